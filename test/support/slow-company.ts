/**
 * The sample company judged minute by minute from the files themselves, by any rules: no kernel, no calendar, no SQL
 * of the product. Only the parser of `content/` is shared.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { WEEKDAYS, type ClockName, type Content, type CountingRules, type Plan } from '../../src/core/index.ts'

export type Row = Readonly<Record<string, string>>
const MINUTE = 60_000
const OPEN = ['new', 'open', 'waiting_client', 'waiting_other']

const rows = (name: string): Row[] => Papa.parse<Row>(readFileSync(join('data', name), 'utf8'), { header: true, skipEmptyLines: true }).data

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
function londonOffset(utc: number): number {
  const part = Object.fromEntries(wall.formatToParts(utc).map(({ type, value }) => [type, value]))
  return Date.UTC(Number(part['year']), Number(part['month']) - 1, Number(part['day']), Number(part['hour']), Number(part['minute'])) - Math.floor(utc / MINUTE) * MINUTE
}
const londonDate = (utc: number): string => new Date(utc + londonOffset(utc)).toISOString().slice(0, 10)

const known = new Map<string, number>()
/** First instant whose London clock face shows the text; an hour that does not exist moves forward. */
function fromLondon(text: string): number {
  const before = known.get(text)
  if (before !== undefined) return before
  const face = text === '' ? NaN : Date.parse(`${text.replace(' ', 'T')}Z`)
  const offset = [60 * MINUTE, 0].find((one) => !Number.isNaN(face) && londonOffset(face - one) === one) ?? 0
  known.set(text, face - offset)
  return face - offset
}

const key = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()
type Span = readonly [from: number, until: number]
interface Happened { readonly kind: string; readonly value: string; readonly utc: number }

/** Stretches in a status of `waiting`; and those in `done` up to a return. */
function waits(history: readonly Happened[], waiting: readonly string[]): Span[] {
  const spans: Span[] = []
  let since = NaN
  for (const event of history.filter(({ kind }) => kind === 'status')) {
    const waits_now = waiting.includes(event.value)
    if (waits_now && Number.isNaN(since)) since = event.utc
    if (!waits_now && !Number.isNaN(since)) {
      spans.push([since, event.utc])
      since = NaN
    }
  }
  return Number.isNaN(since) ? spans : [...spans, [since, Infinity]]
}
function returns(history: readonly Happened[]): Span[] {
  const spans: Span[] = []
  let done = NaN
  for (const { kind, value, utc } of history) {
    if (kind === 'status' && value === 'done' && Number.isNaN(done)) done = utc
    else if (!Number.isNaN(done) && (kind === 'reopened' || (kind === 'status' && OPEN.includes(value)))) {
      spans.push([done, utc])
      done = NaN
    }
  }
  return spans
}

export class SlowCompany {
  /** The last row of each ticket that has a number and a time of creation. */
  readonly tickets: readonly Row[]
  readonly #clients = new Map(rows('clients.csv').map((row) => [key(row['client']!), row]))
  readonly #aliases = new Map(rows('aliases.csv').map((row) => [key(row['name']!), key(row['client']!)]))
  readonly #agreements: readonly Row[]
  readonly #events = Map.groupBy(rows('events.csv'), (event) => event['ticket_id']!)
  readonly #issues
  readonly #base = Date.UTC(2024, 9, 20)
  /** One flag a minute: open by a plan's calendar. */
  readonly #open: ReadonlyMap<string, Uint8Array>
  /** Of each minute its local day. */
  readonly #days: readonly string[]
  readonly #dayOf: Int32Array
  readonly #mixed = new Map<string, Uint8Array>()

