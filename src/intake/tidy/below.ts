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

export interface LinesAside {
  readonly rows: readonly SetAsideRow[]
  readonly beyond: number
  readonly problems: readonly Problem[]
}

/** Lines that are in no table, and the problem that names them. */
export function linesAside(file: string, lines: readonly { readonly row: number; readonly text: string }[], found: string): LinesAside {
  const aside = new SetAsideList()
  for (const { row, text } of lines) aside.add(() => text, { file, row, column: null, found, expected: 'the table alone', effect: 'set aside' })
  const [first] = aside.rows
  return { rows: aside.rows, beyond: aside.beyond, problems: first === undefined ? [] : [{ ...first.problem, count: aside.rows.length }] }
}

/** The lines between the end of a table and the next one, or the end of the file; blank ones apart. */
export async function linesBelow(source: Source, region: Region, next: number | null, { marks }: Structure, stretches: Stretches): Promise<LinesAside> {
  const end = next ?? Math.floor(source.size / unitOf(stretches.encoding))
  if (end <= region.until) return { rows: [], beyond: 0, problems: [] }
  const { text } = await stretches.text(region.until, end, LONGEST)
  const lines = splitRecords(text, marks).records.flatMap((cells, at) => {
    const blank = isBlankRecord(cells) || cells.every((cell) => /^[\s\0\x1a]*$/.test(cell))
    return blank ? [] : [{ row: region.end_row + at, text: cells.join(marks.delimiter) }]
  })
  return linesAside(source.name, lines, 'a line below the table')
}
