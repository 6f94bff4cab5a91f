import { allowedMisses, trueUpOf } from '../../core/index.ts'
import type { Content, FactName, Price, RecommendationFacts } from '../../core/index.ts'
import type { ClientRecommendation } from '../../models/source.ts'
import { figures, meetings, recommendation } from '../../words/index.ts'
import { formatOf } from './context.ts'
import type { Meeting } from './gather.ts'

const words = meetings.behind

/** Every step from what the files hold to the figure, so that anybody can do the sum again. */
export function stepsBehind(fact: FactName, { known, recommendation: { facts } }: Meeting, content: Content, on: string): string[] {
  const format = formatOf({ content })
  const text = (name: FactName): string => recommendation.factText(name, facts[name], format)
  const cents = (amount: number | null | undefined): string => (amount == null ? recommendation.not_known : format.money(amount))
  const how = recommendation.how(fact)
  const with_ = (...more: readonly (string | null)[]): string[] => [how, ...more.filter((one) => one !== null)]
  const clock = fact.startsWith('response_') ? 'response' : fact.startsWith('resolution_') ? 'resolution' : null
  if (clock !== null) {
    const { met, missed } = known.of.counts[clock]
    const promised = facts[`${clock}_promised`]
    return promised === null ? [how] : with_(words.kept(figures.count(met), figures.count(missed), text(`${clock}_share`), text(`${clock}_promised`), figures.count(allowedMisses(met + missed, promised))))
  }
  switch (fact) {
    case 'left': case 'hourly_rate': return with_(days(known))
    case 'margin': return with_(days(known), facts.margin === null ? null : words.margin(cents(known.sums?.left_cents), cents(known.sums?.fee_cents), text('margin')))
    case 'fee_for_least_margin': return with_(days(known), facts.fee_for_least_margin === null ? null : words.least(cents(known.sums?.labour_cents), cents(known.sums?.tools_cents), text('least_margin'), cents(known.sums?.fee_cents), text('fee'), text('fee_for_least_margin')))
    case 'fee_increased': return with_(facts.fee === null || facts.increase_due !== true ? null : words.increase(text('fee'), text('increase'), text('fee_increased')))
    case 'served_as_fee': return with_(priceText(facts, known, facts.served_as, content))
    case 'next_plan_fee': return with_(priceText(facts, known, facts.next_plan, content))
    case 'served_as_more': return with_(facts.served_as_more === null ? null : words.minus(text('served_as_fee'), text('fee'), text('served_as_more')))
    case 'next_plan_more': return with_(facts.next_plan_more === null ? null : words.minus(text('next_plan_fee'), text('fee'), text('next_plan_more')))
    case 'premium_month': return with_(premiumText(known, content))
    case 'premium_quarter': return with_(premiumText(known, content), facts.premium_month === null ? null : words.times('3', text('premium_month'), text('premium_quarter')))
    case 'seats_not_billed_fee': return with_(facts.plan === null || facts.seats_not_billed === null ? null : words.times(text('seats_not_billed'), cents(content.plans.get(facts.plan)?.price.per_seat_cents), text('seats_not_billed_fee')))
    case 'seats_seen': case 'seats_not_billed': return with_(words.seats(counted(known.seats?.stated), counted(known.seats?.devices), text('billed_seats')))
    case 'fee_trued_up': return with_(truedUp(known, content, on))
    case 'same_day_share': case 'same_day_of_others': return with_(partOf(known.over?.same_day ?? null), known.over === null ? null : words.others(...parts({ part: known.over.same_day.others_part, whole: known.over.same_day.others_whole })))
    case 'outside_hours': case 'outside_hours_share': return with_(partOf(known.over?.outside_hours ?? null))
    default: return [how]
  }
}

/** Hours may be told of only a part of the period; then the sums are of that part. */
const days = ({ sums }: ClientRecommendation): string | null => (sums === null || sums.from_on === '' ? null : words.period(figures.date(sums.from_on), figures.date(sums.until_on)))
const counted = (number: number | null | undefined): string => (number == null ? recommendation.not_known : figures.count(number))
const parts = ({ part, whole }: { readonly part: number; readonly whole: number }): readonly [string, string, string] => [figures.count(part), figures.count(whole), whole === 0 ? figures.MISSING : figures.share(part / whole)]
const partOf = (of: { readonly part: number; readonly whole: number } | null): string | null => (of === null || of.whole === 0 ? null : words.part_of(...parts(of)))

function sumText(price: Price, { of }: ClientRecommendation, content: Content, total: string): string {
  const { money } = formatOf({ content })
  const seats = of.agreement.version?.billed_seats ?? of.seats
  const lines = ([['seats', seats, price.per_seat_cents], ['servers', of.servers, price.per_server_cents], ['sites', of.sites, price.per_site_cents]] as const)
    .flatMap(([name, number, cents]) => (cents === 0 ? [] : [`${counted(number)} ${words.part[name]} × ${money(cents)}`]))
  return words.price([...(price.base_cents === 0 ? [] : [`${words.part.base} ${money(price.base_cents)}`]), ...lines], total)
}

function priceText(facts: RecommendationFacts, known: ClientRecommendation, plan: string | null, content: Content): string | null {
  const price = plan === null ? undefined : content.plans.get(plan)?.price
  const fee = plan === facts.served_as ? facts.served_as_fee : facts.next_plan_fee
  return price === undefined || fee === null ? null : sumText(price, known, content, formatOf({ content }).money(fee))
}

function premiumText(known: ClientRecommendation, content: Content): string | null {
  const { premium_month } = known.recommendation.facts
  const riders = [...content.riders.values()]
  const rider = riders.find(({ applies_to }) => applies_to === 'agreement') ?? riders[0]
  return rider === undefined || premium_month === null ? null : sumText(rider.price, known, content, formatOf({ content }).money(premium_month))
}

function truedUp({ of, seats }: ClientRecommendation, content: Content, on: string): string | null {
  const { money } = formatOf({ content })
  const { after } = trueUpOf({ versions: of.versions, as_of: on, stated: seats?.stated ?? null, devices: seats?.devices ?? null, rules: content.renewals, plans: content.plans })
  return after.plan === null ? null : words.price([money(after.plan.fee_cents), money(after.plan.seats_cents), money(after.plan.increase_cents)], money(after.plan.after_cents))
}
