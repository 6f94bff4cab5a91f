/** The terms of a Premium Response supplement: an agreement's and a rider's, as fields of its template. */
import {
  formatMoney, hoursInWords, inSeries, isoDay, parseDay, supplementVersion, zoneInWords, zoneOf,
  type AgreementVersion, type ClientTerms, type Content, type Plan, type Rider,
} from '../core/index.ts'
import { countingFields } from './counting.ts'
import type { FieldValue } from './fields.ts'
import { SET_HERE, Settings, type Overrides } from './overrides.ts'
import { termsProblem, type DocumentProblem } from './problem.ts'
import { holidaysWithin, prioritiesTable, targetsTable } from './schedules.ts'
import { dateInText, minutesInWords, shareInWords } from './wording.ts'

export const PREMIUM_RESPONSE_TEMPLATE = 'premium-response-supplement'
const RIDER = 'premium-response'

export interface SupplementQuestion {
  readonly content: Content
  readonly client: ClientTerms
  /** The client's agreement versions, in any order. */
  readonly versions: readonly AgreementVersion[]
  /** Local date `YYYY-MM-DD`; null or empty where it is still to be chosen. */
  readonly starts_on: string | null
  /** What the reader set here, by path; see `SETTABLE`. */
  readonly overrides: Overrides
  /** Epoch milliseconds at which it is made: a start in a version later than the one then in force follows it. */
  readonly as_of?: number | null
  /** Names of the files that the terms came from, for people. */
  readonly files?: { readonly clients: string; readonly agreements: string }
}

export interface SupplementFields {
  readonly fields: ReadonlyMap<string, FieldValue>
  readonly problems: readonly DocumentProblem[]
  /** What a person should know and need not mend. */
  readonly notes: readonly string[]
  /** The version that the supplement adds to; null where there is none. */
  readonly version: AgreementVersion | null
}

/** Fields that a reader may set for one document. The start is an argument of its own. */
export const SETTABLE: Readonly<Record<string, 'text' | 'money' | 'count' | 'minutes'>> = {
  'client.legal_name': 'text',
  'client.address': 'text',
  'client.travel_minutes': 'minutes',
  'agreement.monthly_fee': 'money',
  'agreement.billed_seats': 'count',
  'rider.price_per_seat': 'money',
  'rider.monthly_limit': 'count',
  'rider.notice_days': 'count',
}

/** Fills every field that the supplement's template names; what is not known is there as `missing`, with its place. */
export function premiumResponseFields(question: SupplementQuestion): SupplementFields {
  const problems: DocumentProblem[] = []
  const notes: string[] = []
  const { content, versions } = question
  const rider = content.riders.get(RIDER)
  if (rider === undefined) problems.push(termsProblem(`There is no rider "${RIDER}" (expected riders/${RIDER}.yaml).`))
  const starts_on = startOf(question, problems)
  const version = starts_on === null ? null : versionFor(question, starts_on, problems, notes)
  // Where no version binds, the preview shows the last one; the problem stands beside it.
  const shown = version ?? [...versions].sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1)).at(-1) ?? null
  const plan = shown === null ? undefined : content.plans.get(shown.plan)
  if (version !== null && plan === undefined) problems.push(termsProblem(`Version ${version.version} of the agreement names the plan "${version.plan}" (expected one of ${[...content.plans.keys()].join(', ')}).`, 'agreement.plan'))
  if (version?.premium_response_from != null && starts_on !== null && version.premium_response_from < starts_on && (version.premium_response_until ?? '9999') >= starts_on) {
    notes.push(`The agreement already carries Premium Response since ${dateInText(version.premium_response_from, content.provider.locale)}.`)
  }
  const teller = new Teller(question, new Settings(question.overrides, problems), starts_on)
  const fields = new Map<string, FieldValue>([
    ...teller.sides(),
    ...teller.agreement(shown, plan),
    ...teller.hours(plan, shown),
    ...teller.rider(rider, plan, shown),
  ])
  return { fields, problems, notes, version }
}

