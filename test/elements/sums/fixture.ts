import type { ClientSums, DataSummary, OverService, SumRow, TicketRow } from '../../../src/models/source.ts'
import type { SumsSource } from '../../../src/elements/sums/index.ts'

export const sumsOf = (client: string, changes: Partial<ClientSums> = {}): ClientSums => ({
  client, from_on: '2025-10-31', until_on: '2026-10-30', bound_days: 365, bound_months: 12, months: 12, fee_cents: 1_200_000, minutes: 7_200, labour_cents: 528_000, tools_cents: 114_000, left_cents: 558_000, margin: 0.465, hourly_rate_cents: 9_050,
  seats: 10, tickets: 120, told_tickets: 120, reactive_minutes: 5_400, travel_minutes: 600, reactive_minutes_per_seat_month: 45, tickets_per_seat_month: 1, minutes_per_ticket: 20, travel_minutes_per_seat_month: 5, hours_from: 'time_entries', warnings: [], ...changes,
})
export const LOSES = { fee_cents: 500_000, left_cents: -142_000, margin: -0.284, minutes_per_ticket: 60 }
export const THIN = { left_cents: 240_000, margin: 0.2 }
export const NONE = { fee_cents: null, left_cents: null, margin: null, hourly_rate_cents: null, warnings: [{ kind: 'no_agreement' as const }] }

export const served = (plan: string, met: number, missed: number, reached: boolean) => ({ plan, clocks: { response: { met, missed, promised: 0.9 }, resolution: { met, missed, promised: 0.9 } }, both_met: met, both_decided: met + missed, reached })
export const over = (client: string, changes: Partial<OverService> = {}): OverService => ({
  client, plan: 'silver', above: [served('gold', 50, 50, false)], served_as: null, same_day: { part: 5, whole: 10, others_part: 20, others_whole: 80 }, outside_hours: { part: 1, whole: 100 }, ...changes,
})

const summary: DataSummary = { as_of: Date.UTC(2026, 9, 30, 17, 48), tickets: 43, clients: ['Alder'], months: ['2026-10'], plans: ['silver'], plan_assumed: null, without_agreement: 0, files: [], stated: [], has_first_response: true, express_tickets: 0, fingerprint: null }
const ticket: SumRow = { kind: 'ticket', ref: '77', at_on: '2026-10-01', label: 'Printer <b>', amount: 32.5, counts: true, file: 'time_entries.csv', row: 12 }
const version: SumRow = { kind: 'agreement', ref: '4', at_on: '2026-01-01', label: 'silver', amount: 500_000, counts: true, file: 'agreements.csv', row: 3 }

export const sourceOf = (sums: readonly ClientSums[], served_as: readonly OverService[] = []): SumsSource => ({
  summary: async () => summary, ticket: async () => null, sums: async () => sums, overService: async () => served_as,
  sumRows: async () => ({ count: 40, rows: [version, ticket] }), overServiceRows: async () => [] as TicketRow[],
})
