import { monthLabel } from '../core/index.ts'

/** Tickets of one client in one local month, year × 12 + month from 0. */
export interface ClientMonth {
  readonly month: number
  readonly client_no: number
  readonly tickets: number
}

export interface MonthGap {
  /** `YYYY-MM`. */
  readonly month: string
  readonly tickets: number
  readonly kind: 'empty' | 'low'
  /** Median of the other months. */
  readonly usual: number
}

/** A client of whom tickets stop coming, or stay away for a while. */
export interface ClientGap {
  readonly client_no: number
  /** Last month before the gap, and the first after it; null where it goes on to the end. `YYYY-MM`. */
  readonly last: string
  readonly next: string | null
  /** Whole months without a ticket. */
  readonly months: number
  /** Tickets a month in the months from the client's first to its last. */
  readonly usual: number
}

/** A month is far below the others under a third of their median, where that is 30 tickets or more. */
const LOW = 1 / 3
const USUAL = 30
/** A client is long-standing with tickets in six months; it is missed once twelve tickets would have been usual. */
const STANDING = 6
const MISSED = 12

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/**
 * Months between the first and the last that hold no ticket, or far fewer than the others. The first and the last month
 * are cut off by the export and never far below.
 */
export function monthGaps(rows: readonly ClientMonth[]): MonthGap[] {
  const byMonth = new Map<number, number>()
  for (const { month, tickets } of rows) byMonth.set(month, (byMonth.get(month) ?? 0) + tickets)
  const months = [...byMonth.keys()]
  const [first, last] = [Math.min(...months), Math.max(...months)]
  const inner = Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => first + 1 + i).map((month) => ({ month, tickets: byMonth.get(month) ?? 0 }))
  const usual = median(inner.filter(({ tickets }) => tickets > 0).map(({ tickets }) => tickets))
  return inner.flatMap(({ month, tickets }): MonthGap[] => {
    const kind = tickets === 0 ? 'empty' : usual >= USUAL && tickets < usual * LOW ? 'low' : null
    return kind === null ? [] : [{ month: monthLabel(month), tickets, kind, usual }]
  })
}

/** The longest gap of each client that is long-standing and missed, the most missed first. The data's last month is cut off by the export and counts as no month without tickets. */
export function clientGaps(rows: readonly ClientMonth[]): ClientGap[] {
  const end = Math.max(...rows.map(({ month }) => month))
  const found = [...Map.groupBy(rows, (row) => row.client_no)].flatMap(([client_no, own]) => {
    const months = own.map(({ month }) => month).sort((a, b) => a - b)
    if (months.length < STANDING) return []
    const usual = own.reduce((sum, { tickets }) => sum + tickets, 0) / (months.at(-1)! - months[0]! + 1)
    const gaps = months.map((last, i) => ({ last, next: months[i + 1] ?? null, months: (months[i + 1] ?? end) - last - 1 }))
    const longest = gaps.reduce((most, gap) => (gap.months > most.months ? gap : most))
    if (longest.months * usual < MISSED) return []
    return [{ client_no, last: monthLabel(longest.last), next: longest.next === null ? null : monthLabel(longest.next), months: longest.months, usual }]
  })
  return found.sort((a, b) => b.months * b.usual - a.months * a.usual || a.client_no - b.client_no)
}
