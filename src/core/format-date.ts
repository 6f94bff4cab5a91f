import { civilFrom, parseDay, weekdayOf } from './days.ts'
import type { CivilDate } from './days.ts'
import { DAY, MINUTE } from './units.ts'

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const MONTH_NAMES = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
} as const

/**
 * `2026-01-01` → `1 January 2026`; `January 1, 2026` in en-US, `1. Januar 2026` in de, `1er janvier 2026` in fr,
 * `1 januari 2026` in nl; any other locale is written as en-GB.
 * @throws RangeError where the text is no date.
 */
export function formatDate(iso: string, locale = 'en-GB'): string {
  const { year, month, day } = civilOf(iso)
  const language = locale.split('-')[0] ?? ''
  if (locale === 'en-US') return `${nameOf(MONTH_NAMES.en, month)} ${day}, ${year}`
  if (language === 'de') return `${day}. ${nameOf(MONTH_NAMES.de, month)} ${year}`
  if (language === 'fr') return `${day === 1 ? '1er' : day} ${nameOf(MONTH_NAMES.fr, month)} ${year}`
  if (language === 'nl') return `${day} ${nameOf(MONTH_NAMES.nl, month)} ${year}`
  return `${day} ${nameOf(MONTH_NAMES.en, month)} ${year}`
}

/** `2026-10-22` → `22 Oct 2026`. @throws RangeError where the text is no date. */
export function formatShortDate(iso: string): string {
  const { year, month, day } = civilOf(iso)
  return `${day} ${nameOf(MONTH_NAMES.en, month).slice(0, 3)} ${year}`
}

/** `2026-10-22` → `Thursday 22 October 2026`, for a date on which someone must act. @throws RangeError where the text is no date. */
export function formatDateWithWeekday(iso: string): string {
  return `${nameOf(WEEKDAY_NAMES, weekdayOf(dayOf(iso)) + 1)} ${formatDate(iso)}`
}

/** `Thu 22 Oct 17:28`. @param local the wall clock as if it were UTC, in epoch milliseconds. */
export function formatDay(local: number): string {
  const number = Math.floor(local / DAY)
  const { month, day } = civilFrom(number)
  const weekday = nameOf(WEEKDAY_NAMES, weekdayOf(number) + 1).slice(0, 3)
  return `${weekday} ${day} ${nameOf(MONTH_NAMES.en, month).slice(0, 3)} ${formatTime(local)}`
}

/** `17:28`. @param local the wall clock as if it were UTC, in epoch milliseconds. */
export function formatTime(local: number): string {
  return formatClock(Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE))
}

/** Minutes from midnight, up to 1440: `510` → `08:30`. */
export function formatClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** `2026-06` → `June 2026`. @throws RangeError where the text is no month. */
export function formatMonth(month: string): string {
  const civil = civilOf(`${month}-01`)
  return `${nameOf(MONTH_NAMES.en, civil.month)} ${civil.year}`
}

/** `2026-06` → `Jun 2026`. @throws RangeError where the text is no month. */
export function formatShortMonth(month: string): string {
  const civil = civilOf(`${month}-01`)
  return `${nameOf(MONTH_NAMES.en, civil.month).slice(0, 3)} ${civil.year}`
}

function dayOf(iso: string): number {
  const day = parseDay(iso)
  if (day === null) throw new RangeError(`"${iso}" is not a date`)
  return day
}

function civilOf(iso: string): CivilDate {
  return civilFrom(dayOf(iso))
}

/** @param position from 1. */
function nameOf(names: readonly string[], position: number): string {
  return names[position - 1] ?? ''
}