function startOf({ starts_on }: SupplementQuestion, problems: DocumentProblem[]): string | null {
  if (starts_on === null || starts_on.trim() === '') return null
  if (parseDay(starts_on) !== null) return starts_on
  problems.push(termsProblem(`The start "${starts_on}" is not a date (expected year-month-day, such as 2027-01-01).`, 'rider.starts_on'))
  return null
}

function versionFor(question: SupplementQuestion, starts_on: string, problems: DocumentProblem[], notes: string[]): AgreementVersion | null {
  const { content, client, versions, as_of } = question
  const say = (iso: string) => dateInText(iso, content.provider.locale)
  const today = as_of == null ? null : isoDay(Math.floor(zoneOf(content.provider.time_zone).toLocal(as_of) / 86_400_000))
  const found = supplementVersion(versions, starts_on, today)
  if (found.kind === 'follows') notes.push(`The start lies in version ${found.version.version} of the agreement, which follows the one now in force and begins on ${say(found.version.starts_on)}.`)
  if (found.kind !== 'outside') return found.version
  const last = found.latest
  const next = [...versions].sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1)).find((version) => version.starts_on > starts_on)
  const before = versions.filter((version) => version.starts_on <= starts_on).sort((a, b) => (a.starts_on < b.starts_on ? 1 : -1))[0]
  const ended = before === undefined ? '' : ` Version ${before.version} ended on ${say(before.ends_on)}.`
  const follows = next === undefined ? '' : ` Version ${next.version} begins on ${say(next.starts_on)}: a start on or after that day can be made.`
  problems.push(termsProblem(
    last === null
      ? `${client.client} has no agreement that a supplement could add to.`
      : `A supplement that starts on ${say(starts_on)} lies outside the term of ${client.client}’s agreement.${ended}${follows}`,
    'rider.starts_on',
  ))
  return null
}

type Entry = [string, FieldValue]

class Teller {
  private readonly question: SupplementQuestion
  private readonly settings: Settings
  private readonly starts_on: string | null
  private readonly files: { readonly clients: string; readonly agreements: string }

  constructor(question: SupplementQuestion, settings: Settings, starts_on: string | null) {
    this.question = question
    this.settings = settings
    this.starts_on = starts_on
    this.files = question.files ?? { clients: 'clients.csv', agreements: 'agreements.csv' }
  }

  sides(): Entry[] {
    const { provider } = this.question.content
    const { client, legal_name, address } = this.question.client
    const from = 'provider.yaml'
    return [
      ['provider.name', text(provider.name, from)],
      ['provider.legal_name', text(provider.legal_name, from)],
      ['provider.address', text(provider.address, from)],
      ['client.name', text(client, this.files.clients)],
      ['client.legal_name', this.settable('client.legal_name', legal_name, this.files.clients, 'the name under which the client signs')],
      ['client.address', this.settable('client.address', address, this.files.clients, 'an address')],
    ]
  }

  agreement(version: AgreementVersion | null, plan: Plan | undefined): Entry[] {
    const from = this.files.agreements
    const row = version === null ? from : `${from}, version ${version.version}`
    const fee = this.settings.money('agreement.monthly_fee')
    const seats = this.settings.count('agreement.billed_seats')
    const known = version?.billed_seats ?? null
    const fallback = known === null ? this.question.client.seats : known
    return [
      ['agreement.version', version === null ? missing('a version in force on the start', from) : { kind: 'count', value: version.version, text: String(version.version), from }],
      ['agreement.plan', plan === undefined ? missing('a plan', row) : text(plan.name, row)],
      ['agreement.starts_on', version === null ? missing('a date', row) : this.date(version.starts_on, row)],
      ['agreement.ends_on', version === null ? missing('a date', row) : this.date(version.ends_on, row)],
      ['agreement.rolling', flag(version?.renewal === 'rolling', row)],
      ['agreement.monthly_fee', this.money(fee ?? version?.monthly_fee_cents ?? null, fee === null ? row : SET_HERE)],
      ['agreement.billed_seats', count(seats ?? fallback, seats !== null ? SET_HERE : known === null ? this.files.clients : row, 'the number of seats that are billed')],
    ]
  }

