import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { obtainChromium } from '../support/chromium.ts'
import { serveSite } from '../support/site.ts'
import { bundled, root } from './bundle.ts'
import { measureClients } from './clients/measure.ts'
import { clientsText } from './clients/results.ts'
import { compare, type Compared } from './compare.ts'
import { measureDocuments } from './documents/measure.ts'
import { measureLook } from './look/measure.ts'
import { lookText } from './look/results.ts'
import { measurePdf } from './pdf.ts'
import { resultsText } from './results.ts'
import { tidyText } from './tidy.ts'
import { writeAgreements, writeTickets } from './write-export.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const say = (line: string) => process.stderr.write(`${line}\n`)

/** Measures, prints and writes `results.md`. `--rows N` measures that size alone, `--look` the first look alone, `--tidy` odd files alone, `--clients` the pages about clients alone; these write nothing. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { rows: { type: 'string', multiple: true }, look: { type: 'boolean' }, tidy: { type: 'boolean' }, clients: { type: 'boolean' } } })
  const sizes = values.rows?.map(Number) ?? SIZES
  if (sizes.some((rows) => !Number.isInteger(rows) || rows < 1000)) throw new Error('--rows takes a whole number, 1000 or more')
  if (values.tidy === true) {
    process.stdout.write(await tidyText())
    return 0
  }
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-bench-'))
  const program = await obtainChromium(say)
  say('Building the site …')
  const site = await serveSite()
  try {
    if (values.look === true) {
      process.stdout.write(lookText(await measureLook({ program, address: site.address })))
      return 0
    }
    if (values.clients === true) {
      process.stdout.write(clientsText(await measureClients({ program, address: site.address })))
      return 0
    }
    const script = await bundled('native')
    const agreements = join(folder, 'agreements.csv')
    await writeAgreements(agreements)
    const compared: Compared[] = []
    for (const rows of sizes) {
      const tickets = join(folder, `tickets-${rows}.csv`)
      await writeTickets(tickets, rows)
      const { size } = await stat(tickets)
      say(`${rows} tickets, ${Math.round(size / 1e6)} MB …`)
      compared.push(await compare({ rows, bytes: size, files: [tickets, agreements], program, address: site.address, script, root }))
      await rm(tickets)
    }
    say('The pages about clients …')
    const known = clientsText(await measureClients({ program, address: site.address }))
    say('The supplement …')
    const supplement = await measurePdf({ program, address: site.address })
    say('The agreement, here and by others …')
    const documents = await measureDocuments({ program })
    say('Odd CSV files, here and by others …')
    const odd = await tidyText()
    say('The first look at files of any size …')
    const text = `${resultsText(compared, supplement, documents)}\n${known}${odd}\n${lookText(await measureLook({ program, address: site.address }))}`
    process.stdout.write(text)
    if (values.rows === undefined) await writeFile(join(root, 'test', 'bench', 'results.md'), text)
    return 0
  } finally {
    await site.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
