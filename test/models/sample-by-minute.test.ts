/**
 * The whole sample company judged a second time, minute by minute, from the files themselves: no kernel, no
 * calendar, no SQL of the product. Only the parser of `content/` is shared.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { beforeAll, expect, it } from 'vitest'
import { WEEKDAYS, type ClockName, type Content, type Plan } from '../../src/core/index.ts'
import { parseContent } from '../../src/content/index.ts'
import { builtData, type BuiltData } from '../../src/loading/disk/index.ts'
import { EVERYTHING } from '../../src/models/index.ts'

type Row = Readonly<Record<string, string>>
const MINUTE = 60_000

const rows = (name: string): Row[] => Papa.parse<Row>(readFileSync(join('data', name), 'utf8'), { header: true, skipEmptyLines: true }).data
const content = (): Content => {
  const files = ['', 'plans', 'riders', 'calendars'].flatMap((folder) =>
    readdirSync(join('content', folder)).filter((name) => /\.(yaml|csv)$/.test(name)).map((name) => ({ path: join(folder, name), text: readFileSync(join('content', folder, name), 'utf8') })))
  return parseContent(files).content!
}

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
function londonOffset(utc: number): number {
  const part = Object.fromEntries(wall.formatToParts(utc).map(({ type, value }) => [type, value]))
  return Date.UTC(Number(part['year']), Number(part['month']) - 1, Number(part['day']), Number(part['hour']), Number(part['minute'])) - Math.floor(utc / MINUTE) * MINUTE
}
/** First instant whose London clock face shows the text; an hour that does not exist moves forward. */
function fromLondon(text: string): number {
  if (text === '' || Number.isNaN(Date.parse(`${text.replace(' ', 'T')}Z`))) return NaN
  const face = Date.parse(`${text.replace(' ', 'T')}Z`)
  for (const offset of [60 * MINUTE, 0]) if (londonOffset(face - offset) === offset) return face - offset
  return face
}

/** One flag a minute since `from`, for each plan's calendar. */
function openMinutes(given: Content, from: number, until: number): Map<string, Uint8Array> {
  const count = Math.ceil((until - from) / MINUTE)
  const maps = new Map([...given.plans.values()].map((plan) => [plan.id, new Uint8Array(count)]))
  let offset = 0
  for (let i = 0; i < count; i++) {
    const utc = from + i * MINUTE
    if (i % 60 === 0) offset = londonOffset(utc)
    const face = new Date(utc + offset)
    const minute = face.getUTCHours() * 60 + face.getUTCMinutes()
    const date = face.toISOString().slice(0, 10)
    const day = WEEKDAYS[(face.getUTCDay() + 6) % 7]!
    for (const plan of given.plans.values()) {
      const calendar = given.calendars.get(plan.calendar)!
      if (!calendar.holidays.has(date) && calendar.open[day].some((span) => span.from <= minute && minute < span.until)) maps.get(plan.id)![i] = 1
    }
  }
  return maps
}

function openSeconds(flags: Uint8Array, base: number, start: number, stop: number, pauses: readonly (readonly [number, number])[]): number {
  let ms = 0
  for (let at = Math.floor((start - base) / MINUTE); base + at * MINUTE < stop; at++) {
    if (flags[at] !== 1) continue
    const from = Math.max(start, base + at * MINUTE)
    const until = Math.min(stop, base + (at + 1) * MINUTE)
    ms += until - from
    for (const [pauseFrom, pauseUntil] of pauses) ms -= Math.max(0, Math.min(until, pauseUntil) - Math.max(from, pauseFrom))
  }
  return Math.floor(ms / 1000)
}

const key = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()
let data: BuiltData
beforeAll(async () => { data = await builtData() }, 120_000)

