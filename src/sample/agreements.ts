/** clients.csv, agreements.csv, contacts.csv, and what an agreement costs a month. */
import { hasPremium } from './clients.ts'
import type { Client, Settings } from './clients.ts'
import type { Row } from './csv.ts'
import { DAY, addMonths, dayOf, isoDate } from './local-time.ts'
import { PLAN_TERMS } from './opening.ts'
import { stream } from './stream.ts'

export interface Version {
  readonly client: Client
  readonly number: number
  readonly starts: number
  readonly ends: number
  readonly renewal: 'rolling' | 'fixed'
  readonly notice: { readonly days: number } | { readonly months: number }
  readonly fee_cents: number
  readonly billed_seats: number
  readonly premium: { readonly from: number; readonly until: number | null } | null
}

const PREMIUM_SEAT_CENTS = 650
const RISE_A_YEAR = 0.04

const cents = (amount: number): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`

/** One version a year, the last one ending after the data or, for the client that left, before. */
export function versionsOf(settings: Settings, client: Client): readonly Version[] {
  if (client.circumstance === 'no_agreement') return []
  const chance = stream(settings.seed, 'agreement', client.index)
  const last_day = Math.floor(settings.as_of / DAY)
  const year = Number(isoDate(last_day).slice(0, 4))
  const this_year = dayOf(`${year}-${client.ends}`)
  const final_end = client.circumstance === 'ended' || this_year > last_day ? this_year : addMonths(this_year, 12)
  const renewal = chance.chance(0.65) ? 'rolling' : 'fixed'
  const notice = client.plan === 'silver' ? { days: chance.pick([30, 30, 45]) } : { months: chance.pick([1, 1, 2, 3]) }
  const rises = client.temper.billed_share < 1 ? 0 : RISE_A_YEAR
  const terms: [number, number][] = []
  for (let ends = final_end; ends >= settings.first_day; ends = addMonths(ends, -12)) terms.unshift([addMonths(ends + 1, -12), ends])
  const first_number = Math.max(1, Number(isoDate(terms[0]?.[0] ?? last_day).slice(0, 4)) - client.since + 1)
  return terms.map(([starts, ends], i): Version => {
    const age = terms.length - 1 - i
    const billed_seats = Math.max(5, Math.round(client.billed_seats * (client.temper.billed_share < 1 ? 1 : 1 - 0.03 * age)))
    const rates = PLAN_TERMS[client.plan]
    const list = billed_seats * rates.seat_cents + client.servers * rates.server_cents + client.sites.length * rates.site_cents
    const premium = client.premium && client.premium.from <= ends && (client.premium.until ?? Infinity) >= starts ? client.premium : null
    return { client, number: first_number + i, starts, ends, renewal, notice, fee_cents: Math.round(list / (1 + rises) ** age), billed_seats, premium }
  })
}

/** Fee and Premium Response of the month that begins on that day, in cents; 0 without an agreement. */
export function chargeOn(versions: readonly Version[], day: number): number {
  const version = versions.find((one) => one.starts <= day && one.ends >= day)
  if (!version) return 0
  return version.fee_cents + (hasPremium(version.client, day) ? version.billed_seats * PREMIUM_SEAT_CENTS : 0)
}

export function agreementRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  return clients.flatMap((client) => versionsOf(settings, client)).map((one) => [
    one.client.name, one.number, one.client.plan, isoDate(one.starts), isoDate(one.ends), one.renewal,
    'days' in one.notice ? one.notice.days : null, 'months' in one.notice ? one.notice.months : null,
    cents(one.fee_cents), one.billed_seats, one.premium ? isoDate(one.premium.from) : null, one.premium?.until ? isoDate(one.premium.until) : null,
  ])
}

export function clientRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  return clients.map((client) => {
    const chance = stream(settings.seed, 'since', client.index)
    return [client.name, client.legal_name, client.address, client.seats, client.servers, client.sites.length, client.travel_minutes, client.calendar, 'Europe/London', isoDate(dayOf(`${client.since}-01-01`) + chance.int(0, 300))]
  })
}

/** Named people only; whoever raises tickets without being named stands in the tickets. */
export function contactRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  const last_day = Math.floor(settings.as_of / DAY)
  return clients.flatMap((client) => {
    const chance = stream(settings.seed, 'contacts', client.index)
    return client.people.filter((person) => person.named).map((person) => {
      const spoken = person.role === 'boss' ? chance.int(20, 260) : person.role === 'other' ? chance.int(4, 200) : chance.int(2, 70)
      return [client.name, person.name, person.role, person.email, person.role === 'other' && chance.chance(0.5) ? null : isoDate(last_day - spoken)]
    })
  })
}

export { cents }
