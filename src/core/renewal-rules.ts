/** How renewals are prepared and priced: `content/renewals.yaml`. */

/** What is done before a term ends, in the order in which it comes. */
export const RENEWAL_STEPS = ['survey', 'visit', 'briefing', 'offer', 'notice', 'end'] as const
export type RenewalStepKind = (typeof RENEWAL_STEPS)[number]

/** Lengths in calendar days unless they say otherwise; shares 0 to 1. */
export interface RenewalRules {
  /** From the offer to the last day for notice, or to the end where no notice is agreed. */
  readonly offer_before_notice_days: number
  /** From the survey to the offer, so that what it says can shape the offer. */
  readonly survey_before_offer_days: number
  /** A survey so much earlier than its day still serves the offer. */
  readonly survey_early_days: number
  readonly survey_every_months: number
  /** The visit before the offer: so long before it. */
  readonly visit_before_offer_days: number
  readonly briefing_before_offer_days: number
  /** On-site visits that every plan owes at least, a local month; a plan's own number holds where it is larger. */
  readonly visits_per_month: number
  /** So long before its day a step is due; earlier it is not yet. */
  readonly due_before_days: number
  /** Where a step's day falls on a weekend or a holiday: the working day before, the one after, or the day itself. The last day for notice and the end never move. */
  readonly on_free_day: 'before' | 'after' | 'same'
  /** Calendar whose holidays and open weekdays are meant; null: weekends alone are free. */
  readonly calendar: string | null
  /** Increase of the fee that is usual with each renewal, as a share of it. */
  readonly increase_per_year: number
  /** What seats are compared with: what the file of clients states, devices of these kinds, or the larger of both. */
  readonly seats_from: 'clients' | 'assets' | 'larger'
  readonly device_kinds: readonly string[]
  /** A margin below this is worth a talk about the price. */
  readonly least_margin: number
}

export const DEFAULT_RENEWAL_RULES: RenewalRules = {
  offer_before_notice_days: 30, survey_before_offer_days: 60, survey_early_days: 30, survey_every_months: 12, visit_before_offer_days: 7, briefing_before_offer_days: 3,
  visits_per_month: 1, due_before_days: 14, on_free_day: 'before', calendar: null,
  increase_per_year: 0.04, seats_from: 'larger', device_kinds: ['laptop', 'workstation'], least_margin: 0.25,
}
