import { clockTimeline } from '../../charts/index.ts'
import type { TimelineClock } from '../../charts/index.ts'
import { isCounted, zoneOf } from '../../core/index.ts'
import type { ClockName } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { figures, sla } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { planName } from './context.ts'
import type { DrawContext } from './context.ts'
import { ledger, verdictWords } from './ledger.ts'

const CLOCKS: readonly ClockName[] = ['response', 'resolution']

/** One ticket's clock: the drawing, the ledger with running totals, and what the verdict rests on. */
export function drawDetail(detail: TicketDetail | null, ticket: string, context: DrawContext): HTMLElement {
  const { document } = context
  const close = h(document, 'span', { class: 'end' }, openButton(document, sla.panel.close, { act: 'close-ticket', key: `close-ticket:${ticket}` }))
  if (detail === null) return h(document, 'div', { class: 'detail', 'data-detail': ticket }, h(document, 'div', { class: 'panel-head' }, h(document, 'p', {}, sla.detail.gone(ticket)), close))
  const plan = planName(context, detail.plan, sla.detail.no_plan)
  const version = detail.plan_assumed ? sla.detail.assumed(plan) : sla.detail.version(plan, detail.agreement_version, detail.agreement_starts_on === null ? null : figures.date(detail.agreement_starts_on))
  return h(document, 'div', { class: 'detail', 'data-detail': ticket },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, sla.detail.title(detail.ticket_id, detail.subject)),
      h(document, 'span', { class: 'small muted' }, `${detail.client} · ${version}`),
      close),
    timeline(detail, context),
    h(document, 'div', { class: 'detail-grid' }, ledgerTable(detail, context), facts(detail, context, version)))
}

function timeline(detail: TicketDetail, context: DrawContext): HTMLElement | null {
  const { document } = context
  const drawn = CLOCKS.flatMap((clock) => {
    const trace = detail.traces?.[clock] ?? null
    const segments = trace?.segments.filter(isCounted) ?? []
    return segments.length === 0 ? [] : [{ clock, segments }]
  })
  if (drawn.length === 0) return null
  const { zone } = detail
  const time = (at: number): string => figures.time(at, zone)
  const clocks = drawn.map(({ clock, segments }): TimelineClock => {
    const judged = detail.clocks[clock]
    const allowed = judged.target_minutes === null ? null : figures.target(judged.target_minutes)
    const lastDay = figures.day(segments.at(-1)?.to ?? detail.created_at, zone)
    return {
      name: sla.detail.clocks[clock],
      pieces: segments.map(({ from, to, kind }) => ({
        from, until: to, kind,
        words: kind === 'paused' ? sla.detail.paused((to - from) / 60_000, null) : figures.duration((beforeDue(judged.due_at, from, to) - from) / 60_000),
      })),
      due_at: judged.due_at,
      due_words: allowed === null || judged.due_at === null ? '' : sla.detail.due(allowed, figures.day(judged.due_at, zone) === lastDay ? time(judged.due_at) : `${figures.day(judged.due_at, zone)} ${time(judged.due_at)}`),
      took_words: judged.elapsed_minutes === null ? '' : figures.duration(judged.elapsed_minutes),
      outcome: judged.state === 'met' ? 'kept' : judged.state === 'missed' ? 'missed' : 'open',
    }
  })
  const sentence = sla.detail.clock_sentence(detail.ticket_id, drawn.map(({ clock }) => {
    const { elapsed_minutes, target_minutes } = detail.clocks[clock]
    return sla.detail.clock_part(sla.detail.clocks[clock].toLowerCase(), elapsed_minutes === null ? figures.MISSING : figures.duration(elapsed_minutes), target_minutes === null ? null : figures.target(target_minutes))
  }))
  const drawing = clockTimeline(clocks, {
    document,
    width: Math.min(1240, (context.width ?? 1280) - 40),
    created_at: detail.started_at,
    offset_minutes: zoneOf(zone).offsetAt(detail.created_at) / 60_000,
    labels: {
      sentence,
      created: sla.detail.created(time(detail.started_at)),
      closed: (milliseconds) => sla.detail.closed(Math.round(milliseconds / 60_000)),
      hour: time,
      day: (at) => figures.day(at, zone),
    },
  })
  return h(document, 'div', { class: 'clock-scroll', tabindex: 0, role: 'group', 'aria-label': sentence }, drawing)
}

/** Where the part of a bar that its words stand on ends: at the target, where that falls into it. */
function beforeDue(due_at: number | null, from: number, to: number): number {
  return due_at !== null && due_at > from && due_at < to ? due_at : to
}

function ledgerTable(detail: TicketDetail, { document }: DrawContext): HTMLElement {
  const words = sla.detail
  const body = h(document, 'tbody')
  let lastDay = ''
  for (const line of ledger(detail)) {
    const day = figures.day(line.at, detail.zone)
    const time = figures.time(line.at, detail.zone)
    const total = (minutes: number | null): HTMLElement => h(document, 'td', { class: 'right' }, minutes === null ? '' : clockFace(minutes))
    body.append(h(document, 'tr', {},
      h(document, 'td', {}, day === lastDay ? time : `${day} ${time}`),
      h(document, 'td', {}, line.happened),
      h(document, 'td', { class: 'muted' }, line.did),
      total(line.response), total(line.resolution)))
    lastDay = day
  }
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return h(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': words.ledger }, h(document, 'table', { class: 'ledger' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(words.when, true), head(words.happened), head(words.did), head(words.clocks.response, true), head(words.clocks.resolution, true))),
    body))
}

function facts(detail: TicketDetail, context: DrawContext, version: string): HTMLElement {
  const { document } = context
  const words = sla.detail
  const list = h(document, 'dl', { class: 'facts' })
  const add = (name: string, value: Node | string | null): void => {
    if (value !== null && value !== '') list.append(h(document, 'dt', {}, name), h(document, 'dd', {}, value))
  }
  add(words.agreement, version)
  add(words.hours, detail.calendar === null ? null : `${planName(context, detail.calendar, '')}, ${detail.zone}`)
  for (const clock of CLOCKS) add(words.clocks[clock], judged(detail, clock, context))
  add(words.type, detail.issue_type)
  add(words.requester, detail.requester)
  add(words.technician, detail.technician)
  add(words.status, detail.status)
  add(words.file, words.place(detail.file, detail.row))
  return list
}

function judged(detail: TicketDetail, clock: ClockName, { document }: DrawContext): HTMLElement {
  const { state, why, target_source, travel_minutes, target_minutes, elapsed_minutes, paused_minutes, stated } = detail.clocks[clock]
  const words = sla.detail
  const tone = state === 'missed' ? 'missed-ink' : state === 'met' ? 'kept-ink' : null
  const allowed = target_minutes === null ? words.no_target : figures.target(target_minutes)
  return h(document, 'span', {},
    `${words.judged(detail.priority, detail.place, allowed)}${words.sources[target_source]}${travel_minutes > 0 ? words.travel(travel_minutes) : ''}. `,
    elapsed_minutes === null ? null : `${words.took_words(figures.duration(elapsed_minutes), paused_minutes)}: `,
    h(document, 'b', { class: tone }, verdictWords(detail, clock)),
    why === null ? null : `, ${words.whys[why] ?? why.replaceAll('_', ' ')}`,
    stated === null ? null : `. ${words.stated[stated]}`)
}

/** `1:43`: hours and minutes as a clock counts them. */
function clockFace(minutes: number): string {
  const whole = Math.round(minutes)
  return `${figures.count(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`
}
