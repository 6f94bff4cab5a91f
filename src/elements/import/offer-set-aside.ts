import { writeCsv } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { setAsideTable } from './draw.ts'
import { CSV_TYPE, offerFile } from '../shared/index.ts'
import type { ImportEngine } from './seam.ts'

/** Downloads the rows that were set aside, so that a spreadsheet runs nothing in them. */
export async function offerSetAside(document: Document, engine: ImportEngine | null): Promise<void> {
  const rows = await engine?.source().setAsideRows() ?? []
  offerFile(document, writeCsv(setAsideTable(rows), { bom: true }), importing.problems.download_name, CSV_TYPE)
}
