import type { Problem } from '../../core/reading.ts'
import { SetAsideList } from '../scan/set-aside.ts'
import type { SetAsideRow } from '../scan/set-aside.ts'
import type { Source } from '../source.ts'
import { isBlankRecord, splitRecords } from '../structure/index.ts'
import type { Structure } from '../structure/index.ts'
import { unitOf } from './narrow.ts'
import type { Region } from './regions.ts'
import type { Stretches } from './stretch.ts'

const LONGEST = 1 << 20

/** The lines between the end of a table and the next one, or the end of the file; blank ones apart. */
export async function linesBelow(source: Source, region: Region, next: number | null, { marks }: Structure, stretches: Stretches): Promise<{ readonly rows: readonly SetAsideRow[]; readonly beyond: number; readonly problems: readonly Problem[] }> {
  const end = next ?? Math.floor(source.size / unitOf(stretches.encoding))
  if (end <= region.until) return { rows: [], beyond: 0, problems: [] }
  const { text } = await stretches.text(region.until, end, LONGEST)
  const aside = new SetAsideList()
  let row = region.end_row - 1
  for (const cells of splitRecords(text, marks).records) {
    row++
    if (isBlankRecord(cells) || cells.every((cell) => /^[\s\0\x1a]*$/.test(cell))) continue
    const problem = { file: source.name, row, column: null, found: 'a line below the table', expected: 'the table alone', effect: 'set aside' as const }
    aside.add(() => cells.join(marks.delimiter), problem)
  }
  const [first] = aside.rows
  const problems = first === undefined ? [] : [{ ...first.problem, count: aside.rows.length }]
  return { rows: aside.rows, beyond: aside.beyond, problems }
}
