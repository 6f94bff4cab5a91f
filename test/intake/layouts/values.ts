import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openNative } from '../../../src/db/native.ts'
import { inspect, scanFile } from '../../../src/intake/index.ts'
import { readStatement, readTable } from '../../../src/models/read.ts'
import { fileOf, memorySink } from '../files.ts'

export type Row = Readonly<Record<string, unknown>>

export interface ValueReader {
  /** What the engine reads of an export, by the layout that recognises it: rows in order. */
  readonly valuesOf: (header: string, ...rows: readonly string[]) => Promise<readonly Row[]>
  readonly close: () => Promise<void>
}

/** One native engine, and a folder where it finds the files: cheaper than the browser's. */
export async function openValueReader(): Promise<ValueReader> {
  const folder = mkdtempSync(join(tmpdir(), 'values-'))
  const db = await openNative({ threads: 1 })
  let files = 0
  return {
    valuesOf: async (header, ...rows) => {
      const path = join(folder, `${files++}.csv`)
      const text = [header, ...rows, ''].join('\n')
      writeFileSync(path, text)
      const source = { ...fileOf(text, 'export.csv'), stored: { path } }
      const scan = await scanFile(source, await inspect(source, { zone: 'Europe/London' }), { sink: memorySink().sink })
      if (scan.rewritten) throw new Error('the rows were rewritten, and stand in no file')
      await db.run(readStatement(scan.reading, 0, path, scan.longest_record))
      return db.query<Row>(`select * from ${readTable(scan.reading.holding, 0)} order by row_no`)
    },
    close: async () => {
      await db.close()
      rmSync(folder, { recursive: true })
    },
  }
}
