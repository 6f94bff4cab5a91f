/** Counts that both documents of a meeting print: whole numbers, taken from the calls alone. */
import { allowedMisses, isoDay, PRIORITIES, reachesPromise, zoneOf, type ClockName, type Priority } from '../../core/index.ts'
import type { MeetingCall } from './facts.ts'

export const CLOCKS = ['response', 'resolution'] as const satisfies readonly ClockName[]
const DAY = 86_400_000

/** Decided calls of one clock. */
export interface ClockCount {
  readonly met: number
  readonly missed: number
  readonly decided: number
  /** Mean share promised, 0 to 1; null where nothing is decided, or promised. */
  readonly promised: number | null
  /** The least that keeps the promise. */
  readonly least: number | null
  readonly kept: boolean | null
}

export function clockCount(calls: readonly MeetingCall[], clock: ClockName): ClockCount {
  let [met, missed, promised_bp] = [0, 0, 0]
  for (const { clocks } of calls) {
    const one = clocks[clock]
    if (one.state === 'met') met += 1
    else if (one.state === 'missed') missed += 1
    else continue
    promised_bp += one.promised_bp
  }
  const decided = met + missed
  const promised = decided === 0 || promised_bp === 0 ? null : promised_bp / decided / 10_000
  return { met, missed, decided, promised, least: promised === null ? null : decided - allowedMisses(decided, promised), kept: promised === null ? null : reachesPromise(met, decided, promised) }
}

/** The local day on which a call was raised. */
export const raisedOn = ({ created_at, zone }: Pick<MeetingCall, 'created_at' | 'zone'>): string => isoDay(Math.floor(zoneOf(zone).toLocal(created_at) / DAY))

/** The local day of an instant, by the clock of the call. */
export const localDay = (at: number, zone: string): string => raisedOn({ created_at: at, zone })

export interface MonthOfCalls {
  readonly month: string
  readonly calls: readonly MeetingCall[]
}

/** Every month of the period, those without a call too. */
export function byMonth(calls: readonly MeetingCall[], { from_on, until_on }: { readonly from_on: string; readonly until_on: string }): MonthOfCalls[] {
  const of = Map.groupBy(calls, ({ month }) => month)
  return monthsBetween(from_on.slice(0, 7), until_on.slice(0, 7)).map((month) => ({ month, calls: of.get(month) ?? [] }))
}

function monthsBetween(from: string, until: string): string[] {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const first = number(from)
  return Array.from({ length: Math.max(0, number(until) - first + 1) }, (_, nth) => `${String(Math.floor((first + nth) / 12)).padStart(4, '0')}-${String(((first + nth) % 12) + 1).padStart(2, '0')}`)
}

/** Priorities that calls have, most urgent first; null: those without one. */
export function byPriority(calls: readonly MeetingCall[]): { readonly priority: Priority | null; readonly calls: readonly MeetingCall[] }[] {
  const of = Map.groupBy(calls, ({ priority }) => priority)
  return [...PRIORITIES, null].flatMap((priority) => {
    const some = of.get(priority)
    return some === undefined ? [] : [{ priority, calls: some }]
  })
}

export const isLate = ({ clocks }: MeetingCall): boolean => CLOCKS.some((clock) => clocks[clock].state === 'missed')

/** By how much of its target a call was late, on the clock that was later. */
const lateness = ({ clocks }: MeetingCall): number => Math.max(...CLOCKS.map((clock) => {
  const { state, elapsed_minutes, target_minutes } = clocks[clock]
  return state === 'missed' ? (elapsed_minutes ?? 0) / Math.max(1, target_minutes ?? 1) : 0
}))

/** Late calls in order of creation; of more than so many, the latest by their target. */
export function lateCalls(calls: readonly MeetingCall[], most: number): { readonly shown: readonly MeetingCall[]; readonly all: number } {
  const late = calls.filter(isLate)
  if (late.length <= most) return { shown: late, all: late.length }
  const worst = new Set(late.toSorted((one, other) => lateness(other) - lateness(one)).slice(0, most))
  return { shown: late.filter((call) => worst.has(call)), all: late.length }
}

export interface KindOfCall {
  readonly kind: string
  readonly calls: number
  readonly late: number
}

/** Kinds of call by their number, those that are named; what was withdrawn counts in none. */
export function busiestKinds(calls: readonly MeetingCall[]): KindOfCall[] {
  const named = calls.filter(({ kind, cancelled }) => kind !== null && !cancelled)
  return [...Map.groupBy(named, ({ kind }) => (kind ?? '').toLowerCase())].map(([, some]) => ({ kind: some[0]?.kind ?? '', calls: some.length, late: some.filter(isLate).length }))
    .toSorted((one, other) => other.calls - one.calls || (one.kind < other.kind ? -1 : 1))
}

export interface MetAgain {
  readonly requester: string
  readonly kind: string
  readonly times: number
  readonly first_on: string
  readonly last_on: string
}

/** Less often it is chance. */
const LEAST_AGAIN = 3

/** The same person with the same kind of call three times and more, the most often first. */
export function metAgain(calls: readonly MeetingCall[]): MetAgain[] {
  const asked = calls.filter(({ requester, kind, from_client, cancelled }) => requester !== null && requester.trim() !== '' && kind !== null && from_client && !cancelled)
  const key = ({ requester, kind }: MeetingCall): string => `${(requester ?? '').trim().replace(/\s+/g, ' ').toLowerCase()}\n${(kind ?? '').toLowerCase()}`
  return [...Map.groupBy(asked, key)].filter(([, some]) => some.length >= LEAST_AGAIN).map(([, some]) => {
    const [first, last] = [some[0], some.at(-1)]
    return { requester: first?.requester ?? '', kind: first?.kind ?? '', times: some.length, first_on: first === undefined ? '' : raisedOn(first), last_on: last === undefined ? '' : raisedOn(last) }
  }).toSorted((one, other) => other.times - one.times || (one.last_on > other.last_on ? -1 : one.last_on < other.last_on ? 1 : one.requester < other.requester ? -1 : 1))
}
