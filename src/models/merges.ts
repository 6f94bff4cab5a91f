import { HOLDINGS, zoneOf } from '../core/index.ts'
import { QueryError, type Database } from '../db/index.ts'
import type { FileToRead } from './file-to-read.ts'
import stgFileLatest from './staging/stg_file_latest.sql?raw'

interface Latest {
  readonly file_no: number
  readonly local_from: number | null
  readonly utc_from: number | null
  readonly local_until: number | null
  readonly utc_until: number | null
}

/** Columns of tickets that may differ between two files, in the order of their bits in `int_merge_rows`. */
export const MERGED_COLUMNS: readonly string[] = HOLDINGS.tickets.filter((column) => column !== 'ticket_id')

/** Which of them a file of tickets has. */
export const columnBits = ({ reading }: FileToRead): number =>
  reading.columns.reduce((bits, { column, split }) => [column, split?.rest_to].reduce((all, name) => (name === undefined || name === null || !MERGED_COLUMNS.includes(name) ? all : all | (1 << MERGED_COLUMNS.indexOf(name))), bits), 0)

const MERGING: readonly string[] = ['tickets', 'events']

const most = (choose: (...values: number[]) => number, ...values: readonly (number | null)[]): number => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? NaN : choose(...known)
}

/**
 * The table `stg_file_recency`: grain one file. `newness` counts from 0, the file with the latest instant highest; equal
 * ones, and files of other holdings, in the order given. `from_at` and `until_at` are the earliest creation and the
 * latest instant, UTC, of files of tickets and events, null where one such file stands alone.
 */
export async function writeFileRecency(db: Database, files: readonly FileToRead[]): Promise<void> {
  const merging = files.filter((file) => MERGING.includes(file.reading.holding)).length > 1
  const latest = merging ? await latestOf(db) : []
  const at = files.map(({ reading }, file_no) => {
    const zone = zoneOf(reading.zone)
    const utc = (local: number | null | undefined): number | null => (local === null || local === undefined ? null : zone.toUtc(local))
    const found = latest.find((one) => one.file_no === file_no)
    return {
      file_no,
      from_at: most(Math.min, utc(found?.local_from), found?.utc_from ?? null),
      until_at: most(Math.max, utc(found?.local_until), found?.utc_until ?? null),
    }
  })
  const order = at.toSorted((a, b) => (Number.isNaN(a.until_at) ? -Infinity : a.until_at) - (Number.isNaN(b.until_at) ? -Infinity : b.until_at) || a.file_no - b.file_no)
  await db.insert('stg_file_recency', {
    file_no: Int32Array.from(at, (one) => one.file_no),
    newness: Int32Array.from(at, (one) => order.indexOf(one)),
    from_at: Float64Array.from(at, (one) => one.from_at),
    until_at: Float64Array.from(at, (one) => one.until_at),
  })
}

async function latestOf(db: Database): Promise<Latest[]> {
  try {
    return await db.query<Latest>(stgFileLatest)
  } catch (error) {
    throw error instanceof QueryError ? new QueryError('stg_file_latest', error.sql, error.cause) : error
  }
}
