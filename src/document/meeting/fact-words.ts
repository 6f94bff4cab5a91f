/** Facts of a recommendation as a briefing writes them. */
import { FACT_KINDS, formatCount, formatPoints, type Advice, type FactName, type RecommendationFacts, type RenewalAction } from '../../core/index.ts'
import { counted, percent, sentence, type Voice } from './words.ts'

type Plans = ReadonlyMap<string, string>

function factWords(fact: FactName, facts: RecommendationFacts, voice: Voice, plans: Plans): string {
  const value = facts[fact]
  if (value === null) return 'an unknown number'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return plans.get(value) ?? value
  switch (FACT_KINDS[fact]) {
    case 'money': return voice.money(value)
    case 'share': return percent(value, 1)
    case 'points': return `${formatPoints(Math.abs(value) / 100).replace(/^\+/, '')}\u00a0points`
    case 'days': return counted(value, ['day', 'days'])
    default: return formatCount(value)
  }
}

/** Why, as the row of the table says it; empty where it says nothing. */
export const reasonOf = ({ say }: Advice, facts: RecommendationFacts, voice: Voice, plans: Plans): string =>
  sentence(say.map((part) => (typeof part === 'string' ? part : factWords(part.fact, facts, voice, plans))).join(''))

const ACTIONS: Readonly<Record<RenewalAction, string>> = {
  make_good: 'Make good', renew: 'Renew', change_plan: 'Change the plan', reprice: 'Reprice', add_premium: 'Add Premium Response', talk: 'Have the conversation', let_go: 'Let it go',
}
export const actionName = (action: string): string => ACTIONS[action as RenewalAction] ?? action

/** `the credit of £88.31`, `Gold at £3,010.00 a month, £867.64 more`; empty for what has no amount. */
export function offerWords({ offer: { offer, cents, more_cents, plan } }: Advice, voice: Voice, plans: Plans): string {
  const amount = cents === null ? null : voice.money(cents)
  const against = more_cents === null || more_cents === 0 ? '' : `, ${voice.money(Math.abs(more_cents))} ${more_cents > 0 ? 'more' : 'less'} than now`
  const monthly = amount === null ? 'at a fee that cannot be told yet' : `at ${amount} a month${against}`
  switch (offer) {
    case 'credit': return amount === null ? 'the credit that is owed' : `the credit of ${amount}`
    case 'premium_quarter': return `Premium Response free for a quarter${amount === null ? '' : `, worth ${amount}`}`
    case 'same_terms': return `as it is, ${monthly}`
    case 'usual_increase': return `with the usual increase, ${monthly}`
    case 'true_up': return `seats trued up, ${monthly}`
    case 'least_margin': return `to the least margin, ${monthly}`
    case 'served_plan':
    case 'next_plan': return `${(plan === null ? null : plans.get(plan)) ?? 'the plan above'} ${monthly}`
    case 'premium': return `together ${monthly}`
    case 'meeting':
    case 'no_offer': return ''
  }
}
