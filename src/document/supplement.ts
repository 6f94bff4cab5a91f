/** The terms of a Premium Response supplement, and those of any template. */
import { templateProblem } from './problem.ts'
import type { Terms, TermsQuestion } from './question.ts'
import { OFFERED_PLAN } from './offer.ts'
import { termsFor, type DemandedTerms } from './terms.ts'
import { slotsOf } from './slots.ts'
import type { Template } from './template.ts'

export const PREMIUM_RESPONSE_TEMPLATE = 'premium-response-supplement'

const RIDER_START = 'rider.starts_on'
const DOCUMENT_START = 'document.starts_on'
const FILLED_NEEDS = ['client', 'agreement', 'prospect']
/** Needs that a caller meets with figures of its own. */
const HANDED_NEEDS = ['period', 'figures']

/** Fields that files fill and a reader may set for one document. The start is an argument of its own. */
export const SETTABLE: Readonly<Record<string, 'text' | 'money' | 'count' | 'minutes' | 'date'>> = {
  'client.legal_name': 'text',
  'client.address': 'text',
  'client.name': 'text',
  'client.seats': 'count',
  'client.servers': 'count',
  'client.sites': 'count',
  'client.travel_minutes': 'minutes',
  'agreement.monthly_fee': 'money',
  'agreement.billed_seats': 'count',
  'offer.seats': 'count',
  'offer.servers': 'count',
  'offer.sites': 'count',
  'offer.monthly_fee': 'money',
  'offer.months': 'count',
  'rider.price_per_seat': 'money',
  'rider.monthly_limit': 'count',
  'rider.notice_days': 'count',
  'letter.date': 'date',
}

/** Fills every field that the supplement's template names; what is not known is there as `missing`, with its place. */
export function premiumResponseFields(question: TermsQuestion): Terms {
  return termsFor(question, { start: RIDER_START, rider: true, agreement: true, offer: null, declared: [], slots: [], clauses: new Map() })
}

/** The terms of a template, with the fields that a reader may set for it. */
export interface TemplateTerms extends Terms {
  /** Paths, in the order in which they are declared. */
  readonly settable: readonly string[]
}

/** Fills what a template and the clauses it may name declare, where it needs no more than a client and an agreement. */
export function templateFields(template: Template, clauses: ReadonlyMap<string, Template>, question: TermsQuestion): TemplateTerms {
  const declared = [...new Map([...template.fields, ...[...clauses.values()].flatMap((clause) => clause.fields)].map((field) => [field.path, field] as const)).values()]
  const slots = slotsOf(template, clauses)
  const own = template.fields.map(({ path }) => path)
  const { unsourced, ...terms }: DemandedTerms = termsFor(question, {
    start: own.includes(RIDER_START) ? RIDER_START : DOCUMENT_START,
    rider: own.includes(RIDER_START),
    agreement: template.needs.includes('agreement'),
    offer: !own.includes(OFFERED_PLAN) ? null : own.some((path) => path.startsWith('change.')) ? 'change' : 'new',
    declared,
    slots,
    clauses,
  })
  const unmet = template.needs.filter((need) => !FILLED_NEEDS.includes(need) && !(HANDED_NEEDS.includes(need) && question.figures !== undefined))
    .map((need) => templateProblem(template.name, 1, 1, `The template needs "${need}", which nothing fills here (expected ${FILLED_NEEDS.join(' or ')}).`))
  const settable = declared.map(({ path }) => path).filter((path) => Object.hasOwn(SETTABLE, path) || unsourced.includes(path))
  return { ...terms, problems: [...unmet, ...terms.problems], settable: [...settable, ...slots.map(({ path }) => path)] }
}
