/** `change.*`: a plan beside the one that takes its place. */
import {
  formatTarget, hoursInWords, PRIORITIES, riderInForce, WEEKDAYS, zoneInWords,
  type AgreementVersion, type CalendarSpec, type ClockName, type Content, type Plan, type Priority,
} from '../core/index.ts'
import type { Cell } from './blocks.ts'
import { percent } from './credit-rule.ts'
import type { TableValue } from './fields.ts'
import { SET_HERE } from './overrides.ts'
import type { Offer } from './offer.ts'
import type { Teller } from './teller.ts'
import { flag, missing, text, type Entry } from './values.ts'
import { keepNumbers, shareInWords } from './wording.ts'

const CLOCKS: readonly ClockName[] = ['response', 'resolution']

/** What the agreement has and what it would have, side by side; missing where there is nothing to compare. */
export function changeFields(teller: Teller, had: Plan | undefined, offer: Offer): Entry[] {
  const { present, plan, fee_cents } = offer
  const { content } = teller.question
  const from = had === undefined || plan === undefined ? 'plans/' : `plans/${had.id}.yaml, plans/${plan.id}.yaml`
  const paid = teller.settings.money('agreement.monthly_fee') ?? present?.monthly_fee_cents ?? null
  const carried = present !== null && teller.starts_on !== null && riderInForce(present, teller.starts_on)
  const both = had === undefined || plan === undefined ? null : { had, plan }
  return [
    ['change.targets', both === null ? missing('targets of two plans', from) : { kind: 'table', value: targetsBeside(both.had, both.plan), text: 'before and after', from }],
    ['change.terms', both === null ? missing('two plans', from) : { kind: 'table', value: termsBeside(both.had, both.plan, content, { paid, fee_cents, say: (cents) => teller.moneyText(cents) }), text: 'before and after', from }],
    ['change.slower', flag(both !== null && slower(both.had, both.plan, content).length > 0, from)],
    ['change.fee_difference', paid === null || fee_cents === null ? missing('the fee before and the fee after', teller.files.agreements) : text(difference(fee_cents - paid, teller), SET_HERE)],
    ['change.premium', flag(carried, teller.files.agreements)],
    ['change.premium_from', present?.premium_response_from == null ? missing('a date', teller.files.agreements) : teller.date(present.premium_response_from, teller.files.agreements)],
  ]
}

/** Sentences for the provider: what the client has now and would lose. */
export function slowerNotes(content: Content, present: AgreementVersion | null, plan: Plan | null): string[] {
  const had = present === null ? undefined : content.plans.get(present.plan)
  if (had === undefined || plan === null || had.id === plan.id) return []
  const found = slower(had, plan, content)
  return found.length === 0 ? [] : [`${plan.name} promises less than ${had.name}, which the client has now: ${found.join('; ')}.`]
}

/** What is later, shorter or nothing under the new plan, a phrase each. */
function slower(had: Plan, plan: Plan, content: Content): string[] {
  const say = (minutes: number | null) => (minutes === null ? 'none' : keepNumbers(formatTarget(minutes)))
  const targets = PRIORITIES.flatMap((priority) => CLOCKS.flatMap((clock) => {
    const [before, after] = [had, plan].map((one) => one.targets[priority]?.[clock] ?? null) as [number | null, number | null]
    if (before === null || (after !== null && after <= before)) return []
    return [`${priority} ${clock} ${say(after)}, now ${say(before)}`]
  }))
  const shares = CLOCKS.flatMap((clock) => (plan.promised_share[clock] < had.promised_share[clock] ? [`${shareInWords(plan.promised_share[clock])} ${clock}s on time, now ${shareInWords(had.promised_share[clock])}`] : []))
  const [open, opened] = [plan, had].map((one) => openMinutes(content.calendars.get(one.calendar))) as [number, number]
  return [...targets, ...shares, ...(open < opened ? ['fewer support hours in the week'] : []), ...(plan.visits_per_month < had.visits_per_month ? [`${plan.visits_per_month} visits a month, now ${had.visits_per_month}`] : [])]
}

