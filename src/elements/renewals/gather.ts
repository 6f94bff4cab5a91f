import { ratePoint } from '../../charts/index.ts'
import type { RatePoint } from '../../charts/index.ts'
import { registerOf, scoreClient, yearPlan } from '../../core/index.ts'
import type { AgreementProblem, ClientPlan, ClientScore, Content, PlannedRenewal, PlannedStep, StepNote } from '../../core/index.ts'
import type { DataSummary, RenewalBook } from '../../models/source.ts'
import type { RenewalsSource } from './engine-seam.ts'
import type { View } from './view.ts'

/** One client: what is done before its terms end. */
export interface RenewalLine {
  readonly client: string
  readonly plan: ClientPlan
  /** Those to be shown, in order of end. */
  readonly terms: readonly PlannedRenewal[]
  readonly plan_name: string | null
  /** A month, of the first of the terms, else of the agreement that speaks now. */
  readonly fee_cents: number | null
  readonly response: RatePoint
  readonly resolution: RatePoint
  readonly score: ClientScore
}

export interface RenewalsModel {
  readonly view: View
  readonly summary: DataSummary
  readonly book: RenewalBook
  /** Clients in the order of their next end, those without one last, then by name. */
  readonly lines: readonly RenewalLine[]
  readonly notes: readonly StepNote[]
  readonly problems: readonly AgreementProblem[]
  /** Files that are not there, of those that the page could use. */
  readonly missing: readonly string[]
}

const USED = ['agreements', 'surveys', 'visits', 'documents'] as const
const LAST = '9999'

export async function gather(source: RenewalsSource, view: View, content: Content): Promise<RenewalsModel> {
  const [summary, book, rows] = await Promise.all([source.summary(), source.book(), source.documents()])
  const problems = await source.agreementProblems(book)
  const { steps, documents, overrules } = source.kept
  const { clients } = yearPlan(book, content, { steps, documents: registerOf(rows, documents) })
  const lines = clients.flatMap((plan): RenewalLine[] => {
    const of = book.clients.find(({ client }) => client === plan.client)
    if (of === undefined) return []
    const version = plan.renewals[0]?.version ?? of.agreement.version
    return [{
      client: plan.client, plan, terms: plan.renewals,
      plan_name: version === null ? null : content.plans.get(version.plan)?.name ?? version.plan, fee_cents: version?.monthly_fee_cents ?? null,
      response: ratePoint(of.counts.response), resolution: ratePoint(of.counts.resolution),
      score: scoreClient(of.signals, content.scoring, overrules.filter(({ client }) => client === plan.client)),
    }]
  })
  return { view, summary, book, lines: lines.toSorted(byEnd), notes: steps, problems, missing: USED.filter((name) => !book.holdings.includes(name)) }
}

function byEnd(one: RenewalLine, other: RenewalLine): number {
  const [a, b] = [one, other].map(({ terms: [first], client }) => [first?.term_ends_on ?? LAST, client.toLowerCase()] as const)
  return a![0] < b![0] ? -1 : a![0] > b![0] ? 1 : a![1] < b![1] ? -1 : a![1] > b![1] ? 1 : 0
}

/** What somebody still has to do. */
const isOpen = ({ state }: PlannedStep): boolean => state === 'due' || state === 'overdue' || state === 'not_yet'

/** Over before that day, and nothing follows it: what was to be done before no longer matters. @param today ISO */
export const hasEnded = ({ term_ends_on, followed_by, renewal }: PlannedRenewal, today: string): boolean => term_ends_on < today && followed_by === null && renewal === 'fixed'

/** What is still to be done before a term ends; of one that has ended, to agree again. */
export const openSteps = (term: PlannedRenewal, today: string): readonly PlannedStep[] => term.steps.filter((step) => isOpen(step) && (step.kind === 'end' || !hasEnded(term, today)))

/** The step that comes next: what is late first. */
export function nextStep({ terms }: Pick<RenewalLine, 'terms'>, today: string): PlannedStep | null {
  const open = terms.flatMap((term) => openSteps(term, today)).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return open[0] ?? null
}
