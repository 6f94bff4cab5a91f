/** Data sets that no one would send and a tool may export: awful, and readable. The same seed gives the same set. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asAgreed, COLUMN_KINDS, DEFAULT_RULES, EDGES, HOLDINGS, type ColumnReading, type Content, type CountingRules, type Holding } from '../../src/core/index.ts'
import type { FileToRead } from '../../src/models/index.ts'
import { absurdNumber, cell, ID, instant, kind, name, NAMES, plan, priority, status, VERDICT } from './nonsense-cells.ts'
import { nonsenseContent } from './nonsense-content.ts'
import { random, type Random } from './random.ts'

export interface NonsenseFile {
  readonly name: string
  readonly holding: Holding
  /** IANA zone of instants without an offset. */
  readonly zone: string
  /** Every instant of the file carries an offset. */
  readonly offsets: boolean
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Nonsense {
  readonly files: readonly NonsenseFile[]
  readonly content: Content
  /** Epoch milliseconds; null: the latest instant of the data. */
  readonly as_of: number | null
  readonly assumed_plan: string | null
  readonly rules: CountingRules
}

const ZONES = ['Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu'] as const
const OFFSETS = ['Z', '+00:00', '+05:45', '-03:30'] as const
const DAY = 86_400_000

function rulesOf(pick: Random): CountingRules {
  if (pick.next() < 0.4) return asAgreed(DEFAULT_RULES)
  const chosen = EDGES.filter((edge) => edge.options.length > 1).map((edge) => [edge.id, pick.next() < 0.5 ? edge.options[0]!.value : pick.pick(edge.options).value])
  return { ...asAgreed(DEFAULT_RULES), ...Object.fromEntries(chosen) as Partial<CountingRules> }
}

/** Some of a holding's columns, the required ones always: what is not there must be missed by nothing. */
const someOf = (pick: Random, holding: Holding, always: readonly string[]): string[] =>
  HOLDINGS[holding].filter((column) => always.includes(column) || pick.next() < 0.75)

function file(pick: Random, name: string, holding: Holding, columns: readonly string[], count: number, value: (column: string, row: number) => string): NonsenseFile {
  const offsets = pick.next() < 0.2
  const rows = Array.from({ length: count }, (_, row) => columns.map((column) => {
    const text = value(column, row)
    return offsets && COLUMN_KINDS[column] === 'instant' && /\d$/.test(text) ? `${text}${pick.pick(OFFSETS)}` : text
  }))
  return { name, holding, zone: pick.pick(ZONES), offsets, header: columns, rows }
}

function ticketFile(pick: Random, name_: string, ids: readonly string[]): NonsenseFile {
  const columns = someOf(pick, 'tickets', ['ticket_id', 'created_at', 'status'])
  return file(pick, name_, 'tickets', columns, pick.int(2, 30), (column) => {
    if (column === 'ticket_id') return pick.next() < 0.03 ? '' : pick.pick(ids)
    if (column === 'client') return name(pick)
    if (column === 'created_at') return instant(pick, 0.03)
    if (column === 'express_at') return instant(pick, 0.7)
    if (COLUMN_KINDS[column] === 'instant') return instant(pick, 0.3)
    if (column === 'priority') return priority(pick)
    if (column === 'status') return status(pick)
    if (column === 'raised_by') return pick.pick(['client', 'client', 'technician', 'monitoring', '', 'cat'])
    if (column === 'place') return pick.pick(['remote', 'on_site', '', 'moon'])
    if (column === 'impact') return pick.pick(['company', 'person', '', 'galaxy'])
    if (column === 'urgency') return pick.pick(['work_stops', 'can_wait', ''])
    if (column === 'issue_type') return pick.pick(['Password reset', 'PASSWORD RESET', 'New laptop', '', 'Haunting'])
    if (column.endsWith('_verdict')) return pick.pick(VERDICT)
    if (COLUMN_KINDS[column] === 'number' || COLUMN_KINDS[column] === 'integer') return absurdNumber(pick)
    return cell(pick)
  })
}

function eventFile(pick: Random, name_: string, ids: readonly string[]): NonsenseFile {
  return file(pick, name_, 'events', someOf(pick, 'events', ['ticket_id', 'at', 'kind', 'value']), pick.int(1, 90), (column) => {
    if (column === 'ticket_id') return pick.next() < 0.1 ? pick.pick(['', 'nobody', 'X-999']) : pick.pick(ids)
    if (column === 'at') return instant(pick, 0.03)
    if (column === 'kind') return kind(pick)
    if (column === 'value') return pick.next() < 0.7 ? status(pick) : priority(pick)
    return cell(pick)
  })
}

