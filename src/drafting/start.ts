import { civilFrom, dayFrom, isoDay, zoneOf } from '../core/index.ts'

const DAY = 86_400_000

/** Where no other start is chosen: the first day of the month after an instant, local, `YYYY-MM-DD`. */
export function defaultStart(as_of: number, zone: string): string {
  const { year, month } = civilFrom(Math.floor(zoneOf(zone).toLocal(as_of) / DAY))
  return isoDay(dayFrom(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }))
}
