import { monthPoints, ratePoint } from '../../charts/index.ts'
import type { MonthPoint, RatePoint } from '../../charts/index.ts'
import { monthlyFinding, parseDay, PRIORITIES, scoreClient } from '../../core/index.ts'
import type { ClientScore, ClockName, Content, MonthlyFinding, Priority, SentReminder, Step } from '../../core/index.ts'
import type { SignalRow } from '../../models/index.ts'
import type { ClientPage, ClientPerson, ClockCounts, DataSummary, DocumentRow, ObligationName, PersonExperience, SlaFilter, TicketRow } from '../../models/source.ts'
import { clientSteps, offersSent } from '../clients/steps.ts'
import { NO_FILTER } from '../filter/index.ts'
import type { ClientPageSource, Judged } from './engine-seam.ts'
import { sumOpened } from './sums.ts'
import type { SumOpened } from './sums.ts'
import type { Opened, View } from './view.ts'

export const CLOCKS = ['response', 'resolution'] as const

/** One clock of the period, in all and by priority. */
export interface ClockFigures {
  readonly counts: ClockCounts
  readonly point: RatePoint
  readonly priorities: readonly { readonly key: Priority | 'none'; readonly counts: ClockCounts; readonly point: RatePoint }[]
  readonly months: readonly MonthPoint[]
  readonly finding: MonthlyFinding
}

/** One of the four people as it is shown: found, or as the owner said. */
export interface ShownPerson extends ClientPerson {
  readonly labelled: boolean
}

/** Everything about the client that is asked for. */
export interface Gathered {
  readonly page: ClientPage
  readonly clocks: Readonly<Record<ClockName, ClockFigures>>
  readonly score: ClientScore
  readonly before: ClientScore
  readonly people: readonly ShownPerson[]
  /** What is to be done, the soonest first. */
  readonly steps: readonly Step[]
  /** Reminders noted here, newest first. */
  readonly noted: readonly SentReminder[]
}

export interface ClientModel {
  readonly view: View
  readonly summary: DataSummary
  readonly judged: Judged
  /** Null where no client is asked for, or none has the name. */
  readonly found: Gathered | null
}

/** Asks for all of it at once, as the page has to stand within half a second. */
export async function gather(source: ClientPageSource, view: View, content: Content | null): Promise<ClientModel> {
  const [summary, page, documents] = await Promise.all([source.summary(), view.client === null ? null : source.client(view.client), view.client === null ? [] : source.documents()])
  const { judged } = source
  return { view, summary, judged, found: page === null ? null : read(page, judged, documents, content) }
}

function read(page: ClientPage, judged: ClientPageSource['judged'], documents: readonly DocumentRow[], content: Content | null): Gathered {
  const overrules = judged.overrules.filter(({ client }) => client === page.client)
  const scoring = content?.scoring ?? { grades: {}, least_qualities: 1, signals: {} }
  return {
    page,
    clocks: { response: clockOf(page, 'response'), resolution: clockOf(page, 'resolution') },
    score: scoreClient(page.signals, scoring, overrules),
    before: scoreClient(page.signals_before, scoring),
    people: page.people.map((person) => shownPerson(person, page, judged)),
    steps: clientSteps(page, { ...page, clients: [] }, judged, offersSent(documents, judged), content),
    noted: judged.reminders.filter(({ client }) => client === page.client).toSorted((a, b) => (a.sent_on < b.sent_on ? 1 : -1)),
  }
}

function clockOf(page: ClientPage, clock: ClockName): ClockFigures {
  const counts = page.counts[clock]
  const months = monthPoints(page.months[clock])
  return {
    counts, months, point: ratePoint(counts),
    priorities: [...PRIORITIES, 'none' as const].flatMap((key) => {
      const group = page.by_priority[clock].find((one) => one.key === key)
      return group === undefined || group.tickets === 0 ? [] : [{ key, counts: group, point: ratePoint(group) }]
    }),
    finding: monthlyFinding(months.map((month) => ({ month: month.month, met: month.met, missed: month.decided - month.met, promised: month.promise ?? 0 }))),
  }
}

