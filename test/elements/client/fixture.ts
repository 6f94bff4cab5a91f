import type { Scoring } from '../../../src/core/index.ts'
import type { ClientPageSource } from '../../../src/elements/client/index.ts'
import type { ClientObligation, ClientPage, ClientPerson, ClockCounts, ClockGroup, DataSummary } from '../../../src/models/source.ts'

export const counts = (met: number, missed: number, exempt = 0): ClockCounts =>
  ({ tickets: met + missed + exempt, met, missed, running: 0, paused: 0, exempt, unknown: 0, promised_bp: (met + missed) * 9000, assumed: 0, as_stated: 0 })

export const group = (key: string, met: number, missed: number): ClockGroup => ({ key, label: key, ...counts(met, missed) })

const person = (role: ClientPerson['role'], name: string | null): ClientPerson => ({
  role, person: name, from: name === null ? 'nobody' : 'file', email: null, last_contact_on: name === null ? null : '2026-09-01', reasons: [], named_in_file: null,
  experience: name === null ? null : { person: name, tickets: 4, missed: 1, decided: 4, reopened: 1, median_wait_of_target: 0.5, satisfaction: null, survey: null, remembers: [{ ticket_id: '77', subject: 'Printer', created_at: 0, why: 'reopened' }] },
})

const obligation = (name: ClientObligation['obligation'], verdict: ClientObligation['verdict']): ClientObligation => ({
  obligation: name, verdict, months: [{ month: '2026-10', kept: 30, broken: 10 }], kept: 30, broken: 10, before: { kept: 40, broken: 2 }, tolerated: 0.1, kinds: [{ kind: 'walk_up', rows: 10 }], reminders: [], next_due: null,
})

/** A client of twelve months: 36 of 40 responses in time against 90 %, 27 of 40 resolutions. */
export function clientPage(changes: Partial<ClientPage> = {}): ClientPage {
  return {
    client: 'Norwell Packaging', as_of: Date.UTC(2026, 9, 30, 17, 48), legal_name: null, client_since: '2018-01-06', travel_minutes: 18, seats: 52, servers: 2, sites: 1,
    period: { from_on: '2025-10-31', until_on: '2026-10-30', from_month: '2025-11', until_month: '2026-10', before: { from_on: '2024-10-31', until_on: '2025-10-30' } },
    holdings: ['tickets', 'invoices'],
    agreement: {
      version: { client: 'Norwell Packaging', version: 4, plan: 'silver', starts_on: '2026-01-01', ends_on: '2026-12-31', renewal: 'rolling', notice_days: 30, notice_months: null, monthly_fee_cents: 242_900, billed_seats: 52, premium_response_from: null, premium_response_until: null },
      standing: 'in_force', renews_on: '2026-12-31', notice_by: '2026-12-01',
    },
    counts: { response: counts(36, 4, 3), resolution: counts(27, 13) },
    months: { response: [group('2026-09', 20, 0), group('2026-10', 16, 4)], resolution: [group('2026-09', 15, 5), group('2026-10', 12, 8)] },
    by_priority: { response: [group('P2', 10, 2), group('P3', 26, 2)], resolution: [group('P3', 27, 13)] },
    signals: [{ signal: 'share_paid_on_time', value: 0.5, evidence: 12, part: 6, whole: 12 }, { signal: 'days_beyond_terms', value: 3, evidence: 12, part: null, whole: null }, { signal: 'share_reviews_held', value: 1, evidence: 2, part: 2, whole: 2 }],
    signals_before: [{ signal: 'share_paid_on_time', value: 0.4, evidence: 12, part: 5, whole: 12 }],
    others: new Map([['share_paid_on_time', { median: 0.8, clients: 20 }]]),
    obligations: [obligation('logging', 'broken'), obligation('software', 'kept'), obligation('quota', 'few')],
    consistency: { unlogged_minutes: 80, unlogged_entries: 3, logged_after: 2, tickets: 43 },
    worth: { fee_cents: 242_900, labour_cents: 88_600, tools_cents: 49_400, left_cents: 104_900, margin: 0.43, minutes: 14_500, hours_from: 'time_entries', without_minutes: 0, tickets: 40 },
    invoices: { unpaid: 2, overdue: 1, overdue_cents: 242_900, oldest_days_overdue: 12 },
    contacts: { survey_sent_on: '2026-10-01', survey_answered_on: null, visited_on: '2026-10-15', reviewed_on: null },
    habits: [], people: [person('boss', 'Tariq Garside'), person('assistant', null), person('finance', 'Xenia Thorne'), person('complainer', 'Agnes Nash')],
    requesters: [person('complainer', 'Niamh Eaves').experience!], ...changes,
  }
}

const summary: DataSummary = {
  as_of: Date.UTC(2026, 9, 30, 17, 48), tickets: 43, clients: ['Norwell Packaging', 'Hollins Logistics'], months: ['2026-09', '2026-10'], plans: ['silver'], plan_assumed: null, without_agreement: 0, files: [], stated: [], has_first_response: true, express_tickets: 0, fingerprint: null,
}

export function pageSource(page: ClientPage | null, judged: Partial<ClientPageSource['judged']> = {}): ClientPageSource {
  return {
    summary: async () => summary, tickets: async () => [], ticket: async () => null, client: async () => page, signalRows: async () => [], obligationRows: async () => [], personTickets: async () => [], documents: async () => [], renewals: null,
    judged: { overrules: [], labels: [], labels_off: false, reminders: [], documents: [], ...judged },
  }
}

export const scoring: Scoring = {
  grades: { A: 85, B: 70, C: 50, D: 0 }, least_qualities: 1,
  signals: {
    days_beyond_terms: { quality: 'prompt_payment', bad: 30, good: 0, weight: 2 },
    share_paid_on_time: { quality: 'prompt_payment', bad: 0.1, good: 0.8, weight: 1 },
    share_reviews_held: { quality: 'time_for_it', bad: 0.3, good: 0.9, weight: 2, least: 3 },
    share_surveys_answered: { quality: 'time_for_it', bad: 0.1, good: 0.6, weight: 1 },
  },
}
