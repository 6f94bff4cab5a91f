import { parseDay, type ClockName } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { WHYS } from '../judge/stops.ts'
import type { CallLog, CallLogRow } from '../clients.ts'
import martCallLog from '../marts/mart_call_log.sql?raw'
import type { ClockCounts, ClockState } from '../source.ts'

/** One clock of a ticket, its columns named after it. */
interface ClockOf {
  readonly state: ClockState
  readonly why: number
  readonly target_minutes: number | null
  readonly elapsed_minutes: number | null
  readonly due_at: number | null
  readonly stopped_at: number | null
  readonly promised_bp: number
  readonly assumed: number
}

type LogRow = Omit<CallLogRow, 'clocks'> & { readonly [Name in keyof ClockOf as `${ClockName}_${Name}`]: ClockOf[Name] }

/** As `WHYS` has it: judged by the minutes that the export states. */
const AS_STATED = WHYS.indexOf('as_stated')

/** Tickets of a client that were created from one local day to another. @throws RangeError for days that are none */
export async function callLogOf(db: Database, { client_no, client }: { readonly client_no: number; readonly client: string }, from_on: string, until_on: string): Promise<CallLog> {
  const rows = await db.query<LogRow>(martCallLog, [client_no, dayOf(from_on), dayOf(until_on)])
  return { client, from_on, until_on, rows: rows.map(ticketOf), counts: { response: countsOf(rows, 'response'), resolution: countsOf(rows, 'resolution') } }
}

function dayOf(iso: string): number {
  const day = parseDay(iso)
  if (day === null) throw new RangeError(`"${iso}" is not a date (expected 2026-10-30)`)
  return day
}

function ticketOf(row: LogRow): CallLogRow {
  const { ticket_id, client, subject, requester, status, priority, created_at, zone, plan, plan_assumed, express, paused_minutes, minutes_worked, file, row: nth } = row
  return {
    ticket_id, client, subject, requester, status, priority, created_at, zone, plan, plan_assumed, express, paused_minutes, minutes_worked, file, row: nth,
    clocks: {
      response: { state: row.response_state, why: WHYS[row.response_why] || null, target_minutes: row.response_target_minutes, elapsed_minutes: row.response_elapsed_minutes, due_at: row.response_due_at, stopped_at: row.response_stopped_at },
      resolution: { state: row.resolution_state, why: WHYS[row.resolution_why] || null, target_minutes: row.resolution_target_minutes, elapsed_minutes: row.resolution_elapsed_minutes, due_at: row.resolution_due_at, stopped_at: row.resolution_stopped_at },
    },
  }
}

function countsOf(rows: readonly LogRow[], clock: ClockName): ClockCounts {
  const count = (state: ClockState) => rows.filter((row) => row[`${clock}_state`] === state).length
  const decided = rows.filter((row) => row[`${clock}_state`] === 'met' || row[`${clock}_state`] === 'missed')
  return {
    tickets: rows.length, met: count('met'), missed: count('missed'), running: count('running'), paused: count('paused'), exempt: count('exempt'), unknown: count('unknown'),
    promised_bp: decided.reduce((sum, row) => sum + row[`${clock}_promised_bp`], 0), assumed: decided.filter((row) => row[`${clock}_assumed`] === 1).length,
    as_stated: decided.filter((row) => row[`${clock}_why`] === AS_STATED).length,
  }
}
