import { isCounted, type ClockTrace } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { account, figures, spell } from '../../words/index.ts'
import type { Unit } from './account.ts'
import { measured } from './stretches.ts'
import { reasonWords } from './reasons.ts'

const FEW_PAUSES = 3
const FEW_GAPS = 2
const FEW_HOLIDAYS = 3

/** Pauses with their reasons, closed hours and holidays. @param level 0: each by itself where they are few; 1: added up */
export function notCounted(detail: TicketDetail, trace: ClockTrace, unit: Unit, level: number): string {
  const parts = [...pauses(detail, trace, unit, level), ...closed(detail, trace, level)]
  return parts.length === 0 ? '' : account.not_counted(parts)
}

function pauses(detail: TicketDetail, trace: ClockTrace, unit: Unit, level: number): string[] {
  const counted = trace.pauses.filter((pause) => pause.open_seconds > 0)
  const whole = Math.round(counted.reduce((sum, pause) => sum + pause.open_seconds, 0) / unit) * unit
  const exact = measured(counted.map(({ from, to, open_seconds }) => ({ from, to, ms: open_seconds * 1000 })), whole, unit)
  const each = counted.map((pause, index) => ({ reason: reasonWords(pause.reason), from: pause.from, to: pause.to, seconds: exact[index]?.seconds ?? 0 }))
  if (level === 0 && each.length <= FEW_PAUSES) return each.map(({ reason, from, to, seconds }) => account.paused(reason, span(detail, from, to), spell(seconds, unit)))
  return [...Map.groupBy(each, ({ reason }) => reason)].map(([reason, those]) => {
    const length = spell(those.reduce((sum, { seconds }) => sum + seconds, 0), unit)
    const [only] = those
    return those.length === 1 && only !== undefined ? account.paused(reason, span(detail, only.from, only.to), length) : account.paused_sum(reason, those.length, length)
  })
}

function closed(detail: TicketDetail, trace: ClockTrace, level: number): string[] {
  const gaps: { from: number; to: number }[] = []
  const named: { readonly name: string; readonly at: number }[] = []
  for (const { kind, from, to, holiday } of trace.segments.filter(isCounted)) {
    if (kind !== 'closed') continue
    const before = gaps.at(-1)
    if (before?.to === from) before.to = to
    else gaps.push({ from, to })
    if (holiday !== null && named.at(-1)?.name !== holiday) named.push({ name: holiday, at: from })
  }
  if (gaps.length === 0) return []
  const [first, last] = [named[0], named.at(-1)]
  const holidays = first === undefined || last === undefined ? ''
    : named.length <= FEW_HOLIDAYS ? account.holidays(named.map(({ name, at }) => account.holiday(name, figures.day(at, detail.zone))))
      : account.holidays_many(named.length, first.name, last.name)
  const length = (from: number, to: number): string => spell((to - from) / 1000)
  if (level === 0 && gaps.length <= FEW_GAPS) return gaps.map(({ from, to }, index) => `${account.closed(span(detail, from, to), length(from, to))}${index === gaps.length - 1 ? holidays : ''}`)
  return [`${account.closed_sum(gaps.length, spell(gaps.reduce((sum, { from, to }) => sum + to - from, 0) / 1000))}${holidays}`]
}

function span({ zone }: TicketDetail, from: number, to: number): string {
  const at = (instant: number): string => `${figures.day(instant, zone)} ${figures.time(instant, zone)}`
  return figures.day(from, zone) === figures.day(to, zone) ? account.span(at(from), figures.time(to, zone)) : account.span_days(at(from), at(to))
}
