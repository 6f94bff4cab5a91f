import type { RenewalRules } from './renewal-rules.ts'
import { movedDay, type Workdays } from './workdays.ts'

/** Lengths by which the steps before the end of a term are dated. */
export type LengthRules = Pick<RenewalRules, 'offer_before_notice_days' | 'survey_before_offer_days' | 'visit_before_offer_days' | 'briefing_before_offer_days' | 'on_free_day'>

/** Days since 1970-01-01, in order; `notice` null where none is agreed. */
export interface RenewalDays {
  readonly survey: number
  readonly visit: number
  readonly briefing: number
  readonly offer: number
  readonly notice: number | null
  readonly end: number
}

/**
 * When each step before the end of a term is due. The offer is counted back from the last day for notice, or from the last
 * day of the term; survey, visit and briefing from the offer. Each moves off a free day by the rules, and never past the
 * step that follows it; the last day for notice and the end never move.
 * @param end last day of the term @param notice last day for notice
 */
export function renewalDays(end: number, notice: number | null, rules: LengthRules, workdays: Workdays): RenewalDays {
  const moved = (day: number, latest: number): number => Math.min(latest, movedDay(day, rules, workdays))
  const deadline = notice === null ? end : Math.min(notice, end)
  const offer = moved(deadline - rules.offer_before_notice_days, deadline)
  const briefing = moved(offer - rules.briefing_before_offer_days, offer)
  const visit = moved(offer - rules.visit_before_offer_days, briefing)
  const survey = moved(offer - rules.survey_before_offer_days, visit)
  return { survey, visit, briefing, offer, notice: notice === null ? null : deadline, end }
}
