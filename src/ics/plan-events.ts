import type { ClientPlan, NextSurvey, PlannedRenewal, PlannedStep, YearPlan } from '../core/index.ts'
import type { CalendarEvent } from './calendar.ts'

/** What an event says of a step: words come from outside. */
export interface EventWords {
  readonly category: string
  step(step: PlannedStep, renewal: PlannedRenewal): { readonly summary: string; readonly description: string }
  survey(survey: NextSurvey, client: string): { readonly summary: string; readonly description: string }
}

/** Days before each step on which the calendar reminds. */
const REMIND_DAYS = 7

/**
 * The steps of a plan as events of a calendar, in order of client. What is done stays in it without a reminder, what is not
 * needed any more is cancelled, so that a second import updates what an earlier one brought. A survey that no offer asks
 * for is an event of its own.
 */
export function planEvents({ clients }: Pick<YearPlan, 'clients'>, words: EventWords): CalendarEvent[] {
  return clients.flatMap((client) => {
    const mark = marked(client.client)
    return [...client.renewals.flatMap((renewal) => renewal.steps.map((step) => stepEvent(step, renewal, mark, words))), ...surveyEvents(client, mark, words)]
  })
}

function stepEvent(step: PlannedStep, renewal: PlannedRenewal, mark: string, words: EventWords): CalendarEvent {
  const open = step.state !== 'done' && step.state !== 'not_needed'
  return {
    uid: `${step.kind}-${renewal.term_ends_on}-${mark}@goodterms`, on: step.on, ...words.step(step, renewal), category: words.category,
    status: step.state === 'not_needed' ? 'cancelled' : 'confirmed', remind_days_before: open ? REMIND_DAYS : null,
  }
}

function surveyEvents({ client, survey }: ClientPlan, mark: string, words: EventWords): CalendarEvent[] {
  if (survey === null || survey.why === 'before_offer') return []
  return [{ uid: `survey-${mark}@goodterms`, on: survey.on, ...words.survey(survey, client), category: words.category, status: 'confirmed', remind_days_before: REMIND_DAYS }]
}

const PRIME = 0x100000001b3n
const BASIS = 0xcbf29ce484222325n

/** A name's mark in an identifier: FNV-1a of 64 bits over its UTF-8, so that no identifier says who it is about. */
function marked(name: string): string {
  let hash = BASIS
  for (const octet of new TextEncoder().encode(name.trim().replace(/\s+/g, ' ').toLowerCase())) hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * PRIME)
  return hash.toString(16).padStart(16, '0')
}
