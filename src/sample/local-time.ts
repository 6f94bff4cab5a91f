/** Civil days and local seconds without a clock or a locale. A day counts from 1 January 1970; an instant is local wall seconds from that midnight. */

export const DAY = 86_400
export const HOUR = 3_600
export const MINUTE = 60

/** Day number of a civil date (H. Hinnant, "days from civil"). */
export function dayOf(iso: string): number {
  const month = Number(iso.slice(5, 7))
  const year = Number(iso.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const of_era = year - era * 400
  const of_year = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(iso.slice(8, 10)) - 1
  return era * 146_097 + of_era * 365 + Math.floor(of_era / 4) - Math.floor(of_era / 100) + of_year - 719_468
}

const two = (n: number) => String(n).padStart(2, '0')

/** `YYYY-MM-DD` of a day number. */
export function isoDate(day: number): string {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return `${yoe + era * 400 + (month <= 2 ? 1 : 0)}-${two(month)}-${two(doy - Math.floor((153 * mp + 2) / 5) + 1)}`
}

/** `YYYY-MM-DD HH:MM:SS` of local seconds. */
export function isoInstant(at: number): string {
  const s = at - Math.floor(at / DAY) * DAY
  return `${isoDate(Math.floor(at / DAY))} ${two(Math.floor(s / HOUR))}:${two(Math.floor(s / 60) % 60)}:${two(Math.floor(s % 60))}`
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

export function monthOf(day: number): number {
  return Number(isoDate(day).slice(5, 7))
}

/** The same day of the month, or the month's last where it has none. */
export function addMonths(day: number, months: number): number {
  const iso = isoDate(day)
  const count = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months
  const first = dayOf(`${Math.floor(count / 12)}-${two((count % 12) + 1)}-01`)
  const following = dayOf(`${Math.floor((count + 1) / 12)}-${two(((count + 1) % 12) + 1)}-01`)
  return Math.min(first + Number(iso.slice(8, 10)) - 1, following - 1)
}

/** Sunday of a British clock change: the hour from 01:00 is skipped in March and comes twice in October. */
export function isClockChange(day: number): boolean {
  const iso = isoDate(day)
  return weekdayOf(day) === 6 && (iso.slice(5, 7) === '03' || iso.slice(5, 7) === '10') && Number(iso.slice(8, 10)) > 24
}
