import type { ClockName, Content, FactName } from '../../core/index.ts'
import type { ClientRecommendation, CreditLine, SumName, SumRow, SurveySent, TicketRow } from '../../models/source.ts'
import { meetings } from '../../words/index.ts'
import { NO_FILTER } from '../filter/index.ts'
import type { MeetingsSource } from './engine-seam.ts'
import { stepsBehind } from './formula.ts'
import type { Meeting, MeetingsModel } from './gather.ts'

const words = meetings.behind

/** Rows of files behind a figure; `total` of which the first are there. */
export type BehindRows =
  | { readonly kind: 'tickets'; readonly rows: readonly TicketRow[]; readonly total: number; readonly late: boolean }
  | { readonly kind: 'rows'; readonly rows: readonly SumRow[]; readonly total: number }
  | { readonly kind: 'credits'; readonly rows: readonly CreditLine[]; readonly total: number }
  | { readonly kind: 'surveys'; readonly rows: readonly SurveySent[]; readonly total: number }
  | { readonly kind: 'none'; readonly rows: readonly []; readonly total: 0 }

/** A figure taken apart: how it is come by, with its numbers filled in, and what it rests on. */
export interface Behind {
  readonly fact: FactName
  readonly steps: readonly string[]
  readonly rows: BehindRows
  /** Where more of it stands. */
  readonly link: { readonly href: string; readonly text: string } | null
}

const NOTHING: BehindRows = { kind: 'none', rows: [], total: 0 }
/** Signals are asked for whole pages; nobody counts them for us. */
const ALL = 10_000

const SUMS: Partial<Record<FactName, SumName>> = { margin: 'labour', left: 'left', hourly_rate: 'hours', fee_for_least_margin: 'labour', tickets: 'tickets', fee: 'fee' }
const SIGNALS: Partial<Record<FactName, string>> = {
  urgent_points: 'points_raised_urgent_above_others', overdue: 'overdue_in_monthly_fees', overdue_days: 'overdue_in_monthly_fees', prompt_payment: 'days_beyond_terms', willingness_to_listen: 'share_advice_accepted',
  clear_chain_of_command: 'share_requests_from_named_contacts', clear_priorities: 'share_priority_changed', sensible_hours: 'share_raised_outside_hours', time_for_it: 'share_reviews_held', risk_averse_attitude: 'share_devices_out_of_support',
}

async function rowsOf(fact: FactName, source: MeetingsSource, { client, known }: Meeting, { known: { book: { period } } }: MeetingsModel, shown: number): Promise<BehindRows> {
  const clock: ClockName | null = fact.startsWith('response_') ? 'response' : fact.startsWith('resolution_') ? 'resolution' : null
  if (clock !== null) {
    const counts = known.of.counts[clock]
    const met = fact === `${clock}_kept`
    const filter = { ...NO_FILTER, clients: [client], from: period.from_month, until: period.until_month }
    return { kind: 'tickets', rows: await source.tickets(clock, filter, { kind: 'state', states: [met ? 'met' : 'missed'] }, shown, 0), total: met ? counts.met : counts.missed, late: !met }
  }
  if (fact.startsWith('credit_') || fact === 'promise_missed' || fact === 'promise_behind') {
    const owing = known.credits.filter(({ due_cents }) => due_cents !== 0)
    return { kind: 'credits', rows: owing.slice(0, shown), total: owing.length }
  }
  const sum = SUMS[fact]
  if (sum !== undefined) {
    const { count, rows } = await source.sumRows(client, sum, shown, 0)
    return { kind: 'rows', rows, total: count }
  }
  const signal = SIGNALS[fact]
  if (signal !== undefined) {
    const rows = await source.signalRows(client, signal, ALL, 0)
    return { kind: 'rows', rows: rows.slice(0, shown), total: rows.length }
  }
  if (fact.startsWith('seats_') || fact === 'fee_trued_up') {
    const { count, rows } = await source.seatRows(client, 'devices', shown, 0)
    return { kind: 'rows', rows, total: count }
  }
  const served = known.over?.served_as ?? null
  if ((fact.startsWith('served_as') || fact === 'same_day_share') && served !== null) {
    const both = known.over?.above.find(({ plan }) => plan === served)?.both_met ?? 0
    return { kind: 'tickets', rows: await source.overServiceRows(client, served, shown, 0), total: both, late: false }
  }
  if (fact === 'survey_share') return { kind: 'surveys', rows: answered(known).slice(0, shown), total: answered(known).length }
  return NOTHING
}

const answered = ({ of }: ClientRecommendation): readonly SurveySent[] => of.surveys.filter(({ answered_on }) => answered_on !== null).toReversed()

function linkOf(fact: FactName, { client }: Meeting, { known: { book: { period } } }: MeetingsModel): Behind['link'] {
  const named = `#${new URLSearchParams({ client }).toString()}`
  if (fact.startsWith('response_') || fact.startsWith('resolution_')) {
    return { href: `/sla/?${new URLSearchParams({ ...(fact.startsWith('resolution_') ? { clock: 'resolution' } : {}), from: period.from_month, until: period.until_month }).toString()}${named}`, text: words.sla }
  }
  if (fact.startsWith('credit_') || fact.startsWith('promise_')) return { href: `/sla/credits/${named}`, text: words.credits }
  if (['margin', 'left', 'hourly_rate', 'fee_for_least_margin', 'tickets', 'same_day_share', 'same_day_of_others', 'outside_hours', 'outside_hours_share'].includes(fact) || fact.startsWith('served_as')) return { href: `/renewals/sums/${named}`, text: words.sums }
  if (fact.startsWith('seats_') || fact === 'billed_seats' || fact === 'fee_trued_up') return { href: `/renewals/true-up/${named}`, text: words.true_up }
  return { href: `/clients/client/${named}`, text: words.client }
}

export async function gatherBehind(source: MeetingsSource, model: MeetingsModel, meeting: Meeting, fact: FactName, content: Content, shown: number): Promise<Behind> {
  return { fact, steps: stepsBehind(fact, meeting, content, model.known.book.period.until_on), rows: await rowsOf(fact, source, meeting, model, shown), link: linkOf(fact, meeting, model) }
}
