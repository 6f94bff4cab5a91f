import { zoneOf } from '../core/index.ts'
import { QueryError, type Database } from '../db/index.ts'
import type { FileToRead } from './file-to-read.ts'
import { readTable } from './read.ts'
import stgFileLatest from './staging/stg_file_latest.sql?raw'

interface Latest {
  readonly file_no: number
  readonly local_from: number | null
  readonly utc_from: number | null
  readonly local_until: number | null
  readonly utc_until: number | null
}

const MERGES: readonly string[] = ['tickets', 'events']

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
  const merging = files.filter((file) => MERGES.includes(file.reading.holding)).length > 1
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

/** A log that states no creation begins with its ticket's first row: in several exports of one layout, with the first in any of them. */
export async function joinBeginnings(db: Database, files: readonly FileToRead[]): Promise<void> {
  const logs = files.flatMap(({ reading }, no) => (reading.holding === 'tickets' && reading.fold?.created_first === true ? [{ layout: reading.layout, table: readTable('tickets', no) }] : []))
  for (const [, alike] of Map.groupBy(logs, (log) => log.layout)) {
    if (alike.length < 2) continue
    const rows = alike.map(({ table }) => `select ticket_id, created_at, created_at_utc from ${table}`).join(' union all ')
    await db.run(`create or replace temp table beginnings as select ticket_id, min(created_at) as began_at, min_by(created_at_utc, created_at) as began_at_utc from (${rows}) where created_at is not null group by ticket_id`)
    for (const { table } of alike) {
      await db.run(`update ${table} set created_at = began_at, created_at_utc = began_at_utc from beginnings where beginnings.ticket_id = ${table}.ticket_id and began_at < ${table}.created_at`)
    }
    await db.run('drop table beginnings')
  }
}
