/** Run in a process of its own, bundled: `node main.mjs NUMBER FILE…`. Writes one line of JSON, a `NodeBriefings`. */
import { clientByName } from '../../../src/core/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { draftBriefing, makeMany, meetingFacts, readTemplates } from '../../../src/drafting/index.ts'
import { fileSource, readContent, readContentFiles, readFonts, temporarySinks } from '../../../src/loading/disk/index.ts'
import { loadSources, zoneFor } from '../../../src/loading/index.ts'
import { AgreementSource, EngineClients, EngineRenewals, EngineSource, NOTHING_NOTED } from '../../../src/models/index.ts'

/** Briefings of the first clients, each let go once it is made. */
export interface NodeBriefings {
  readonly documents: number
  readonly pages: number
  readonly ms: number
  /** Processor time, the database's too. */
  readonly cpu_ms: number
}

async function main(number: number, files: readonly string[]): Promise<NodeBriefings> {
  const content = await readContent('content')
  const db = await openNative()
  const { sink, discard } = await temporarySinks()
  await loadSources(db, await Promise.all(files.map(fileSource)), { content, zone: zoneFor(content, null), as_of: null, assumed_plan: null, sink })
  const as_of = (await (await EngineSource.open(db)).summary()).as_of ?? 0
  const clients = (await new AgreementSource(db).clients()).slice(0, number)
  const templates = readTemplates(await readContentFiles('content'))
  const fonts = await readFonts()
  const desk = await new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED)).meetings()
  const cpu = process.cpuUsage()
  const began = performance.now()
  let pages = 0
  for (const { client } of clients) {
    const draft = async () => {
      const matter = await desk.matter(client)
      if (matter === null) throw new Error(`the company has no client ${client}`)
      return draftBriefing({ templates, content, client: clients.find((one) => one.client === client) ?? clientByName(client), facts: meetingFacts(matter, content), as_of, fonts, paper: 'A4' })
    }
    const { made: [made] } = await makeMany([{ client, file: 'briefing.pdf', created_at: as_of, draft }], { fonts, paper: 'A4' })
    pages += made?.pages ?? 0
  }
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  await db.close()
  await discard()
  return { documents: clients.length, pages, ms, cpu_ms: (user + system) / 1000 }
}

const [number, ...files] = process.argv.slice(2)
process.stdout.write(`${JSON.stringify(await main(Number(number), files))}\n`)
