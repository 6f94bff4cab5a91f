import { ratePoint, type RatePoint } from '../../charts/index.ts'
import { differences, hoursInWords, type ClockName, type ClockTrace, type Content, type CountingRules, type Edge } from '../../core/index.ts'
import { traceTicket } from '../../models/index.ts'
import type { CompareSource, ComparedMedians, ComparedRow, Comparison, DataSummary, TicketDetail } from '../../models/source.ts'
import { agreementOf, type WaysSource } from './engine-seam.ts'
import { filterBehind, type Opened, type View } from './view.ts'

export const FIRST_ROWS = 10
export const MORE_ROWS = 25

/** One side of the comparison, with the evidence of its rate. */
export interface Side {
  readonly rules: CountingRules
  readonly counts: Comparison['ours']
  readonly point: RatePoint
  readonly median: number | null
}

export interface ClientPair {
  readonly client: string
  readonly ours: RatePoint
  readonly theirs: RatePoint
  /** Tickets that change sides. */
  readonly changed: number
}

/** Everything that one view of the page shows. */
export interface CompareModel {
  readonly view: View
  readonly summary: DataSummary
  readonly content: Content
  /** What the figures were asked of; what opens is asked of it too. */
  readonly compared: CompareSource
  readonly differences: readonly Edge[]
  readonly ours: Side
  readonly theirs: Side
  readonly changes: Comparison['changes']
  readonly changed: number
  readonly clients: readonly ClientPair[]
  readonly rows: readonly ComparedRow[]
  /** Of the one client that is chosen, where its agreement is known. */
  readonly agreement: { readonly agreed_on: string; readonly hours: string } | null
}

const movedOf = ({ changes }: Pick<Comparison, 'changes'>): number => changes.reduce((sum, { tickets }) => sum + tickets, 0)

export async function gather(source: WaysSource, view: View, rowsShown = FIRST_ROWS): Promise<CompareModel> {
  const { agreed, content } = source
  const { clock, filter } = view
  const rules: CountingRules = { ...agreed, ...view.choice }
  const summary = await source.summary()
  const compared = await source.compare(rules)
  const [whole, medians, clients, rows, agreement] = await Promise.all([
    compared.comparison(clock, filter),
    compared.medians(clock, filter),
    compared.byClient(clock, filter),
    compared.tickets(clock, filter, { ours: [], theirs: [], changed: true }, rowsShown, 0),
    onlyAgreement(source, view, summary.as_of),
  ])
  const side = (which: keyof ComparedMedians): Side => ({ rules: which === 'ours' ? agreed : rules, counts: whole[which], point: ratePoint(whole[which]), median: medians[which] })
  return {
    view, summary, content, compared, rows, agreement,
    differences: differences(agreed, rules),
    ours: side('ours'), theirs: side('theirs'),
    changes: whole.changes, changed: movedOf(whole),
    clients: clients.map((one) => ({ client: one.client, ours: ratePoint(one.ours), theirs: ratePoint(one.theirs), changed: movedOf(one) })),
  }
}

async function onlyAgreement(source: WaysSource, { filter }: View, as_of: number | null): Promise<CompareModel['agreement']> {
  const [client, ...others] = filter.clients
  if (client === undefined || others.length > 0 || as_of === null) return null
  const version = await agreementOf(source, client, as_of)
  const plan = version === null ? undefined : source.content.plans.get(version.plan)
  const calendar = plan === undefined ? undefined : source.content.calendars.get(plan.calendar)
  return version === null || calendar === undefined ? null : { agreed_on: version.starts_on, hours: hoursInWords(calendar) }
}

/** The tickets behind a figure that stands open. */
export interface OpenedRows {
  readonly opened: Opened
  readonly rows: readonly ComparedRow[]
  readonly total: number
}

export async function gatherOpened({ compared, view }: CompareModel, opened: Opened, shown: number): Promise<OpenedRows> {
  const { slice } = opened
  const filter = filterBehind(opened, view.filter)
  const [rows, whole] = await Promise.all([compared.tickets(view.clock, filter, slice, shown, 0), compared.comparison(view.clock, filter)])
  return { opened, rows, total: Math.max(rows.length, totalOf(whole, slice)) }
}

/** Tickets of a slice: the changes that fit it, and those that stay where both sides are asked for the same state. */
function totalOf({ ours, theirs, changes }: Comparison, { ours: from, theirs: to, changed }: Opened['slice']): number {
  const fits = (asked: readonly string[], state: string): boolean => asked.length === 0 || asked.includes(state)
  const moved = movedOf({ changes: changes.filter((change) => fits(from, change.from) && fits(to, change.to)) })
  if (changed) return moved
  const states = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'] as const
  const stay = states.filter((state) => fits(from, state) && fits(to, state))
    .reduce((sum, state) => sum + ours[state] - movedOf({ changes: changes.filter((change) => change.from === state) }), 0)
  return theirs.tickets === 0 ? 0 : moved + stay
}

/** One ticket under both ways, with the stretches of the clock that is compared. */
export interface PairedTicket {
  readonly ticket: string
  readonly ours: TicketDetail | null
  readonly theirs: TicketDetail | null
}

export async function gatherPair(source: WaysSource, { compared, view, summary, ours, theirs }: CompareModel, ticket: string): Promise<PairedTicket> {
  const [one, other] = await Promise.all([source.ticket(ticket), compared.ticket(ticket)])
  const traced = (detail: TicketDetail | null, rules: CountingRules): TicketDetail | null =>
    (detail === null || summary.as_of === null ? detail : { ...detail, traces: tracesOf(detail, view.clock, source.content, summary.as_of, rules) })
  return { ticket, ours: traced(one, ours.rules), theirs: traced(other, theirs.rules) }
}

function tracesOf(detail: TicketDetail, clock: ClockName, content: Content, as_of: number, rules: CountingRules): Readonly<Record<ClockName, ClockTrace | null>> {
  const of = (name: ClockName): ClockTrace | null => (name === clock ? traceTicket(detail, name, content, as_of, rules) : null)
  return { response: of('response'), resolution: of('resolution') }
}
