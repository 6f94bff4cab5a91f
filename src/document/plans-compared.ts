/** `plans.*`: the provider's plans side by side, for a client of a given size. */
import { hoursInWords, inSeries, PRIORITIES, type ClockName, type Plan, type Priority } from '../core/index.ts'
import { chargeFor, COUNTED } from './charges.ts'
import { percent } from './credit-rule.ts'
import type { FieldValue, TableValue } from './fields.ts'
import { atLeast, columnsFor, headFor, plansShown, priceOf, row, type PlansCompared } from './plans-beside.ts'
import { inTable } from './schedules.ts'
import type { Teller } from './teller.ts'
import { flag, missing, text, type Entry } from './values.ts'
import { pausesInWords } from './wording.ts'

export const PLANS_COMPARED = 'plans.compared'
const MONTHS = 12
const HOW_MANY = ['', 'One plan', 'Two plans', 'Three plans', 'Four plans'] as const
export function plansFields(teller: Teller, compared: PlansCompared): Entry[] {
  const { proposed, present, size } = compared
  const { plans, calendars } = teller.question.content
  const shown = plansShown(plans, proposed)
  const from = 'plans/'
  const table = (value: TableValue, said: string): FieldValue => ({ kind: 'table', value, text: said, from })
  const travel = teller.settings.count('client.travel_minutes', 'minutes') ?? teller.question.client.travel_minutes
  const lacks = shown.map((plan) => chargeFor(plan.price, size, String)).find((charge) => 'lacks' in charge)
  return [
    ['plans.names', { kind: 'list', value: shown.map(({ name }) => name), text: shown.map(({ name }) => name).join(', '), from }],
    ['plans.how_many', text(HOW_MANY[shown.length] ?? '', from)],
    ['plans.present', present === null ? missing('the plan that the client has', teller.files.agreements) : text(present.name, teller.files.agreements)],
    ['plans.present_fee', teller.money(present === null ? null : compared.present_fee_cents, teller.files.agreements)],
    ['plans.proposed_price', proposedPrice(teller, compared)],
    ['plans.several', flag(shown.length > 1, from)],
    ['plans.add_travel', flag(shown.some((plan) => plan.travel !== 'none'), from)],
    ['plans.pauses_for', pausesOf(shown)],
    ['plans.keep_holidays', flag(shown.some((plan) => (calendars.get(plan.calendar)?.holidays.size ?? 0) > 0), 'calendars/')],
    ['plans.give_credit', flag(shown.some((plan) => plan.credit !== null), from)],
    [PLANS_COMPARED, table(comparedTable(teller, shown, compared), 'side by side')],
    ['plans.prices', lacks !== undefined && 'lacks' in lacks ? missing(lacks.lacks, teller.files.clients) : table(pricesTable(teller, shown, compared), 'a month and a year')],
    ['plans.targets', table(targetsOf(shown, travel), 'remote and on site')],
  ]
}

/** Prices where the size is known, hours, targets, shares, visits and what is given back. */
function comparedTable(teller: Teller, plans: readonly Plan[], compared: PlansCompared): TableValue {
  const { calendars } = teller.question.content
  const cents = plans.map((plan) => priceOf(teller, plan, compared.size))
  const priced = cents.every((one) => one !== null)
  const say = (one: number | null): string => teller.moneyText(one ?? 0)
  const priorities = PRIORITIES.filter((priority) => plans.some((plan) => plan.targets[priority] !== undefined))
  return {
    label: 'The plans side by side',
    columns: columnsFor(plans),
    head: headFor('What you get', plans, compared),
    rows: [
      ...(priced ? [row('Price a month', cents.map(say), true), row('Price a year', cents.map((one) => say((one ?? 0) * MONTHS)))] : []),
      row('Support hours', plans.map((plan) => sentence(hoursOf(calendars.get(plan.calendar))))),
      ...priorities.map((priority, nth) => row(priorityName(priority, nth, priorities.length), plans.map((plan) => targetsInCell(plan, priority)))),
      row('Calls within these times', plans.map(promisedInCell)),
      row('Visits', plans.map((plan) => visitsInWords(plan.visits_per_month))),
      ...(plans.some((plan) => plan.credit !== null) ? [row('Credit for each point below the promise', plans.map(creditInCell))] : []),
    ],
  }
}