function agreementFile(pick: Random): NonsenseFile {
  const columns = someOf(pick, 'agreements', ['client', 'plan', 'starts_on', 'ends_on'])
  return file(pick, 'agreements.csv', 'agreements', columns, pick.int(1, 12), (column) => {
    if (column === 'client') return name(pick)
    if (column === 'version') return pick.pick(['', '1', '1', '2', '2', '3', '-1', '0'])
    if (column === 'plan') return plan(pick)
    if (column === 'renewal') return pick.pick(['rolling', 'fixed', '', 'sometimes'])
    if (COLUMN_KINDS[column] === 'date') return instant(pick, column.startsWith('premium') ? 0.4 : 0.05).slice(0, 10)
    return absurdNumber(pick)
  })
}

/** A data set of 2 to 60 ticket rows in one to three files, and mostly all of the others that clocks rest on. */
export function nonsense(seed: number): Nonsense {
  const pick = random(seed)
  const ids = Array.from({ length: pick.int(2, 40) }, () => pick.pick(ID)())
    .map((prefix, nth) => `${prefix}${pick.next() < 0.1 ? 1 : nth}`)
  const tickets = Array.from({ length: pick.int(1, 2) + (pick.next() < 0.1 ? 1 : 0) }, (_, nth) => ticketFile(pick, pick.next() < 0.2 ? 'tickets.csv' : `tickets-${nth}.csv`, ids))
  const events = Array.from({ length: pick.int(0, 2) }, (_, nth) => eventFile(pick, `events-${nth}.csv`, ids))
  const others = [
    ...(pick.next() < 0.9 ? [agreementFile(pick)] : []),
    ...(pick.next() < 0.7 ? [file(pick, 'clients.csv', 'clients', someOf(pick, 'clients', ['client', 'travel_minutes']), pick.int(1, 8), (column) => {
      if (column === 'client') return name(pick)
      if (column === 'time_zone') return pick.pick([...ZONES, '', 'Mars/Base'])
      if (column === 'client_since') return instant(pick, 0.3).slice(0, 10)
      return COLUMN_KINDS[column] === 'integer' ? absurdNumber(pick) : cell(pick)
    })] : []),
    ...(pick.next() < 0.5 ? [file(pick, 'aliases.csv', 'aliases', ['name', 'client'], pick.int(1, 6), () => (pick.next() < 0.1 ? '' : pick.pick(NAMES)))] : []),
  ]
  const empty: NonsenseFile[] = pick.next() < 0.15 ? [{ name: 'empty.csv', holding: pick.pick(['tickets', 'events', 'agreements']), zone: 'UTC', offsets: false, header: ['ticket_id', 'client'], rows: [] }] : []
  const { content, plans } = nonsenseContent(pick.int(0, 3))
  return {
    files: [...tickets, ...events, ...others, ...empty], content,
    as_of: pick.next() < 0.5 ? null : Date.UTC(2026, pick.int(-6, 9), pick.int(1, 28), pick.int(0, 23)) + (pick.next() < 0.1 ? pick.int(-40, 60) * 365 * DAY : 0),
    assumed_plan: pick.next() < 0.5 ? null : pick.pick([...plans, 'no such plan']),
    rules: rulesOf(pick),
  }
}

const quoted = (text: string): string => (/[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The file as a tool would write it. */
export const csvOf = ({ header, rows }: NonsenseFile): string => `${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`

const folder = mkdtempSync(join(tmpdir(), 'goodterms-nonsense-'))

/** Writes the file to a folder of its own, under its name. */
export function writeNonsense(file: NonsenseFile): string {
  const path = join(mkdtempSync(join(folder, 'f-')), file.name)
  writeFileSync(path, csvOf(file))
  return path
}

/** The file as the models take it, past intake: with its own zone, read as ISO text. */
export function nonsenseToRead(file: NonsenseFile): FileToRead {
  const columns = file.header.map((column, index): ColumnReading => {
    const kind = COLUMN_KINDS[column] ?? 'text'
    const dated = kind === 'instant' || kind === 'date'
    const words = column === 'priority' ? { words: new Map([['urgent', 'P1'], ['p1', 'P1'], ['p2', 'P2'], ['p3', 'P3'], ['p4', 'P4']]), only_known: true } : {}
    return { column, kind, index, header: column, blanks: [], ...words, ...(dated ? { patterns: [{ pattern: null, has_offset: file.offsets && kind === 'instant' }] } : {}) }
  })
  return {
    reading: {
      file: file.name, holding: file.holding, layout: 'goodterms', zone: file.zone, fold: null, width: columns.length, columns,
      dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: '"', header_row: 0 },
    },
    stored: { path: writeNonsense(file) }, rows: file.rows.length, set_aside: 0, first_row: 2, gaps: [], layout_name: 'Goodterms columns', longest_record: 2_000,
  }
}
