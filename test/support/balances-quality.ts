/** What must add up on the page about the data, whatever the files hold. */
import { EngineQuality, EVERYTHING, type EngineSource } from '../../src/models/index.ts'
import type { Database } from '../../src/db/index.ts'
import { CLOCKS, type Tally } from './balances.ts'

/** Lines against their rows, rows against the files, verdicts against the SLA page, pairs against what they open to. */
export async function askQuality(tally: Tally, db: Database, source: EngineSource, where: string): Promise<void> {
  const quality = new EngineQuality(db)
  const report = await quality.quality()
  const { files, tickets } = await source.summary()
  const sum = (of: (file: (typeof files)[number]) => number): number => files.reduce((total, file) => total + of(file), 0)
  tally.same(`${where} rows`, [report.rows_in, report.used, report.set_aside, report.merged, report.tickets], [sum((file) => file.rows), sum((file) => file.used), sum((file) => file.set_aside), sum((file) => file.merged ?? 0), tickets])
  const count = (line: string): number => report.lines.find((one) => one.line === line)?.count ?? NaN
  tally.same(`${where} set aside`, count('set_aside') + report.merged, report.set_aside)
  for (const { line, count: all, of, parts } of report.lines) {
    tally.same(`${where} ${line} parts`, parts.reduce((total, part) => total + part.count, 0), all)
    tally.holds(`${where} ${line} of`, of === null || all <= of, { all, of })
    if (all === 0) continue
    const rows = await quality.qualityRows(line, null, 1_000_000, 0)
    tally.same(`${where} ${line} rows`, rows.length, all)
    tally.same(`${where} ${line} part rows`, (await quality.qualityRows(line, parts[0]!.part, 1_000_000, 0)).length, parts[0]!.count)
  }
  const problems = await source.problems()
  tally.same(`${where} blanked`, count('blanked'), problems.filter((problem) => problem.effect === 'read as blank').reduce((total, problem) => total + problem.count, 0))
  for (const clock of CLOCKS) {
    const { unknown, as_stated } = await source.counts(clock, EVERYTHING)
    tally.same(`${where} unknown ${clock}`, count(`no_target_${clock}`) + count(`unknown_${clock}`), unknown)
    tally.same(`${where} stated ${clock}`, count(`as_stated_${clock}`), as_stated)
  }
  const pairs = await quality.merges()
  for (const pair of pairs) {
    const at = `${where} ${pair.older} → ${pair.newer}`
    tally.holds(at, pair.changed <= pair.in_both && (pair.new_in_newer ?? 0) >= 0 && (pair.only_in_older ?? 0) >= 0 && pair.gone >= 0, pair)
    const cells = await quality.mergedCells(pair, null, 1_000_000, 0)
    tally.same(`${at} changed`, new Set(cells.map(({ newer_row, older_row }) => `${older_row} ${newer_row}`)).size, pair.changed)
    for (const { column, tickets: changed } of pair.columns) tally.same(`${at} ${column}`, cells.filter((cell) => cell.column === column).length, changed)
    tally.same(`${at} gone`, (await quality.goneTickets(pair, 1_000_000, 0)).length, pair.gone)
  }
  tally.same(`${where} gone`, pairs.reduce((total, pair) => total + pair.gone, 0), count('gone'))
}
