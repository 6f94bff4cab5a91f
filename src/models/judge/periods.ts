import { isoDay, monthsLater, zoneOf } from '../../core/index.ts'
import type { NewColumns } from '../../db/index.ts'

const DAY = 86_400_000

/** How many twelve months back are told apart: these, and those before. */
const PERIODS = 2

/**
 * Columns of the table `periods`: the twelve months up to the day of `as_of`, that day included, and the twelve before.
 * `from_at` and `until_at` are instants, half open; `from_on` and `until_on` the local days, both included.
 */
export function periods(as_of: number, time_zone: string): NewColumns {
  const zone = zoneOf(time_zone)
  const last = Number.isFinite(as_of) ? Math.floor(zone.toLocal(as_of) / DAY) : null
  const spans = last === null ? [] : Array.from({ length: PERIODS }, (_, no) => ({ no, from: monthsLater(last, -12 * (no + 1)) + 1, until: monthsLater(last, -12 * no) }))
  return {
    period_no: Int32Array.from(spans, ({ no }) => no),
    from_at: Float64Array.from(spans, ({ from }) => zone.toUtc(from * DAY)),
    until_at: Float64Array.from(spans, ({ until }) => zone.toUtc((until + 1) * DAY)),
    from_on: spans.map(({ from }) => isoDay(from)),
    until_on: spans.map(({ until }) => isoDay(until)),
  }
}
