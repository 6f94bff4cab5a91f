import { compileCalendar, localParts, NO_DATE, zoneOf, type Content, type OpenTime, type Zone } from '../../core/index.ts'
import type { NewColumns } from '../../db/index.ts'
import type { TicketColumns } from './columns.ts'
import type { Parties } from './parties.ts'

export interface RaisedQuestion {
  readonly tickets: TicketColumns
  readonly parties: Parties
  readonly content: Content
  /** Of files, by `zone_no`: for tickets of clients whose zone nobody states. */
  readonly zones: readonly Zone[]
  /** The hours that each ticket's clock was read in, -1 for none: for clients whose own hours nobody states. */
  readonly calendars: readonly OpenTime[]
  readonly calendar: Int32Array
  readonly range: readonly [from: number, until: number]
  /** As each was raised: 0 to 3 for P1 to P4; 255 unknown. */
  readonly priority: Uint8Array
}

/** When a ticket was raised, on the client's own wall clock. */
const UNKNOWN = 255

/**
 * Columns of the table `raised`, grain one ticket, in order of `ticket_no`: `day` (days since 1970 in the client's
 * zone, -1 where there is none), `hour`, `weekend` (1 on Saturday and Sunday), `outside` (1 outside the client's own
 * hours, which are its calendar in its zone, else those of its plan; 255 where no hours are known), `priority` (as raised).
 */
export function raised({ tickets, parties, content, zones, calendars, calendar, range, priority }: RaisedQuestion): NewColumns {
  const own = ownHours(parties, content, range)
  const { placed, zone_of } = ownZones(tickets, parties, content, zones)
  const local = localParts(tickets.created_at, zone_of, placed)
  const outside = new Uint8Array(tickets.count).fill(UNKNOWN)
  for (let i = 0; i < tickets.count; i++) {
    const at = tickets.created_at[i]!
    const hours = own[tickets.client_no[i]!] ?? calendars[calendar[i]!]
    if (hours !== undefined && at >= hours.from && at < hours.until) outside[i] = hours.openAt(at) ? 0 : 1
  }
  return {
    ticket_no: Int32Array.from({ length: tickets.count }, (_, i) => i),
    day: local.date.map((date) => (date === NO_DATE ? -1 : date)),
    hour: local.hour,
    weekend: local.weekday.map((weekday) => (weekday === UNKNOWN ? UNKNOWN : weekday >= 5 ? 1 : 0)),
    outside,
    priority,
  }
}

/** By client; undefined where no calendar of the content is named for it. */
function ownHours({ calendar, zone }: Parties, { calendars }: Content, range: RaisedQuestion['range']): (OpenTime | undefined)[] {
  const made = new Map<string, OpenTime>()
  return calendar.map((id, client) => {
    const spec = id === null ? undefined : calendars.get(id)
    if (spec === undefined) return undefined
    const place = zone[client] ?? spec.zone
    const key = `${spec.id} ${place}`
    const hours = made.get(key) ?? compileCalendar({ ...spec, zone: place }, ...range)
    made.set(key, hours)
    return hours
  })
}

/** The client's zone, else the provider's for whom a plan speaks, else the file's. */
export function ownZones({ client_no, zone_no }: TicketColumns, { zone }: Parties, { provider }: Content, files: readonly Zone[]): { readonly placed: readonly Zone[]; readonly zone_of: Int32Array } {
  const placed = [...files]
  const indexOf = (name: string) => {
    const at = placed.findIndex((one) => one.name === name)
    return at >= 0 ? at : placed.push(zoneOf(name)) - 1
  }
  const ofClient = zone.map((name) => (name === null ? -1 : indexOf(name)))
  const ofProvider = indexOf(provider.time_zone)
  return { placed, zone_of: client_no.map((client, i) => { const at = ofClient[client] ?? -1; return at >= 0 ? at : zone_no[i] ?? ofProvider }) }
}
