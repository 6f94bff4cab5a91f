import type { Content, FactName, RecommendationRow } from '../../../src/core/index.ts'
import type { MeetingsSource } from '../../../src/elements/meetings/index.ts'
import type { ClientSums, CreditLine, OverService, RenewalClient, SeatsSeen, TicketRow } from '../../../src/models/source.ts'
import { smallContent, smallPlan } from '../../support/content.ts'
import { counts, scoring } from '../clients/made-portfolio.ts'
import { book, client, version } from '../renewals/made-book.ts'

const row = (name: string, line: number, of: Partial<RecommendationRow>): RecommendationRow => ({ name, when: [], otherwise: false, action: 'renew', offer: 'same_terms', say: [], line, ...of })
const say = (fact: FactName) => ['It is ', { fact }, '.']

/** Four rows: a credit, the plan served, Premium Response, else as it is. */
export const content: Content = smallContent({
  scoring, plans: new Map([['silver', smallPlan('silver')], ['gold', smallPlan('gold', { price: { base_cents: 0, per_seat_cents: 5_000, per_server_cents: 0, per_site_cents: 0 } })]]),
  recommendations: { rows: [
    row('credit', 3, { when: [{ fact: 'credit_open', test: { how: 'above', than: 0 } }], action: 'make_good', offer: 'credit', say: say('response_share') }),
    row('served', 8, { when: [{ fact: 'served_as', test: { how: 'known' } }], action: 'change_plan', offer: 'served_plan', say: say('same_day_share') }),
    row('hurry', 12, { when: [{ fact: 'premium_runs', test: { how: 'is', than: false } }, { fact: 'urgent_points', test: { how: 'at_least', than: 10 } }], action: 'add_premium', offer: 'premium', say: [] }),
    row('as-is', 16, { otherwise: true, say: say('fee') }),
  ] },
})

export const HOSTILE = 'O\'Neil & <Sons>'
const silver = (name: string, ends_on: string): RenewalClient => client(name, [version(name, ends_on, { plan: 'silver' })], { counts: { response: counts(110, 10), resolution: counts(95, 5) } })

/** One owes a credit and was served as gold; one kept its promise and was served as gold; one is as it was. */
export const clients = [silver(HOSTILE, '2027-01-31'), silver('Vale Bakery', '2027-02-28'), silver('Yarrow Physio', '2027-08-31')]

const over = (name: string, served_as: string | null): OverService => ({
  client: name, plan: 'silver', above: served_as === null ? [] : [{ plan: served_as, clocks: { response: { met: 1, missed: 0, promised: 0.9 }, resolution: { met: 1, missed: 0, promised: 0.9 } }, both_met: 1, both_decided: 1, reached: true }],
  served_as, same_day: { part: 3, whole: 4, others_part: 1, others_whole: 2 }, outside_hours: { part: 0, whole: 4 },
})
const sums = (name: string): ClientSums => ({
  client: name, from_on: '2025-12-11', until_on: '2026-12-10', bound_days: 365, bound_months: 12, months: 12, fee_cents: 1_800_000, minutes: 600, labour_cents: 44_000, tools_cents: 228_000, left_cents: 1_528_000, margin: 0.85,
  hourly_rate_cents: 157_200, seats: 20, tickets: 120, told_tickets: 120, reactive_minutes: 600, travel_minutes: 0, reactive_minutes_per_seat_month: 2.5, tickets_per_seat_month: 0.5, minutes_per_ticket: 5, travel_minutes_per_seat_month: 0, hours_from: 'time_entries', warnings: [],
})
const seats = (name: string): SeatsSeen => ({ client: name, billed: 20, stated: 20, devices: 20, requesters: 5 })
const clock = { met: 20, missed: 10, undecided: 0, promised_bp: 270_000, misses_too_many: 7, points_below: 23.3 }
export const credit: CreditLine = {
  client: HOSTILE, period: '2026-Q3', from: '2026-07', until: '2026-09', plan_id: 'silver', rule: { period: 'quarter', share_of_fee_per_point_below: 0.01, cap_share_of_fee: 0.1 }, open: false, partial: false, tickets: 30,
  clocks: { response: clock, resolution: clock }, fee_cents: 450_000, share: 0.1, capped: true, due_cents: 45_000, offered_on: null, offered_cents: null, settled_on: null, settled_cents: null, note: null, file: null, row: null,
}
const ticket: TicketRow = {
  ticket_id: 'T-1', client: HOSTILE, subject: 'Printer', priority: 'P3', created_at: Date.UTC(2026, 10, 2, 9), zone: 'Europe/London', plan: 'silver', plan_assumed: false, express: false, state: 'missed', why: null,
  target_minutes: 240, elapsed_minutes: 300, paused_minutes: 0, due_at: null, stopped_at: null, stated: null, file: 'tickets.csv', row: 9,
}

/** @param kept what the owner noted */
export function source(kept: Partial<MeetingsSource['kept']> = {}, of: readonly RenewalClient[] = clients, holdings?: readonly string[]): MeetingsSource {
  const made = book(of, holdings)
  const names = of.map(({ client: name }) => name)
  const summary = { as_of: made.as_of, tickets: names.length * 100, clients: names, months: ['2026-12'], plans: ['silver'], plan_assumed: null, without_agreement: 0, files: [], stated: [], has_first_response: true, express_tickets: 0, fingerprint: null }
  return {
    summary: async () => summary, tickets: async () => [ticket], ticket: async () => null, signalRows: async () => [], book: async () => made, sums: async () => names.map(sums), sumRows: async () => ({ count: 0, rows: [] }),
    overService: async () => names.map((name) => over(name, name === 'Yarrow Physio' ? null : 'gold')), overServiceRows: async () => [ticket], seats: async () => names.map(seats), seatRows: async () => ({ count: 0, rows: [] }),
    credits: async () => (names.includes(HOSTILE) ? [credit] : []), documents: async () => [], kept: { steps: [], documents: [], overrules: [], choices: [], credits: [], labels_off: false, ...kept },
  }
}
