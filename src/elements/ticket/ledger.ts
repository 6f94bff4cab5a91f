import { isCounted, type ClockName, type ClockTrace } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { figures, spell, ticket } from '../../words/index.ts'
import { apartOf, unitOf } from './account.ts'
import { ranBefore } from './account-terms.ts'

/** A line of a ticket's ledger: what happened, what it did to the clocks, and what they had counted by then, in minutes. */
export interface LedgerLine {
  readonly at: number
  readonly happened: string
  readonly did: string
  readonly response: number | null
  readonly resolution: number | null
}

const MANY_DAYS = 12

/** Every event in order, with the hours' ends, the targets and the stops that the clocks add to them. */
export function ledger(detail: TicketDetail): LedgerLine[] {
  const words = ticket
  const lines: { at: number; rank: number; happened: string; did: string }[] = []
  const add = (at: number, rank: number, happened: string, did = ''): void => { lines.push({ at, rank, happened, did }) }
  const named = (kind: string): string => words.events[kind] ?? kind.replaceAll('_', ' ')

  if (!detail.events.some((event) => event.kind === 'created')) add(detail.created_at, 0, named('created'), words.effects.starts)
  const replied = detail.first_response_at
  const resolved = detail.resolved_at
  for (const event of detail.events) {
    const happened = words.event(named(event.kind), event.value, event.by)
    const did = event.kind === 'created' ? words.effects.starts
      : event.kind === 'auto_reply' ? words.effects.auto
        : event.at === replied && event.kind === 'public_reply' ? stops(detail, 'response')
          : event.at === resolved && event.kind === 'status' ? stops(detail, 'resolution') : ''
    add(event.at, 1, happened, did)
  }
  if (replied !== null && !detail.events.some((event) => event.at === replied && event.kind === 'public_reply')) add(replied, 2, named('first_response'), stops(detail, 'response'))
  if (resolved !== null && !detail.events.some((event) => event.at === resolved && event.kind === 'status')) add(resolved, 3, named('resolved'), stops(detail, 'resolution'))
  for (const clock of ['response', 'resolution'] as const) {
    const { due_at, stopped_at, state } = detail.clocks[clock]
    if (due_at !== null && state === 'missed' && (stopped_at === null || due_at < stopped_at)) add(due_at, 4, '', words.effects.target(words.clocks[clock]))
  }
  const trace = detail.traces?.resolution ?? detail.traces?.response ?? null
  for (const line of hours(trace, named)) add(line.at, 5, line.happened, line.did)

  return joined(lines.sort((a, b) => a.at - b.at || a.rank - b.rank)).map((line) => ({
    at: line.at, happened: line.happened, did: line.did,
    response: counted(detail, 'response', line.at), resolution: counted(detail, 'resolution', line.at),
  }))
}

/** What a clock does at the instant of an event stands on the event's own line. */
function joined(lines: { at: number; rank: number; happened: string; did: string }[]): { at: number; happened: string; did: string }[] {
  const kept: { at: number; happened: string; did: string }[] = []
  for (const line of lines) {
    const before = kept.at(-1)
    if (before !== undefined && before.at === line.at && before.did === '' && line.happened === '') kept[kept.length - 1] = { ...before, did: line.did }
    else kept.push(line)
  }
  return kept
}

function stops(detail: TicketDetail, clock: ClockName): string {
  return ticket.effects.stops(ticket.clocks[clock], verdictWords(detail, clock))
}

/** "missed by 43 min", "kept with 22 min to spare", "running". */
export function verdictWords(detail: TicketDetail, clock: ClockName): string {
  const { state, target_minutes, elapsed_minutes } = detail.clocks[clock]
  const apart = target_minutes === null || elapsed_minutes === null ? null : apartWords(elapsed_minutes * 60, target_minutes * 60)
  if (state === 'met') return ticket.verdict.met(apart)
  if (state === 'missed') return ticket.verdict.missed(apart)
  return ticket.verdict[state]
}

/** As far apart as both are where they are printed, to the second where a minute would hide it. */
function apartWords(elapsed: number, allowed: number): string {
  const unit = unitOf(Math.round(elapsed), Math.round(allowed))
  const seconds = apartOf(elapsed, allowed, unit)
  return unit === 1 ? spell(seconds, unit) : figures.duration(seconds / 60)
}

/** Opening and closing times and pauses, unless there are so many days that they would drown the rest. */
function hours(trace: ClockTrace | null, named: (kind: string) => string): { at: number; happened: string; did: string }[] {
  if (trace === null) return []
  const { effects } = ticket
  const segments = trace.segments.filter(isCounted)
  const closed = segments.filter((segment) => segment.kind === 'closed')
  const end = segments.at(-1)?.to ?? -Infinity
  const lines: { at: number; happened: string; did: string }[] = []
  if (closed.length <= MANY_DAYS) {
    closed.forEach((segment) => {
      const [before, after] = [segments[segments.indexOf(segment) - 1], segments[segments.indexOf(segment) + 1]]
      if (before !== undefined && before.kind !== 'closed') lines.push({ at: segment.from, happened: named('closing'), did: effects.hours_end })
      if (after !== undefined && after.kind !== 'closed') lines.push({ at: segment.to, happened: named('opening'), did: effects.hours_begin })
      if (segment.holiday !== null) lines.push({ at: segment.from, happened: effects.holiday(segment.holiday), did: '' })
    })
  }
  for (const { from, to } of trace.pauses) {
    lines.push({ at: from, happened: '', did: effects.pauses })
    if (to < end) lines.push({ at: to, happened: '', did: effects.resumes })
  }
  return lines
}

/** Minutes that a clock had run by then; null after it stopped, and where it cannot be drawn. */
function counted(detail: TicketDetail, clock: ClockName, at: number): number | null {
  const trace = detail.traces?.[clock] ?? null
  if (trace === null || !trace.segments.some(isCounted)) return null
  const { stopped_at } = detail.clocks[clock]
  if (stopped_at !== null && at > stopped_at) return null
  return ranBefore(trace, at) / 60_000
}
