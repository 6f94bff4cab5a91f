import type { ClientRow, Standing } from './gather.ts'
import type { Column, View } from './view.ts'

type Measure = number | string | null

const MEASURES: Readonly<Record<Column, (row: ClientRow) => Measure>> = {
  client: ({ client }) => client.toLowerCase(),
  seats: ({ of }) => of.seats,
  renews: ({ of }) => of.agreement.renews_on,
  days: ({ days }) => days,
  notice: ({ of }) => of.agreement.notice_by,
  points: ({ response }) => (response.few || response.promise === null ? null : response.rate - response.promise),
  response: ({ response }) => (response.few ? null : response.rate),
  decided: ({ response }) => response.decided,
  resolution: ({ resolution }) => (resolution.few ? null : resolution.rate),
  score: ({ score }) => score.score,
  evidence: ({ score }) => score.with_evidence,
  obligations: ({ obligations: { kept, judged } }) => (judged === 0 ? null : kept / judged),
  fee: ({ of }) => of.worth.fee_cents,
  margin: ({ of }) => of.worth.margin,
  step: ({ next }) => next?.kind ?? null,
  by: ({ next }) => next?.on ?? null,
}

/** In the asked order, those of one measure by name; what is not known comes last, whichever way it is sorted. */
export function orderRows(rows: readonly ClientRow[], { column, down }: Pick<View, 'column' | 'down'>): ClientRow[] {
  const measure = MEASURES[column]
  const sign = down ? -1 : 1
  return rows.map((row) => ({ row, by: measure(row), name: row.client.toLowerCase() })).sort((a, b) => {
    if (a.by === null || b.by === null) return a.by === b.by ? compare(a.name, b.name) : a.by === null ? 1 : -1
    return sign * compare(a.by, b.by) || compare(a.name, b.name)
  }).map(({ row }) => row)
}

/** Texts by code units, so that browser and Node agree. */
const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

export interface RowGroup {
  /** Null where the order has no groups. */
  readonly standing: Standing | null
  readonly rows: readonly ClientRow[]
}

/** Rows whose name or plan holds every word that is looked for, in the asked order; by renewal they stand in groups. */
export function shownGroups(rows: readonly ClientRow[], view: Pick<View, 'column' | 'down' | 'find'>, planName: (row: ClientRow) => string): RowGroup[] {
  const words = view.find.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const found = rows.filter((row) => {
    const text = `${row.client} ${planName(row)}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const ordered = orderRows(found, view)
  if (ordered.length === 0) return []
  if (view.column !== 'renews' && view.column !== 'days') return [{ standing: null, rows: ordered }]
  const groups = Map.groupBy(ordered, ({ standing }) => standing)
  const order: readonly Standing[] = view.down ? ['later', 'soon', 'ended', 'no_end'] : ['ended', 'soon', 'later', 'no_end']
  return order.flatMap((standing) => (groups.has(standing) ? [{ standing, rows: groups.get(standing) ?? [] }] : []))
}
