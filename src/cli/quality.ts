import { EngineQuality, type MergePair, type QualityLine, type QualityLineId, type QualityReport } from '../models/index.ts'
import { quality as words } from '../words/index.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'

/** One line of the page: `count` of `of`, a sentence, what to do, and what the count is made of. */
interface LineReport extends QualityLine {
  readonly what: string
  readonly sentence: string
  readonly what_to_do: string
}

/** Rows balance: `rows_in = used + set_aside + merged`; `merged` rows are replaced by a newer file. */
export interface DataReport extends Omit<QualityReport, 'as_of' | 'lines'> {
  readonly as_of: string | null
  readonly finding: string
  /** Lines with findings, in the order of the page. */
  readonly lines: readonly LineReport[]
  readonly nothing_found: readonly QualityLineId[]
  /** Newest files first. */
  readonly merges: readonly MergePair[]
}

/** What of the data counts for nothing, what a figure rests on that nobody can check, and what newer files changed. */
export async function quality(options: Options, tell: (line: string) => void): Promise<DataReport> {
  const { db, close } = await openData(options, options.operands, tell)
  try {
    const source = new EngineQuality(db)
    const report = await source.quality()
    const { as_of, lines, set_aside, merged } = report
    const found = lines.filter(({ count }) => count > 0)
    return {
      ...report, as_of: as_of === null ? null : new Date(as_of).toISOString(), set_aside: set_aside - merged, finding: words.finding(report),
      lines: found.map((line) => ({ ...line, what: words.lines[line.line].name, sentence: words.lines[line.line].sentence(line.count), what_to_do: words.lines[line.line].todo })),
      nothing_found: lines.filter(({ count }) => count === 0).map(({ line }) => line), merges: await source.merges(),
    }
  } finally {
    await close()
  }
}

/** The same for people. */
export function qualityText({ finding, rows_in, used, set_aside, merged, lines, nothing_found, merges }: DataReport): string {
  const parts = ({ line, parts: list }: LineReport): string => (list.length < 2 ? '' : ` (${list.slice(0, 6).map(({ part, count }) => `${words.partWords(line, part)} ${count}`).join(', ')}${list.length > 6 ? ', …' : ''})`)
  return [
    finding,
    `Rows read ${rows_in}: used ${used}, set aside ${set_aside}, replaced by a newer file ${merged}`,
    ...lines.flatMap((line) => ['', `${line.what}: ${line.count}${parts(line)}`, `  ${line.sentence} ${line.what_to_do}`]),
    ...merges.flatMap((pair) => ['', `${words.merge.pair(pair.older, pair.newer)}: ${pair.in_both} in both, ${pair.changed} changed${pair.columns.length === 0 ? '' : ` (${pair.columns.map(({ column, tickets }) => `${column} ${tickets}`).join(', ')})`}${pair.gone === 0 ? '' : `; ${pair.gone} no longer there`}`]),
    '', words.nothing(nothing_found.map((line) => words.lines[line].none)),
  ].join('\n').trimEnd()
}
