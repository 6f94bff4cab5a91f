import { meetingsOf, quarterOfDay, recommendAll, recommendationWith, registerOf, withCreditNote, yearPlan } from '../../core/index.ts'
import type { Content, PlannedRenewal, Recommendation, RenewalChoice } from '../../core/index.ts'
import type { ClientRecommendation, DataSummary, KnownOfRenewals } from '../../models/source.ts'
import type { MeetingsSource } from './engine-seam.ts'
import { sameKey } from './view.ts'
import type { MeetingKey, View } from './view.ts'

/** One renewal that asks for a meeting. */
export interface Meeting extends MeetingKey {
  readonly renewal: PlannedRenewal
  readonly known: ClientRecommendation
  /** With the owner's decision, where there is one. */
  readonly recommendation: Recommendation
  readonly choice: RenewalChoice | null
  /** `2027-Q1` */
  readonly quarter: string
}

export interface MeetingsModel {
  readonly view: View
  readonly summary: DataSummary
  readonly known: KnownOfRenewals
  /** All of the twelve months, the soonest last day for notice first. */
  readonly meetings: readonly Meeting[]
  /** Terms within the twelve months that a later version has settled. */
  readonly settled: number
}

export async function gather(source: MeetingsSource, view: View, content: Content): Promise<MeetingsModel> {
  const { steps, documents, overrules, choices, credits: notes } = source.kept
  const [summary, rows, credits] = await Promise.all([source.summary(), source.documents(), source.credits()])
  const book = await source.book()
  const known = { book, sums: await source.sums(), over: await source.overService(), seats: await source.seats(), credits: credits.map((line) => withCreditNote(line, notes)) }
  const plan = yearPlan(book, content, { steps, documents: registerOf(rows, documents) })
  const all = new Map(recommendAll(known, content, overrules).map((one) => [one.client, one]))
  const meetings = meetingsOf(plan).flatMap((renewal): Meeting[] => {
    const of = all.get(renewal.client)
    if (of === undefined) return []
    const choice = choices.find((one) => sameKey(one, renewal)) ?? null
    return [{ client: renewal.client, term_ends_on: renewal.term_ends_on, renewal, known: of, choice, quarter: quarterOfDay(renewal.term_ends_on), recommendation: choice === null ? of.recommendation : recommendationWith(of.recommendation, choice.action) }]
  })
  const settled = plan.clients.flatMap(({ renewals }) => renewals.filter(({ ends_within, followed_by }) => ends_within && followed_by !== null)).length
  return { view, summary, known, meetings, settled }
}

export const shownMeetings = ({ meetings, view: { quarter } }: Pick<MeetingsModel, 'meetings' | 'view'>): readonly Meeting[] => meetings.filter((one) => quarter === null || one.quarter === quarter)
export const meetingOf = ({ meetings }: Pick<MeetingsModel, 'meetings'>, key: MeetingKey | null): Meeting | null => meetings.find((one) => sameKey(one, key)) ?? null

/** The quarters in which terms end, in order, and how many do. */
export const quartersOf = ({ meetings }: Pick<MeetingsModel, 'meetings'>): readonly (readonly [quarter: string, number: number])[] =>
  [...Map.groupBy(meetings, ({ quarter }) => quarter)].map(([quarter, within]) => [quarter, within.length] as const).sort(([a], [b]) => (a < b ? -1 : 1))
