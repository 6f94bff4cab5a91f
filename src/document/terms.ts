/** The terms of a document: content, client and agreement as the fields that its template names. */
import { parseDay, supplementVersion, type AgreementVersion } from '../core/index.ts'
import { agreementFields, type Bound, documentFields, planFields, scheduleFields, sideFields } from './families.ts'
import type { FieldValue } from './fields.ts'
import { Settings } from './overrides.ts'
import { termsProblem, type DocumentProblem } from './problem.ts'
import { madeOn, type Terms, type TermsQuestion } from './question.ts'
import { offerFor } from './offered.ts'
import { RIDER, riderFields } from './rider.ts'
import { Teller } from './teller.ts'
import { slotValue } from './slots.ts'
import type { DeclaredField, Slot, Template } from './template.ts'
import { defaultOf } from './values.ts'
import { dateInText } from './wording.ts'

/** What a template asks of its terms. */
export interface Demand {
  /** Path under which it knows its start. */
  readonly start: string
  /** It has fields of a rider. */
  readonly rider: boolean
  /** It has fields of an agreement. */
  readonly agreement: boolean
  /** It offers a plan: whose terms are then those of the plan offered; `change`: in place of the agreement's. */
  readonly offer: 'new' | 'change' | null
  readonly declared: readonly DeclaredField[]
  readonly slots: readonly Slot[]
  /** By name, for what people call them. */
  readonly clauses: ReadonlyMap<string, Template>
}

/** Declared fields that no file fills: the reader sets them, or they have a default. */
export interface DemandedTerms extends Terms {
  readonly unsourced: readonly string[]
}

/** Fills every field that the families know and the template declares; what is not known is there as `missing`, with its place. */
export function termsFor(question: TermsQuestion, demand: Demand): DemandedTerms {
  const problems: DocumentProblem[] = []
  const notes: string[] = []
  const { content, versions } = question
  const rider = content.riders.get(RIDER)
  if (rider === undefined && demand.rider) problems.push(termsProblem(`There is no rider "${RIDER}" (expected riders/${RIDER}.yaml).`))
  const starts_on = startOf(question, demand, problems)
  const version = starts_on === null || !demand.agreement ? null : versionFor(question, demand, starts_on, problems, notes)
  // Where no version binds, the preview shows the last one; the problem stands beside it.
  const shown = version ?? [...versions].sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1)).at(-1) ?? null
  const plan = shown === null ? undefined : content.plans.get(shown.plan)
  if (version !== null && plan === undefined) problems.push(termsProblem(`Version ${version.version} of the agreement names the plan "${version.plan}" (expected one of ${[...content.plans.keys()].join(', ')}).`, 'agreement.plan'))
  if (demand.rider && version?.premium_response_from != null && starts_on !== null && version.premium_response_from < starts_on && (version.premium_response_until ?? '9999') >= starts_on) {
    notes.push(`The agreement already carries Premium Response since ${dateInText(version.premium_response_from, content.provider.locale)}.`)
  }
  const agreed: Bound = { version: shown, plan, calendar: plan === undefined ? undefined : content.calendars.get(plan.calendar) }
  const teller = new Teller(question, new Settings(question.overrides, problems), starts_on)
  const offered = demand.offer === null ? null : offerFor(teller, demand, version, { problems, notes })
  const bound = offered?.bound ?? agreed
  const fields = new Map<string, FieldValue>([
    ...sideFields(teller), ...agreementFields(teller, agreed), ...planFields(teller, bound), ...scheduleFields(teller, bound),
    ...riderFields(teller, rider, bound), ...documentFields(teller), ...(offered?.entries ?? []),
  ])
  // Prose that a figure suggests may be written anew; a figure may not.
  const prose = new Set(demand.declared.flatMap(({ path, kind }) => (kind === 'lines' ? [path] : [])))
  for (const [path, value] of question.figures ?? []) if (!fields.has(path) && !prose.has(path)) fields.set(path, value)
  for (const slot of demand.slots) fields.set(slot.path, slotValue(slot, teller.settings.text(slot.path), demand.clauses, problems))
  const own = demand.declared.filter(({ path, kind }) => !fields.has(path) && kind !== 'table' && kind !== 'list')
  for (const field of own) fields.set(field.path, teller.setHere(field) ?? question.figures?.get(field.path) ?? defaultOf(field, teller.optionsOf(field)))
  return { fields, problems, notes, version, unsourced: [...own.map(({ path }) => path), ...(offered?.settable ?? [])] }
}

function startOf({ starts_on }: TermsQuestion, { start }: Demand, problems: DocumentProblem[]): string | null {
  if (starts_on === null || starts_on.trim() === '') return null
  if (parseDay(starts_on) !== null) return starts_on
  problems.push(termsProblem(`The start "${starts_on}" is not a date (expected year-month-day, such as 2027-01-01).`, start))
  return null
}

function versionFor(question: TermsQuestion, { start }: Demand, starts_on: string, problems: DocumentProblem[], notes: string[]): AgreementVersion | null {
  const { content, client, versions } = question
  const say = (iso: string) => dateInText(iso, content.provider.locale)
  const found = supplementVersion(versions, starts_on, madeOn(question))
  if (found.kind === 'follows') notes.push(`The start lies in version ${found.version.version} of the agreement, which follows the one now in force and begins on ${say(found.version.starts_on)}.`)
  if (found.kind !== 'outside') return found.version
  const last = found.latest
  const next = [...versions].sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1)).find((version) => version.starts_on > starts_on)
  const before = versions.filter((version) => version.starts_on <= starts_on).sort((a, b) => (a.starts_on < b.starts_on ? 1 : -1))[0]
  const ended = before === undefined ? '' : ` Version ${before.version} ended on ${say(before.ends_on)}.`
  const follows = next === undefined ? '' : ` Version ${next.version} begins on ${say(next.starts_on)}: a start on or after that day can be made.`
  problems.push(termsProblem(
    last === null
      ? `${client.client} has no agreement that a supplement could add to.`
      : `A supplement that starts on ${say(starts_on)} lies outside the term of ${client.client}’s agreement.${ended}${follows}`,
    start,
  ))
  return null
}
