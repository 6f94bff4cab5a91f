import { whyCostly } from '../../core/index.ts'
import type { Content, WhyCostly } from '../../core/index.ts'
import type { ClientSums, DataSummary, OverService, SumRows, TicketRow } from '../../models/source.ts'
import type { SumsSource } from './engine-seam.ts'
import type { Column, Opened, View } from './view.ts'

export interface SumsRow {
  readonly client: string
  readonly sums: ClientSums
  /** Null where too little is known. */
  readonly why: WhyCostly | null
}

/** Of the clients whose figures are known. */
export interface Totals {
  readonly fee: { readonly cents: number; readonly clients: number }
  readonly hours: { readonly minutes: number; readonly labour_cents: number; readonly clients: number }
  /** Fee, labour and tools all known. */
  readonly left: { readonly cents: number; readonly fee_cents: number; readonly tools_cents: number; readonly minutes: number; readonly clients: number }
}

export interface SumsModel {
  readonly view: View
  readonly summary: DataSummary
  /** In the order of names. */
  readonly rows: readonly SumsRow[]
  readonly totals: Totals
  readonly least_margin: number
  /** In the order of names; null while the tickets are judged again. */
  readonly over: readonly OverService[] | null
}

export type OpenedFound =
  | { readonly kind: 'sum'; readonly opened: Opened; readonly of: SumsRow; readonly found: SumRows }
  | { readonly kind: 'why'; readonly opened: Opened; readonly of: SumsRow & { readonly why: WhyCostly } }
  | { readonly kind: 'over'; readonly opened: Opened; readonly of: OverService; readonly rows: readonly TicketRow[]; readonly total: number; readonly decided: number }

/** Without what takes long: see `withOver`. */
export async function gather(source: SumsSource, view: View, { renewals }: Pick<Content, 'renewals'>): Promise<SumsModel> {
  const [summary, sums] = await Promise.all([source.summary(), source.sums()])
  const reasons = whyCostly(sums)
  return { view, summary, rows: sums.map((one, i) => ({ client: one.client, sums: one, why: reasons[i] ?? null })), totals: totalsOf(sums), least_margin: renewals.least_margin, over: null }
}

export const withOver = async (model: SumsModel, source: Pick<SumsSource, 'overService'>): Promise<SumsModel> => ({ ...model, over: await source.overService() })

function totalsOf(all: readonly ClientSums[]): Totals {
  const sum = (of: readonly ClientSums[], value: (one: ClientSums) => number | null): number => of.reduce((total, one) => total + (value(one) ?? 0), 0)
  const [paid, worked, known] = [all.filter((one) => one.fee_cents !== null), all.filter((one) => one.minutes !== null), all.filter((one) => one.left_cents !== null)]
  return {
    fee: { cents: sum(paid, (one) => one.fee_cents), clients: paid.length },
    hours: { minutes: sum(worked, (one) => one.minutes), labour_cents: sum(worked, (one) => one.labour_cents), clients: worked.length },
    left: { cents: sum(known, (one) => one.left_cents), fee_cents: sum(known, (one) => one.fee_cents), tools_cents: sum(known, (one) => one.tools_cents), minutes: sum(known, (one) => one.minutes), clients: known.length },
  }
}

/** What stands open; null where there is no such thing, or not yet. */
export async function gatherOpened(source: SumsSource, { rows, over }: Pick<SumsModel, 'rows' | 'over'>, opened: Opened, limit: number): Promise<OpenedFound | null> {
  if (opened.what === 'over') {
    const of = over?.find(({ client }) => client === opened.client)
    const served = of?.above.find(({ plan }) => plan === opened.of)
    if (of === undefined || served === undefined) return null
    return { kind: 'over', opened, of, rows: await source.overServiceRows(opened.client, opened.of, limit, 0), total: served.both_met, decided: served.both_decided }
  }
  const of = rows.find(({ client }) => client === opened.client)
  if (of === undefined) return null
  if (opened.what !== 'why') return { kind: 'sum', opened, of, found: await source.sumRows(opened.client, opened.what, limit, 0) }
  return of.why === null ? null : { kind: 'why', opened, of: { ...of, why: of.why } }
}

const MEASURES: Readonly<Record<Column, (row: SumsRow) => number | string | null>> = {
  client: ({ client }) => client.toLowerCase(), fee: ({ sums }) => sums.fee_cents, hours: ({ sums }) => sums.minutes, labour: ({ sums }) => sums.labour_cents, tools: ({ sums }) => sums.tools_cents,
  left: ({ sums }) => sums.left_cents, margin: ({ sums }) => sums.margin, hourly_rate: ({ sums }) => sums.hourly_rate_cents, reactive_hours: ({ sums }) => sums.reactive_minutes_per_seat_month,
  tickets: ({ sums }) => sums.tickets_per_seat_month, length: ({ sums }) => sums.minutes_per_ticket, why: ({ why }) => why?.excess ?? null,
}

/** Those whose name holds every word, in the asked order; what is not known comes last, whichever way it is sorted. */
export function shownRows(rows: readonly SumsRow[], { column, down, find }: Pick<View, 'column' | 'down' | 'find'>): readonly SumsRow[] {
  const words = find.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const measure = MEASURES[column]
  const sign = down ? -1 : 1
  return rows.filter(({ client }) => words.every((word) => client.toLowerCase().includes(word))).map((row) => ({ row, by: measure(row), name: row.client.toLowerCase() })).sort((a, b) => {
    if (a.by === null || b.by === null) return a.by === b.by ? compare(a.name, b.name) : a.by === null ? 1 : -1
    return sign * compare(a.by, b.by) || compare(a.name, b.name)
  }).map(({ row }) => row)
}

/** Texts by code units, so that browser and Node agree. */
const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
