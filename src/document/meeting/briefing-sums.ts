/** What a client is worth, beside the middle of the others. */
import { formatCount, formatMinutes } from '../../core/index.ts'
import type { FieldValue } from '../fields.ts'
import type { BriefingFacts, MeetingSums } from './facts.ts'
import { counted, LEFT, NONE, percent, said, table, type Voice } from './words.ts'

const FROM = 'our records'
type Measure = 'fee_cents' | 'labour_cents' | 'tools_cents' | 'left_cents' | 'margin' | 'hourly_rate_cents' | 'reactive_minutes_per_seat_month' | 'tickets_per_seat_month' | 'minutes_per_ticket'

const one = (value: number): string => (Math.round(value * 100) / 100).toFixed(2)

/** Null without two others that have it. */
function middleOf(others: readonly MeetingSums[], measure: Measure): number | null {
  const values = others.flatMap((sums) => sums[measure] ?? [])
  const ranked = values.toSorted((a, b) => a - b)
  const [low, high] = [ranked[(ranked.length - 1) >> 1], ranked[ranked.length >> 1]]
  return values.length < 2 || low === undefined || high === undefined ? null : (low + high) / 2
}

export function sumsTable({ sums, sums_of_others: others, service }: BriefingFacts, voice: Voice, most: number): FieldValue {
  if (sums === null) return table({ label: 'What the client is worth', columns: [LEFT], head: [''], rows: [] }, FROM)
  const row = (name: string, measure: Measure, words: (value: number) => string, beside = true) => {
    const [own, middle] = [sums[measure], beside ? middleOf(others, measure) : null]
    return [said(name), said(own === null ? 'not known' : words(own)), said(middle === null ? NONE : words(middle), { muted: true })]
  }
  const money = (cents: number): string => voice.money(Math.round(cents))
  const same = service?.same_day
  return table({
    label: 'What the client is worth, beside the middle of the others', columns: [LEFT, { align: 'right', width: 0.24 }, { align: 'right', width: 0.26 }],
    head: [`Of ${monthsWords(sums.bound_months)}`, 'This client', `Middle of ${formatCount(others.length)} others`],
    rows: [
      row('Fee', 'fee_cents', money, false), row(`Cost of ${sums.minutes === null ? 'hours' : `${formatMinutes(sums.minutes)} of work`}`, 'labour_cents', money, false), row('Cost of tools', 'tools_cents', money, false), row('Left over', 'left_cents', money, false),
      row('Left over, of the fee', 'margin', (value) => percent(value, 1)), row('Earned for an hour of work', 'hourly_rate_cents', money),
      row('Reactive work for a seat and month', 'reactive_minutes_per_seat_month', formatMinutes), row('Tickets for a seat and month', 'tickets_per_seat_month', one), row('Work for a ticket', 'minutes_per_ticket', formatMinutes),
      ...(same === undefined || same.whole === 0 ? [] : [[said('Solved on the day'), said(percent(same.part / same.whole)), said(same.others_whole === 0 ? NONE : percent(same.others_part / same.others_whole), { muted: true })]]),
    ].slice(0, most),
  }, FROM)
}

const monthsWords = (months: number): string => (months === 0 ? 'the twelve months' : Math.abs(months - Math.round(months)) < 0.005 ? counted(Math.round(months), ['month', 'months']) : `${(Math.round(months * 10) / 10).toFixed(1)}\u00a0months`)

/** What is left of the fee, and what is not known. */
export function sumsTitle({ sums, sums_of_others, recommendation }: BriefingFacts, voice: Voice): string {
  if (sums === null || sums.margin === null || sums.left_cents === null) return `What it leaves cannot be told: ${sums === null || sums.fee_cents === null ? 'no file states the fee' : sums.minutes === null ? 'no file tells the hours' : 'not all costs are known'}`
  const middle = middleOf(sums_of_others, 'margin')
  const least = recommendation?.facts.least_margin ?? null
  if (sums.left_cents < 0) return `It costs ${voice.money(-sums.left_cents)} more than it pays`
  const beside = least !== null && sums.margin < least ? `, less than the ${percent(least)} that we want` : middle === null ? '' : `; at the others the middle is ${percent(middle)}`
  return `It leaves ${percent(sums.margin)} of the fee${beside}`
}

const WARNINGS: Readonly<Record<string, (warning: { readonly tickets?: number; readonly of?: number; readonly on?: string }) => string>> = {
  no_hours: () => 'No file tells of hours, so their cost is not known.', no_fee: () => 'No version of the agreement states a fee.', no_seats: () => 'Nobody tells how many seats there are.',
  no_agreement: () => 'No agreement binds in these months.', without_minutes: ({ tickets = 0, of = 0 }) => `Of ${formatCount(tickets)} of ${formatCount(of)} tickets no minutes are on record: the cost is higher by theirs.`,
  hours_since: ({ on = '' }) => `Hours are on record only from ${on} on.`,
}

export const sumsWarnings = ({ sums }: BriefingFacts): string[] => (sums?.warnings ?? []).flatMap((warning) => WARNINGS[warning.kind]?.(warning) ?? [])
