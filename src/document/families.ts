/** Fields by family: the two sides, the agreement, its plan and hours, the schedules, and what belongs to one document. */
import { hoursInWords, zoneInWords, type AgreementVersion, type CalendarSpec, type Plan } from '../core/index.ts'
import { catalogueTable } from './catalogue.ts'
import { COUNTED, type ClientSize } from './charges.ts'
import { countingFields } from './counting.ts'
import { creditFields } from './credit-rule.ts'
import type { FieldValue } from './fields.ts'
import { SET_HERE } from './overrides.ts'
import { madeOn } from './question.ts'
import { holidaysWithin, planTargetsTable, prioritiesTable } from './schedules.ts'
import type { Teller } from './teller.ts'
import { count, flag, missing, text, type Entry } from './values.ts'
import { minutesInWords, pausesInWords, shareInWords } from './wording.ts'

/** What the agreement binds on the start, or the last of it where none does. */
export interface Bound {
  readonly version: AgreementVersion | null
  readonly plan: Plan | undefined
  readonly calendar: CalendarSpec | undefined
  /** Of an offer: the size, fee and end of term that stand in place of the version's. */
  readonly offered?: { readonly size: ClientSize; readonly fee_cents: number | null; readonly ends_on: string | null }
}

/** `provider.*` and the `client.*` that name it. */
export function sideFields(teller: Teller): Entry[] {
  const { provider } = teller.question.content
  const { client, legal_name, address } = teller.question.client
  const { clients } = teller.files
  const from = 'provider.yaml'
  return [
    ['provider.name', text(provider.name, from)],
    ['provider.legal_name', text(provider.legal_name, from)],
    ['provider.address', text(provider.address, from)],
    ['provider.rate_per_hour', teller.money(provider.rate_per_hour_cents, from)],
    ['client.name', teller.settable('client.name', client, clients, 'the client’s name')],
    ...COUNTED.map(({ of, one, many }): Entry => {
      const set = teller.settings.count(`client.${of}`)
      return [`client.${of}`, count(set ?? teller.question.client[of], set === null ? clients : SET_HERE, `the number of ${many}`, [one, many])]
    }),
    ['client.legal_name', teller.settable('client.legal_name', legal_name, clients, 'the name under which the client signs')],
    ['client.address', teller.settable('client.address', address, clients, 'an address')],
  ]
}

/** `agreement.*`. */
export function agreementFields(teller: Teller, { version, plan }: Bound): Entry[] {
  const from = teller.files.agreements
  const row = version === null ? from : `${from}, version ${version.version}`
  const fee = teller.settings.money('agreement.monthly_fee')
  const seats = teller.settings.count('agreement.billed_seats')
  const known = version?.billed_seats ?? null
  const fallback = known === null ? teller.question.client.seats : known
  return [
    ['agreement.version', version === null ? missing('a version in force on the start', from) : { kind: 'count', value: version.version, text: String(version.version), from }],
    ['agreement.plan', plan === undefined ? missing('a plan', row) : text(plan.name, row)],
    ['agreement.starts_on', version === null ? missing('a date', row) : teller.date(version.starts_on, row)],
    ['agreement.ends_on', version === null ? missing('a date', row) : teller.date(version.ends_on, row)],
    ['agreement.rolling', flag(version?.renewal === 'rolling', row)],
    ['agreement.monthly_fee', teller.money(fee ?? version?.monthly_fee_cents ?? null, fee === null ? row : SET_HERE)],
    ['agreement.billed_seats', count(seats ?? fallback, seats !== null ? SET_HERE : known === null ? teller.files.clients : row, 'the number of seats that are billed')],
  ]
}

const share = (value: number | undefined, from: string): FieldValue => (value === undefined ? missing('a share', from) : { kind: 'share', value, text: shareInWords(value), from })

