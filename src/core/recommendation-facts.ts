import { riderInForce, type AgreementVersion } from './agreements.ts'
import type { ClockName, Content, Price } from './content.ts'
import { creditStanding, outstandingCents, type CreditSaid } from './credit-standing.ts'
import { parseDay } from './days.ts'
import { isGood } from './good-clients.ts'
import { monthlyPriceCents } from './prices.ts'
import { allowedMisses, reachesPromise } from './promises.ts'
import type { RenewalRules } from './renewal-rules.ts'
import { LEAST_EVIDENCE, type ClientScore, type SignalValue } from './scoring.ts'
import { trueUpOf } from './true-up.ts'

/** What the decision table can ask for, and in which unit: `money` in cents, shares 0 to 1, scores 0 to 100, points are percentage points. */
export const FACT_KINDS = {
  promise_missed: 'flag', promise_behind: 'flag',
  response_missed: 'flag', response_kept: 'count', response_decided: 'count', response_share: 'share', response_promised: 'share', response_too_many: 'count',
  resolution_missed: 'flag', resolution_kept: 'count', resolution_decided: 'count', resolution_share: 'share', resolution_promised: 'share', resolution_too_many: 'count',
  credit_open: 'money', credit_so_far: 'money', credit_periods: 'count',
  fee: 'money', fee_increased: 'money', increase: 'share', increase_due: 'flag', fee_trued_up: 'money', margin: 'share', least_margin: 'share', left: 'money', fee_for_least_margin: 'money', hourly_rate: 'money', own_rate: 'money',
  billed_seats: 'count', seats_seen: 'count', seats_not_billed: 'count', seats_not_billed_fee: 'money',
  plan: 'plan', served_as: 'plan', served_as_fee: 'money', served_as_more: 'money', next_plan: 'plan', next_plan_fee: 'money', next_plan_more: 'money',
  same_day_share: 'share', same_day_of_others: 'share', outside_hours: 'count', outside_hours_share: 'share',
  premium_runs: 'flag', premium_month: 'money', premium_quarter: 'money', urgent_points: 'points',
  score: 'score', good_client: 'flag',
  prompt_payment: 'score', willingness_to_listen: 'score', clear_chain_of_command: 'score', clear_priorities: 'score', sensible_hours: 'score', time_for_it: 'score', risk_averse_attitude: 'score',
  survey_share: 'share', overdue: 'money', overdue_days: 'days', obligations_broken: 'count', badly_served: 'flag', tickets: 'count',
  runs: 'flag', days_to_notice: 'days', days_to_end: 'days',
} as const

export type FactName = keyof typeof FACT_KINDS
export type FactKind = (typeof FACT_KINDS)[FactName]
export const FACT_NAMES = Object.keys(FACT_KINDS) as readonly FactName[]

/** A number, yes or no, or the id of a plan; null: not known. */
export type FactValue = number | boolean | string | null
type ValueOf<Kind extends FactKind> = Kind extends 'flag' ? boolean : Kind extends 'plan' ? string : number
/** What is known of one client on one day. */
export type RecommendationFacts = { readonly [Name in FactName]: ValueOf<(typeof FACT_KINDS)[Name]> | null }

type Counts = { readonly met: number; readonly missed: number; readonly promised_bp: number }
type PartOf = { readonly part: number; readonly whole: number }

/** Where the facts come from, as the models and the ledger give them; null: not told. Dates ISO. */
export interface FactSources {
  readonly of: {
    readonly seats: number | null
    readonly servers: number | null
    readonly sites: number | null
    readonly agreement: { readonly version: AgreementVersion | null; readonly standing: 'in_force' | 'ended' | 'to_come' | 'none'; readonly renews_on: string | null; readonly notice_by: string | null }
    readonly counts: Readonly<Record<ClockName, Counts>>
    readonly versions: readonly AgreementVersion[]
    readonly signals: readonly SignalValue[]
    readonly obligations: readonly { readonly verdict: string }[]
    readonly invoices: { readonly overdue_cents: number; readonly oldest_days_overdue: number } | null
    readonly complainer?: { readonly person: string } | null
  }
  readonly surveys: readonly { readonly answered_on: string | null; readonly score: number | null; readonly scale: number | null }[]
  readonly score: ClientScore
  readonly sums: {
    readonly left_cents: number | null
    readonly fee_cents: number | null
    readonly labour_cents: number | null
    readonly tools_cents: number | null
    readonly margin: number | null
    readonly hourly_rate_cents: number | null
    readonly tickets: number
  } | null
  readonly over: {
    readonly served_as: string | null
    readonly same_day: { readonly part: number; readonly whole: number; readonly others_part: number; readonly others_whole: number }
    readonly outside_hours: PartOf
  } | null
  readonly seats: { readonly stated: number | null; readonly devices: number | null } | null
  /** Lines of the ledger of this client, with what was noted here; `until` is a month `YYYY-MM`. */
  readonly credits: readonly CreditSaid[]
  readonly content: Pick<Content, 'plans' | 'riders' | 'provider' | 'scoring'> & { readonly renewals: RenewalRules }
  /** Local day of `as_of`. */
  readonly on: string
}

