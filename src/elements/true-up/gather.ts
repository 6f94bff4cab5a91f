import { registerOf, trueUpOf, yearPlan } from '../../core/index.ts'
import type { ClientPlan, Content, PlannedStep, TrueUp } from '../../core/index.ts'
import type { DataSummary, RenewalBook, RenewalClient, SeatsSeen, SumRows } from '../../models/source.ts'
import type { TrueUpSource } from './engine-seam.ts'
import { totalsOf } from './totals.ts'
import type { Totals } from './totals.ts'
import type { Behind, View } from './view.ts'

/** One line of the list. */
export interface TrueUpLine {
  readonly client: string
  readonly of: RenewalClient
  readonly facts: TrueUp
  /** Name of the plan that is paid. */
  readonly plan_name: string | null
  readonly requesters: number
  /** The offer before this term's end: until then the numbers should be known. Null where none is planned. */
  readonly offer: PlannedStep | null
  /** Day on which the last letter was made, as the register has it, of those that tell of this term. */
  readonly letter_on: string | null
}

export interface TrueUpModel {
  readonly view: View
  readonly summary: DataSummary
  readonly book: RenewalBook
  /** Agreements that have ended first; then by the last day for notice, those without one by the next term; what has none comes last. */
  readonly lines: readonly TrueUpLine[]
  readonly totals: Totals
  /** Files that are not there, of those that the page could use. */
  readonly missing: readonly string[]
}

const LETTER = 'true-up-letter'
const USED = ['agreements', 'clients', 'assets'] as const
const LAST = '9999'

export async function gather(source: TrueUpSource, view: View, content: Content): Promise<TrueUpModel> {
  const [summary, book, seats, rows] = await Promise.all([source.summary(), source.book(), source.seats(), source.documents()])
  const documents = registerOf(rows, source.kept.documents)
  const plans = new Map(yearPlan(book, content, { steps: source.kept.steps, documents }).clients.map((plan) => [plan.client, plan]))
  const seen = new Map(seats.map((one) => [one.client, one]))
  const letters = documents.filter(({ template }) => template === LETTER)
  const lines = book.period.until_on === '' ? [] : book.clients.map((of) => lineOf(of, { seen: seen.get(of.client), plan: plans.get(of.client), letters, book, content }))
  return { view, summary, book, lines: lines.toSorted(byNotice), totals: totalsOf(lines), missing: USED.filter((name) => !book.holdings.includes(name)) }
}

interface Beside {
  readonly seen: SeatsSeen | undefined
  readonly plan: ClientPlan | undefined
  readonly letters: readonly { readonly client: string; readonly made_on: string | null; readonly sent_on: string | null }[]
  readonly book: RenewalBook
  readonly content: Content
}

function lineOf(of: RenewalClient, { seen, plan, letters, book: { period }, content }: Beside): TrueUpLine {
  const facts = trueUpOf({ versions: of.versions, as_of: period.until_on, stated: seen === undefined ? of.seats : seen.stated, devices: seen?.devices ?? null, rules: content.renewals, plans: content.plans })
  const renewal = plan?.renewals.find(({ term_ends_on }) => facts.from_on !== null && term_ends_on < facts.from_on)
  const since = facts.version?.starts_on ?? ''
  const made = letters.flatMap(({ client, made_on, sent_on }) => (client === of.client ? [sent_on ?? made_on ?? ''] : [])).filter((on) => on !== '' && on >= since).toSorted()
  return {
    client: of.client, of, facts, plan_name: facts.version === null ? null : content.plans.get(facts.version.plan)?.name ?? facts.version.plan, requesters: seen?.requesters ?? 0,
    offer: renewal?.steps.find(({ kind }) => kind === 'offer') ?? null, letter_on: made.at(-1) ?? null,
  }
}

function byNotice(one: TrueUpLine, other: TrueUpLine): number {
  const [a, b] = [one, other].map(({ facts: { standing, notice_by, from_on }, client }) => [standing === 'ended' ? '' : notice_by ?? from_on ?? LAST, client.toLowerCase()] as const)
  return a![0] < b![0] ? -1 : a![0] > b![0] ? 1 : a![1] < b![1] ? -1 : a![1] > b![1] ? 1 : 0
}

/** Lines that the view shows, in their order. */
export function shownLines(lines: readonly TrueUpLine[], { show, find }: Pick<View, 'show' | 'find'>): readonly TrueUpLine[] {
  const words = find.toLowerCase().split(/\s+/).filter((word) => word !== '')
  return lines.filter(({ client, plan_name, facts: { seats } }) => {
    const text = `${client} ${plan_name ?? ''}`.toLowerCase()
    return (show === 'all' || (seats.more !== null && seats.more !== 0)) && words.every((word) => text.includes(word))
  })
}

/** What stands open: the line, and the rows behind its count. */
export interface OpenedLine extends SumRows {
  readonly line: TrueUpLine
  readonly which: Behind
}

export async function gatherOpened(source: TrueUpSource, { lines }: Pick<TrueUpModel, 'lines'>, { client, rows: which }: Pick<View, 'client' | 'rows'>, shown: number): Promise<OpenedLine | null> {
  const line = client === null ? undefined : lines.find((one) => one.client === client)
  return line === undefined ? null : { line, which, ...await source.seatRows(line.client, which, shown, 0) }
}
