import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { temporarySinks } from '../../src/loading/disk/index.ts'
import { loadSources } from '../../src/loading/index.ts'
import { EngineSource, EVERYTHING } from '../../src/models/index.ts'
import { balanceOf, CLOCKS, Tally } from '../support/balances.ts'
import { smallContent } from '../support/content.ts'
import { BYTE_DAMAGES } from '../support/fuzz/byte-damage.ts'
import { fileOnDisk } from '../support/fuzz/on-disk.ts'
import { damageRows, ROW_DAMAGES } from '../support/fuzz/row-damage.ts'
import { PATIENCE, SCALE } from '../support/fuzz/scale.ts'
import { makeTable, styleOf, textOf, type FuzzFile } from '../support/fuzz/table.ts'
import { encode } from '../support/fuzz/encodings.ts'
import { TOOLS } from '../support/fuzz/tools.ts'
import { random } from '../support/random.ts'

const LOADS = 3 * SCALE
const FILES = 8

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

/** One file of its own ticket numbers, damaged in a row or in its bytes, or whole. */
function oneOf(load: number, nth: number): { readonly file: FuzzFile; readonly bytes: Uint8Array<ArrayBuffer> } {
  const pick = random(load * 86_028_121 + nth * 7_907)
  const tool = pick.pick(TOOLS)
  const whole = makeTable(`${nth}`, pick, tool, pick.int(8, 24), { first: nth * 100 })
  const file = nth % 3 === 0 ? damageRows(whole, pick.pick(ROW_DAMAGES), pick, styleOf(tool)) ?? whole : whole
  const bytes = encode(textOf(file), { label: 'utf-8', bom: tool.bom })
  if (nth % 3 !== 1) return { file, bytes }
  const header = (tool.bom ? 3 : 0) + Buffer.byteLength(file.parts[0]!.text)
  return { file: { ...file, parts: file.parts.map((one) => ({ ...one, fate: 'open' })) }, bytes: pick.pick(BYTE_DAMAGES).to(bytes, header, pick).bytes }
}

test('rows in = used + set aside = tickets, and every ticket has one state, all the way through the engine', async ({ task }) => {
  const tally = new Tally()
  let rows = 0
  let used = 0
  let aside = 0
  let tickets = 0
  for (let load = 1; load <= LOADS; load++) {
    const made = Array.from({ length: FILES }, (_, nth) => oneOf(load, nth))
    const { sink, discard } = await temporarySinks()
    const sources = await Promise.all(made.map(({ bytes }, nth) => fileOnDisk(`${load}-${nth}.csv`, bytes)))
    const loaded = await loadSources(db, sources, { content: smallContent(), zone: 'Europe/London', as_of: null, assumed_plan: 'silver', sink })
    await discard()
    const source = await EngineSource.open(db)
    const where = `load ${load}`
    tally.holds(where, loaded.built !== null)
    const { files, tickets: there } = await source.summary()
    for (const { file, rows, used, set_aside } of files) tally.same(`${where} ${file} sums`, used + set_aside, rows)
    tally.same(`${where} rows set aside by name`, (await source.setAsideRows()).length, files.reduce((sum, file) => sum + file.set_aside, 0))
    for (const { inspection, scan } of loaded.sources) {
      if (scan === null) continue
      const known = files.find(({ file }) => file === inspection.file)
      tally.same(`${where} ${inspection.file} rows`, known?.rows, scan.rows_in)
      tally.holds(`${where} ${inspection.file} used`, (known?.used ?? 0) <= scan.rows_used, known)
    }
    for (const clock of CLOCKS) {
      const counts = await source.counts(clock, EVERYTHING)
      tally.same(`${where} ${clock} states`, balanceOf(counts), there)
      tally.same(`${where} ${clock} tickets`, counts.tickets, there)
    }
    rows += files.reduce((sum, file) => sum + file.rows, 0)
    used += files.reduce((sum, file) => sum + file.used, 0)
    aside += files.reduce((sum, file) => sum + file.set_aside, 0)
    tickets += there
  }
  task.meta.said = `fuzz through the engine: ${LOADS * FILES} files: ${rows} rows in = ${used} used + ${aside} set aside; ${tickets} tickets, each in one state of both clocks; ${tally.wrong.length} lost or miscounted`
  expect(tally.wrong).toEqual([])
  expect([rows, tickets]).toEqual([used + aside, used])
}, PATIENCE)
