/** Dates without a time: whole days since 1970-01-01, ISO text, and year, month, day. */

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** Days since 1970-01-01 of a date of the proleptic Gregorian calendar. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`. */
export function dayFrom({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const year_of_era = y - era * 400
  const day_of_year = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const day_of_era = year_of_era * 365 + Math.floor(year_of_era / 4) - Math.floor(year_of_era / 100) + day_of_year
  return era * 146_097 + day_of_era - 719_468
}

/** The inverse of `dayFrom`; `civil_from_days` of the same source. */
export function civilFrom(day: number): CivilDate {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const day_of_era = shifted - era * 146_097
  const year_of_era = Math.floor(
    (day_of_era - Math.floor(day_of_era / 1460) + Math.floor(day_of_era / 36_524) - Math.floor(day_of_era / 146_096)) / 365,
  )
  const day_of_year = day_of_era - (365 * year_of_era + Math.floor(year_of_era / 4) - Math.floor(year_of_era / 100))
  const month_from_march = Math.floor((5 * day_of_year + 2) / 153)
  const month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9
  return {
    year: year_of_era + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: day_of_year - Math.floor((153 * month_from_march + 2) / 5) + 1,
  }
}

/** Days since 1970-01-01 of `YYYY-MM-DD`, or null where the text is no date that exists. */
export function parseDay(iso: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso)
  if (found === null) return null
  const day = dayFrom({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) })
  return isoDay(day) === iso ? day : null
}

/** `YYYY-MM-DD` of days since 1970-01-01. */
export function isoDay(day: number): string {
  const { year, month, day: of_month } = civilFrom(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(of_month).padStart(2, '0')}`
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The same day so many months later, or the last of that month where it has no such day. @param day days since 1970-01-01 */
export function monthsLater(day: number, months: number): number {
  const { year, month, day: of_month } = civilFrom(day)
  const from_zero = year * 12 + month - 1 + months
  const first = (at: number): number => dayFrom({ year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1, day: 1 })
  return Math.min(first(from_zero) + of_month - 1, first(from_zero + 1) - 1)
}
