import { monthsLater } from './days.ts'
import { REMINDER_WEEKS, type ReminderFinding } from './reminder-effect.ts'

export interface NextReminderQuestion {
  /** The day that it is asked on; days since 1970. */
  readonly today: number
  /** More is broken than is tolerated, by the count, over the twelve months. */
  readonly broken: boolean
  /** The same since the last reminder: of the last twelve weeks, or of the year where these hold too few rows; false where that does too. */
  readonly still_broken: boolean
  /** Those sent, in order of day. */
  readonly sent: readonly { readonly day: number; readonly found: Pick<ReminderFinding, 'verdict' | 'lasted_weeks'> }[]
}

export interface NextReminder {
  /** Days since 1970; never before `today`. */
  readonly on: number
  readonly why: 'broken' | 'wore_off' | 'yearly' | 'first'
}

/**
 * When a client is to be reminded next, the earliest of what holds. Never reminded: today where more is broken than
 * tolerated, else never. Reminded: a year after the last one, as reminding never ends; where more is broken than
 * tolerated, when its effect wore off, or by when that of an earlier one had; where it is still, after twelve weeks, as a
 * reminder is given time to work.
 */
export function nextReminder({ today, broken, still_broken, sent }: NextReminderQuestion): NextReminder | null {
  const last = sent.at(-1)
  if (last === undefined) return broken ? { on: today, why: 'first' } : null
  const lasted = broken || still_broken ? sent.reduce<number | null>((latest, { found }) => found.lasted_weeks ?? latest, null) : null
  const due: NextReminder[] = [
    ...(lasted === null ? [] : [{ on: last.day + 7 * Math.max(lasted, REMINDER_WEEKS), why: 'wore_off' as const }]),
    ...(still_broken ? [{ on: last.day + 7 * REMINDER_WEEKS, why: 'broken' as const }] : []),
    { on: monthsLater(last.day, 12), why: 'yearly' },
  ]
  const next = due.reduce((soonest, one) => (one.on < soonest.on ? one : soonest))
  return { ...next, on: Math.max(today, next.on) }
}
