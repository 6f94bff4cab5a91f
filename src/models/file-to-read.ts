import type { FileReading } from '../core/index.ts'
import type { StoredFile } from '../db/index.ts'

/** A file that intake has looked at from end to end. */
export interface FileToRead {
  readonly reading: FileReading
  readonly stored: StoredFile
  /** Records that intake counted, the header and set-aside rows apart. */
  readonly rows: number
  /** Rows that intake set aside. */
  readonly set_aside: number
  /** Row in the file, as a spreadsheet counts, of the first record handed on. */
  readonly first_row: number
  /** For each row that intake set aside: which record handed on comes next, from 1. In order. */
  readonly gaps: readonly number[]
  /** Records handed on, from 1, that stood on the same line as the one before. In order. */
  readonly doubled?: readonly number[]
  readonly layout_name: string
  /** Of the file's own bytes, as intake names them; null where nobody counted it. */
  readonly sha256?: string | null
  /** Bytes of the longest record. */
  readonly longest_record: number
}
