import { isoDay, monthsLater, parseDay } from './days.ts'
import type { NextSurvey } from './planned.ts'
import type { RenewalRules } from './renewal-rules.ts'
import { movedDay, type Workdays } from './workdays.ts'

export interface SurveyQuestion {
  readonly last_on: string | null
  /** Of the renewal that comes up; null where none does. Days since 1970. */
  readonly renewal: { readonly survey: number; readonly offer: number; /** By the rules. */ readonly begins: number } | null
  /** On which the first one is due, where nobody was ever asked. */
  readonly first: number
  readonly rules: Pick<RenewalRules, 'survey_early_days' | 'survey_every_months' | 'on_free_day'>
  readonly workdays: Workdays
}

/** The next survey of a client: before the offer, so that what is said can shape it, and at least so often whatever happens. */
export function nextSurvey({ last_on, renewal, first, rules, workdays }: SurveyQuestion): Omit<NextSurvey, 'state'> {
  const last = last_on === null ? null : parseDay(last_on)
  const serves = renewal === null || (last !== null && last >= renewal.begins - rules.survey_early_days)
  const offer_on = renewal === null ? null : isoDay(renewal.offer)
  const again = last === null ? null : movedDay(monthsLater(last, rules.survey_every_months), rules, workdays)
  if (!serves && (again === null || renewal.survey <= again)) return { on: isoDay(renewal.survey), why: 'before_offer', last_on, offer_on }
  return again === null ? { on: isoDay(first), why: 'first', last_on, offer_on } : { on: isoDay(again), why: 'yearly', last_on, offer_on }
}
