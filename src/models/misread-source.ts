import { QueryError, type Database } from '../db/index.ts'
import martQualityAfter from './marts/mart_quality_after.sql?raw'
import martQualityTwice from './marts/mart_quality_twice.sql?raw'
import { misreadZones, type MisreadZone, type Told } from './misread-zones.ts'

interface Twice {
  readonly event_file_no: number
  readonly file_no: number
  readonly column_name: string
  readonly event_is_utc: number
  readonly ticket_is_utc: number
  readonly event_at: number
  readonly ticket_at: number
}

interface After {
  readonly file_no: number
  readonly column_name: string
  readonly created_is_utc: number
  readonly after_is_utc: number
  readonly created_at: number
  readonly after_at: number
}

async function ask<R extends object>(db: Database, model: string, sql: string): Promise<R[]> {
  try {
    return await db.query<R>(sql)
  } catch (error) {
    throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
  }
}

/** Files whose zone is probably misread, by what the built models hold. */
export async function gatherMisread(db: Database): Promise<readonly MisreadZone[]> {
  const files = await ask<{ zone: string }>(db, 'files', 'select zone from files order by file_no')
  const plans = await ask<{ zone: string }>(db, 'plans', 'select distinct zone from plans order by zone')
  const twice = await ask<Twice>(db, 'mart_quality_twice', martQualityTwice)
  const after = await ask<After>(db, 'mart_quality_after', martQualityAfter)
  const told: Told[] = [
    ...twice.map(({ event_file_no, file_no, column_name, event_is_utc, ticket_is_utc, event_at, ticket_at }): Told => ({
      file_no, other_file_no: event_file_no, column: column_name, kind: 'same', one: { at: ticket_at, utc: ticket_is_utc === 1 }, other: { at: event_at, utc: event_is_utc === 1 },
    })),
    ...after.map(({ file_no, column_name, created_is_utc, after_is_utc, created_at, after_at }): Told => ({
      file_no, other_file_no: file_no, column: column_name, kind: 'after', one: { at: created_at, utc: created_is_utc === 1 }, other: { at: after_at, utc: after_is_utc === 1 },
    })),
  ]
  return misreadZones(told, files.map(({ zone }) => zone), [...files, ...plans].map(({ zone }) => zone))
}
