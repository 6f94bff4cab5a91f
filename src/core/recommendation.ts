import { FACT_KINDS, type FactName, type FactValue, type RecommendationFacts } from './recommendation-facts.ts'

/** What can be done at a renewal. */
export const RENEWAL_ACTIONS = ['make_good', 'renew', 'change_plan', 'reprice', 'add_premium', 'talk', 'let_go'] as const
export type RenewalAction = (typeof RENEWAL_ACTIONS)[number]

/** What each action can offer; the first is what it offers where nobody says. `premium_quarter` is Premium Response free of charge for a quarter; `premium` is paid for. */
export const OFFERS_OF = {
  make_good: ['credit', 'premium_quarter'],
  renew: ['same_terms', 'usual_increase'],
  change_plan: ['served_plan', 'next_plan'],
  reprice: ['least_margin', 'true_up'],
  add_premium: ['premium'],
  talk: ['meeting'],
  let_go: ['no_offer'],
} as const satisfies Readonly<Record<RenewalAction, readonly string[]>>
export type OfferKind = (typeof OFFERS_OF)[RenewalAction][number]

/** Speed that is paid for. Never offered where we missed our own promise, or are behind it in the period that runs, whatever the table says. */
export const PAID_SPEED: readonly OfferKind[] = ['served_plan', 'next_plan', 'premium']

