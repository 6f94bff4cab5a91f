import { LEAST_DECIDED, mark, wilson } from '../core/index.ts'
import type { Mark } from '../core/index.ts'

/** The counts that a rate rests on; structurally a group of the source. */
export interface Counts {
  readonly tickets: number
  readonly met: number
  readonly missed: number
  readonly promised_bp: number
}

/** A rate with its evidence; shares 0 to 1. */
export interface RatePoint {
  readonly tickets: number
  readonly met: number
  readonly decided: number
  /** 0 where nothing is decided. */
  readonly rate: number
  /** Ends of the 95 % interval. */
  readonly low: number
  readonly high: number
  /** What these tickets were promised together; null where nothing is decided. */
  readonly promise: number | null
  /** Fewer than 20 decided: a count, not a rate. */
  readonly few: boolean
  readonly below: boolean
  /** The interval lies clear of the promise. */
  readonly clear: boolean
  readonly mark: Mark
}

export interface MonthPoint extends RatePoint {
  /** `YYYY-MM` */
  readonly month: string
  /** Place on the axis, from 0. */
  readonly index: number
}

export interface HeatCell extends RatePoint {
  readonly month: string
  readonly row: string
  /** 1 far below the promise … 5 far above. */
  readonly step: 1 | 2 | 3 | 4 | 5
}

export function ratePoint(counts: Counts): RatePoint {
  const decided = counts.met + counts.missed
  const promise = decided === 0 ? null : counts.promised_bp / 10_000 / decided
  const name = mark(counts.met, decided, promise ?? 0)
  return {
    tickets: counts.tickets,
    met: counts.met,
    decided,
    rate: decided === 0 ? 0 : counts.met / decided,
    ...wilson(counts.met, decided),
    promise,
    few: decided < LEAST_DECIDED,
    below: name === 'missed' || name === 'missed_close',
    clear: name === 'kept' || name === 'missed',
    mark: name,
  }
}

/** Every month from the first to the last, those without tickets too. */
export function monthPoints(groups: readonly (Counts & { readonly key: string })[]): MonthPoint[] {
  const known = new Map(groups.map((group) => [group.key, group]))
  const keys = [...known.keys()].filter((key) => /^\d{4}-\d{2}$/.test(key)).sort()
  const nothing: Counts = { tickets: 0, met: 0, missed: 0, promised_bp: 0 }
  return monthsBetween(keys[0], keys.at(-1)).map((month, index) => ({ ...ratePoint(known.get(month) ?? nothing), month, index }))
}

export function heatCell(month: string, row: string, counts: Counts): HeatCell {
  const point = ratePoint(counts)
  const apart = (point.rate - (point.promise ?? 0)) * 100
  return { ...point, month, row, step: apart < -10 ? 1 : apart < -2 ? 2 : apart < 2 ? 3 : apart < 6 ? 4 : 5 }
}

/** Both ends included; at most a century, so that one stray date draws no endless axis. */
export function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return []
  const months: string[] = []
  let year = Number(first.slice(0, 4))
  let month = Number(first.slice(5, 7))
  while (months.length < 1200) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    if (name > last) break
    months.push(name)
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  return months
}
