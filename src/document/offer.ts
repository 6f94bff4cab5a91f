/** `offer.*`: a plan offered to a client or a prospect, with its size, fee and term. */
import { isoDay, monthsLater, parseDay, type AgreementVersion, type Plan } from '../core/index.ts'
import { chargeFor, chargesTable, COUNTED, sizeInWords, type Charge, type ClientSize, type Counted } from './charges.ts'
import type { FieldValue } from './fields.ts'
import { SET_HERE } from './overrides.ts'
import { summaryTable, type SummaryParts } from './summary.ts'
import type { Teller } from './teller.ts'
import type { DeclaredField } from './template.ts'
import { count, flag, missing, text, type Entry } from './values.ts'

export const OFFERED_PLAN = 'offer.plan'

const DEFAULT_FROM = 'the template’s default'

export interface Offer {
  /** Null while it is still to be chosen. */
  readonly chosen: Plan | null
  /** The one chosen; until then the one that a preview shows. */
  readonly plan: Plan | undefined
  /** The version of the agreement that the client has now. */
  readonly present: AgreementVersion | null
  readonly size: ClientSize
  /** Null where the price needs a number that nobody states. */
  readonly fee_cents: number | null
  /** Local date of the last day of the term; null where the start is not chosen. */
  readonly ends_on: string | null
}

export interface OfferDemand {
  readonly present: AgreementVersion | null
  /** It takes the place of the present plan within the agreement's term. */
  readonly changes: boolean
  readonly declared: readonly DeclaredField[]
}

interface Sourced<T> {
  readonly value: T | null
  readonly from: string
}

/** What is offered: the plan chosen here, or else the one that the client has; of the size and for the time that are set or known. */
export function readOffer(teller: Teller, demand: OfferDemand): Offer {
  const { present, changes } = demand
  const { plans } = teller.question.content
  const had = present === null ? undefined : plans.get(present.plan)
  const chosen = planSet(teller, demand) ?? (changes ? null : had ?? null)
  const plan = chosen ?? had ?? [...plans.values()][0]
  const size: ClientSize = { seats: sizeOf(teller, present, 'seats').value, servers: sizeOf(teller, present, 'servers').value, sites: sizeOf(teller, present, 'sites').value }
  const charge = plan === undefined ? null : priceOf(teller, plan, size)
  const computed = charge !== null && 'cents' in charge ? charge.cents : null
  return {
    chosen, plan, present, size, fee_cents: teller.settings.money('offer.monthly_fee') ?? computed,
    ends_on: changes ? present?.ends_on ?? null : termEnd(teller.starts_on, monthsOf(teller, demand).value),
  }
}

/** Every `offer.*`, declared or not. A count that a template declares under `offer.` keeps its default and is printed with its unit. */
export function offerFields(teller: Teller, demand: OfferDemand, offer: Offer): Entry[] {
  const { plan, chosen, size, fee_cents } = offer
  const { content } = teller.question
  const file = plan === undefined ? 'plans/' : `plans/${plan.id}.yaml`
  const say = (cents: number): string => teller.moneyText(cents)
  const charge = plan === undefined ? { lacks: 'a plan with prices' } : priceOf(teller, plan, size)
  const set = teller.settings.money('offer.monthly_fee')
  const lacks = 'lacks' in charge ? missing(charge.lacks, lackedFrom(teller)) : null
  const months = monthsOf(teller, demand)
  const scope = sizeInWords(size)
  const own = demand.declared.filter(({ path, kind }) => kind === 'count' && path.startsWith('offer.') && !COMPUTED.has(path)).map((field): Entry => [field.path, ownCount(teller, field)])
  return [
    ...own,
    [OFFERED_PLAN, chosen === null ? missing(`one of ${inList(content.plans.values(), demand)}`, 'what is set for this document') : { kind: 'choice', value: chosen.name, text: chosen.name, from: teller.settings.text(OFFERED_PLAN) === null ? presentFrom(teller, demand) : SET_HERE }],
    ...COUNTED.map(({ of, one, many }): Entry => {
      const { value, from } = sizeOf(teller, demand.present, of)
      return [`offer.${of}`, count(value, from, `the number of ${many}`, [one, many])]
    }),
    ['offer.size', scope === null ? missing('the numbers of seats, servers and sites', lackedFrom(teller)) : text(scope, 'the numbers of seats, servers and sites')],
    ['offer.monthly_fee', set !== null ? teller.money(set, SET_HERE) : lacks ?? teller.money(fee_cents, 'basis' in charge ? charge.basis : file)],
    ['offer.fee_basis', lacks ?? text('basis' in charge ? charge.basis : '', file)],
    ['offer.fee_agreed', flag(set !== null && 'cents' in charge && set !== charge.cents, SET_HERE)],
    ['offer.summary', chosen === null ? missing('a plan', 'what is set for this document') : { kind: 'table', value: summaryTable(chosen, summaryOf(teller, offer)), text: 'what it comes to', from: file }],
    ['offer.charges', plan === undefined ? missing('a plan with prices', file) : { kind: 'table', value: chargesTable(plan.price, size, set, say), text: 'the monthly fee and its parts', from: file }],
    ['offer.months', count(months.value, months.from, 'the number of months of the term', ['month', 'months'])],
    ['offer.ends_on', offer.ends_on === null ? missing('the last day of the term', 'the start chosen here') : teller.date(offer.ends_on, demand.changes ? teller.files.agreements : `${months.value ?? 0} months from the start`)],
    ['offer.notice', noticeOf(teller, demand)],
    ['offer.survey_on', surveyOn(teller, demand, offer)],
  ]
}

