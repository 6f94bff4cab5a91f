import { parseDay, type ClockName } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { WHYS } from '../judge/stops.ts'
import type { CallLog, CallLogRow } from '../clients.ts'
import martCallLog from '../marts/mart_call_log.sql?raw'
import type { ClockCounts, ClockState } from '../source.ts'

/** One clock of one ticket. */
interface LogRow extends Omit<CallLogRow, 'clocks'> {
  readonly clock: ClockName
  readonly state: ClockState
  readonly why: number
  readonly target_minutes: number | null
  readonly elapsed_minutes: number | null
  readonly due_at: number | null
  readonly stopped_at: number | null
  readonly promised_bp: number
  readonly assumed: number
}

/** As `WHYS` has it: judged by the minutes that the export states. */
const AS_STATED = WHYS.indexOf('as_stated')

/** Tickets of a client that were created from one local day to another. @throws RangeError for days that are none */
export async function callLogOf(db: Database, { client_no, client }: { readonly client_no: number; readonly client: string }, from_on: string, until_on: string): Promise<CallLog> {
  const rows = await db.query<LogRow>(martCallLog, [client_no, dayOf(from_on), dayOf(until_on)])
  const of = (clock: ClockName) => rows.filter((row) => row.clock === clock)
  const resolutions = of('resolution')
  return {
    client, from_on, until_on,
    rows: of('response').map((row, i) => ticketOf(row, resolutions[i]!)),
    counts: { response: countsOf(of('response')), resolution: countsOf(resolutions) },
  }
}

function dayOf(iso: string): number {
  const day = parseDay(iso)
  if (day === null) throw new RangeError(`"${iso}" is not a date (expected 2026-10-30)`)
  return day
}

function ticketOf(response: LogRow, resolution: LogRow): CallLogRow {
  const { ticket_id, client, subject, requester, status, priority, created_at, zone, plan, plan_assumed, express, minutes_worked, file, row } = response
  return {
    ticket_id, client, subject, requester, status, priority, created_at, zone, plan, plan_assumed, express, paused_minutes: resolution.paused_minutes, minutes_worked, file, row,
    clocks: { response: clockOf(response), resolution: clockOf(resolution) },
  }
}

const clockOf = ({ state, why, target_minutes, elapsed_minutes, due_at, stopped_at }: LogRow): CallLogRow['clocks'][ClockName] =>
  ({ state, why: WHYS[why] || null, target_minutes, elapsed_minutes, due_at, stopped_at })

function countsOf(rows: readonly LogRow[]): ClockCounts {
  const count = (state: ClockState) => rows.filter((row) => row.state === state).length
  const decided = rows.filter(({ state }) => state === 'met' || state === 'missed')
  return {
    tickets: rows.length, met: count('met'), missed: count('missed'), running: count('running'), paused: count('paused'), exempt: count('exempt'), unknown: count('unknown'),
    promised_bp: decided.reduce((sum, row) => sum + row.promised_bp, 0), assumed: decided.filter((row) => row.assumed === 1).length, as_stated: decided.filter((row) => row.why === AS_STATED).length,
  }
}
