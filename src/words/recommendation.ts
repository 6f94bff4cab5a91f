import { FACT_KINDS, type Comparison, type FactName, type FactValue, type OfferKind, type RenewalAction, type RowOutcome, type Test } from '../core/index.ts'
import { count, points, share } from './figures.ts'

/** How amounts and plans are written. */
export interface FactFormat {
  readonly money: (cents: number) => string
  readonly plan: (id: string) => string
}

const NOT_KNOWN = 'not known'
const days = (number: number): string => `${count(number)} ${Math.abs(number) === 1 ? 'day' : 'days'}`

/** A fact's value in its unit; `not known` for null. */
export function factText(fact: FactName, value: FactValue, { money, plan }: FactFormat): string {
  if (value === null) return NOT_KNOWN
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return plan(value)
  switch (FACT_KINDS[fact]) {
    case 'money': return money(value)
    case 'share': return share(value)
    case 'score': return count(Math.round(value))
    case 'points': return points(value / 100)
    case 'days': return days(value)
    default: return count(value)
  }
}

/** Name and meaning of every fact; in one sentence, how it is come by. */
const FACTS: Readonly<Record<FactName, readonly [name: string, how: string]>> = {
  promise_missed: ['our promise missed', 'Yes where fewer responses or resolutions of the twelve months were in time than promised, or where a period of the credit ledger that is over owes something that is not settled.'],
  promise_behind: ['our promise behind so far', 'Yes where the period of the credit ledger that runs would owe something if it ended now.'],
  response_missed: ['response promise missed', 'Yes where fewer responses were in time than promised, counted as the agreement says it.'],
  response_kept: ['responses in time', 'Tickets of the twelve months whose first reply came within its target.'],
  response_decided: ['responses decided', 'Tickets of the twelve months whose response was in time or late.'],
  response_share: ['share of responses in time', 'Responses in time, of those decided.'],
  response_promised: ['responses promised', 'Mean of the shares that the agreements in force promised for these tickets.'],
  response_too_many: ['late responses too many', 'Late responses beyond those that the promise allows.'],
  resolution_missed: ['resolution promise missed', 'Yes where fewer tickets were resolved in time than promised, counted as the agreement says it.'],
  resolution_kept: ['resolved in time', 'Tickets of the twelve months that were resolved within their target.'],
  resolution_decided: ['resolutions decided', 'Tickets of the twelve months whose resolution was in time or late.'],
  resolution_share: ['share resolved in time', 'Tickets resolved in time, of those decided.'],
  resolution_promised: ['resolutions promised', 'Mean of the shares that the agreements in force promised for these tickets.'],
  resolution_too_many: ['late resolutions too many', 'Late resolutions beyond those that the promise allows.'],
  credit_open: ['credit owed', 'What is due less what was settled, over all lines of the credit ledger whose period is over. Not known where a fee is not stated.'],
  credit_so_far: ['credit so far', 'What the period that runs would owe if it ended now.'],
  credit_periods: ['periods that owe a credit', 'Lines of the credit ledger whose period is over and that are not settled.'],
  fee: ['fee a month', 'As the agreement that is in force states it.'],
  fee_increased: ['fee with the usual increase', 'The fee and the usual yearly increase, where one is due.'],
  increase: ['usual increase', 'As renewals.yaml states it.'],
  increase_due: ['increase due', 'No where the fee rose less than twelve months before the next term, or a version that follows states it.'],
  fee_trued_up: ['fee trued up', 'The fee with the seats that are not billed yet at the plan’s price, and the increase where one is due.'],
  margin: ['margin', 'What is left of the fee of the period after labour and tools, of the fee.'],
  least_margin: ['least margin', 'As renewals.yaml states it.'],
  left: ['left over', 'Fee of the period less labour and tools.'],
  fee_for_least_margin: ['fee for the least margin', 'The fee at which the costs of the period leave the least margin, rounded up to the cent.'],
  hourly_rate: ['effective hourly rate', 'Fee of the period less tools, for each hour worked.'],
  own_rate: ['your rate an hour', 'As provider.yaml states it.'],
  billed_seats: ['seats billed', 'As the agreement states them.'],
  seats_seen: ['seats in the files', 'As renewals.yaml says: stated in the file of clients, counted as devices, or the larger of both.'],
  seats_not_billed: ['seats not billed', 'Seats in the files less seats billed.'],
  seats_not_billed_fee: ['fee for seats not billed', 'Seats not billed at the plan’s price of a seat, a month.'],
  plan: ['plan', 'The plan of the agreement.'],
  served_as: ['served as', 'The highest plan above the one that is paid, both promises of which were reached by the calls of the period.'],
  served_as_fee: ['fee of the plan served', 'Price of that plan for the billed seats, servers and sites, a month.'],
  served_as_more: ['more for the plan served', 'Price of that plan less the fee of now, a month.'],
  next_plan: ['next plan', 'The nearest plan above the one that is paid.'],
  next_plan_fee: ['fee of the next plan', 'Price of that plan for the billed seats, servers and sites, a month.'],
  next_plan_more: ['more for the next plan', 'Price of that plan less the fee of now, a month.'],
  same_day_share: ['solved on the day', 'Resolved on the local day on which they were raised, of all that were resolved.'],
  same_day_of_others: ['solved on the day, others', 'The same of all your other clients together.'],
  outside_hours: ['calls outside the plan’s hours', 'Raised by the client outside the hours of the plan that is paid.'],
  outside_hours_share: ['share outside the plan’s hours', 'Of all that the client raised.'],
  premium_runs: ['Premium Response runs', 'Whether the agreement carries it on that day.'],
  premium_month: ['Premium Response a month', 'Its price for the billed seats, servers and sites.'],
  premium_quarter: ['Premium Response for a quarter', 'Three times its price a month.'],
  urgent_points: ['raised as urgent, above others', 'Points by which the share raised as P1 or P2 lies above that of your other clients. Not known of fewer tickets than scoring.yaml asks for.'],
  score: ['score', 'Mean of the qualities that have evidence, 0 to 100, as scoring.yaml weighs them.'],
  good_client: ['good client', 'Yes with a grade in the upper half and no quality at the lowest.'],
  prompt_payment: ['prompt payment', 'Score of that quality, 0 to 100.'],
  willingness_to_listen: ['willingness to listen', 'Score of that quality, 0 to 100.'],
  clear_chain_of_command: ['clear chain of command', 'Score of that quality, 0 to 100.'],
  clear_priorities: ['clear priorities', 'Score of that quality, 0 to 100.'],
  sensible_hours: ['sensible hours', 'Score of that quality, 0 to 100.'],
  time_for_it: ['time for IT', 'Score of that quality, 0 to 100.'],
  risk_averse_attitude: ['risk-averse attitude', 'Score of that quality, 0 to 100.'],
  survey_share: ['last survey', 'The score of the last answered survey, of the most that its scale allows.'],
  overdue: ['overdue', 'Unpaid invoices that are past their day.'],
  overdue_days: ['oldest overdue', 'Days since the oldest of them was due.'],
  obligations_broken: ['obligations broken', 'Things that the client owes and that it broke clearly more often than is tolerated.'],
  badly_served: ['somebody badly served', 'Yes where one person of the client was served clearly worse than others.'],
  tickets: ['tickets', 'Created in the period and worked on.'],
  runs: ['agreement in force', 'Whether an agreement binds on that day.'],
  days_to_notice: ['until notice', 'Days until the last day for notice; below 0 where it has passed.'],
  days_to_end: ['until the term ends', 'Days until the term ends or renews; below 0 where it has ended.'],
}

