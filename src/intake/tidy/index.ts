/** Any CSV file → its tables as clean CSV, without being told anything about it. */
import { blobSink } from '../source.ts'
import type { Source } from '../source.ts'
import { tidy } from './tidy.ts'
import type { TidyOptions, TidyTable } from './tidy.ts'

export { tidy } from './tidy.ts'
export type { SinkFor, TidyOptions, TidyResult, TidyTable } from './tidy.ts'

/** One clean file. */
export interface TidyFile {
  readonly name: string
  readonly blob: Blob
  readonly table: TidyTable
}

/** `calls.txt` → `calls.csv`; of several tables `calls-1.csv`, `calls-2.csv`. */
export function tidyName(file: string, index: number, count: number): string {
  const stem = file.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return `${stem === '' ? 'table' : stem}${count > 1 ? `-${index + 1}` : ''}.csv`
}

/**
 * The clean files of one file, for a download.
 * @throws where it is no table, with a sentence for people; where it changes meanwhile, or `signal` aborts.
 */
export async function tidyFiles(source: Source, options: TidyOptions = {}): Promise<readonly TidyFile[]> {
  const { refused, tables } = await tidy(source, blobSink, options)
  if (refused !== null) throw new Error(refused)
  return tables.map((table, at) => {
    if (!('blob' in table.stored)) throw new Error('tidyFiles: stored in a path')
    return { name: tidyName(source.name, at, tables.length), blob: table.stored.blob, table }
  })
}