/** `plan.*`, and the travel that its targets may be given. */
export function planFields(teller: Teller, { plan, calendar }: Bound): Entry[] {
  const file = `plans/${plan?.id ?? ''}.yaml`
  const from = plan === undefined ? 'plans/' : `calendars/${plan.calendar}.yaml`
  const set = teller.settings.count('client.travel_minutes', 'minutes')
  const minutes = set ?? teller.question.client.travel_minutes
  const promised = plan?.promised_share
  return [
    ['plan.name', plan === undefined ? missing('a plan', 'plans/') : text(plan.name, file)],
    ['plan.visits_per_month', count(plan?.visits_per_month ?? null, file, 'a number of visits', ['visit', 'visits'])],
    ...creditFields(plan),
    ['plan.hours', calendar === undefined ? missing('opening hours', from) : text(hoursInWords(calendar), from)],
    ['plan.zone', calendar === undefined ? missing('a time zone', from) : text(zoneInWords(calendar.zone), from)],
    ['plan.always_open', flag(calendar?.always === true, from)],
    ['plan.pauses', plan === undefined ? missing('what pauses the clock', 'plans/') : flag(plan.pauses.length > 0, file)],
    ['plan.pauses_for', plan === undefined ? missing('what pauses the clock', 'plans/') : text(pausesInWords(plan.pauses), file)],
    ['plan.pauses_for_you', flag(plan?.pauses.includes('waiting_client') === true, file)],
    ['plan.response_share', share(promised?.response, file)],
    ['plan.resolution_share', share(promised?.resolution, file)],
    ['plan.same_share', flag(promised?.response === promised?.resolution, file)],
    ['plan.adds_travel', flag(plan !== undefined && plan.travel !== 'none', file)],
    ['plan.travel_clocks', plan === undefined ? missing('which targets travel is added to', 'plans/') : text(plan.travel === 'both' ? 'both targets' : `the ${plan.travel} target`, file)],
    ['client.travel_minutes', minutes === null ? missing('the minutes it takes to travel to the client', teller.files.clients) : { kind: 'minutes', value: minutes, text: minutesInWords(minutes), from: set === null ? teller.files.clients : SET_HERE }],
    ['schedule.plan_targets', plan === undefined ? missing('targets of a plan', 'plans/') : { kind: 'table', value: planTargetsTable(plan, minutes), text: 'remote and on site', from: file }],
  ]
}

/** `schedule.*` and `rules.*`: the holidays within the term, the priorities, and how time is counted. */
export function scheduleFields(teller: Teller, { version, plan, calendar, offered }: Bound): Entry[] {
  const { content } = teller.question
  const { agreements } = teller.files
  const from = plan === undefined ? 'plans/' : `calendars/${plan.calendar}.yaml`
  const { holidays, until } = holidaysWithin(calendar, teller.starts_on, offered === undefined ? version?.ends_on ?? null : offered.ends_on, (iso) => teller.say(iso))
  return [
    ['schedule.holidays', { kind: 'list', value: holidays, text: `${holidays.length} ${holidays.length === 1 ? 'day' : 'days'}`, from }],
    ...countingFields(content.rules, { plan, calendar, holidays: holidays.length > 0 }),
    ['schedule.holidays_until', until === null ? missing('a date', agreements) : teller.date(until, agreements)],
    ['schedule.catalogue', plan === undefined ? missing('a plan', 'plans/') : { kind: 'table', value: catalogueTable(content, plan), text: `${content.catalogue.length} ${content.catalogue.length === 1 ? 'kind' : 'kinds'} of issue`, from: 'catalogue.csv' }],
    ['schedule.priorities', { kind: 'table', value: prioritiesTable(content.priorities), text: 'by impact and urgency', from: 'priorities.yaml' }],
  ]
}

/** `document.starts_on` and `letter.date`: what stands in one document and in no file. */
export function documentFields(teller: Teller): Entry[] {
  const set = teller.settings.date('letter.date')
  const made_on = madeOn(teller.question)
  const dated = set ?? made_on
  return [
    ['document.starts_on', startField(teller)],
    ['letter.date', dated === null ? missing('the date of the letter', 'what is set for this document') : teller.date(dated, set === null ? 'the date of the files' : SET_HERE)],
  ]
}

/** The start, under whichever path the document knows it by. */
export function startField(teller: Teller): FieldValue {
  return teller.starts_on === null ? missing('the date on which it starts', 'the start chosen here') : teller.date(teller.starts_on, SET_HERE)
}
