import { NO_BREAK_SPACE, formatCount, formatDay, formatMinutes, formatMonth, formatShare, formatShortDate, formatShortMonth, formatTarget, formatTime, zoneOf } from '../core/index.ts'

export const count = formatCount
export const share = formatShare
export const duration = formatMinutes
export const target = formatTarget
export const month = formatMonth
export const shortMonth = formatShortMonth
export const date = formatShortDate
export const MISSING = '–'

/** A distance of shares, 0 to 1, in percentage points without a sign: `0.012` → `1.2 points`. */
export function points(difference: number): string {
  const text = bareShare(difference)
  return `${text}${NO_BREAK_SPACE}${text === '1.0' ? 'point' : 'points'}`
}

/** `0.895` → `89.5`. */
export function bareShare(value: number, decimals = 1): string {
  return formatShare(value, decimals).replace(/\s*%$/, '')
}

/** `0.9` → `90`, `0.925` → `92.5`: a promise as the agreement writes it. */
export function promised(value: number): string {
  return bareShare(value).replace(/\.0$/, '')
}

/** `2026-06` → `June`; with its year where that is not `year`. */
export function monthIn(name: string, year: string | null): string {
  return name.slice(0, 4) === year ? formatMonth(name).slice(0, -5) : formatMonth(name)
}

/** `2026-06` → `Jun`. */
export function monthTick(name: string): string {
  return formatShortMonth(name).slice(0, 3)
}

/** `Fri 30 Oct 2026, 17:48` in that zone. */
export function instant(at: number, zone: string): string {
  const local = zoneOf(zone).toLocal(at)
  const day = formatDay(local)
  return `${day.slice(0, -6)} ${new Date(local).getUTCFullYear()}, ${formatTime(local)}`
}

/** `Thu 22 Oct 17:28`; with the year where that is not `year`. */
export function moment(at: number, zone: string, year: string | null): string {
  const local = zoneOf(zone).toLocal(at)
  const own = String(new Date(local).getUTCFullYear())
  const day = formatDay(local)
  return own === year ? day : `${day.slice(0, -6)} ${own} ${formatTime(local)}`
}

/** `17:28` in that zone. */
export function time(at: number, zone: string): string {
  return formatTime(zoneOf(zone).toLocal(at))
}

/** `Thu 22 Oct` in that zone. */
export function day(at: number, zone: string): string {
  return formatDay(zoneOf(zone).toLocal(at)).slice(0, -6)
}
