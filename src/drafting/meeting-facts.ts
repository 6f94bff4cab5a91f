import {
  isoDay, planOf, recommend, recommendationFacts, recommendationWith, scoreClient, toldBy, trueUpOf, zoneOf,
  type ClientPlan, type Content, type CreditSaid, type FactSources, type Overrule, type PlanClient, type PlanDocument, type PlanKept, type PlannedRenewal, type RenewalChoice, type SeatsCounted, type SignalValue,
} from '../core/index.ts'
import type { BriefingFacts, MeetingCall, MeetingCredit, MeetingPerson, MeetingService, MeetingSums, ReviewFacts } from '../document/index.ts'

/** One client as the site knows it: what both documents of a meeting are made of. Structural, so that models hand theirs over as they are. */
export interface MeetingMatter {
  /** Epoch milliseconds. */
  readonly as_of: number
  /** SHA-256 over the exports; null where it is not known. */
  readonly fingerprint: string | null
  readonly period: { readonly from_month: string; readonly until_on: string }
  readonly holdings: readonly string[]
  readonly client: Omit<FactSources['of'], 'obligations'> & PlanClient & {
    readonly client: string
    readonly client_since: string | null
    readonly signals: readonly SignalValue[]
    readonly obligations: readonly { readonly obligation: 'logging' | 'software' | 'quota'; readonly months: readonly { readonly kept: number; readonly broken: number }[]; readonly verdict: string }[]
    readonly people: readonly MeetingPerson[]
    readonly habits: readonly { readonly habit: string }[]
    readonly contacts: BriefingFacts['contacts']
    readonly invoices: BriefingFacts['invoices']
  }
  readonly surveys: BriefingFacts['surveys']
  readonly calls: readonly MeetingCall[]
  /** Of every client. */
  readonly sums: readonly MeetingSums[]
  readonly service: MeetingService | null
  readonly seats: (SeatsCounted & { readonly stated: number | null; readonly devices: number | null }) | null
  readonly credits: readonly (CreditSaid & MeetingCredit)[]
  /** Those of the files: what is kept takes their place. */
  readonly documents: readonly PlanDocument[]
}

/** What the owner keeps of this client. */
export interface MeetingKept extends PlanKept {
  readonly overrules: readonly Overrule[]
  readonly choices: readonly RenewalChoice[]
  /** Labels of people are switched off. */
  readonly labels_off: boolean
}

export const NOTHING_KEPT_OF_IT: MeetingKept = { steps: [], documents: [], overrules: [], choices: [], labels_off: false }

const DAY = 86_400_000
/** Files without which a briefing says less. */
const TELLING = ['agreements', 'clients', 'contacts', 'time_entries', 'invoices', 'surveys', 'visits', 'advice', 'assets', 'checks', 'events'] as const

/** Everything that a meeting speaks of, from the files, the rules and what is kept. @param content with which the models were judged */
export function meetingFacts({ as_of, fingerprint, period, holdings, client, surveys, calls, sums, service, seats, credits, documents }: MeetingMatter, content: Content, kept: MeetingKept = NOTHING_KEPT_OF_IT): BriefingFacts {
  const on = localDay(as_of, content)
  const { version } = client.agreement
  const score = scoreClient(client.signals, content.scoring, kept.overrules)
  const own = sums.find((one) => one.client === client.client) ?? null
  const plan = version === null ? null : content.plans.get(version.plan) ?? null
  const recommendation = recommend(content.recommendations, recommendationFacts({ of: client, surveys, score, sums: own, over: service, seats, credits, content, on }))
  const planned = planOf(client, on, content, kept.documents.length > 0 ? kept : { ...kept, documents }, toldBy({ holdings, clients: [client] }))
  const renewal = renewalAhead(planned.renewals)
  const choice = kept.choices.findLast((one) => one.client === client.client && (renewal === null || one.term_ends_on === renewal.term_ends_on)) ?? null
  return {
    client: client.client, fingerprint, period: { from_on: `${period.from_month}-01`, until_on: period.until_on }, agreement: client.agreement, plan, calls,
    obligations: client.obligations.map(({ obligation, months, verdict }) => ({ obligation, verdict, kept: total(months, 'kept'), broken: total(months, 'broken') })),
    visits: visitsOf(planned, period.from_month, on), credits, steps: renewal === null ? [] : renewal.steps.map(({ kind, on: day, state }) => ({ kind, on: day, state })),
    recommendation: choice === null ? recommendation : recommendationWith(recommendation, choice.action), plan_names: new Map([...content.plans.values()].map(({ id, name }) => [id, name])),
    choice, client_since: client.client_since, score, signals: client.signals, habits: client.habits.map(({ habit }) => habit), people: kept.labels_off ? client.people.filter(({ role }) => role !== 'complainer') : client.people,
    sums: own, sums_of_others: sums.filter((one) => one !== own), service,
    true_up: version === null ? null : trueUpOf({ versions: client.versions, as_of: on, stated: seats?.stated ?? null, devices: seats?.devices ?? null, rules: content.renewals, plans: content.plans }),
    invoices: client.invoices, contacts: client.contacts, surveys, missing_files: TELLING.filter((holding) => !holdings.includes(holding)),
  }
}

/** Of the twelve months, those in which visits were owed and a file tells of them; the one that runs counts where it has its visits. */
function visitsOf({ visits }: ClientPlan, from_month: string, on: string): ReviewFacts['visits'] {
  const months = visits.filter(({ month, owed, state }) => month >= from_month && month <= on.slice(0, 7) && owed > 0 && state !== 'no_file' && state !== 'not_owed' && state !== 'not_yet' && state !== 'running')
  if (months.length === 0) return null
  return { made: months.reduce((sum, { made }) => sum + made, 0), owed: months.length, kept: months.filter(({ state }) => state === 'kept').length, a_month: months.at(-1)?.owed ?? 1 }
}

const total = (months: readonly { readonly kept: number; readonly broken: number }[], of: 'kept' | 'broken'): number => months.reduce((sum, month) => sum + month[of], 0)

const localDay = (as_of: number, { provider }: Content): string => isoDay(Math.floor(zoneOf(provider.time_zone).toLocal(as_of) / DAY))

/** The next term that nothing follows yet. */
function renewalAhead(renewals: readonly PlannedRenewal[]): PlannedRenewal | null {
  return renewals.find(({ followed_by, steps }) => followed_by === null && steps.some(({ state }) => state !== 'done' && state !== 'not_needed')) ?? renewals.find(({ followed_by }) => followed_by === null) ?? null
}

/** What a client may read of it, and nothing more. */
export function reviewFacts({ client, fingerprint, period, agreement, plan, calls, obligations, visits, credits, steps, recommendation, plan_names }: BriefingFacts): ReviewFacts {
  return { client, fingerprint, period, agreement, plan, calls, obligations, visits, credits, steps, recommendation, plan_names }
}
