import type { Database } from '../db/index.ts'

/** A row that was repaired: as it stood, the cells that its separators made, and the cells as they are read under the header. */
export interface RepairedText {
  readonly file: string
  /** As a spreadsheet counts. */
  readonly row: number
  /** A sentence: where, what stood, what was expected. */
  readonly problem: string
  readonly text: string
  readonly stood: readonly string[]
  readonly read: readonly string[]
  readonly header: readonly string[]
}

/** Keeps repaired rows beside the models, as table `repaired_rows`; lists of cells are JSON arrays. */
export async function writeRepairedRows(db: Database, rows: readonly RepairedText[]): Promise<void> {
  await db.insert('repaired_rows', {
    file: rows.map((row) => row.file),
    row: Float64Array.from(rows, (row) => row.row),
    problem: rows.map((row) => row.problem),
    text: rows.map((row) => row.text),
    stood: rows.map((row) => JSON.stringify(row.stood)),
    read: rows.map((row) => JSON.stringify(row.read)),
    header: rows.map((row) => JSON.stringify(row.header)),
  })
}

type Stored = Readonly<Record<keyof Omit<RepairedText, 'row'>, string>> & { readonly row: number }

const cells = (json: string): readonly string[] => JSON.parse(json) as readonly string[]

/** The repaired rows, in the order of their files. */
export async function repairedRows(db: Database): Promise<readonly RepairedText[]> {
  const rows = await db.query<Stored>('select file, row, problem, "text", stood, "read", header from repaired_rows')
  return rows.map((row) => ({ ...row, stood: cells(row.stood), read: cells(row.read), header: cells(row.header) }))
}