const HOW: Readonly<Record<Comparison, string>> = { below: 'below', at_most: 'at most', above: 'above', at_least: 'at least', is: 'is', is_not: 'is not' }

/** `below 25.0 %`, `at least score`. */
function testText(fact: FactName, test: Test, format: FactFormat): string {
  if (test.how === 'known' || test.how === 'unknown') return test.how === 'known' ? 'known' : NOT_KNOWN
  if ('fact' in test) return `${HOW[test.how]} ${FACTS[test.fact][0]}`
  const than = factText(fact, test.than, format)
  return typeof test.than === 'boolean' && test.how === 'is' ? than : `${HOW[test.how]} ${than}`
}

const ACTIONS: Readonly<Record<RenewalAction, string>> = {
  make_good: 'Make good', renew: 'Renew', change_plan: 'Change the plan', reprice: 'Reprice', add_premium: 'Add Premium Response', talk: 'Have the conversation', let_go: 'Let it go',
}

/** What an offer comes to: a half sentence after the action. Amounts come in as text; null: not known. */
function offerText(offer: OfferKind, amount: string | null, plan: string | null): string {
  const at = amount === null ? ', at a fee that cannot be told yet' : ` at ${amount} a month`
  switch (offer) {
    case 'credit': return amount === null ? 'give the credit that is owed' : `give the credit of ${amount}`
    case 'premium_quarter': return `Premium Response free for a quarter${amount === null ? '' : `, worth ${amount}`}`
    case 'same_terms': return `as it is${amount === null ? '' : at}`
    case 'usual_increase': return `with the usual increase${at}`
    case 'served_plan': case 'next_plan': return `${plan ?? 'the plan above'}${at}`
    case 'least_margin': return `to reach the least margin${at}`
    case 'true_up': return `with the seats in use${at}`
    case 'premium': return amount === null ? 'at a fee that cannot be told yet' : `${amount} a month in all`
    case 'meeting': return 'before anything is offered'
    case 'no_offer': return 'give notice in time'
  }
}

const OUTCOMES: Readonly<Record<RowOutcome, string>> = { fired: 'fired', not: 'did not fire', unknown: 'cannot be told', held: 'held back', spared: 'not needed' }

/** Words about what is recommended at a renewal. */
export const recommendation = {
  fact: (fact: FactName): string => FACTS[fact][0],
  how: (fact: FactName): string => FACTS[fact][1],
  factText, testText, offerText,
  action: (action: RenewalAction): string => ACTIONS[action],
  actions: ACTIONS,
  outcome: (outcome: RowOutcome): string => OUTCOMES[outcome],
  not_known: NOT_KNOWN,
} as const
