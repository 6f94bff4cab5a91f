/** An offer within a document's terms: what it binds, what it says, and what is wrong with it. */
import { riderInForce, versionInForce, type AgreementVersion, type Plan } from '../core/index.ts'
import { changeFields, slowerNotes } from './change.ts'
import { examplesTable } from './examples.ts'
import type { Bound } from './families.ts'
import { offerFields, OFFERED_PLAN, readOffer, type Offer } from './offer.ts'
import { termsProblem, type DocumentProblem } from './problem.ts'
import { comparedFor, leftOutNotes } from './plans-beside.ts'
import { PLANS_COMPARED, plansFields } from './plans-compared.ts'
import { premiumOptionFields } from './premium-option.ts'
import { madeOn } from './question.ts'
import { RIDER } from './rider.ts'
import type { Teller } from './teller.ts'
import type { DeclaredField } from './template.ts'
import { missing, text, type Entry } from './values.ts'

const EXAMPLES = 'schedule.examples'
const REPLACES = 'offer.replaces'

export interface Offered {
  readonly bound: Bound
  readonly entries: readonly Entry[]
  /** Declared paths that a reader may set. */
  readonly settable: readonly string[]
}

interface Said {
  readonly problems: DocumentProblem[]
  readonly notes: string[]
}

/** @param version the one that the document adds to; null where it needs none */
export function offerFor(teller: Teller, demand: { readonly offer: 'new' | 'change' | null; readonly declared: readonly DeclaredField[] }, version: AgreementVersion | null, { problems, notes }: Said): Offered {
  const { question: { content }, starts_on } = teller
  const present = version ?? presentVersion(teller)
  const changes = demand.offer === 'change'
  const asked = { present, changes, declared: demand.declared }
  const offer = readOffer(teller, asked)
  const had = present === null ? undefined : content.plans.get(present.plan)
  if (changes && offer.chosen !== null && offer.chosen.id === had?.id) {
    const others = [...content.plans.values()].filter(({ id }) => id !== had.id).map(({ name }) => name)
    problems.push(termsProblem(`The agreement has the plan ${had.name} already: there is nothing to change (expected one of ${others.join(', ') || 'other plans, of which there are none'}).`, OFFERED_PLAN))
  }
  if (teller.settings.count('offer.months') === 0) problems.push(termsProblem('offer.months "0" is no term (expected 1 or more).', 'offer.months'))
  if (offer.chosen === null && offer.plan !== undefined) notes.push(`Until a plan is chosen, what is shown is that of ${offer.plan.name}.`)
  const declares = (path: string): boolean => demand.declared.some((field) => field.path === path)
  const replaced = declares(REPLACES) && starts_on !== null ? versionInForce(teller.question.versions, starts_on) : null
  if (replaced !== null && starts_on !== null) notes.push(...replacedNotes(teller, replaced, starts_on))
  notes.push(...slowerNotes(content, present, offer.chosen), ...holidayNotes(teller, offer))
  const compared = comparedFor(teller, offer.chosen, offer.size)
  if (demand.declared.some(({ path }) => path === PLANS_COMPARED)) notes.push(...leftOutNotes(content.plans, offer.chosen))
  return {
    bound: {
      version: present, plan: offer.plan, calendar: offer.plan === undefined ? undefined : content.calendars.get(offer.plan.calendar),
      offered: { size: offer.size, fee_cents: offer.fee_cents, ends_on: offer.ends_on },
    },
    entries: [...offerFields(teller, asked, offer), ...changeFields(teller, had, offer), ...plansFields(teller, compared), ...premiumOptionFields(teller, content.riders.get(RIDER), compared), ...(declares(EXAMPLES) ? [examplesField(teller, offer.plan)] : []), ...(declares(REPLACES) ? [replacesField(teller, replaced)] : [])],
    settable: demand.declared.filter(({ path, kind }) => path === OFFERED_PLAN || (kind === 'count' && path.startsWith('offer.'))).map(({ path }) => path),
  }
}

/** Where the term runs into a year for which the calendar names no holidays. */
function holidayNotes(teller: Teller, { chosen, ends_on }: Offer): string[] {
  const calendar = chosen === null ? undefined : teller.question.content.calendars.get(chosen.calendar)
  const last = calendar === undefined || calendar.always ? undefined : [...calendar.holidays.keys()].at(-1)
  if (calendar === undefined || last === undefined || ends_on === null || last.slice(0, 4) >= ends_on.slice(0, 4)) return []
  return [`calendars/${calendar.id}.yaml names no holiday after ${teller.say(last)}, and the term runs to ${teller.say(ends_on)}: those of ${ends_on.slice(0, 4)} are open days until they are added.`]
}

/** The version that a new agreement ends; missing where none is in force on the start. */
function replacesField(teller: Teller, replaced: AgreementVersion | null): Entry {
  const from = teller.files.agreements
  return [REPLACES, replaced === null ? missing('a version in force on the start', from) : text(`version ${replaced.version} of our agreement, of ${teller.say(replaced.starts_on)},`, `${from}, version ${replaced.version}`)]
}

function replacedNotes(teller: Teller, replaced: AgreementVersion, starts_on: string): string[] {
  const runs = replaced.ends_on < starts_on ? [] : [`Version ${replaced.version} of the client’s agreement runs to ${teller.say(replaced.ends_on)}; this one takes its place from its start.`]
  return riderInForce(replaced, starts_on) ? [...runs, 'The client has Premium Response on that day: a new agreement does not carry it over, a supplement to it does.'] : runs
}

/** Nothing where hours are read on the client's clock: whose zone that is, no file of the agreement says. */
function examplesField({ question: { content }, starts_on }: Teller, plan: Plan | undefined): Entry {
  const calendar = plan === undefined ? undefined : content.calendars.get(plan.calendar)
  if (plan === undefined || calendar === undefined || starts_on === null || content.rules.zone !== 'calendar') return [EXAMPLES, missing('a start, and hours in a zone of their own', 'the start chosen here')]
  return [EXAMPLES, { kind: 'table', value: examplesTable(plan, calendar, starts_on), text: 'when calls would be due', from: `calendars/${calendar.id}.yaml, plans/${plan.id}.yaml` }]
}

/** What binds the client on the start, or when the document is made, or else did last. */
function presentVersion({ question, starts_on }: Teller): AgreementVersion | null {
  const { versions } = question
  const on = [starts_on, madeOn(question)].flatMap((day) => (day === null ? [] : [versionInForce(versions, day)])).find((version) => version !== null)
  return on ?? [...versions].sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1)).at(-1) ?? null
}