const COMPARISONS = ['below', 'at_most', 'above', 'at_least', 'is', 'is_not'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** What a fact is held against: a value in the fact's own unit, or another fact. */
export type Test =
  | { readonly how: Comparison; readonly than: number | boolean | string }
  | { readonly how: Comparison; readonly fact: FactName }
  | { readonly how: 'known' }
  | { readonly how: 'unknown' }

export interface Condition {
  readonly fact: FactName
  readonly test: Test
}

/** Words of a row, and facts in place of figures. */
export type SentencePart = string | { readonly fact: FactName }

/** A row of the decision table: where all conditions hold it fires. */
export interface RecommendationRow {
  /** Short, unlike all others; words with hyphens. */
  readonly name: string
  readonly when: readonly Condition[]
  /** Fires only where no row above it does, making good apart. */
  readonly otherwise: boolean
  readonly action: RenewalAction
  readonly offer: OfferKind
  readonly say: readonly SentencePart[]
  /** Line of the file; null where no file has it. */
  readonly line: number | null
}

export interface RecommendationTable {
  readonly rows: readonly RecommendationRow[]
}

/**
 * `unknown`: a fact that it asks for is not known, and nothing that is known speaks against it; `held`: all holds, but it offers paid speed
 * where we missed our promise or are behind it; `spared`: all holds, but it is for where no row above it fires, and one does.
 */
export type RowOutcome = 'fired' | 'not' | 'unknown' | 'held' | 'spared'

export interface JudgedCondition extends Condition {
  readonly found: FactValue
  /** The value it was held against; null where that is not known, or nothing is compared. */
  readonly than: FactValue
  /** Null: not known. */
  readonly holds: boolean | null
}

export interface JudgedRow {
  readonly row: RecommendationRow
  readonly outcome: RowOutcome
  readonly conditions: readonly JudgedCondition[]
}

/** What an offer comes to. */
export interface OfferAmount {
  readonly offer: OfferKind
  /** Integer cents; null where it cannot be told. `credit` and `premium_quarter`: given once. All others: the monthly fee that would hold. */
  readonly cents: number | null
  readonly per: 'once' | 'month'
  /** Against the fee of now, a month; null where not known, or once. */
  readonly more_cents: number | null
  /** Id of the plan that would hold; null where it stays. */
  readonly plan: string | null
}

/** One thing to do, because a row fired. */
export interface Advice {
  readonly action: RenewalAction
  readonly offer: OfferAmount
  readonly say: readonly SentencePart[]
  readonly row: string
  /** By rule, as no row of the table says it. */
  readonly by_rule: boolean
}

export interface Recommendation {
  /** What to do, in order: at least one. Making good comes before all else; then the rows in the order of the table. */
  readonly advice: readonly Advice[]
  /** Making good, where we missed our promise. */
  readonly make_good: Advice | null
  /** What is proposed for the renewal itself; null where there is only making good. */
  readonly main: Advice | null
  /** Every row of the table, in its order. */
  readonly rows: readonly JudgedRow[]
  readonly facts: RecommendationFacts
}

/** What is done where no row of the table says so. */
const MAKE_GOOD_BY_RULE: Omit<RecommendationRow, 'offer'> = {
  name: 'make-good-by-rule', when: [], otherwise: false, action: 'make_good', line: null,
  say: ['We missed our promise: ', { fact: 'response_kept' }, ' of ', { fact: 'response_decided' }, ' responses and ', { fact: 'resolution_kept' }, ' of ', { fact: 'resolution_decided' }, ' resolutions were in time. Make that good before anything else is offered.'],
}
const NOTHING_FITS: RecommendationRow = { name: 'no-row-fits', when: [], otherwise: false, action: 'talk', offer: 'meeting', line: null, say: ['No row of the table fits this client. Talk before anything is offered.'] }

/** What holds where there is no table: only what is by rule. */
export const NO_RECOMMENDATIONS: RecommendationTable = { rows: [] }

function compare(found: number | boolean | string, how: Comparison, than: number | boolean | string): boolean {
  if (how === 'is') return found === than
  if (how === 'is_not') return found !== than
  if (typeof found !== 'number' || typeof than !== 'number') return false
  return how === 'below' ? found < than : how === 'at_most' ? found <= than : how === 'above' ? found > than : found >= than
}

function judge({ fact, test }: Condition, facts: RecommendationFacts): JudgedCondition {
  const found = facts[fact]
  if (test.how === 'known' || test.how === 'unknown') return { fact, test, found, than: null, holds: (found !== null) === (test.how === 'known') }
  const than = 'fact' in test ? facts[test.fact] : test.than
  return { fact, test, found, than, holds: found === null || than === null ? null : compare(found, test.how, than) }
}

const held = (facts: RecommendationFacts): boolean => facts.promise_missed !== false || facts.promise_behind === true

function judgeRow(row: RecommendationRow, facts: RecommendationFacts, decided: boolean): JudgedRow {
  const conditions = row.when.map((condition) => judge(condition, facts))
  const outcome = conditions.some(({ holds }) => holds === false) ? 'not' : conditions.some(({ holds }) => holds === null) ? 'unknown'
    : held(facts) && PAID_SPEED.includes(row.offer) ? 'held' : row.otherwise && decided ? 'spared' : 'fired'
  return { row, outcome, conditions }
}

/** What an offer comes to for a client with these facts. */
export function offerAmount(offer: OfferKind, facts: RecommendationFacts): OfferAmount {
  const once = (cents: number | null): OfferAmount => ({ offer, cents, per: 'once', more_cents: null, plan: null })
  const monthly = (cents: number | null, plan: string | null = null): OfferAmount =>
    ({ offer, cents, per: 'month', more_cents: cents === null || facts.fee === null ? null : cents - facts.fee, plan })
  switch (offer) {
    case 'credit': return once(facts.credit_open)
    case 'premium_quarter': return once(facts.premium_quarter)
    case 'same_terms': return monthly(facts.fee)
    case 'usual_increase': return monthly(facts.fee_increased)
    case 'served_plan': return monthly(facts.served_as_fee, facts.served_as)
    case 'next_plan': return monthly(facts.next_plan_fee, facts.next_plan)
    case 'least_margin': return monthly(facts.fee_for_least_margin)
    case 'true_up': return monthly(facts.fee_trued_up)
    case 'premium': return monthly(facts.fee === null || facts.premium_month === null ? null : facts.fee + facts.premium_month)
    case 'meeting':
    case 'no_offer': return once(null)
  }
}

/**
 * What to do at a client's renewal, and why: every row of the table is held against the facts. Where we missed our
 * promise, making it good comes first, whether the table says so or not; there, and where the period that runs is behind it, no speed is offered for money.
 */
export function recommend(table: RecommendationTable, facts: RecommendationFacts): Recommendation {
  let decided = false
  const rows = table.rows.map((row) => {
    const judged = judgeRow(row, facts, decided)
    decided ||= judged.outcome === 'fired' && row.action !== 'make_good'
    return judged
  })
  const advise = (row: RecommendationRow, by_rule = false): Advice => ({ action: row.action, offer: offerAmount(row.offer, facts), say: row.say, row: row.name, by_rule })
  const fired = rows.filter(({ outcome }) => outcome === 'fired').map(({ row }) => advise(row))
  const goods = fired.filter(({ action }) => action === 'make_good')
  const others = fired.filter(({ action }) => action !== 'make_good')
  if (goods.length === 0 && facts.promise_missed === true) {
    goods.push(advise({ ...MAKE_GOOD_BY_RULE, offer: facts.credit_open === null || facts.credit_open > 0 ? 'credit' : 'premium_quarter' }, true))
  }
  if (goods.length + others.length === 0) others.push(advise(NOTHING_FITS, true))
  return { advice: [...goods, ...others], make_good: goods[0] ?? null, main: others[0] ?? null, rows, facts }
}

/** Whether an action may be proposed at all: speed for money may not, where we missed our promise or are behind it. */
export const mayPropose = (action: RenewalAction, facts: RecommendationFacts): boolean => !held(facts) || OFFERS_OF[action].some((offer: OfferKind) => !PAID_SPEED.includes(offer))

/**
 * The recommendation with what the owner decided in the place of what the table proposes for the renewal. Making good stays
 * first; an action that is none, or may not be proposed, changes nothing.
 */
export function recommendationWith(recommendation: Recommendation, action: string): Recommendation {
  const chosen = RENEWAL_ACTIONS.find((one) => one === action)
  const { advice, facts, make_good, main } = recommendation
  if (chosen === undefined || main?.action === chosen || !mayPropose(chosen, facts)) return recommendation
  const offers: readonly OfferKind[] = OFFERS_OF[chosen]
  const amounts = offers.map((offer) => offerAmount(offer, facts))
  const own = advice.find((one) => one.action === chosen)
    ?? { action: chosen, offer: amounts.find(({ cents }) => cents !== null) ?? amounts[0]!, say: [], row: 'own-decision', by_rule: false }
  if (chosen === 'make_good') return { ...recommendation, advice: advice[0]?.action === 'make_good' ? advice.filter((one) => one.action === 'make_good') : [own], make_good: make_good ?? own, main: null }
  return { ...recommendation, advice: [...advice.filter((one) => one.action === 'make_good'), own], main: own }
}

/** What the kinds of facts can be compared by. */
export function comparable(fact: FactName): readonly Comparison[] {
  const kind = FACT_KINDS[fact]
  return kind === 'flag' || kind === 'plan' ? ['is', 'is_not'] : COMPARISONS
}
