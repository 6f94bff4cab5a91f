/** A small company whose tickets change over three months, whole or as an export of part of the time holds it. */
import { EnginePauses, EngineSource, EVERYTHING, type FileToRead } from '../../src/models/index.ts'
import type { Database } from '../../src/db/index.ts'
import { ownFile } from './files.ts'
import { random } from './random.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 3, 1)
const END = Date.UTC(2026, 5, 28)

export interface MadeEvent {
  readonly ticket: number
  readonly at: number
  readonly kind: string
  readonly value: string
  /** Counts the updates of a ticket. */
  readonly nth: number
}

export interface Made {
  readonly events: readonly MadeEvent[]
  readonly created: readonly number[]
}

/** Part of the whole: changes between two instants, or by position among all. */
export interface Part {
  readonly from?: number
  readonly until?: number
  readonly share?: readonly [number, number]
}

/** The same for the same number. Several changes may stand at one minute. */
export function made(tickets: number): Made {
  const pick = random(tickets)
  const created = Array.from({ length: tickets }, (_, i) => START + Math.floor((i / tickets) * (END - START) / 60_000) * 60_000)
  const events = created.flatMap((at, ticket) => {
    const found: MadeEvent[] = []
    let moment = at
    for (const value of ['open', ...Array.from({ length: pick.int(0, 4) }, () => pick.pick(['waiting_client', 'open', 'open', 'waiting_client'])), ...(pick.next() < 0.8 ? ['done'] : [])]) {
      found.push({ ticket, at: moment, kind: 'status', value, nth: found.length })
      if (value === 'open' && pick.next() < 0.4) found.push({ ticket, at: moment, kind: 'public_reply', value: '', nth: found.length })
      moment += pick.next() < 0.2 ? 0 : Math.floor(pick.next() * 90) * HOUR / 2
    }
    return found.filter((event) => event.at <= END)
  })
  return { events: events.sort((a, b) => a.at - b.at || a.ticket - b.ticket || a.nth - b.nth), created }
}

const text = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ')
const within = (made: Made, { from = 0, until = Infinity, share = [0, 1] }: Part, order: readonly MadeEvent[] = made.events): readonly MadeEvent[] =>
  order.filter((event, i) => event.at >= from && event.at <= until && i >= Math.floor(share[0] * order.length) && i < Math.ceil(share[1] * order.length))

/** The tickets as they stood at the end of the part, and the changes within it: two files. */
export function madeCsv(whole: Made, part: Part = {}, name = 'whole'): FileToRead[] {
  const events = within(whole, part)
  const changed = new Set(events.map(({ ticket }) => ticket))
  const until = part.until ?? Infinity
  const rows = whole.created.flatMap((at, ticket) => {
    if (at > until || !(changed.has(ticket) || at >= (part.from ?? 0))) return []
    const past = whole.events.filter((event) => event.ticket === ticket && event.at <= until)
    const status = past.findLast(({ kind }) => kind === 'status')
    const done = status?.value === 'done'
    return [`${ticket},Client ${ticket % 3},${text(at)},P${1 + (ticket % 4)},${status?.value ?? 'new'},${text(past.find(({ kind }) => kind === 'public_reply')?.at ?? at)},${done ? text(status.at) : ''}`]
  })
  return [
    ownFile('tickets', ['ticket_id,client,created_at,priority,status,first_response_at,resolved_at', ...rows].join('\n'), { name: `${name}-tickets.csv` }),
    ownFile('events', ['ticket_id,at,kind,value', ...events.map(({ ticket, at, kind, value }) => `${ticket},${text(at)},${kind},${value}`)].join('\n'), { name: `${name}-events.csv` }),
  ]
}

madeCsv.logFile = (rows: string, name: string): FileToRead => {
  const file = ownFile('tickets', `ticket_id,client,created_at,status,mod,updated\n${rows}`, { name })
  return {
    ...file, layout_name: 'Log',
    reading: {
      ...file.reading, layout: 'log', columns: file.reading.columns.filter(({ column }) => column !== 'mod' && column !== 'updated'),
      fold: { order_index: 4, at_index: 5, at_patterns: [{ pattern: null, has_offset: false }], status_index: 3, status_words: new Map(['open', 'waiting_client', 'done'].map((word) => [word, word])) },
    },
  }
}

/** The status changes as a log with a row an update; rows stand by ticket, as logs do. */
madeCsv.log = (whole: Made, part: Part = {}, name = 'whole'): FileToRead => {
  const order = whole.events.toSorted((a, b) => a.ticket - b.ticket || a.nth - b.nth)
  const rows = within(whole, part, order).map(({ ticket, at, value, nth }) => `${ticket},Client ${ticket % 3},${text(whole.created[ticket]!)},${value === '' ? 'open' : value},${nth},${text(at)}`)
  return madeCsv.logFile(rows.join('\n'), `${name}.csv`)
}

/** Everything that the pages count, of both clocks. */
export async function figuresOf(db: Database): Promise<unknown> {
  const source = await EngineSource.open(db)
  const pauses = new EnginePauses(db)
  const { as_of, tickets } = await source.summary()
  const listed = await Promise.all((['response', 'resolution'] as const).map(async (clock) => [
    await source.counts(clock, EVERYTHING), await source.turnaround(clock, EVERYTHING), await source.byClient(clock, EVERYTHING), await source.byMonthAndPriority(clock, EVERYTHING),
    (await source.tickets(clock, EVERYTHING, { kind: 'all' }, 1_000, 0)).map(({ ticket_id, state, why, elapsed_minutes, paused_minutes, due_at, stopped_at }) => [ticket_id, state, why, elapsed_minutes, paused_minutes, due_at, stopped_at]).sort(),
  ]))
  return { as_of, tickets, listed, paused: await pauses.pauseTotals(EVERYTHING), rows: (await pauses.pauseRows(EVERYTHING, 'all', 1_000, 0)).map(({ ticket_id, from, until, paused_minutes }) => [ticket_id, from, until, paused_minutes]).sort() }
}