const share = ({ part, whole }: PartOf): number | null => (whole > 0 ? part / whole : null)
const daysUntil = (on: string, day: string | null): number | null => {
  const [from, to] = [parseDay(on), day === null ? null : parseDay(day)]
  return from === null || to === null ? null : to - from
}

/** Nothing where no price rests on what is not known. @returns cents a month */
function priced(price: Price, { seats, servers, sites }: { readonly seats: number | null; readonly servers: number | null; readonly sites: number | null }): number | null {
  const lacks = (count: number | null, cents: number): boolean => count === null && cents > 0
  if (lacks(seats, price.per_seat_cents) || lacks(servers, price.per_server_cents) || lacks(sites, price.per_site_cents)) return null
  return monthlyPriceCents(price, { seats: seats ?? 0, servers: servers ?? 0, sites: sites ?? 0 })
}

/** A share as whole millionths, so that money is reckoned in whole numbers. */
const MILLION = 1_000_000

/** The least fee at which the margin is reached with the costs of the period, as a part of the fee of now: up to the next cent. Null where costs or fee are not known. */
function feeForMargin(now_cents: number | null, sums: FactSources['sums'], least: number): number | null {
  if (now_cents === null || sums?.fee_cents == null || sums.fee_cents <= 0 || sums.labour_cents === null || sums.tools_cents === null || least >= 1) return null
  const over = BigInt(now_cents) * BigInt(sums.labour_cents + sums.tools_cents) * BigInt(MILLION)
  const under = BigInt(sums.fee_cents) * BigInt(MILLION - Math.round(least * MILLION))
  return Number((over + under - 1n) / under)
}

const URGENT = 'points_raised_urgent_above_others'

/** Kept or missed is a count, as the agreement says it. */
function clockFacts({ met, missed, promised_bp }: Counts) {
  const decided = met + missed
  const promised = decided === 0 ? null : promised_bp / decided / 10_000
  const broken = promised !== null && !reachesPromise(met, decided, promised)
  return { broken, met, decided, promised, share: decided === 0 ? null : met / decided, too_many: broken && promised !== null ? missed - allowedMisses(decided, promised) : 0 }
}

