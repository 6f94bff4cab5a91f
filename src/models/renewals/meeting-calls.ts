import { monthLabel, type ClockName, type Content, type Priority } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { WHYS } from '../judge/stops.ts'
import type { ClockState } from '../source.ts'
import meetingCalls from './meeting_calls.sql?raw'

/** Open minutes; instants epoch milliseconds, UTC. */
export interface MeetingClock {
  readonly state: ClockState
  readonly why: string | null
  readonly target_minutes: number | null
  readonly elapsed_minutes: number | null
  readonly due_at: number | null
  readonly stopped_at: number | null
  /** Share promised for it, basis points. */
  readonly promised_bp: number
}

/** One ticket of the last twelve local months, those by which clocks are counted. */
export interface MeetingCall {
  readonly ticket_id: string
  readonly subject: string | null
  readonly requester: string | null
  /** Its kind in the catalogue, else what its file calls it. */
  readonly kind: string | null
  readonly priority: Priority | null
  /** Local, `YYYY-MM`. */
  readonly month: string
  readonly created_at: number
  readonly zone: string
  readonly express: boolean
  readonly from_client: boolean
  readonly cancelled: boolean
  readonly reopened: boolean
  readonly paused_minutes: number
  readonly clocks: Readonly<Record<ClockName, MeetingClock>>
}

type ClockColumns = Omit<MeetingClock, 'why'> & { readonly why: number }
type Row = Omit<MeetingCall, 'kind' | 'month' | 'clocks'> & { readonly month: number; readonly issue_no: number; readonly stated_kind: string | null } & { readonly [Name in keyof ClockColumns as `${ClockName}_${Name}`]: ClockColumns[Name] }

/** A client's tickets of the twelve local months up to that of `as_of`, in order of creation. */
export async function meetingCallsOf(db: Database, { catalogue }: Content, client_no: number): Promise<readonly MeetingCall[]> {
  const rows = await db.query<Row>(meetingCalls, [client_no])
  return rows.map((row) => {
    const { ticket_id, subject, requester, priority, created_at, zone, express, from_client, cancelled, reopened, paused_minutes } = row
    return {
      ticket_id, subject, requester, priority, created_at, zone, express, from_client, cancelled, reopened, paused_minutes, month: monthLabel(row.month), kind: catalogue[row.issue_no]?.issue_type ?? row.stated_kind,
      clocks: {
        response: { state: row.response_state, why: WHYS[row.response_why] || null, target_minutes: row.response_target_minutes, elapsed_minutes: row.response_elapsed_minutes, due_at: row.response_due_at, stopped_at: row.response_stopped_at, promised_bp: row.response_promised_bp },
        resolution: { state: row.resolution_state, why: WHYS[row.resolution_why] || null, target_minutes: row.resolution_target_minutes, elapsed_minutes: row.resolution_elapsed_minutes, due_at: row.resolution_due_at, stopped_at: row.resolution_stopped_at, promised_bp: row.resolution_promised_bp },
      },
    }
  })
}
