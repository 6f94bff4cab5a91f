/** A made-up client before its meeting, for tests. */
import { NO_RECOMMENDATIONS, recommend, recommendationFacts, scoreClient, trueUpOf, type CreditSaid } from '../../src/core/index.ts'
import type { BriefingFacts, MeetingCall, MeetingCredit, MeetingPerson, MeetingSums } from '../../src/document/index.ts'
import { ownContent, agreement } from './supplies.ts'

const HOUR = 3_600_000
const content = ownContent()
export const provider = content.provider
export const scoring = content.scoring
export { content }

type Clock = MeetingCall['clocks']['response']
const clockOf = (state: Clock['state'], target_minutes: number, elapsed_minutes: number, at: number): Clock => ({
  state, why: state === 'exempt' ? 'cancelled' : null, target_minutes, elapsed_minutes, due_at: at + target_minutes * 60_000, stopped_at: at + elapsed_minutes * 60_000, promised_bp: state === 'met' || state === 'missed' ? 9000 : 0,
})

export interface MadeCall {
  readonly nth?: number
  /** `YYYY-MM-DD`, 10:00. */
  readonly on?: string
  readonly response?: Clock['state']
  readonly resolution?: Clock['state']
  readonly late_minutes?: number
  readonly more?: Partial<MeetingCall>
}

/** P2: an answer within 120 minutes, resolved within 960. */
export function call({ nth = 1, on = '2026-03-10', response = 'met', resolution = 'met', late_minutes = 30, more = {} }: MadeCall = {}): MeetingCall {
  const at = Date.parse(`${on}T10:00:00Z`)
  return {
    ticket_id: String(40_000 + nth), subject: 'Printer offline', requester: 'Ada Long', kind: 'Printer does not print', month: on.slice(0, 7), priority: 'P2', express: false, from_client: true, cancelled: response === 'exempt' && resolution === 'exempt',
    reopened: false, created_at: at, zone: 'Europe/London', paused_minutes: 0,
    clocks: { response: clockOf(response, 120, response === 'missed' ? 120 + late_minutes : 60, at), resolution: clockOf(resolution, 960, resolution === 'missed' ? 960 + late_minutes : 300, at + HOUR) }, ...more,
  }
}

/** So many calls over the twelve months, of which the first are late on the clocks that are named. */
export const year = (all: number, { response = 0, resolution = 0 } = {}): MeetingCall[] => Array.from({ length: all }, (_, nth) =>
  call({ nth, on: `${nth % 12 < 2 ? 2025 : 2026}-${String(((nth + 10) % 12) + 1).padStart(2, '0')}-${String(1 + (nth % 27)).padStart(2, '0')}`, response: nth < response ? 'missed' : 'met', resolution: nth < resolution ? 'missed' : 'met', late_minutes: nth * 7 }))
  .sort((a, b) => a.created_at - b.created_at)

export const person = (role: MeetingPerson['role'], more: Partial<MeetingPerson> = {}): MeetingPerson => ({
  role, person: `${role} Person`, last_contact_on: '2026-10-01',
  experience: { tickets: 10, missed: 2, decided: 10, reopened: 1, satisfaction: { mean: 4.2, scale: 5, answers: 5, low: 1 }, survey: { score: 8, scale: 10, on: '2026-09-01', comment: null }, remembers: [{ ticket_id: '40007', subject: 'Printer offline', created_at: Date.parse('2026-08-20T09:00:00Z'), why: 'missed' }] }, ...more,
})

export const sums = (client: string, more: Partial<MeetingSums> = {}): MeetingSums => ({
  client, bound_months: 12, fee_cents: 2_914_800, minutes: 12_000, labour_cents: 880_000, tools_cents: 684_000, left_cents: 1_350_800, margin: 0.46, hourly_rate_cents: 11_154, seats: 60, tickets: 400,
  reactive_minutes_per_seat_month: 15, tickets_per_seat_month: 0.6, minutes_per_ticket: 30, warnings: [], ...more,
})

export const credit = (more: Partial<MeetingCredit & CreditSaid> = {}): MeetingCredit & CreditSaid => ({ period: '2026-Q1', due_cents: 8_520, offered_on: '2026-04-10', offered_cents: 8_520, settled_on: '2026-04-20', settled_cents: 8_520, open: false, partial: false, ...more })

const version = agreement(4, '2026-01-01', '2026-12-31')
const plan = content.plans.get('silver') ?? null