/** Everything that the decision table can ask about one client: the one place where it is put together. */
export function recommendationFacts({ of, surveys, score, sums, over, seats, credits, content, on }: FactSources): RecommendationFacts {
  const { agreement: { version, standing, renews_on, notice_by }, counts } = of
  const { renewals: rules, plans, riders, provider } = content
  const runs = standing === 'in_force'
  const [response, resolution] = [clockFacts(counts.response), clockFacts(counts.resolution)]
  const owed = credits.filter((line) => ['due', 'offered', 'part', 'unstated'].includes(creditStanding(line)))
  const running = credits.filter((line) => creditStanding(line) === 'so_far')
  const fee = version?.monthly_fee_cents ?? null
  const size = { seats: version?.billed_seats ?? of.seats, servers: of.servers, sites: of.sites }
  const ids = [...plans.keys()]
  const next_plan = version === null || !plans.has(version.plan) ? null : ids[ids.indexOf(version.plan) + 1] ?? null
  const feeUnder = (plan: string | null): number | null => {
    const price = plan === null ? undefined : plans.get(plan)?.price
    return price === undefined ? null : priced(price, size)
  }
  const more = (plan_fee: number | null): number | null => (plan_fee === null || fee === null ? null : plan_fee - fee)
  const [served_as_fee, next_plan_fee] = [feeUnder(over?.served_as ?? null), feeUnder(next_plan)]
  const rider = [...riders.values()].find(({ applies_to }) => applies_to === 'agreement') ?? [...riders.values()][0]
  const premium_month = rider === undefined ? null : priced(rider.price, size)
  const { seats: seen, amounts, increase, after } = trueUpOf({ versions: of.versions, as_of: on, stated: seats?.stated ?? null, devices: seats?.devices ?? null, rules, plans })
  const not_billed = seen.more === null ? null : Math.max(0, seen.more)
  const quality = (name: string): number | null => score.qualities.find((one) => one.quality === name)?.score ?? null
  const answer = surveys.filter((one) => one.answered_on !== null && one.answered_on <= on && one.score !== null && one.scale !== null && one.scale > 0)
    .reduce<FactSources['surveys'][number] | null>((last, one) => (last === null || (one.answered_on ?? '') >= (last.answered_on ?? '') ? one : last), null)
  const urgent = of.signals.find(({ signal, evidence }) => signal === URGENT && evidence >= (content.scoring.signals[URGENT]?.least ?? LEAST_EVIDENCE))
  const judged = of.obligations.filter(({ verdict }) => verdict !== 'none' && verdict !== 'few')
  return {
    promise_missed: response.broken || resolution.broken || owed.length > 0, promise_behind: running.length > 0,
    response_missed: response.broken, response_kept: response.met, response_decided: response.decided, response_share: response.share, response_promised: response.promised, response_too_many: response.too_many,
    resolution_missed: resolution.broken, resolution_kept: resolution.met, resolution_decided: resolution.decided, resolution_share: resolution.share, resolution_promised: resolution.promised, resolution_too_many: resolution.too_many,
    credit_open: owed.some((line) => creditStanding(line) === 'unstated') ? null : owed.reduce((sum, line) => sum + outstandingCents(line), 0),
    credit_so_far: running.some(({ due_cents }) => due_cents === null) ? null : running.reduce((sum, { due_cents }) => sum + (due_cents ?? 0), 0),
    credit_periods: owed.length,
    fee, fee_increased: fee === null || increase.cents === null ? null : fee + increase.cents, increase: increase.share, increase_due: fee === null ? null : increase.standing === 'due', fee_trued_up: after.plan?.after_cents ?? null,
    margin: sums?.margin ?? null, least_margin: rules.least_margin, left: sums?.left_cents ?? null, fee_for_least_margin: feeForMargin(fee, sums, rules.least_margin), hourly_rate: sums?.hourly_rate_cents ?? null, own_rate: provider.rate_per_hour_cents,
    billed_seats: seen.billed, seats_seen: seen.used, seats_not_billed: not_billed, seats_not_billed_fee: not_billed === 0 ? 0 : amounts.plan?.month_cents ?? null,
    plan: version?.plan ?? null, served_as: over?.served_as ?? null, served_as_fee, served_as_more: more(served_as_fee), next_plan, next_plan_fee, next_plan_more: more(next_plan_fee),
    same_day_share: over === null ? null : share(over.same_day), same_day_of_others: over === null ? null : share({ part: over.same_day.others_part, whole: over.same_day.others_whole }),
    outside_hours: over?.outside_hours.part ?? null, outside_hours_share: over === null ? null : share(over.outside_hours),
    premium_runs: version !== null && runs && riderInForce(version, on), premium_month, premium_quarter: premium_month === null ? null : 3 * premium_month, urgent_points: urgent?.value ?? null,
    score: score.score, good_client: score.grade === null ? null : isGood(score, content.scoring),
    prompt_payment: quality('prompt_payment'), willingness_to_listen: quality('willingness_to_listen'), clear_chain_of_command: quality('clear_chain_of_command'), clear_priorities: quality('clear_priorities'),
    sensible_hours: quality('sensible_hours'), time_for_it: quality('time_for_it'), risk_averse_attitude: quality('risk_averse_attitude'),
    survey_share: answer?.score == null || answer.scale === null ? null : answer.score / answer.scale,
    overdue: of.invoices?.overdue_cents ?? null, overdue_days: of.invoices?.oldest_days_overdue ?? null,
    obligations_broken: judged.length === 0 ? null : judged.filter(({ verdict }) => verdict === 'broken').length,
    badly_served: of.complainer === undefined ? null : of.complainer !== null, tickets: sums?.tickets ?? null,
    runs, days_to_notice: daysUntil(on, notice_by), days_to_end: daysUntil(on, renews_on),
  }
}
