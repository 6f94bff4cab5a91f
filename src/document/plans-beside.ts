/** How plans stand side by side: which, in what columns, and what each costs. */
import { inSeries, versionInForce, type Plan } from '../core/index.ts'
import type { Cell } from './blocks.ts'
import { chargeFor, type ClientSize } from './charges.ts'
import type { TableValue } from './fields.ts'
import { madeOn } from './question.ts'
import type { Teller } from './teller.ts'
import { shareInWords } from './wording.ts'

/** More do not fit side by side. */
const MOST = 4
/** Share of the width that each plan's column takes, by their number. */
const WIDTHS = [0, 0.5, 0.36, 0.25, 0.195] as const

export interface PlansCompared {
  /** Null while none is chosen. */
  readonly proposed: Plan | null
  /** The plan that the client has when the document is made; null where there is none. */
  readonly present: Plan | null
  /** Integer cents a month that the client pays for it; null where no file says. */
  readonly present_fee_cents: number | null
  readonly size: ClientSize
}

/** The plans that stand side by side: all of them, or those about the proposed one. */
export function plansShown(plans: ReadonlyMap<string, Plan>, proposed: Plan | null): readonly Plan[] {
  const all = [...plans.values()]
  const at = all.findIndex((plan) => plan.id === proposed?.id)
  const from = Math.max(0, Math.min(at - Math.floor(MOST / 2), all.length - MOST))
  return all.slice(from, from + MOST)
}

/** Which plans have no room beside the others; none where all are shown. */
export function leftOutNotes(plans: ReadonlyMap<string, Plan>, proposed: Plan | null): string[] {
  const shown = plansShown(plans, proposed)
  const left = [...plans.values()].filter((plan) => !shown.includes(plan)).map(({ name }) => name)
  return left.length === 0 ? [] : [`${MOST} plans have room side by side; ${inSeries(left)} ${left.length === 1 ? 'is' : 'are'} left out.`]
}

/** What stands side by side in a document of this question. */
export function comparedFor({ question }: Teller, proposed: Plan | null, size: ClientSize): PlansCompared {
  const today = madeOn(question)
  const version = today === null ? null : versionInForce(question.versions, today)
  return { proposed, size, present_fee_cents: version?.monthly_fee_cents ?? null, present: version === null ? null : question.content.plans.get(version.plan) ?? null }
}

/** Integer cents a month; null where a number that the price needs is not known. */
export function priceOf(teller: Teller, plan: Plan, size: ClientSize): number | null {
  const charge = chargeFor(plan.price, size, (cents) => teller.moneyText(cents))
  return 'cents' in charge ? charge.cents : null
}

export const columnsFor = (plans: readonly Plan[], align: 'left' | 'right' = 'left'): TableValue['columns'] =>
  [{ align: 'left', width: 1 - plans.length * (WIDTHS[plans.length] ?? 0) }, ...plans.map(() => ({ align, width: WIDTHS[plans.length] ?? 0 }))]

/** Names of the plans; said below, which one the client has and which is proposed. */
export const headFor = (first: string, plans: readonly Plan[], compared: PlansCompared): TableValue['head'] =>
  [first, ...plans.map((plan) => standing(plan, plans, compared))].map((one) => [{ text: one }])

function standing({ id, name }: Plan, plans: readonly Plan[], { proposed, present }: PlansCompared): string {
  const said = [...(id === present?.id ? ['your plan today'] : []), ...(plans.length > 1 && id === proposed?.id ? ['as proposed'] : [])]
  return [name, ...said].join(',\n')
}

export const row = (what: string, cells: readonly string[], bold = false): Cell[] =>
  [what, ...cells].map((one) => ({ runs: [{ text: one, ...(bold ? { bold: true as const } : {}) }] }))

export const atLeast = (share: number): string => (share >= 1 ? 'all' : `at least ${shareInWords(share)}`)
