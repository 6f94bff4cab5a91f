/** How the figures of both documents are computed, a sentence each, by path of their field. */
const DECIDED = 'of the calls of the twelve local months that were decided: in time, or late'
const RESPONSE = 'A first answer is in time where a person replied within the target, in open minutes of the agreement’s hours'
const RESOLUTION = 'A resolution is in time where the call was resolved within the target, in open minutes of the agreement’s hours, less those spent waiting'
const PROMISE = `${RESPONSE}; ${RESOLUTION}; both ${DECIDED}. Needed: the mean share that the agreement promised for these calls, as a whole number of calls, rounded up.`
const MONEY = 'The monthly fee of each version of the agreement, by the days on which it bound, rounded once.'

export const MEETING_DEFINITIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  'review.period': 'From the first day of the twelve local months to the day of the last record.',
  'review.lead': PROMISE, 'review.promise_title': PROMISE, 'review.promise': PROMISE,
  'review.priority': `In time and ${DECIDED}, by the priority that a call has; the target is the plan’s for that priority.`,
  'review.not_counted': 'Calls that were neither in time nor late, by why.',
  'review.kinds_title': 'Calls of the five most frequent kinds, of all.', 'review.kinds': 'Calls by kind, those withdrawn left out; late on either clock.',
  'review.again_title': 'The most frequent pair of person and kind of call.', 'review.again': 'Calls that the client raised, by person and kind, three and more.', 'review.again_more': 'Pairs of person and kind of call with three calls and more.',
  'review.late_title': 'Calls late on either clock.', 'review.late': 'The open minutes that a clock took, of its target; latest by share of the target where not all are shown.', 'review.late_more': 'Calls late on either clock.',
  'review.owed_title': 'Credits that are due and not settled; months without a visit; the obligation that was broken most often.', 'review.ours': 'Visits on site by file, months with one at least; credits as the ledger of credits reckons them from the plan’s rule.',
  'review.yours': 'Calls by the channel in which they came, and checks by what they found, over the twelve months.', 'review.proposed': 'As the decision table of the content recommends, with prices of the content and the fee of the agreement.',
  'review.steps': 'From the agreement’s term and notice, by the rules for renewals.', 'briefing.steps': 'From the agreement’s term and notice, by the rules for renewals.',
  'review.dates': 'From the agreement’s term and notice, by the rules for renewals.',
  'briefing.subtitle': 'End of the term by the agreement’s own dates.', 'briefing.lead': 'Fee and seats as the agreement states them; days by the rules for renewals.',
  'briefing.relationship_title': 'Mean of the qualities that have evidence, each the weighted mean of its signals, as scoring.yaml has it.', 'briefing.qualities': 'Mean of a quality’s signals by weight, 0 to 100; obligations: rows kept and broken in the twelve months.',
  'briefing.relationship': 'Visits, reviews and answers to surveys as the files have them; answers as a share of their scale.', 'briefing.promise_title': PROMISE, 'briefing.promise': PROMISE,
  'briefing.sums_title': 'Fee less labour and tools, of the fee, on the days on which an agreement bound.', 'briefing.sums': `${MONEY} Labour: hours worked at the cost of an hour. Tools: cost of a seat for its seats and months. Earned for an hour: fee less tools, by the hours worked. The middle is the median of the other clients.`,
  'briefing.warnings': 'Tickets that were worked on without minutes on record.', 'briefing.people_title': 'Late on either clock, of those decided.', 'briefing.people': 'Tickets of a person in the twelve months, and the worst of them by what went wrong.',
  'briefing.offer_title': 'As the decision table recommends.', 'briefing.offer': 'As the decision table of the content recommends, with prices of the content and the fee of the agreement.',
  'briefing.asks_title': 'Fee of the next term less the fee of now: seats in use that are not billed at the plan’s price, and the usual increase where it is due.', 'briefing.asks': 'Seats in use less seats billed, at the plan’s price; the usual increase as a share of the fee; unpaid invoices past their day.',
  'briefing.fired': 'Rows of the decision table.',
}))