  /** @param agreements in place of those of the sample's own file */
  constructor(private readonly content: Content, private readonly as_of: number, agreements = rows('agreements.csv')) {
    this.#agreements = agreements.toSorted((a, b) => (a['starts_on']! < b['starts_on']! ? -1 : 1))
    this.tickets = [...new Map(rows('tickets.csv').map((ticket) => [ticket['ticket_id']!, ticket])).values()]
      .filter((ticket) => ticket['ticket_id'] !== '' && !Number.isNaN(fromLondon(ticket['created_at']!)))
    this.#issues = new Map(content.catalogue.map((issue) => [issue.issue_type.toLowerCase(), issue]))
    const count = Math.ceil((as_of + 86_400_000 - this.#base) / MINUTE)
    const open = new Map([...content.plans.values()].map((plan) => [plan.id, new Uint8Array(count)]))
    const days: string[] = []
    this.#dayOf = new Int32Array(count)
    let offset = 0
    for (let i = 0; i < count; i++) {
      const utc = this.#base + i * MINUTE
      if (i % 60 === 0) offset = londonOffset(utc)
      const minute = Math.floor((((utc + offset) % 86_400_000) + 86_400_000) % 86_400_000 / MINUTE)
      if (i === 0 || minute === 0) days.push(new Date(utc + offset).toISOString().slice(0, 10))
      this.#dayOf[i] = days.length - 1
      const date = days.at(-1)!
      const day = WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!
      for (const plan of content.plans.values()) {
        const calendar = content.calendars.get(plan.calendar)!
        if (!calendar.holidays.has(date) && calendar.open[day].some((span) => span.from <= minute && minute < span.until)) open.get(plan.id)![i] = 1
      }
    }
    this.#open = open
    this.#days = days
  }

  /** State and, where it is counted, the seconds: `met 1200 of 3600`. */
  judged(ticket: Row, clock: ClockName, rules: CountingRules): string {
    if (['cancelled', 'merged'].includes(ticket['status']!)) return 'exempt'
    const created = fromLondon(ticket['created_at']!)
    const history = (this.#events.get(ticket['ticket_id']!) ?? []).map((event) => ({ kind: event['kind']!, value: event['value']!, face: event['at']!, utc: fromLondon(event['at']!) }))
      .sort((a, b) => (a.face < b.face ? -1 : a.face > b.face ? 1 : 0))
    const stop = clock === 'response' ? this.#response(ticket, created, history, rules) : this.#resolution(ticket, history, rules)
    if (typeof stop === 'string') return stop

    const client = this.#client(ticket)
    const until = Number.isNaN(stop) ? this.as_of : stop
    const decides = rules.agreement === 'at_creation' ? created : rules.agreement === 'latest' ? this.as_of : until
    const version = this.#version(client, londonDate(decides))
    const plan = version === undefined ? undefined : this.content.plans.get(version['plan']!)
    const premium_on = (date: string) => version !== undefined && version['premium_response_from'] !== '' && version['premium_response_from']! <= date
      && (version['premium_response_until'] === '' || date <= version['premium_response_until']!)
    const express_at = fromLondon(ticket['express_at'] ?? '')
    const premium = premium_on(londonDate(decides))
    const marked = !Number.isNaN(express_at) && premium_on(ticket['express_at']!.slice(0, 10))
    const priority = this.#priority(ticket, created, history, rules, until)
    const came_back = returns(history)
    const start = Math.max(marked && !premium ? express_at : created, created, priority.since,
      ...(clock === 'resolution' && rules.reopened === 'afresh' ? came_back.filter(([, back]) => back <= until).map(([, back]) => back) : []))

    const issue = this.#issues.get((ticket['issue_type'] || ticket['category'] || '').toLowerCase())
    const by_priority = priority.value as 'P1' | 'P2' | 'P3' | 'P4' | ''
    const target = plan === undefined ? null : ((premium || marked) && by_priority !== '' ? this.content.riders.get('premium-response')!.targets[by_priority]?.[clock] : null)
      ?? issue?.turnaround[plan.id]?.[clock] ?? (by_priority === '' ? null : plan.targets[by_priority]?.[clock])
    const travels = ticket['place'] === 'on_site' && plan !== undefined && (plan.travel === 'both' || plan.travel === clock)
    if (plan === undefined || target == null || stop < created || stop < start || (Number.isNaN(stop) && ticket['status'] === 'done')) return 'unknown'
    const seconds = (target + (travels ? Number(this.#clients.get(client)?.['travel_minutes'] || 0) : 0)) * 60

    const pauses = clock === 'response' ? [] : [
      ...(rules.pauses === 'plan' ? waits(history, plan.pauses) : []), ...(rules.reopened === 'solved_time_off' ? came_back : []),
    ]
    const paused_now = Number.isNaN(stop) && pauses.some(([from, end]) => from <= this.as_of && this.as_of < end)
    const elapsed = this.#elapsed(this.#flags(client, plan, rules), start, until, pauses, rules)
    if (elapsed > seconds && (!Number.isNaN(stop) || rules.open_late === 'missed')) return `missed ${elapsed} of ${seconds}`
    return `${!Number.isNaN(stop) ? 'met' : paused_now ? 'paused' : 'running'} ${elapsed} of ${seconds}`
  }

  #response(ticket: Row, created: number, history: readonly Happened[], rules: CountingRules): number | 'exempt' | 'unknown' {
    const technician = ticket['raised_by'] === 'technician'
    if (technician && rules.agent_raised === 'exempt') return 'exempt'
    const at = (...kinds: readonly string[]) => history.filter(({ kind }) => kinds.includes(kind)).map(({ utc }) => utc).sort((a, b) => a - b)
    const said = fromLondon(ticket['first_response_at']!)
    const spoken = Number.isNaN(said) ? [] : [said]
    const touched = history.filter(({ kind, value, utc }) => kind === 'status' && value !== 'new' && utc > created).map(({ utc }) => utc)
    const candidates = technician && rules.agent_raised === 'second_reply' ? at('public_reply').slice(1)
      : rules.response === 'reply' ? (spoken.length > 0 ? spoken : at('public_reply'))
        : rules.response === 'any_reply' ? [...spoken, ...at('public_reply', 'auto_reply')] : [...spoken, ...at('public_reply', 'assigned'), ...touched]
    if (candidates.length > 0) return Math.min(...candidates)
    const solved = fromLondon(ticket['resolved_at']!)
    if (Number.isNaN(solved)) return NaN
    return rules.solved_without_reply === 'solution' ? solved : rules.solved_without_reply
  }

  #resolution(ticket: Row, history: readonly Happened[], rules: CountingRules): number | 'unknown' {
    const came_back = returns(history)
    if (rules.reopened !== 'last' && Number(ticket['reopened_count']) > 0 && came_back.length === 0) return 'unknown'
    if (rules.reopened === 'first' && came_back.length > 0) return came_back[0]![0]
    return OPEN.includes(ticket['status']!) ? NaN : fromLondon(ticket['resolved_at']!)
  }

  #priority(ticket: Row, created: number, history: readonly Happened[], rules: CountingRules, until: number): { value: string; since: number } {
    const worked = this.content.priorities.matrix[ticket['impact']!]?.[this.content.priorities.urgency.indexOf(ticket['urgency']!)] ?? ''
    const own = { value: ticket['priority'] || worked, since: -Infinity }
    const stated = history.filter(({ kind }) => kind === 'priority')
    if (rules.priority === 'last' || stated.length === 0) return own
    if (rules.priority === 'first') return { value: stated[0]!.utc <= created ? stated[0]!.value : '', since: -Infinity }
    const reached = stated.filter(({ utc }) => utc <= until || utc <= created)
    const changes = reached.filter(({ value, utc }, i) => (i === 0 ? utc > created : value !== reached[i - 1]!.value))
    return { value: reached.at(-1)?.value ?? '', since: rules.priority === 'afresh' ? changes.at(-1)?.utc ?? -Infinity : -Infinity }
  }

  #client(ticket: Row): string {
    return this.#aliases.get(key(ticket['client']!)) ?? key(ticket['client']!)
  }

  #version(client: string, date: string): Row | undefined {
    const version = this.#agreements.filter((row) => key(row['client']!) === client && row['starts_on']! <= date).at(-1)
    return version !== undefined && (version['renewal'] === 'rolling' || date <= version['ends_on']!) ? version : undefined
  }

  #flags(client: string, plan: Plan, rules: CountingRules): Uint8Array | null {
    if (rules.hours === 'calendar') return null
    if (rules.calendars === 'one') return this.#open.get(plan.id)!
    const before = this.#mixed.get(client)
    if (before !== undefined) return before
    let held = this.#agreements.find((row) => key(row['client']!) === client)!['plan']!
    const by_day = this.#days.map((date) => (held = this.#version(client, date)?.['plan'] ?? held))
    const open_by_day = by_day.map((id) => this.#open.get(id)!)
    const flags = new Uint8Array(this.#dayOf.length)
    for (let i = 0; i < flags.length; i++) flags[i] = open_by_day[this.#dayOf[i]!]![i]!
    this.#mixed.set(client, flags)
    return flags
  }

  #elapsed(flags: Uint8Array | null, start: number, until: number, pauses: readonly Span[], rules: CountingRules): number {
    const overlap = (from: number, end: number, [one, other]: Span) => Math.max(0, Math.min(end, other) - Math.max(from, one))
    const by_wall = rules.pause_length === 'wall'
    const end = by_wall ? until - pauses.reduce((sum, pause) => sum + overlap(start, until, pause), 0) : until
    const off = by_wall ? [] : pauses.filter((pause) => overlap(start, end, pause) > 0)
    let ms = 0
    for (let at = Math.floor((start - this.#base) / MINUTE); this.#base + at * MINUTE < end; at++) {
      if (flags !== null && flags[at] !== 1) continue
      const from = Math.max(start, this.#base + at * MINUTE)
      const to = Math.min(end, this.#base + (at + 1) * MINUTE)
      ms += to - from
      for (const pause of off) ms -= overlap(from, to, pause)
    }
    return Math.floor(ms / 1000)
  }
}