function shownPerson(found: ClientPerson, page: ClientPage, { labels }: Judged): ShownPerson {
  const label = labels.findLast(({ client, role }) => client === page.client && role === found.role)
  if (label === undefined) return { ...found, labelled: false }
  if (label.person === found.person) return { ...found, labelled: true }
  return {
    ...found, labelled: true, person: label.person, email: null, reasons: [],
    last_contact_on: page.people.find(({ person }) => person !== null && person === label.person)?.last_contact_on ?? null,
    experience: page.requesters.find(({ person }) => person === label.person) ?? null,
  }
}

/** What stands open: tickets or rows, and how many there are in all; or a form, which needs none. */
export type OpenedFound =
  | { readonly opened: Opened; readonly kind: 'tickets'; readonly rows: readonly TicketRow[]; readonly total: number }
  | { readonly opened: Opened; readonly kind: 'rows'; readonly rows: readonly SignalRow[]; readonly total: number }
  | { readonly opened: Opened; readonly kind: 'sum'; readonly shown: SumOpened }
  | { readonly opened: Opened; readonly kind: 'form' }

/** The tickets behind a figure: the client's, of the twelve months that the page tells of. */
export function filterOf({ client, period }: Pick<ClientPage, 'client' | 'period'>, key: string): SlaFilter {
  const whole: SlaFilter = { ...NO_FILTER, clients: [client], from: period.from_month, until: period.until_month }
  if (/^\d{4}-\d{2}$/.test(key)) return { ...whole, from: key, until: key }
  return { ...whole, priorities: [...PRIORITIES, 'none' as const].filter((priority) => priority === key) }
}

export async function gatherOpened(source: ClientPageSource, { page, clocks, people }: Gathered, opened: Opened, shown: number): Promise<OpenedFound | null> {
  switch (opened.what) {
    case 'tickets': {
      const clock: ClockName = opened.of === 'resolution' ? 'resolution' : 'response'
      const rows = await source.tickets(clock, filterOf(page, opened.key), { kind: 'state', states: opened.states }, shown, 0)
      const counts = countsBehind(clocks[clock], opened.key)
      return { opened, kind: 'tickets', rows, total: Math.max(rows.length, opened.states.reduce((sum, state) => sum + (counts?.[state] ?? 0), 0)) }
    }
    case 'signal': {
      const rows = await source.signalRows(page.client, opened.of, shown, 0)
      return { opened, kind: 'rows', rows, total: Math.max(rows.length, page.signals.find(({ signal }) => signal === opened.of)?.evidence ?? 0) }
    }
    case 'rows': {
      const rows = await source.obligationRows(page.client, opened.of as ObligationName | 'unlogged', opened.key === '' ? null : opened.key, shown, 0)
      return { opened, kind: 'rows', rows, total: Math.max(rows.length, brokenRows(page, opened)) }
    }
    case 'person': {
      const one = people.find(({ role }) => role === opened.of)
      if (one === undefined || one.person === null) return null
      const rows = await source.personTickets(page.client, one.person, shown, 0)
      return { opened, kind: 'tickets', rows, total: Math.max(rows.length, one.experience?.tickets ?? 0) }
    }
    case 'sum': {
      const sum = await sumOpened(source, page.client, opened.of, shown)
      return sum === null ? null : { opened, kind: 'sum', shown: sum }
    }
    default: return { opened, kind: 'form' }
  }
}

function countsBehind({ counts, priorities, months }: ClockFigures, key: string): Partial<ClockCounts> | null {
  if (key === 'all') return counts
  const month = months.find((one) => one.month === key)
  if (month !== undefined) return { met: month.met, missed: month.decided - month.met }
  return priorities.find((one) => one.key === key)?.counts ?? null
}

function brokenRows({ obligations, consistency }: ClientPage, { of, key }: Opened): number {
  if (of === 'unlogged') return consistency.unlogged_entries
  const one = obligations.find(({ obligation }) => obligation === of)
  return key === '' ? one?.broken ?? 0 : one?.kinds.find(({ kind }) => kind === key)?.rows ?? 0
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, until: string): number {
  return (parseDay(until) ?? 0) - (parseDay(from) ?? 0)
}

/** Of whom a label can be moved to somebody else. */
export const namesOf = ({ page }: Gathered): readonly PersonExperience[] => page.requesters
