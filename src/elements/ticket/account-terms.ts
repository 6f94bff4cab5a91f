import { asAgreed, DEFAULT_RULES, edge, formatDate, hoursInWords, isCounted, optionOf, zoneInWords, zoneOf, type ClockName, type ClockRules, type ClockTrace } from '../../core/index.ts'
import type { ClockTerms, TicketDetail } from '../../models/source.ts'
import { account, figures, spell, ticket } from '../../words/index.ts'
import type { Unit } from './account.ts'
import { comebacks, endOf, priorityChanges } from './life.ts'
import { reasonWords } from './reasons.ts'

const FEW = 3

const label = (id: string, rules: ClockRules | undefined): string => optionOf(edge(id), asAgreed(rules ?? DEFAULT_RULES)).label

export const termsOf = (detail: TicketDetail, clock: ClockName): ClockTerms => detail.clocks[clock].terms ?? detail

/** Whose target it is, for what, and whether the priority stood. */
export function targetWords(detail: TicketDetail, clock: ClockName): string {
  const { target_minutes, target_source, travel_minutes } = detail.clocks[clock]
  if (target_minutes === null || target_source === 'none') return ''
  const { plan, priority } = termsOf(detail, clock)
  const allowed = spell(target_minutes * 60)
  const words = account.target
  const says = target_source === 'rider' ? words.rider(allowed, detail.grounds?.rider ?? ticket.drawing.rider, account.for_priority(priority))
    : target_source === 'catalogue' ? words.catalogue(allowed, detail.issue_type ?? '')
      : words.priority(allowed, plan ?? '', account.for_priority(priority))
  const end = detail.clocks[clock].stopped_at ?? Infinity
  const changes = priorityChanges(detail).filter(({ at }) => at <= end)
  const rule = label('priority', detail.grounds?.rules)
  const changed = changes.length === 0 ? '' : changes.length > FEW ? account.raised_often(changes.length, rule)
    : account.raised(changes.map(({ from, to, at }) => account.change(from, to, `${figures.day(at, detail.zone)} ${figures.time(at, detail.zone)}`)), rule)
  return `${says}${travel_minutes > 0 ? account.travel(spell(travel_minutes * 60)) : ''}${changed}.`
}

/** What stopped it, or until when it was read. */
export function stopWords(detail: TicketDetail, clock: ClockName): string {
  const { stopped_at, why, state } = detail.clocks[clock]
  const words = account.stopped
  const { zone } = detail
  if (stopped_at === null) {
    const as_of = detail.grounds?.as_of ?? null
    if (as_of === null) return ''
    const reason = detail.traces?.[clock]?.segments.findLast(isCounted)?.reason ?? null
    return state === 'paused' ? words.paused(figures.instant(as_of, zone), reasonWords(reason)) : words.running(figures.instant(as_of, zone))
  }
  const at = `${figures.day(stopped_at, zone)} ${figures.time(stopped_at, zone)}`
  if (clock === 'resolution') return why === 'only_closed_time' ? words.closing(at) : words.solution(at)
  if (why === 'solved_without_reply') return words.solution_for_reply(at)
  const reply = detail.events.find((event) => event.kind === 'public_reply' && event.at === stopped_at)
  return words.reply(at, reply?.by === '' ? null : reply?.by ?? null)
}

/** First and last solution of a ticket that came back. */
export function comebackWords(detail: TicketDetail, clock: ClockName, unit: Unit): string {
  if (clock !== 'resolution') return ''
  const back = comebacks(detail)
  const trace = detail.traces?.resolution ?? null
  const [first] = back
  if (first === undefined || trace === null) return ''
  const { stopped_at, elapsed_minutes } = detail.clocks.resolution
  if (stopped_at !== null && stopped_at <= first.solved_at) return account.back.first(back.length)
  const after = spell(ranBefore(trace, first.solved_at) / 1000, unit)
  return stopped_at === null ? account.back.open(back.length, after) : account.back.last(back.length, after, spell((elapsed_minutes ?? 0) * 60, unit))
}

/** Milliseconds that a clock had run by then. */
export function ranBefore(trace: ClockTrace, at: number): number {
  return trace.segments.reduce((sum, { from, to, kind }) => (kind === 'running' && from < at ? sum + Math.min(to, at) - from : sum), 0)
}

/** By which version of which plan, whose hours, and what of the agreement changed meanwhile. */
export function basisWords(detail: TicketDetail): string[] {
  const counted = (['response', 'resolution'] as const).filter((clock) => detail.clocks[clock].state !== 'exempt')
  const [response, resolution] = [termsOf(detail, counted[0] ?? 'response'), termsOf(detail, counted.at(-1) ?? 'resolution')]
  const same = agreementWords(response) === agreementWords(resolution)
  const said = counted.length < 2 ? [account.basis(agreementWords(response))] : same ? [account.both(agreementWords(response))] : [account.one(ticket.clocks.response, agreementWords(response)), account.one(ticket.clocks.resolution, agreementWords(resolution))]
  const sentences = same && response.plan === null ? [] : said
  const hours = [...new Set([response, resolution].map((terms) => hoursWords(detail, terms)))].filter((words) => words !== '')
  return [...sentences, ...hours, changedWords(detail)].filter((part) => part !== '')
}

export function agreementWords({ plan, plan_assumed, agreement_version, agreement_starts_on }: ClockTerms | TicketDetail): string {
  if (plan === null) return ticket.no_plan
  return plan_assumed ? ticket.assumed(plan) : ticket.version(plan, agreement_version, agreement_starts_on === null ? null : formatDate(agreement_starts_on))
}

function hoursWords(detail: TicketDetail, { calendar }: ClockTerms | TicketDetail): string {
  const spec = calendar === null ? undefined : detail.grounds?.calendars.get(calendar)
  if (spec === undefined) return ''
  const year = String(new Date(zoneOf(spec.zone).toLocal(detail.created_at)).getUTCFullYear())
  const holidays = spec.always ? 0 : [...spec.holidays.keys()].filter((day) => day.startsWith(year)).length
  return account.hours(hoursInWords(spec), zoneInWords(spec.zone), holidays, year)
}

function changedWords(detail: TicketDetail): string {
  const end = endOf(detail)
  const changes = (detail.agreement_changes ?? []).filter(({ at }) => at < end)
  if (changes.length === 0) return ''
  const rider = detail.grounds?.rider ?? ticket.drawing.rider
  return account.changed(changes.slice(0, FEW).map(({ kind, plan, version, at }) => {
    const day = figures.day(at, detail.zone)
    return kind === 'version' || kind === 'ends' ? account.changes[kind](plan, version, day) : account.changes[kind](rider, day)
  }), label('agreement', detail.grounds?.rules))
}