/** Twelve months of Norwell Packaging up to 30 October 2026, with everything told. */
export function facts(more: Partial<BriefingFacts> = {}, of: { readonly table?: typeof content.recommendations } = {}): BriefingFacts {
  const calls = more.calls ?? year(120, { response: 20, resolution: 5 })
  const count = (clock: 'response' | 'resolution', state: string) => calls.filter(({ clocks }) => clocks[clock].state === state).length
  const counts = (clock: 'response' | 'resolution') => ({ met: count(clock, 'met'), missed: count(clock, 'missed'), promised_bp: 9000 * (count(clock, 'met') + count(clock, 'missed')) })
  const score = scoreClient([{ signal: 'share_paid_on_time', value: 0.6, evidence: 12, part: 7, whole: 12 }], scoring)
  const signals = [{ signal: 'share_advice_left_open', value: 0.5, evidence: 4, part: 2, whole: 4 }]
  const term = { version, standing: 'in_force' as const, renews_on: '2026-12-31', notice_by: '2026-09-30' }
  const own = sums('Norwell Packaging')
  const recommendation = recommend(of.table ?? NO_RECOMMENDATIONS, recommendationFacts({
    of: { seats: 60, servers: 1, sites: 1, agreement: term, counts: { response: counts('response'), resolution: counts('resolution') }, versions: [version], signals, obligations: [], invoices: null },
    surveys: [], score, sums: own, over: null, seats: { stated: 60, devices: 64 }, credits: more.credits === undefined ? [] : more.credits.map((line) => credit(line)), content, on: '2026-10-30',
  }))
  return {
    client: 'Norwell Packaging', fingerprint: 'ab12'.repeat(16), period: { from_on: '2025-11-01', until_on: '2026-10-30' }, agreement: term, plan, calls,
    obligations: [{ obligation: 'logging', kept: 110, broken: 10, verdict: 'kept' }, { obligation: 'quota', kept: 60, broken: 24, verdict: 'broken' }], visits: { made: 14, owed: 12, kept: 11, a_month: 1 }, credits: [credit()],
    steps: [{ kind: 'survey', on: '2026-07-01', state: 'done' }, { kind: 'offer', on: '2026-11-06', state: 'due' }, { kind: 'notice', on: '2026-12-01', state: 'not_yet' }, { kind: 'end', on: '2026-12-31', state: 'not_yet' }],
    recommendation, plan_names: new Map([...content.plans.values()].map(({ id, name }) => [id, name])), choice: null, client_since: '2018-01-06', score, signals, habits: ['over_quota'],
    people: [person('boss'), person('assistant'), person('finance'), person('complainer', { person: 'Elif Sore' })], sums: own, sums_of_others: [sums('Alder', { margin: 0.4 }), sums('Birch', { margin: 0.3 }), sums('Cedar', { margin: null })],
    service: { served_as: null, same_day: { part: 60, whole: 100, others_part: 300, others_whole: 500 }, outside_hours: { part: 3, whole: 120 } },
    true_up: trueUpOf({ versions: [version], as_of: '2026-10-30', stated: 60, devices: 64, rules: content.renewals, plans: content.plans }), invoices: { unpaid: 2, overdue: 1, overdue_cents: 242_900, oldest_days_overdue: 20 },
    contacts: { survey_sent_on: '2026-07-01', survey_answered_on: '2026-07-05', visited_on: '2026-10-12', reviewed_on: '2026-09-07' }, surveys: [{ answered_on: '2026-07-05', person: 'Ada Long', score: 8, scale: 10 }], missing_files: [], ...more,
  }
}

/** A client of which no file but that of tickets tells. */
export const ticketsAlone = (calls: readonly MeetingCall[] = year(30).map((one) => ({ ...one, requester: null, kind: null, clocks: { response: { ...one.clocks.response, state: 'unknown' as const, why: 'no_plan', promised_bp: 0 }, resolution: { ...one.clocks.resolution, state: 'unknown' as const, why: 'no_plan', promised_bp: 0 } } }))): BriefingFacts => facts({
  calls, agreement: { version: null, standing: 'none', renews_on: null, notice_by: null }, plan: null, obligations: [], visits: null, credits: [], steps: [], client_since: null, score: scoreClient([], scoring), signals: [], habits: [], people: [],
  sums: sums('Norwell Packaging', { fee_cents: null, minutes: null, labour_cents: null, tools_cents: null, left_cents: null, margin: null, hourly_rate_cents: null, seats: null, reactive_minutes_per_seat_month: null, tickets_per_seat_month: null, minutes_per_ticket: null, warnings: [{ kind: 'no_hours' }] }),
  sums_of_others: [], service: null, true_up: null, invoices: null, contacts: { survey_sent_on: null, survey_answered_on: null, visited_on: null, reviewed_on: null }, surveys: [], missing_files: ['agreements', 'clients', 'time_entries'],
})