/** How each price is made up, and what a month and a year come to. */
function pricesTable(teller: Teller, plans: readonly Plan[], compared: PlansCompared): TableValue {
  const { size } = compared
  const say = (cents: number): string => (cents === 0 ? 'no charge' : teller.moneyText(cents))
  const sums = plans.map((plan) => priceOf(teller, plan, size) ?? 0)
  const parts = COUNTED.filter(({ of, cents }) => (size[of] ?? 0) > 0 && plans.some((plan) => cents(plan.price) !== 0))
  return {
    label: 'How the price of each plan is made up, before tax',
    columns: columnsFor(plans, 'right'),
    head: headFor('Before tax', plans, compared),
    rows: [
      ...(plans.some((plan) => plan.price.base_cents !== 0) ? [row('Base', plans.map((plan) => say(plan.price.base_cents)))] : []),
      ...parts.map(({ of, one, many, cents }) => row(size[of] === 1 ? `1\u00a0${one}` : `Each of ${size[of] ?? 0}\u00a0${many}`, plans.map((plan) => say(cents(plan.price))))),
      row('Together a month', sums.map(say), true),
      row('Together a year', sums.map((cents) => say(cents * MONTHS))),
    ],
  }
}

/** A row for each plan and priority; where travel is added to a clock, on site beside remote. */
function targetsOf(plans: readonly Plan[], travel: number | null): TableValue {
  const clocks: readonly ClockName[] = ['response', 'resolution']
  const added = (plan: Plan, clock: ClockName): boolean => plan.travel === 'both' || plan.travel === clock
  const onSite = (plan: Plan, clock: ClockName, minutes: number | null): string => {
    if (minutes === null || !added(plan, clock)) return inTable(minutes)
    return travel === null ? `${inTable(minutes)} and travel` : inTable(minutes + travel)
  }
  const columns = clocks.flatMap((clock) => {
    const name = clock === 'response' ? 'Response' : 'Resolution'
    const minutes = (plan: Plan, priority: Priority) => plan.targets[priority]?.[clock] ?? null
    const remote = (plan: Plan, priority: Priority): string => inTable(minutes(plan, priority))
    if (!plans.some((plan) => added(plan, clock))) return [{ head: name, cell: remote }]
    return [{ head: `${name},\nremote`, cell: remote }, { head: `${name},\non site`, cell: (plan: Plan, priority: Priority) => onSite(plan, clock, minutes(plan, priority)) }]
  })
  return {
    label: 'Response and resolution targets of each plan by priority',
    columns: ['', ...columns].map((_, index) => ({ align: index === 0 ? 'left' : 'right' })),
    head: ['Plan and priority', ...columns.map(({ head }) => head)].map((one) => [{ text: one }]),
    rows: plans.flatMap((plan) => PRIORITIES.filter((priority) => plan.targets[priority] !== undefined).map((priority) => row(`${plan.name}, ${priority}`, columns.map(({ cell }) => cell(plan, priority))))),
  }
}

/** Whom a call may wait for: said once where it is the same under all, else plan by plan. */
function pausesOf(plans: readonly Plan[]): FieldValue {
  const said = plans.map(({ name, pauses }) => ({ name, whom: pausesInWords(pauses) })).filter(({ whom }) => whom !== '')
  const [first] = said
  if (first === undefined) return missing('what pauses the clock', 'plans/')
  const same = said.length === plans.length && said.every(({ whom }) => whom === first.whom)
  return text(same ? first.whom : inSeries(said.map(({ name, whom }) => `${whom} (under ${name})`), 'or'), 'plans/')
}

function proposedPrice(teller: Teller, { proposed, size }: PlansCompared): FieldValue {
  if (proposed === null) return missing('a plan to propose', 'what is set for this document')
  const charge = chargeFor(proposed.price, size, (cents) => teller.moneyText(cents))
  return 'cents' in charge ? teller.money(charge.cents, charge.basis) : missing(charge.lacks, teller.files.clients)
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const hoursOf = (calendar: Parameters<typeof hoursInWords>[0] | undefined): string => (calendar === undefined ? 'not stated' : hoursInWords(calendar))

function priorityName(priority: Priority, nth: number, count: number): string {
  if (nth === 0) return `Call of priority ${priority}, the most urgent`
  return nth === count - 1 ? `${priority}, the least urgent` : priority
}

function targetsInCell(plan: Plan, priority: Priority): string {
  const { response = null, resolution = null } = plan.targets[priority] ?? {}
  return `Response ${inTable(response)}\nResolution ${inTable(resolution)}`
}

function promisedInCell({ promised_share: { response, resolution } }: Plan): string {
  return response === resolution ? sentence(atLeast(response)) : `Responses: ${atLeast(response)}\nResolutions: ${atLeast(resolution)}`
}

/** `None`, `1 a month`, `2 a month`, `4 a year`. */
function visitsInWords(a_month: number): string {
  if (a_month === 0) return 'None'
  if (Number.isInteger(a_month)) return `${a_month} a month`
  const a_year = Math.round(a_month * MONTHS)
  return `${Math.max(1, a_year)} a year`
}

function creditInCell({ credit }: Plan): string {
  if (credit === null) return 'None'
  return `${percent(credit.share_of_fee_per_point_below)} of the ${credit.period}’s fee, at most ${percent(credit.cap_share_of_fee)}`
}
