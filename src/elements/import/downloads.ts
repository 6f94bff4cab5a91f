import { writeCsv } from '../../intake/index.ts'
import type { RepairedText } from '../../models/index.ts'
import { importing } from '../../words/index.ts'
import { CSV_TYPE, offerFile } from '../shared/index.ts'
import { setAsideTable } from './draw.ts'
import type { ImportSource } from './seam.ts'

/** Downloads the rows that were set aside, so that a spreadsheet runs nothing in them. */
export async function offerSetAside(document: Document, source: ImportSource | undefined): Promise<void> {
  const rows = await source?.setAsideRows() ?? []
  offerFile(document, writeCsv(setAsideTable(rows), { bom: true }), importing.problems.download_name, CSV_TYPE)
}

/** Downloads the rows that were repaired: each of its cells as it is read, beside the row as it stood. */
export function offerRepaired(document: Document, repaired: readonly RepairedText[]): void {
  const words = importing.repaired
  const rows = repaired.flatMap(({ file, row, problem, header, read, text }) => header.map((column, at) => [file, row, problem, column, read[at] ?? '', at === 0 ? text : '']))
  offerFile(document, writeCsv([[...words.download_columns], ...rows], { bom: true }), words.download_name, CSV_TYPE)
}
