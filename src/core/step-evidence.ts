import { isoDay } from './days.ts'
import type { PlanClient, PlanDocument, PlannedRenewal, StepEvidence } from './planned.ts'
import type { RenewalDays } from './renewal-days.ts'
import type { RenewalRules, RenewalStepKind } from './renewal-rules.ts'

/** Templates whose sending is an offer, and those that a meeting is prepared with. */
export const OFFER_TEMPLATES: readonly string[] = ['proposal', 'support-agreement', 'plan-change-supplement']
export const BRIEFING_TEMPLATES: readonly string[] = ['owner-briefing', 'service-review']

export interface EvidenceQuestion {
  readonly client: PlanClient
  readonly documents: readonly PlanDocument[]
  readonly term: Pick<PlannedRenewal, 'term_starts_on' | 'term_ends_on' | 'followed_by'>
  readonly days: RenewalDays
  readonly rules: Pick<RenewalRules, 'survey_early_days' | 'due_before_days'>
  /** Rows of files that speak of a later day are not looked at; what is noted here is. */
  readonly as_of: string
}

/**
 * What shows that a step is done, the first where there are several. A survey counts from so many days before its day as
 * the rules have it, an offer from the day of the survey, a visit and a briefing once they are due; each until the term ends.
 */
export function evidenceOf(kind: RenewalStepKind, question: EvidenceQuestion): StepEvidence | null {
  const { client, days, rules, term, as_of } = question
  const seen = (on: string, file: string | null): boolean => file === null || on <= as_of
  const within = (on: string, from: number): boolean => on >= isoDay(from) && on <= term.term_ends_on
  switch (kind) {
    case 'survey':
      return first(client.surveys.flatMap(({ sent_on, answered_on, file, row }) => {
        const on = sent_on ?? answered_on
        return on !== null && seen(on, file) && within(on, days.survey - rules.survey_early_days) ? [{ kind: 'survey', on, file, row, what: null }] : []
      }))
    case 'visit':
      return first(client.visits.flatMap(({ visited_on, kind: what, file, row }) =>
        ((what === 'on_site' || what === 'review') && seen(visited_on, file) && within(visited_on, days.visit - rules.due_before_days) ? [{ kind: 'visit', on: visited_on, file, row, what }] : [])))
    case 'briefing':
      return made(question, BRIEFING_TEMPLATES, ({ made_on, sent_on }) => made_on ?? sent_on, days.briefing - rules.due_before_days)
    case 'offer':
      return made(question, OFFER_TEMPLATES, ({ sent_on }) => sent_on, days.survey)
    case 'notice':
      return null
    case 'end': {
      const next = term.followed_by
      return next === null ? null : { kind: 'version', on: next.starts_on, file: next.file, row: next.row, what: String(next.version) }
    }
  }
}

function made({ client, documents, term }: EvidenceQuestion, templates: readonly string[], dayOf: (one: PlanDocument) => string | null, from: number): StepEvidence | null {
  return first(documents.flatMap((one): StepEvidence[] => {
    const on = dayOf(one)
    if (one.client !== client.client || on === null || !templates.includes(one.template) || on < isoDay(from) || on > term.term_ends_on) return []
    return [{ kind: 'document', on, file: null, row: null, what: one.document }]
  }))
}

const first = (found: readonly StepEvidence[]): StepEvidence | null => found.reduce<StepEvidence | null>((least, one) => (least === null || one.on < least.on ? one : least), null)