it('agrees with a minute-by-minute count on every ticket of the sample company', async () => {
  const given = content()
  const tickets = rows('tickets.csv')
  const clients = new Map(rows('clients.csv').map((row) => [key(row['client']!), row]))
  const aliases = new Map(rows('aliases.csv').map((row) => [key(row['name']!), key(row['client']!)]))
  const agreements = rows('agreements.csv').sort((a, b) => (a['starts_on']! < b['starts_on']! ? -1 : 1))
  const issues = new Map(given.catalogue.map((issue) => [issue.issue_type.toLowerCase(), issue]))
  const events = new Map<string, Row[]>()
  for (const event of rows('events.csv')) events.set(event['ticket_id']!, [...(events.get(event['ticket_id']!) ?? []), event])
  const base = Date.UTC(2024, 9, 20)
  const as_of = data.summary.as_of!
  const open = openMinutes(given, base, as_of + 86_400_000)

  const counted: Record<ClockName, Map<string, string>> = { response: new Map(), resolution: new Map() }
  const last = new Map(tickets.map((ticket) => [ticket['ticket_id']!, ticket]))
  for (const ticket of last.values()) {
    const created = fromLondon(ticket['created_at']!)
    if (ticket['ticket_id'] === '' || Number.isNaN(created)) continue
    const client = aliases.get(key(ticket['client']!)) ?? key(ticket['client']!)
    const date = new Date(created + londonOffset(created)).toISOString().slice(0, 10)
    const version = agreements.filter((row) => key(row['client']!) === client && row['starts_on']! <= date).at(-1)
    const inForce = version !== undefined && (version['renewal'] === 'rolling' || date <= version['ends_on']!) ? version : undefined
    const plan: Plan | undefined = inForce === undefined ? undefined : given.plans.get(inForce['plan']!)
    const rider = given.riders.get('premium-response')!
    const premium = inForce !== undefined && inForce['premium_response_from'] !== ''
      && inForce['premium_response_from']! <= date && (inForce['premium_response_until'] === '' || date <= inForce['premium_response_until']!)
    const express = fromLondon(ticket['express_at'] ?? '')
    const expressDate = Number.isNaN(express) ? '' : ticket['express_at']!.slice(0, 10)
    const marked = inForce !== undefined && expressDate !== '' && inForce['premium_response_from'] !== '' && inForce['premium_response_from']! <= expressDate
      && (inForce['premium_response_until'] === '' || expressDate <= inForce['premium_response_until']!)
    const isExpress = premium || marked
    const start = marked && !premium ? Math.max(express, created) : created
    const worked = given.priorities.matrix[ticket['impact']!]?.[given.priorities.urgency.indexOf(ticket['urgency']!)] ?? ''
    const priority = (ticket['priority'] || worked) as 'P1' | 'P2' | 'P3' | 'P4' | ''
    const issue = issues.get((ticket['issue_type'] || ticket['category'] || '').toLowerCase())
    const history = (events.get(ticket['ticket_id']!) ?? [])
      .map((event) => ({ kind: event['kind'], value: event['value'], face: event['at']!, utc: fromLondon(event['at']!) }))
      .sort((a, b) => (a.face < b.face ? -1 : a.face > b.face ? 1 : 0))

    for (const clock of ['response', 'resolution'] as const) {
      const solved = fromLondon(ticket['resolved_at']!)
      const replies = history.filter((event) => event.kind === 'public_reply').map((event) => event.utc)
      const said = fromLondon(ticket['first_response_at']!)
      const reply = Number.isNaN(said) ? Math.min(...replies) : said
      const stillOpen = ['new', 'open', 'waiting_client', 'waiting_other'].includes(ticket['status']!)
      const stop = clock === 'resolution' ? (stillOpen ? NaN : solved) : Number.isFinite(reply) ? reply : solved
      if (['cancelled', 'merged'].includes(ticket['status']!) || (clock === 'response' && ticket['raised_by'] === 'technician')) {
        counted[clock].set(ticket['ticket_id']!, 'exempt')
        continue
      }
      const target = (isExpress && priority !== '' ? rider.targets[priority]?.[clock] : null)
        ?? (plan === undefined ? null : issue?.turnaround[plan.id]?.[clock]) ?? (plan === undefined || priority === '' ? null : plan.targets[priority]?.[clock])
      const travels = ticket['place'] === 'on_site' && plan !== undefined && (plan.travel === 'both' || plan.travel === clock)
      const seconds = target == null ? null : (target + (travels ? Number(clients.get(client)?.['travel_minutes'] || 0) : 0)) * 60
      if (plan === undefined || seconds === null || stop < created || stop < start || (Number.isNaN(stop) && ticket['status'] === 'done')) {
        counted[clock].set(ticket['ticket_id']!, 'unknown')
        continue
      }
      const pauses: [number, number][] = []
      if (clock === 'resolution') {
        let since = NaN
        for (const event of history) {
          if (event.kind !== 'status') continue
          const waits = event.value === 'waiting_client' && plan.pauses.includes('waiting_client')
          if (waits && Number.isNaN(since)) since = event.utc
          if (!waits && !Number.isNaN(since)) {
            pauses.push([since, event.utc])
            since = NaN
          }
        }
        if (!Number.isNaN(since)) pauses.push([since, Infinity])
      }
      const until = Number.isNaN(stop) ? as_of : stop
      const elapsed = openSeconds(open.get(plan.id)!, base, start, until, pauses)
      const state = elapsed > seconds ? 'missed' : !Number.isNaN(stop) ? 'met' : pauses.some(([, end]) => end === Infinity) ? 'paused' : 'running'
      counted[clock].set(ticket['ticket_id']!, state)
    }
  }

  for (const clock of ['response', 'resolution'] as const) {
    const ours = await data.source.tickets(clock, EVERYTHING, { kind: 'all' }, 1_000_000, 0)
    expect(ours.length).toBe(counted[clock].size)
    const differ = ours.filter((row) => counted[clock].get(row.ticket_id) !== row.state).map((row) => `${row.ticket_id}: ours ${row.state}, counted ${counted[clock].get(row.ticket_id)}`)
    expect(differ).toEqual([])
    expect(new Set(counted[clock].values()).size).toBeGreaterThanOrEqual(4)
  }
}, 180_000)
