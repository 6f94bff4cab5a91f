import { isCounted, type ClockName, type ClockTrace } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { account, figures, spell, ticket } from '../../words/index.ts'
import { notCounted } from './account-gaps.ts'
import { comebackWords, stopWords, targetWords } from './account-terms.ts'
import { byDay, measured, together } from './stretches.ts'
import type { Measured, Stretch } from './stretches.ts'

const MOST_WORDS = 120
const FEW = 6

export type Unit = 1 | 60

/** What one clock counted, and why, in a paragraph of some 120 words at most. Lengths that it lists add up to the figure that it names. */
export function clockAccount(detail: TicketDetail, clock: ClockName): string {
  const judged = detail.clocks[clock]
  const name = ticket.clocks[clock]
  const why = judged.why === null ? null : ticket.whys[judged.why] ?? judged.why.replaceAll('_', ' ')
  if (judged.state === 'exempt') return account.lead(name, account.exempt(why ?? ticket.verdict.exempt))
  if (judged.state === 'unknown' && judged.elapsed_minutes === null) return account.lead(name, account.unknown(why ?? account.no_reason))
  const seconds = Math.round((judged.elapsed_minutes ?? 0) * 60)
  const allowed = judged.target_minutes === null ? null : Math.round(judged.target_minutes * 60)
  const unit = unitOf(seconds, allowed)
  if (judged.why === 'as_stated') return [account.lead(name, statedWords(seconds, allowed, unit)), account.stated_only, targetWords(detail, clock)].filter((part) => part !== '').join(' ')
  const trace = detail.traces?.[clock] ?? null
  const lead = account.lead(name, verdict(detail, clock, seconds, allowed, unit))
  const rest = [targetWords(detail, clock), stopWords(detail, clock), comebackWords(detail, clock, unit)]
  if (trace === null || !trace.segments.some(isCounted)) return [lead, ...rest].filter((part) => part !== '').join(' ')
  const gaps = [0, 1].map((level) => notCounted(detail, trace, unit, level))
  const wordings = runs(detail, trace, seconds, unit).flatMap((list) => gaps.map((gap) => [lead, list, gap, ...rest].filter((part) => part !== '').join(' ')))
  return wordings.find((words) => words.split(' ').length <= MOST_WORDS) ?? wordings.at(-1) ?? lead
}

/** To the minute, unless that hides by how little a target was kept or missed. */
export function unitOf(seconds: number, allowed: number | null): Unit {
  const apart = allowed === null ? Infinity : Math.abs(allowed - seconds)
  return (apart > 0 && apart < 60) || (seconds > 0 && seconds < 60) ? 1 : 60
}

function verdict(detail: TicketDetail, clock: ClockName, seconds: number, allowed: number | null, unit: Unit): string {
  const { state, stopped_at } = detail.clocks[clock]
  const took = spell(seconds, unit)
  if (allowed === null) return account.counted.open(took)
  const promised = spell(allowed, unit)
  const apart = spell(apartOf(seconds, allowed, unit), unit)
  if (state === 'met') return seconds === allowed ? account.counted.exact(took, promised) : account.counted.met(took, promised, apart)
  if (state === 'missed') return stopped_at === null ? account.counted.late(took, promised, apart) : account.counted.missed(took, promised, apart)
  return seconds > allowed ? account.counted.running_late(took, promised, apart) : account.counted.running(took, promised, apart)
}

/** Seconds between what was counted and what was allowed, as both are printed. */
export function apartOf(seconds: number, allowed: number, unit: Unit): number {
  return Math.abs(Math.round(allowed / unit) - Math.round(seconds / unit)) * unit
}

function statedWords(seconds: number, allowed: number | null, unit: Unit): string {
  const { stated, stated_against, verdict: outcome } = account.counted
  if (allowed === null) return `${stated(spell(seconds, unit))}${outcome.none}`
  const apart = spell(apartOf(seconds, allowed, unit), unit)
  return `${stated_against(spell(seconds, unit), spell(allowed, unit))}${seconds === allowed ? outcome.exact : seconds < allowed ? outcome.kept(apart) : outcome.missed(apart)}`
}

/** The stretches that ran, told ever more shortly: each, each day, each week, or the first, the last and what lies between. */
function runs(detail: TicketDetail, trace: ClockTrace, seconds: number, unit: Unit): string[] {
  const { zone } = detail
  const each = trace.segments.filter(isCounted).filter((segment) => segment.kind === 'running').map(({ from, to }): Stretch => ({ from, to, ms: to - from }))
  if (each.length === 0) return ['']
  const counted = Math.round(seconds / unit) * unit
  const ran = Math.floor(each.reduce((sum, { ms }) => sum + ms, 0) / 1000)
  const off = ran - seconds
  const taken = off < 2 ? 0 : Math.round(off / unit) * unit
  const less = taken === 0 ? '' : trace.pauses.length === 0 ? account.less_stated(spell(taken, unit)) : account.less_wall(spell(taken, unit))
  const whole = counted + taken
  const length = (piece: Measured): string => spell(piece.seconds, unit)
  const day = (at: number): string => figures.day(at, zone)
  const days = together(byDay(each, zone), ({ from }) => day(from))
  const weeks = together(days, ({ from }) => String(weekOf(from)))
  const between = days.length < 3 ? days : [days[0]!, { ...days[1]!, to: days.at(-2)!.to, ms: days.slice(1, -1).reduce((sum, { ms }) => sum + ms, 0) }, days.at(-1)!]
  let said = ''
  const span = ({ from, to }: Stretch): string => {
    const first = day(from) === said ? figures.time(from, zone) : `${day(from)} ${figures.time(from, zone)}`
    said = day(to)
    return day(from) === day(to) ? account.span(first, figures.time(to, zone)) : account.span_days(first, `${day(to)} ${figures.time(to, zone)}`)
  }
  const told = (pieces: readonly Stretch[], say: (piece: Measured, index: number) => string): string => account.ran(account.list(measured(pieces, whole, unit).map(say)), less)
  return [
    ...(each.length <= FEW ? [told(each, (piece) => account.piece(span(piece), length(piece)))] : []),
    told(days, (piece) => account.day(day(piece.from), length(piece))),
    told(weeks, (piece) => account.weeks(day(piece.from), day(piece.to - 1), length(piece))),
    told(between, (piece, index) => (index === 1 && days.length > 3 ? account.between(days.length - 2, length(piece)) : account.day(day(piece.from), length(piece)))),
  ]
}

const WEEK = 7 * 86_400_000
/** Weeks from Monday: the first day of 1970 was a Thursday. */
const weekOf = (at: number): number => Math.floor((at + 3 * 86_400_000) / WEEK)
