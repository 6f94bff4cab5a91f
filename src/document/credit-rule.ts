/** `plan.credit…`: what a plan gives back where a promised share is missed, as `core/credits.ts` counts it. */
import { formatShare, type Plan } from '../core/index.ts'
import { missing, text, type Entry } from './values.ts'

const NO_CREDIT = 'a rule for credits'
const EXAMPLE_POINTS = 2

/** All are missing for a plan that has no rule. */
export function creditFields(plan: Plan | undefined): Entry[] {
  const from = plan === undefined ? 'plans/' : `plans/${plan.id}.yaml`
  const rule = plan?.credit ?? null
  if (plan === undefined || rule === null) return (['credit', 'credit_period', 'credit_share', 'credit_cap', 'credit_example'] as const).map((name) => [`plan.${name}`, missing(NO_CREDIT, from)])
  const [share, cap] = [percent(rule.share_of_fee_per_point_below), percent(rule.cap_share_of_fee)]
  const promised = plan.promised_share.response
  const example = promised * 100 <= EXAMPLE_POINTS
    ? missing('a promised share large enough for an example', from)
    : text(`Where we promise ${percent(promised)} and keep ${percent(promised - EXAMPLE_POINTS / 100)}, for instance, that is ${EXAMPLE_POINTS}\u00a0points, and we credit ${percent(Math.min(rule.share_of_fee_per_point_below * EXAMPLE_POINTS, rule.cap_share_of_fee))} of the ${rule.period}’s fee.`, from)
  return [
    ['plan.credit', text(`For every percentage point by which a share lies below its promise in a calendar ${rule.period}, we credit ${share} of the fee of that ${rule.period}, and for a part of a point its part. What is due for responses and what is due for resolutions add up, to at most ${cap} of that fee.`, from)],
    ['plan.credit_period', text(`calendar ${rule.period}`, from)],
    ['plan.credit_share', text(share, from)],
    ['plan.credit_cap', text(cap, from)],
    ['plan.credit_example', example],
  ]
}

/** `3 %`, `2.5 %`: no more decimals than it has, two at most. */
export function percent(share: number): string {
  const hundredths = Math.round(share * 10_000)
  return formatShare(share, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2)
}
