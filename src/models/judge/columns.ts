import type { Columns, Database } from '../../db/index.ts'

/** The kernel's view of `int_tickets`: one value a ticket, in order of `ticket_no`. */
export interface TicketColumns {
  readonly count: number
  readonly file_no: Int32Array
  readonly zone_no: Int32Array
  readonly client_no: Int32Array
  readonly issue_no: Int32Array
  /** 0 to 3 for P1 to P4; 255 unknown. */
  readonly priority: Uint8Array
  /** Index into `STATUSES`; 255 unknown. */
  readonly status: Uint8Array
  readonly raised_by: Uint8Array
  readonly place: Uint8Array
  /** 1 within, 2 violated, 0 not stated. */
  readonly stated_response: Uint8Array
  readonly stated_resolution: Uint8Array
  readonly created_at: Float64Array
  readonly first_response_at: Float64Array
  readonly resolved_at: Float64Array
  readonly closed_at: Float64Array
  readonly express_at: Float64Array
  readonly response_due_at: Float64Array
  readonly resolution_due_at: Float64Array
  readonly stated_pause_seconds: Int32Array
  /** What the clocks took, as the export says; -1 where it does not. Null where no ticket has any. */
  readonly stated_response_seconds: Int32Array | null
  readonly stated_resolution_seconds: Int32Array | null
  readonly reopened_count: Uint8Array
  /** 1: first response, 2: resolution, 4: express mark stood in the file but could not be read. */
  readonly unread_bits: Uint8Array
}

export const STATUSES = ['new', 'open', 'waiting_client', 'waiting_other', 'done', 'cancelled'] as const
export const STATUS = { new: 0, open: 1, waiting_client: 2, waiting_other: 3, done: 4, cancelled: 5, unknown: 255 } as const
export const RAISED_BY = { client: 0, technician: 1, monitoring: 2 } as const
export const PLACE = { remote: 0, on_site: 1 } as const

export interface EventColumns {
  readonly count: number
  readonly ticket_no: Int32Array
  /** UTC once `toUtc` has run. */
  readonly at: Float64Array
  readonly kind: Uint8Array
  /** What it was set to: of a priority event 0 to 3 for P1 to P4, of others an index into `STATUSES`; 255 unknown. */
  readonly code: Uint8Array
}

export const EVENT = { created: 0, status: 1, priority: 2, assigned: 3, public_reply: 4, auto_reply: 5, client_reply: 6, approval: 7, reopened: 8 } as const

/** Converts local clock faces to UTC, zone by zone. */
export interface LocalTime {
  toUtc(localMs: number): number
}

const INSTANTS = ['created_at', 'first_response_at', 'resolved_at', 'closed_at', 'express_at', 'response_due_at', 'resolution_due_at'] as const
const STATED = ['stated_response_seconds', 'stated_resolution_seconds'] as const

const doubles = (columns: Columns, name: string): Float64Array => {
  const column = columns[name]
  if (!(column instanceof Float64Array)) throw new TypeError(`column ${name} is not DOUBLE`)
  return column
}
const whole = (columns: Columns, name: string): Int32Array => {
  const column = columns[name]
  if (!(column instanceof Int32Array)) throw new TypeError(`column ${name} is not INTEGER`)
  return column
}
const small = (columns: Columns, name: string): Uint8Array => {
  const column = columns[name]
  if (!(column instanceof Uint8Array)) throw new TypeError(`column ${name} is not UTINYINT`)
  return column
}

function instants(columns: Columns, zones: readonly LocalTime[], zoneNo: Int32Array, utcBits: Uint8Array): Record<(typeof INSTANTS)[number], Float64Array> {
  const never = new Float64Array(zoneNo.length).fill(NaN)
  const converted = INSTANTS.map((name, bit) => {
    if (!(name in columns)) return [name, never] as const
    const local = doubles(columns, name)
    const utc = new Float64Array(local.length)
    for (let i = 0; i < local.length; i++) {
      const at = local[i]!
      utc[i] = at !== at || (utcBits[i]! >> bit) & 1 ? at : zones[zoneNo[i]!]!.toUtc(at)
    }
    return [name, utc] as const
  })
  return Object.fromEntries(converted) as Record<(typeof INSTANTS)[number], Float64Array>
}

/** Pulls the tickets and turns every instant into UTC with the offset in force at that instant. */
export async function pullTickets(db: Database, zones: readonly LocalTime[]): Promise<TicketColumns> {
  const [filled] = await db.query<Record<string, number>>(`select count(*)::integer as rows, ${INSTANTS.map((name) => `count(${name})::integer as ${name}`).join(', ')},
    ${STATED.map((name) => `count(*) filter (${name} >= 0)::integer as ${name}`).join(', ')} from int_tickets`)
  const given = INSTANTS.filter((name) => (filled?.[name] ?? 0) > 0)
  const [response, resolution] = STATED.map((name) => (filled?.[name] ?? 0) > 0)
  const stated = STATED.filter((name) => (filled?.[name] ?? 0) > 0)
  const columns = await db.columns(`select ticket_no, file_no, zone_no, client_no, issue_no, priority, status, raised_by, place, reopened_count,
    stated_response, stated_resolution, ${[...given, ...stated, 'utc_bits'].join(', ')}, stated_pause_seconds, unread_bits from int_tickets`, undefined, filled?.['rows'] ?? 0)
  const ticketNo = whole(columns, 'ticket_no')
  for (let i = 0; i < ticketNo.length; i++) {
    if (ticketNo[i] !== i) throw new Error(`int_tickets is out of order at ${i}`)
  }
  const zone_no = whole(columns, 'zone_no')
  return {
    count: ticketNo.length,
    file_no: whole(columns, 'file_no'),
    zone_no,
    client_no: whole(columns, 'client_no'),
    issue_no: whole(columns, 'issue_no'),
    priority: small(columns, 'priority'),
    status: small(columns, 'status'),
    raised_by: small(columns, 'raised_by'),
    place: small(columns, 'place'),
    stated_response: small(columns, 'stated_response'),
    stated_resolution: small(columns, 'stated_resolution'),
    ...instants(columns, zones, zone_no, small(columns, 'utc_bits')),
    stated_pause_seconds: whole(columns, 'stated_pause_seconds'),
    stated_response_seconds: response === true ? whole(columns, 'stated_response_seconds') : null,
    stated_resolution_seconds: resolution === true ? whole(columns, 'stated_resolution_seconds') : null,
    reopened_count: small(columns, 'reopened_count'),
    unread_bits: small(columns, 'unread_bits'),
  }
}

/** Pulls the events in order of ticket and time. */
export async function pullEvents(db: Database, zones: readonly LocalTime[]): Promise<EventColumns> {
  const columns = await db.columns(`select ticket_no, "at", at_utc::utinyint as at_utc, zone_no, kind, (case when kind <> ${EVENT.priority} then status else
    case lower(trim(value)) when 'p1' then 0 when 'p2' then 1 when 'p3' then 2 when 'p4' then 3 else 255 end end)::utinyint as code from int_events`)
  const local = doubles(columns, 'at')
  const zoneNo = whole(columns, 'zone_no')
  const isUtc = small(columns, 'at_utc')
  const at = local.map((value, i) => (isUtc[i] === 1 ? value : zones[zoneNo[i]!]!.toUtc(value)))
  return { count: at.length, ticket_no: whole(columns, 'ticket_no'), at, kind: small(columns, 'kind'), code: small(columns, 'code') }
}
