import { clockTimeline } from '../../charts/index.ts'
import type { TimelineClock, TimelineLabels, TimelineMark } from '../../charts/index.ts'
import { isCounted, zoneOf, type ClockName, type ClockTrace } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { figures, ticket } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { DrawContext } from './context.ts'
import { comebacks, endOf, priorityChanges } from './life.ts'
import { reasonWords } from './reasons.ts'

const CLOCKS: readonly ClockName[] = ['response', 'resolution']
const WIDEST = 1240
/** Widths that are drawn where the page's own is not known yet. */
const PHONE = 358
const MOST_CHANGES = 12

/** Both clocks drawn on one axis; null where neither can be. */
export function drawTimeline(detail: TicketDetail, context: Pick<DrawContext, 'document' | 'width' | 'widest'>, id = detail.ticket_id): HTMLElement | null {
  const { document } = context
  const clocks = CLOCKS.flatMap((clock) => {
    const trace = detail.traces?.[clock] ?? null
    return trace === null || detail.clocks[clock].state === 'exempt' || !trace.segments.some(isCounted) ? [] : [{ clock, drawn: timelineClock(detail, clock, trace) }]
  })
  if (clocks.length === 0) return null
  const words = labels(detail, clocks.map(({ clock }) => clock))
  const zone = zoneOf(detail.zone)
  const draw = (width: number, name: string): SVGElement => {
    const drawing = clockTimeline(clocks.map(({ drawn }) => drawn), {
      document, width, created_at: detail.started_at, id: `${id}-${name}`.replaceAll(/[^\w-]/g, '_'), marks: marks(detail), labels: words,
      offset_at: (instant) => zone.offsetAt(instant),
    })
    drawing.setAttribute('class', name)
    return drawing
  }
  const drawings = context.width === null ? [draw(context.widest ?? WIDEST, 'wide'), draw(PHONE, 'narrow')] : [draw(Math.min(WIDEST, context.width), 'only')]
  return h(document, 'div', { class: 'clock-drawing chart-drawing' }, ...drawings)
}

function timelineClock(detail: TicketDetail, clock: ClockName, trace: ClockTrace): TimelineClock {
  const { zone } = detail
  const judged = detail.clocks[clock]
  const counted = trace.segments.filter(isCounted)
  const end = counted.at(-1)?.to ?? detail.created_at
  const { due_at, target_minutes, elapsed_minutes } = judged
  const left = target_minutes === null || elapsed_minutes === null ? 0 : target_minutes - elapsed_minutes
  const due = due_at === null ? '' : figures.day(due_at, zone) === figures.day(end, zone) ? figures.time(due_at, zone) : `${figures.day(due_at, zone)} ${figures.time(due_at, zone)}`
  const after = trace.segments.filter((segment) => !isCounted(segment))
  return {
    name: ticket.clocks[clock],
    pieces: counted.map(({ from, to, kind, reason, holiday }) => ({ from, until: to, kind, reason: kind === 'paused' ? reasonWords(reason) : null, holidays: holiday === null ? [] : [holiday] })),
    closed_after: due_at !== null && (after.at(-1)?.to ?? end) < due_at ? null : after.filter(({ kind }) => kind === 'closed').map(({ from, to }) => ({ from, until: to })),
    stopped: judged.stopped_at !== null,
    due_at,
    due_words: due_at === null || target_minutes === null ? '' : ticket.drawing.due(figures.target(target_minutes), due),
    due_short: due_at === null ? '' : ticket.drawing.due_short(due),
    took_words: elapsed_minutes === null ? '' : figures.duration(elapsed_minutes),
    left_words: left > 0 ? ticket.drawing.left(left) : '',
    outcome: judged.state === 'met' ? 'kept' : judged.state === 'missed' ? 'missed' : 'open',
  }
}

function labels(detail: TicketDetail, clocks: readonly ClockName[]): TimelineLabels {
  const { zone } = detail
  const minutes = (milliseconds: number): number => milliseconds / 60_000
  const words = ticket.drawing
  return {
    sentence: words.sentence(detail.ticket_id, clocks.map((clock) => {
      const { elapsed_minutes, target_minutes } = detail.clocks[clock]
      return words.part(ticket.clocks[clock].toLowerCase(), elapsed_minutes === null ? figures.MISSING : figures.duration(elapsed_minutes), target_minutes === null ? null : figures.target(target_minutes))
    })),
    closed: (length) => words.closed(Math.round(minutes(length))),
    paused: (reason, length) => words.paused(reason ?? ticket.paused, minutes(length)),
    ran: (length) => figures.duration(minutes(length)),
    over: (length) => words.over(minutes(length)),
    hour: (at) => figures.time(at, zone),
    day: (at) => figures.day(at, zone),
  }
}

/** What a reader looks for on the axis: the start, other priorities, other agreements, solved and back again. */
function marks(detail: TicketDetail): TimelineMark[] {
  const { zone, started_at, created_at } = detail
  const words = ticket.drawing
  const time = (at: number): string => figures.time(at, zone)
  const end = endOf(detail)
  const rider = detail.grounds?.rider ?? words.rider
  const changes: TimelineMark[] = [
    ...priorityChanges(detail).map(({ at, from, to }) => ({ at, words: words.priority_at(words.priority(from, to), time(at)), kind: 'change' as const })),
    ...comebacks(detail).flatMap(({ solved_at, back_at }) => [{ at: solved_at, words: words.solved(time(solved_at)), kind: 'change' as const }, { at: back_at, words: words.back(time(back_at)), kind: 'change' as const }]),
    ...(detail.agreement_changes ?? []).map(({ at, kind, plan, version }) => ({ at, words: kind === 'version' || kind === 'ends' ? words.changes[kind](plan, version) : words.changes[kind](rider), kind: 'change' as const })),
  ].filter(({ at }) => at > started_at && at <= end).sort((a, b) => a.at - b.at)
  return [{ at: started_at, words: started_at > created_at ? words.starts(time(started_at)) : words.created(time(started_at)), kind: 'start' }, ...changes.slice(0, MOST_CHANGES)]
}