  hours(plan: Plan | undefined, version: AgreementVersion | null): Entry[] {
    const { content } = this.question
    const file = `plans/${plan?.id ?? ''}.yaml`
    const calendar = plan === undefined ? undefined : content.calendars.get(plan.calendar)
    const from = plan === undefined ? 'plans/' : `calendars/${plan.calendar}.yaml`
    const { holidays, until } = holidaysWithin(calendar, this.starts_on, version, (iso) => this.say(iso))
    return [
      ['plan.hours', calendar === undefined ? missing('opening hours', from) : text(hoursInWords(calendar), from)],
      ['plan.zone', calendar === undefined ? missing('a time zone', from) : text(zoneInWords(calendar.zone), from)],
      ['plan.always_open', flag(calendar?.always === true, from)],
      ['plan.pauses', plan === undefined ? missing('what pauses the clock', 'plans/') : flag(plan.pauses.length > 0, file)],
      ['plan.pauses_for', plan === undefined ? missing('what pauses the clock', 'plans/') : text(inSeries(plan.pauses.map((pause) => (pause === 'waiting_client' ? 'you' : 'somebody outside both our companies')), 'or'), file)],
      ['schedule.holidays', { kind: 'list', value: holidays, text: `${holidays.length} ${holidays.length === 1 ? 'day' : 'days'}`, from }],
      ...countingFields(content.rules, { plan, calendar, holidays: holidays.length > 0 }),
      ['schedule.holidays_until', until === null ? missing('a date', this.files.agreements) : this.date(until, this.files.agreements)],
    ]
  }

  rider(rider: Rider | undefined, plan: Plan | undefined, version: AgreementVersion | null): Entry[] {
    const { content, client } = this.question
    const from = `riders/${RIDER}.yaml`
    const entries: Entry[] = [
      ['rider.starts_on', this.starts_on === null ? missing('the date on which it starts', 'the start chosen here') : this.date(this.starts_on, SET_HERE)],
      ['schedule.targets', rider === undefined || plan === undefined ? missing('targets of a plan and a rider', from) : { kind: 'table', value: targetsTable(plan, rider), text: 'with and without it', from: `plans/${plan.id}.yaml, ${from}` }],
      ['schedule.priorities', { kind: 'table', value: prioritiesTable(content.priorities), text: 'by impact and urgency', from: 'priorities.yaml' }],
    ]
    const limit = this.settings.count('rider.monthly_limit')
    const notice = this.settings.count('rider.notice_days')
    const express = rider?.applies_to === 'express'
    entries.push(
      ['rider.express', flag(express, from)],
      ['rider.whole', flag(rider !== undefined && !express, from)],
      ['rider.monthly_limit', count(express ? (limit ?? rider?.monthly_limit ?? null) : null, limit === null ? from : SET_HERE, 'a number of calls')],
      ['rider.notice_days', count(notice ?? rider?.notice_days ?? null, notice === null ? from : SET_HERE, 'a number of days', ['day’s', 'days’'])],
      ['rider.response_share', rider === undefined ? missing('a share', from) : { kind: 'share', value: rider.promised_share.response, text: shareInWords(rider.promised_share.response), from }],
      ['rider.resolution_share', rider === undefined ? missing('a share', from) : { kind: 'share', value: rider.promised_share.resolution, text: shareInWords(rider.promised_share.resolution), from }],
      ['rider.same_share', flag(rider?.promised_share.response === rider?.promised_share.resolution, from)],
    )
    const travel = this.settings.count('client.travel_minutes', 'minutes')
    const minutes = travel ?? client.travel_minutes
    const adds = plan !== undefined && plan.travel !== 'none'
    entries.push(
      ['plan.adds_travel', flag(adds, `plans/${plan?.id ?? ''}.yaml`)],
      ['plan.travel_clocks', plan === undefined ? missing('which targets travel is added to', 'plans/') : text(plan.travel === 'both' ? 'both targets' : `the ${plan.travel} target`, `plans/${plan.id}.yaml`)],
      ['client.travel_minutes', minutes === null ? missing('the minutes it takes to travel to the client', this.files.clients) : { kind: 'minutes', value: minutes, text: minutesInWords(minutes), from: travel === null ? this.files.clients : SET_HERE }],
    )
    return [...entries, ...this.charge(rider, version)]
  }