/** In a week without holidays. */
function openMinutes(calendar: CalendarSpec | undefined): number {
  if (calendar === undefined) return 0
  if (calendar.always) return 7 * 1440
  return WEEKDAYS.reduce((sum, day) => calendar.open[day].reduce((total, { from, until }) => total + until - from, sum), 0)
}

const cell = (words: string, look: 'muted' | 'bold' | null = null): Cell =>
  ({ runs: words === '' ? [] : [{ text: words, ...(look === 'bold' ? { bold: true as const } : {}) }], ...(look === 'muted' ? { muted: true as const } : {}) })

function targetsBeside(had: Plan, plan: Plan): TableValue {
  const rows = PRIORITIES.filter((priority) => had.targets[priority] !== undefined || plan.targets[priority] !== undefined)
  const time = (one: Plan, priority: Priority, clock: ClockName): string => {
    const minutes = one.targets[priority]?.[clock] ?? null
    return minutes === null ? 'none' : keepNumbers(formatTarget(minutes))
  }
  const head = ['Priority', ...CLOCKS.flatMap((clock) => [had, plan].map((one) => `${clock === 'response' ? 'Response' : 'Resolution'},\n${one.name}`))]
  return {
    label: `Response and resolution targets by priority, under ${had.name} until now and under ${plan.name} from then on`,
    columns: head.map((_, index) => ({ align: index === 0 ? 'left' : 'right' })),
    head: head.map((words) => [{ text: words }]),
    rows: rows.map((priority) => [cell(priority), ...CLOCKS.flatMap((clock) => [cell(time(had, priority, clock), 'muted'), cell(time(plan, priority, clock), 'bold')])]),
  }
}

interface Fees {
  readonly paid: number | null
  readonly fee_cents: number | null
  readonly say: (cents: number) => string
}

function termsBeside(had: Plan, plan: Plan, { calendars }: Content, { paid, fee_cents, say }: Fees): TableValue {
  const hours = (one: Plan) => {
    const calendar = calendars.get(one.calendar)
    return calendar === undefined ? '' : `${hoursInWords(calendar)}${calendar.always ? '' : `, ${zoneInWords(calendar.zone)}`}`
  }
  const credit = ({ credit: rule }: Plan) => (rule === null ? 'none' : `${percent(rule.share_of_fee_per_point_below)} of the ${rule.period}’s fee a point, at most ${percent(rule.cap_share_of_fee)}`)
  const fee = (cents: number | null) => (cents === null ? '' : `${say(cents)} a month`)
  const row = (what: string, before: string, after: string) => [cell(what), cell(before, 'muted'), cell(after, before === after ? null : 'bold')]
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
  return {
    label: `What ${had.name} says until now, and what ${plan.name} says from then on`,
    columns: [{ align: 'left' }, { align: 'left', width: 0.36 }, { align: 'left', width: 0.36 }],
    head: ['What', had.name, plan.name].map((words) => [{ text: words }]),
    rows: [
      row('Support hours', capital(hours(had)), capital(hours(plan))),
      row('Responses on time', `At least ${shareInWords(had.promised_share.response)}`, `At least ${shareInWords(plan.promised_share.response)}`),
      row('Resolutions on time', `At least ${shareInWords(had.promised_share.resolution)}`, `At least ${shareInWords(plan.promised_share.resolution)}`),
      row('Visits', `${had.visits_per_month} a month`, `${plan.visits_per_month} a month`),
      row('Credits', capital(credit(had)), capital(credit(plan))),
      row('Fee, before tax', fee(paid), fee(fee_cents)),
    ],
  }
}

function difference(cents: number, teller: Teller): string {
  if (cents === 0) return 'the same as before'
  return `${teller.moneyText(Math.abs(cents))} a month ${cents > 0 ? 'more' : 'less'} than before`
}