function summaryOf(teller: Teller, { size, fee_cents, ends_on }: Offer): SummaryParts {
  const { content } = teller.question
  return {
    size: sizeInWords(size), fee: fee_cents === null ? null : teller.moneyText(fee_cents),
    starts: teller.starts_on === null ? null : teller.say(teller.starts_on), ends: ends_on === null ? null : teller.say(ends_on),
    calendars: content.calendars,
  }
}

const COMPUTED: ReadonlySet<string> = new Set(['offer.seats', 'offer.servers', 'offer.sites', 'offer.months'])

function planSet(teller: Teller, { declared }: OfferDemand): Plan | null {
  const plans = [...teller.question.content.plans.values()]
  const by_id = plans.find(({ id }) => id === teller.settings.text(OFFERED_PLAN)?.toLowerCase())
  if (by_id !== undefined) return by_id
  const fallback = declared.find(({ path }) => path === OFFERED_PLAN)?.default ?? null
  const name = teller.settings.choice(OFFERED_PLAN, plans.map((plan) => plan.name)) ?? (teller.settings.text(OFFERED_PLAN) === null ? fallback : null)
  return plans.find((plan) => plan.name === name) ?? null
}

/** The names that may be chosen: of a change, without the present one. */
function inList(plans: Iterable<Plan>, { present, changes }: OfferDemand): string {
  return [...plans].filter(({ id }) => !changes || id !== present?.plan).map(({ name }) => name).join(', ')
}

function presentFrom(teller: Teller, { present }: OfferDemand): string {
  return present === null ? DEFAULT_FROM : `${teller.files.agreements}, version ${present.version}`
}

function sizeOf(teller: Teller, present: AgreementVersion | null, of: Counted): Sourced<number> {
  const set = teller.settings.count(`offer.${of}`) ?? teller.settings.count(`client.${of}`)
  if (set !== null) return { value: set, from: SET_HERE }
  const billed = of === 'seats' ? present?.billed_seats ?? null : null
  if (billed !== null) return { value: billed, from: `${teller.files.agreements}, version ${present?.version ?? ''}` }
  return { value: teller.question.client[of], from: teller.files.clients }
}

function lackedFrom({ files }: Teller): string {
  return files.clients === `what is ${SET_HERE}` ? files.clients : `${files.clients} and what is set for this document`
}

const priceOf = (teller: Teller, plan: Plan, size: ClientSize): Charge => chargeFor(plan.price, size, (cents) => teller.moneyText(cents))

function monthsOf(teller: Teller, { declared }: OfferDemand): Sourced<number> {
  const set = teller.settings.count('offer.months')
  if (set !== null && set > 0) return { value: set, from: SET_HERE }
  const fallback = declared.find(({ path }) => path === 'offer.months')?.default ?? null
  return { value: fallback === null ? null : Number(fallback), from: DEFAULT_FROM }
}

function termEnd(starts_on: string | null, months: number | null): string | null {
  const start = starts_on === null ? null : parseDay(starts_on)
  return start === null || months === null ? null : isoDay(monthsLater(start, months) - 1)
}

/** So many months before the term ends, as the template declares `offer.survey_months`. */
function surveyOn(teller: Teller, { declared }: OfferDemand, { ends_on }: Offer): FieldValue {
  const fallback = declared.find(({ path }) => path === 'offer.survey_months')?.default ?? null
  const months = teller.settings.count('offer.survey_months') ?? (fallback === null ? null : Number(fallback))
  const end = ends_on === null ? null : parseDay(ends_on)
  return end === null || months === null ? missing('the end of the term and the months before it', 'the start chosen here') : teller.date(isoDay(monthsLater(end, -months)), `${months} months before the term ends`)
}

/** `30 days`, `3 months`: as set here, or as the present agreement has it, or else the template's default. */
function noticeOf(teller: Teller, { present, declared }: OfferDemand): FieldValue {
  const days = teller.settings.count('offer.notice_days')
  const months = teller.settings.count('offer.notice_months')
  if (months !== null) return text(withUnit('offer.notice_months', months), SET_HERE)
  if (days !== null) return text(withUnit('offer.notice_days', days), SET_HERE)
  const row = `${teller.files.agreements}, version ${present?.version ?? ''}`
  if (present?.notice_months != null) return text(withUnit('offer.notice_months', present.notice_months), row)
  if (present?.notice_days != null) return text(withUnit('offer.notice_days', present.notice_days), row)
  const fallback = declared.find(({ path, default: told }) => (path === 'offer.notice_months' || path === 'offer.notice_days') && told !== null)
  return fallback === undefined ? missing('how long notice is', 'what is set for this document') : text(withUnit(fallback.path, Number(fallback.default)), DEFAULT_FROM)
}

function ownCount(teller: Teller, { path, default: fallback }: DeclaredField): FieldValue {
  const set = teller.settings.count(path)
  const value = set ?? (fallback === null ? null : Number(fallback))
  return value === null ? missing('a number', 'what is set for this document') : { kind: 'count', value, text: withUnit(path, value), from: set === null ? DEFAULT_FROM : SET_HERE }
}

/** The last word of the path is the unit: `offer.payment_days` → `14 days`. */
function withUnit(path: string, value: number): string {
  const unit = /(?:^|[._])(days|weeks|months|quarters|hours|working_days)$/.exec(path)?.[1]
  if (unit === undefined) return String(value)
  const words = unit.replace('_', '\u00a0')
  return `${value}\u00a0${value === 1 ? words.slice(0, -1) : words}`
}
