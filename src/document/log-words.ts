/** How a report to a client says what became of a call. */
import { formatMinutes, formatSeconds, formatShortDate, formatTarget, formatTime, isoDay, zoneOf } from '../core/index.ts'
import type { LoggedCall, LoggedClock } from './logged-calls.ts'

const DAY = 86_400_000

/** Why a call is in neither count, as the reader of the report would say it. */
const NOT_COUNTED: Readonly<Record<string, string>> = {
  cancelled: 'withdrawn', raised_by_technician: 'raised by us', no_plan: 'no time promised', no_target: 'no time promised',
}

/** What became of the promise: `in time`, `late`, `late, still open`, `open`, `waiting`, or why it is not counted. */
export function outcomeWords({ state, why, stopped_at }: LoggedClock): string {
  switch (state) {
    case 'met': return 'in time'
    case 'missed': return stopped_at === null && why !== 'as_stated' ? 'late, still open' : 'late'
    case 'running': return 'open, in time so far'
    case 'paused': return 'waiting, in time so far'
    case 'exempt': return NOT_COUNTED[why ?? ''] ?? 'not counted'
    case 'unknown': return NOT_COUNTED[why ?? ''] ?? 'time not on record'
  }
}

/** `43 min of 1 h`; to the second where a call is late by less than a minute; null where nothing is counted. */
export function spanWords({ state, elapsed_minutes, target_minutes }: LoggedClock): string | null {
  if (elapsed_minutes === null || state === 'exempt' || state === 'unknown') return null
  if (target_minutes === null) return formatMinutes(elapsed_minutes)
  const close = state === 'missed' && Math.round(elapsed_minutes) === Math.round(target_minutes)
  return `${close ? formatSeconds(elapsed_minutes * 60) : formatMinutes(elapsed_minutes)} of ${formatTarget(target_minutes)}`
}

/** `22 Oct 2026, 17:28`, in the call's zone. */
export function raisedWords({ created_at, zone }: Pick<LoggedCall, 'created_at' | 'zone'>): string {
  const local = zoneOf(zone).toLocal(created_at)
  return `${formatShortDate(isoDay(Math.floor(local / DAY)))}, ${formatTime(local)}`.replaceAll(' ', '\u00a0').replace(',\u00a0', ', ')
}