  /** Base, seats, servers and sites, each where it has a price. */
  private charge(rider: Rider | undefined, version: AgreementVersion | null): Entry[] {
    const { client } = this.question
    const from = `riders/${RIDER}.yaml`
    const set_price = this.settings.money('rider.price_per_seat')
    const price_per_seat = set_price ?? rider?.price.per_seat_cents ?? null
    const seats = this.settings.count('agreement.billed_seats') ?? version?.billed_seats ?? client.seats
    const fee = this.settings.money('agreement.monthly_fee') ?? version?.monthly_fee_cents ?? null
    const parts = [
      { one: 'seat', count: seats, cents: price_per_seat ?? 0 },
      { one: 'server', count: client.servers, cents: rider?.price.per_server_cents ?? 0 },
      { one: 'site', count: client.sites, cents: rider?.price.per_site_cents ?? 0 },
    ].filter((part) => part.cents !== 0)
    const base = rider?.price.base_cents ?? 0
    const unknown = parts.find((part) => part.count === null)
    const say = (cents: number) => this.moneyText(cents)
    const counted = parts.map((part) => `${part.count ?? 0}\u00a0${part.one}${part.count === 1 ? '' : 's'} at ${say(part.cents)}`)
    const basis = inSeries([...(base === 0 ? [] : [parts.length === 0 ? 'a fixed amount' : `${say(base)}`]), ...counted])
    const cents = rider === undefined || unknown !== undefined ? null : parts.reduce((sum, part) => sum + part.cents * (part.count ?? 0), base)
    const lacks = `the number of ${unknown?.one ?? 'seat'}s`
    const told = (value: number | null, expected: string, place: string, why: string): FieldValue => (value === null ? missing(expected, place) : { kind: 'money', value, text: say(value), from: why })
    return [
      ['rider.price_per_seat', this.money(price_per_seat, set_price === null ? from : SET_HERE)],
      ['rider.charge_basis', cents === null ? missing(lacks, this.files.agreements) : text(basis === '' ? 'without a charge' : basis, from)],
      ['rider.per_seat', flag(parts.length > 0, from)],
      ['rider.monthly_charge', told(cents, lacks, this.files.agreements, basis)],
      ['rider.together', told(cents === null || fee === null ? null : cents + fee, 'the monthly fee and the charge', this.files.agreements, cents === null || fee === null ? '' : `${say(fee)} + ${say(cents)}`)],
    ]
  }

  private settable(path: string, value: string | null, from: string, expected: string): FieldValue {
    const set = this.settings.text(path)
    if (set !== null) return text(set, SET_HERE)
    return value === null || value.trim() === '' ? missing(expected, from) : text(value, from)
  }

  private money(cents: number | null, from: string): FieldValue {
    return cents === null ? missing('an amount of money', from) : { kind: 'money', value: cents, text: this.moneyText(cents), from }
  }

  private moneyText(cents: number): string {
    const { currency, locale } = this.question.content.provider
    return formatMoney(cents, currency, locale)
  }

  private date(iso: string, from: string): FieldValue {
    return { kind: 'date', value: iso, text: this.say(iso), from }
  }

  private say(iso: string): string {
    return dateInText(iso, this.question.content.provider.locale)
  }
}

function text(value: string, from: string): FieldValue {
  return { kind: 'text', value, text: value, from }
}

function flag(value: boolean, from: string): FieldValue {
  return { kind: 'flag', value, text: value ? 'yes' : 'no', from }
}

function missing(expected: string, from: string): FieldValue {
  return { kind: 'missing', expected, from }
}

/** `units`: what is counted, one and many, printed after the number. */
function count(value: number | null, from: string, expected: string, units?: readonly [string, string]): FieldValue {
  if (value === null) return missing(expected, from)
  const unit = units === undefined ? '' : `\u00a0${value === 1 ? units[0] : units[1]}`
  return { kind: 'count', value, text: `${value}${unit}`, from }
}
