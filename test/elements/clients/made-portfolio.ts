import { NO_JUDGEMENT } from '../../../src/elements/engine/keep-judgement.ts'
import type { PortfolioSource } from '../../../src/elements/clients/index.ts'
import type { AgreementVersion, Scoring } from '../../../src/core/index.ts'
import type { ClockCounts, Portfolio, PortfolioClient } from '../../../src/models/source.ts'
import { smallContent } from '../../support/content.ts'

const SIGNALS = ['share_paid_on_time', 'share_advice_accepted', 'share_requests_from_named_contacts'] as const
const QUALITIES = ['prompt_payment', 'willingness_to_listen', 'clear_chain_of_command'] as const

/** Three qualities of one signal each, good at 1. */
export const scoring: Scoring = {
  grades: { A: 85, B: 70, C: 50, D: 0 }, least_qualities: 2,
  signals: Object.fromEntries(SIGNALS.map((name, i) => [name, { quality: QUALITIES[i]!, bad: 0, good: 1, weight: 1 }])),
}
export const content = smallContent({ scoring })

export const counts = (met: number, missed: number, change: Partial<ClockCounts> = {}): ClockCounts => ({
  tickets: met + missed, met, missed, running: 0, paused: 0, exempt: 0, unknown: 0, promised_bp: (met + missed) * 9_000, assumed: 0, as_stated: 0, ...change,
})

export const agreement = (client: string, renews_on: string | null, notice_by: string | null): PortfolioClient['agreement'] => {
  const version: AgreementVersion = {
    client, version: 1, plan: 'gold', starts_on: '2025-01-01', ends_on: '2026-12-31', renewal: 'rolling', notice_days: 30, notice_months: null,
    monthly_fee_cents: 100_000, billed_seats: 20, premium_response_from: null, premium_response_until: null,
  }
  return { version, standing: 'in_force', renews_on, notice_by }
}

/** Scores 0 to 1, one a quality; null without evidence. */
export const signals = (...scores: readonly (number | null)[]): PortfolioClient['signals'] =>
  scores.flatMap((value, i) => (value === null ? [] : [{ signal: SIGNALS[i]!, value, evidence: 50, part: null, whole: null }]))

/** A client for whom nothing is due before a month has gone. */
export const client = (name: string, change: Partial<PortfolioClient> = {}): PortfolioClient => {
  const twelve = Array.from({ length: 12 }, (_, i) => ({ key: `2026-${String(i + 1).padStart(2, '0')}`, label: '', ...counts(9, 1) }))
  return {
    client: name, seats: 20, servers: 1, sites: 1, agreement: agreement(name, '2027-09-30', '2027-08-31'),
    counts: { response: counts(110, 10), resolution: counts(95, 5) }, months: { response: twelve, resolution: twelve }, signals: signals(0.9, 0.9, 0.9),
    obligations: [{ obligation: 'logging', kept: 90, broken: 1, verdict: 'kept', next_due: null }, { obligation: 'quota', kept: 40, broken: 10, verdict: 'broken', next_due: null }, { obligation: 'software', kept: 1, broken: 0, verdict: 'few', next_due: null }],
    worth: { fee_cents: 100_000, labour_cents: 40_000, tools_cents: 10_000, left_cents: 50_000, margin: 0.5, minutes: 6_000, hours_from: 'time_entries', without_minutes: 0, tickets: 120 },
    invoices: null, contacts: { survey_sent_on: '2026-09-01', survey_answered_on: null, visited_on: '2026-12-05', reviewed_on: '2026-12-05' }, habits: [], ...change,
  }
}

export const HOLDINGS = ['tickets', 'agreements', 'invoices', 'surveys', 'visits', 'contacts', 'advice', 'assets', 'checks', 'time_entries']

export const portfolio = (clients: readonly PortfolioClient[], holdings: readonly string[] = HOLDINGS): Portfolio => ({
  as_of: Date.UTC(2026, 11, 10, 12), clients, holdings,
  period: { from_on: '2025-12-11', until_on: '2026-12-10', from_month: '2026-01', until_month: '2026-12', before: { from_on: '2024-12-11', until_on: '2025-12-10' } },
})

export const KEPT: PortfolioSource['kept'] = { ...NO_JUDGEMENT, documents: [] }

export function source(book: Portfolio, kept: Partial<PortfolioSource['kept']> = {}): PortfolioSource & { asked: number } {
  const summary = {
    as_of: book.as_of, tickets: 100, clients: book.clients.map(({ client: name }) => name), months: [], plans: ['gold'], plan_assumed: null, without_agreement: 0, files: [], stated: [], has_first_response: true, express_tickets: 0, fingerprint: null,
  }
  const made = { asked: 0, summary: async () => summary, portfolio: async () => { made.asked++; return book }, documents: async () => [], kept: { ...KEPT, ...kept } }
  return made
}
