/** `plans.premium…`: Premium Response as an option beside any of the plans shown. */
import { PRIORITIES, type Plan, type Rider } from '../core/index.ts'
import { chargeFor } from './charges.ts'
import type { FieldValue, TableValue } from './fields.ts'
import { atLeast, columnsFor, headFor, plansShown, priceOf, row, type PlansCompared } from './plans-beside.ts'
import { RIDER } from './rider.ts'
import { inTable } from './schedules.ts'
import type { Teller } from './teller.ts'
import { count, flag, missing, text, type Entry } from './values.ts'

/** Share of the width that each column beside the first takes, by the number of plans. */
const WIDTHS = [0, 0.3, 0.22, 0.19, 0.155] as const
const FROM = `riders/${RIDER}.yaml`

/** Where the provider has no such rider, `plans.premium_offered` is no and the rest is missing. */
export function premiumOptionFields(teller: Teller, rider: Rider | undefined, compared: PlansCompared): Entry[] {
  const shown = plansShown(teller.question.content.plans, compared.proposed)
  const charge = rider === undefined ? null : chargeFor(rider.price, compared.size, (cents) => teller.moneyText(cents))
  const told = charge !== null && 'cents' in charge ? charge : null
  const lacks = missing(charge !== null && 'lacks' in charge ? charge.lacks : 'a rider', rider === undefined ? FROM : teller.files.clients)
  const table = (value: TableValue, said: string): FieldValue => ({ kind: 'table', value, text: said, from: FROM })
  const promised = rider?.promised_share
  return [
    ['plans.premium_offered', flag(rider !== undefined, FROM)],
    ['plans.premium_name', rider === undefined ? lacks : text(rider.name, FROM)],
    ['plans.premium_whole', flag(rider?.applies_to === 'agreement', FROM)],
    ['plans.premium_limit', count(rider?.applies_to === 'express' ? rider.monthly_limit : null, FROM, 'a number of calls')],
    ['plans.premium_notice', count(rider?.notice_days ?? null, FROM, 'a number of days', ['day’s', 'days’'])],
    ['plans.premium_share', promised === undefined ? lacks : text(promised.response === promised.resolution ? `for ${atLeast(promised.response)}` : `in response for ${atLeast(promised.response)}, in resolution for ${atLeast(promised.resolution)}`, FROM)],
    ['plans.premium_charge', told === null ? lacks : teller.money(told.cents, told.basis)],
    ['plans.premium_basis', told === null ? lacks : text(told.basis, FROM)],
    ['plans.premium', rider === undefined ? lacks : table(besideTable(shown, rider), 'beside the targets of the plans')],
    ['plans.premium_prices', told === null ? lacks : table(pricesWith(teller, shown, compared, told.cents), 'with and without it')],
  ]
}

/** The rider's targets, and those of each plan beside them. */
function besideTable(plans: readonly Plan[], rider: Rider): TableValue {
  const priorities = PRIORITIES.filter((priority) => rider.targets[priority] !== undefined)
  const rows = priorities.flatMap((priority) => (['response', 'resolution'] as const).flatMap((clock) => {
    const minutes = rider.targets[priority]?.[clock] ?? null
    if (minutes === null) return []
    const [what, ...cells] = row(`${clock === 'response' ? 'Response' : 'Resolution'}, ${priority}`, plans.map((plan) => inTable(plan.targets[priority]?.[clock] ?? null)))
    return [[what ?? { runs: [] }, { runs: [{ text: inTable(minutes), bold: true as const }] }, ...cells.map((cell) => ({ ...cell, muted: true as const }))]]
  }))
  const width = WIDTHS[plans.length] ?? 0
  const head = ['Call', `With\n${rider.name}`, ...plans.map(({ name }) => `${name}\nalone`)]
  return {
    label: `Response and resolution targets with ${rider.name}, beside those of each plan`,
    columns: head.map((_, index) => ({ align: index === 0 ? 'left' : 'right', width: index === 0 ? 1 - width * (head.length - 1) : width })),
    head: head.map((one) => [{ text: one }]),
    rows,
  }
}

/** What each plan costs a month with the rider. @param charge integer cents a month */
function pricesWith(teller: Teller, plans: readonly Plan[], compared: PlansCompared, charge: number): TableValue {
  const prices = plans.map((plan) => priceOf(teller, plan, compared.size))
  const say = (cents: number | null, more: number): string => (cents === null ? 'not known' : teller.moneyText(cents + more))
  const [alone, ...amounts] = row('Plan alone', prices.map((cents) => say(cents, 0)))
  return {
    label: 'What each plan costs a month without and with the option, before tax',
    columns: columnsFor(plans, 'right'),
    head: headFor('A month, before tax', plans, compared),
    rows: [
      [alone ?? { runs: [] }, ...amounts.map((cell) => ({ ...cell, muted: true as const }))],
      row('With the option', prices.map((cents) => say(cents, charge)), true),
    ],
  }
}
