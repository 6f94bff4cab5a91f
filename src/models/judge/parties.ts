import { zoneOf, type AgreementVersion, type Content } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { bindingVersions, type BindingVersion } from './agreements.ts'

/** What is known of each client, by `client_no`. */
export interface Parties {
  readonly versions: readonly (readonly BindingVersion[])[]
  readonly travel_minutes: readonly (number | null)[]
  /** IANA name; null where none is stated, or none that is known. */
  readonly zone: readonly (string | null)[]
  /** Id of the calendar of its own hours, as the file of clients names it; null where it names none. */
  readonly calendar: readonly (string | null)[]
}

/** The zone's name where there is such a zone, else null. */
export function knownZone(name: string | null): string | null {
  if (name === null) return null
  try {
    return zoneOf(name.trim()).name
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

export async function pullParties(db: Database, content: Content): Promise<Parties> {
  const clients = await db.query<{ client_no: number; travel_minutes: number | null; time_zone: string | null; calendar: string | null }>('select client_no, travel_minutes, time_zone, calendar from int_clients order by client_no')
  const rows = await db.query<AgreementVersion & { client_no: number }>('select int_agreements.*, client from int_agreements join int_clients using (client_no)')
  const plans = [...content.plans.values()]
  const planNo = (id: string) => plans.findIndex((plan) => plan.id === id)
  const zoneOfPlan = (no: number) => zoneOf(content.calendars.get(plans[no]!.calendar)!.zone)
  const grouped = new Map<number, AgreementVersion[]>()
  for (const row of rows) grouped.set(row.client_no, [...(grouped.get(row.client_no) ?? []), row])
  return {
    versions: clients.map((client) => bindingVersions(grouped.get(client.client_no) ?? [], planNo, zoneOfPlan)),
    travel_minutes: clients.map((client) => client.travel_minutes),
    zone: clients.map((client) => knownZone(client.time_zone)),
    calendar: clients.map(({ calendar }) => calendar?.trim().toLowerCase() ?? null),
  }
}
