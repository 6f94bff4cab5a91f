/**
 * What intake found out about a file, and what the models need to read it: the contract between
 * the two. Nothing here knows DuckDB or a browser.
 */

export const HOLDINGS = {
  tickets: [
    'ticket_id', 'client', 'created_at', 'subject', 'requester', 'issue_type', 'category', 'priority',
    'impact', 'urgency', 'status', 'channel', 'place', 'site', 'first_response_at', 'resolved_at',
    'closed_at', 'paused_minutes', 'reopened_count', 'technician', 'minutes_worked', 'raised_by',
    'express_at', 'satisfaction', 'response_due_at', 'resolution_due_at', 'response_verdict',
    'resolution_verdict', 'response_minutes', 'resolution_minutes',
  ],
  events: ['ticket_id', 'at', 'kind', 'value', 'by'],
  clients: ['client', 'legal_name', 'address', 'seats', 'servers', 'sites', 'travel_minutes', 'calendar', 'time_zone', 'client_since'],
  agreements: ['client', 'version', 'plan', 'starts_on', 'ends_on', 'renewal', 'notice_days', 'notice_months', 'monthly_fee', 'billed_seats', 'premium_response_from', 'premium_response_until'],
  contacts: ['client', 'person', 'role', 'email', 'last_contact_on'],
  invoices: ['client', 'invoice', 'issued_on', 'due_on', 'paid_on', 'amount'],
  surveys: ['client', 'sent_on', 'answered_on', 'person', 'score', 'scale', 'comment'],
  visits: ['client', 'visited_on', 'kind', 'technician', 'minutes'],
  assets: ['client', 'asset', 'kind', 'warranty_until', 'supported_until', 'backed_up'],
  advice: ['client', 'given_on', 'subject', 'kind', 'decision', 'decided_on', 'decided_by', 'field'],
  checks: ['client', 'checked_on', 'obligation', 'subject', 'limit', 'found'],
  time_entries: ['started_at', 'technician', 'minutes', 'ticket_id', 'client', 'kind'],
  documents: ['document', 'client', 'template', 'version', 'sent_on', 'awaited_from', 'returned_on', 'outcome', 'file_sha256', 'title', 'starts_on', 'pages', 'file_name', 'made_on', 'chased_on', 'note', 'returned_sha256'],
  reminders: ['client', 'sent_on', 'obligation'],
  credits: ['client', 'period', 'plan', 'offered_on', 'offered_amount', 'settled_on', 'settled_amount', 'note'],
  aliases: ['name', 'client'],
} as const

export type Holding = keyof typeof HOLDINGS

/** Columns without which a file cannot serve as that holding. A missing client is "not stated" for tickets. */
export const REQUIRED: Readonly<Record<Holding, readonly string[]>> = {
  tickets: ['ticket_id', 'created_at'],
  events: ['ticket_id', 'at', 'kind'],
  clients: ['client'],
  agreements: ['client', 'plan', 'starts_on', 'ends_on'],
  contacts: ['client', 'person'],
  invoices: ['client', 'invoice', 'issued_on', 'due_on'],
  surveys: ['client'],
  visits: ['client', 'visited_on'],
  assets: ['client', 'asset'],
  advice: ['client', 'given_on', 'subject'],
  checks: ['client', 'checked_on', 'obligation', 'subject'],
  time_entries: ['started_at', 'technician', 'minutes'],
  documents: ['document', 'client', 'template'],
  reminders: ['client', 'sent_on', 'obligation'],
  credits: ['client', 'period'],
  aliases: ['name', 'client'],
}

export type ColumnKind = 'text' | 'instant' | 'date' | 'number' | 'integer'

/** The kind of each standard column; what is not named here is text. */
export const COLUMN_KINDS: Readonly<Record<string, ColumnKind>> = {
  created_at: 'instant', first_response_at: 'instant', resolved_at: 'instant', closed_at: 'instant',
  express_at: 'instant', response_due_at: 'instant', resolution_due_at: 'instant', at: 'instant', started_at: 'instant',
  starts_on: 'date', ends_on: 'date', premium_response_from: 'date', premium_response_until: 'date',
  client_since: 'date', last_contact_on: 'date', issued_on: 'date', due_on: 'date', paid_on: 'date',
  sent_on: 'date', answered_on: 'date', visited_on: 'date', warranty_until: 'date', supported_until: 'date',
  given_on: 'date', decided_on: 'date', checked_on: 'date', returned_on: 'date', offered_on: 'date', settled_on: 'date', made_on: 'date',
  paused_minutes: 'number', minutes_worked: 'number', response_minutes: 'number', resolution_minutes: 'number',
  minutes: 'number', monthly_fee: 'number', amount: 'number', offered_amount: 'number', settled_amount: 'number', score: 'number', scale: 'number', satisfaction: 'number',
  limit: 'number', found: 'number',
  reopened_count: 'integer', seats: 'integer', servers: 'integer', sites: 'integer', travel_minutes: 'integer',
  version: 'integer', notice_days: 'integer', notice_months: 'integer', billed_seats: 'integer', pages: 'integer',
}

/** How a file's text becomes cells. Offsets and rows count from 0 in the decoded text. */
export interface Dialect {
  /** A label of the Encoding Standard (`utf-8`, `windows-1252`, `shift_jis`), or `utf-32le`, `utf-32be`. */
  readonly encoding: string
  readonly bom: boolean
  /** One character. */
  readonly delimiter: string
  /** Null: quotation marks are ordinary characters. */
  readonly quote: '"' | "'" | null
  /** The quotation mark itself where it is doubled, `\` for backslash; null without quotes. */
  readonly escape: '"' | "'" | '\\' | null
  /** Records above the header, set aside as preamble. */
  readonly header_row: number
  /** Records that make up the header; absent: 1. 0: the file has none, and its columns were numbered. */
  readonly header_rows?: number
  /** Lines above the header that begin so are comments; null or absent: there are none. */
  readonly comment?: string | null
}

/** One way to write an instant or a date. `pattern` is what DuckDB's `strptime` takes; null means a cast of ISO text; `epoch_s` and `epoch_ms` count from 1970, UTC. */
export interface DatePattern {
  readonly pattern: string | null
  /** The text carries its own offset, so no zone is assumed. */
  readonly has_offset: boolean
  /** Names of months and weekdays are of this language (a key of `MONTH_NAMES`); absent: English. */
  readonly language?: string
}

/** How one standard column is read from the file. */
export interface ColumnReading {
  /** A name of `HOLDINGS[holding]`. */
  readonly column: string
  readonly kind: ColumnKind
  /** Position in the header, from 0. */
  readonly index: number
  /** The header as it stood in the file. */
  readonly header: string
  /** Texts that mean nothing was given, compared trimmed; the empty text always does. */
  readonly blanks: readonly string[]
  /** Instants and dates: tried in this order. */
  readonly patterns?: readonly DatePattern[]
  /** Numbers: the file writes `1.234,5`. */
  readonly decimal_comma?: boolean
  /** Numbers: what a value is multiplied by (60 where a column of minutes is written in hours). */
  readonly factor?: number
  /** Numbers: the text is hours, minutes and perhaps seconds (`123:04:05`, `-3:25`), or amounts with units (`1 day 2 hours`, `2h 30m`, `1.67 hours (100 minutes)`), read as minutes. */
  readonly duration?: 'h:m:s' | 'words'
  /** Numbers: positions of further columns whose values are added; blank ones count as 0. */
  readonly adds?: readonly number[]
  /** Instants: those without an offset are UTC, whatever the zone of the file. */
  readonly utc?: true
  /** Texts: a number or a duration whose sign is a verdict: below zero `violated`, else `within`. */
  readonly sign?: 'negative_late'
  /** Position of a column: where its cell is blank, this value says nothing. */
  readonly when_filled?: number
  /** Texts: characters that are taken out (`1 234` → `1234`). */
  readonly strip?: string
  /** Texts: what the file's words mean here (`3 - Moderate` → `P3`), compared trimmed and case-folded; others stay as they stand, or are null where `only_known`. Numbers: what a word counts (`Good` → `1`). */
  readonly words?: ReadonlyMap<string, string>
  readonly only_known?: boolean
  /** Keep only what stands before this separator (`Client:Site`); `rest_to` names the column that takes what follows. */
  readonly split?: { readonly at: string; readonly rest_to: string | null }
}

/** Several rows are one ticket: the row with the highest `order` is its last state, and every row is an event. */
export interface Fold {
  /** Position of the column that numbers a ticket's rows; null: the latest instant is the last state, of equal ones the row that stands last. */
  readonly order_index: number | null
  /** Position of the instant of each row, and how it is written. */
  readonly at_index: number
  readonly at_patterns: readonly DatePattern[]
  /** Position of the status column, and what its words mean. */
  readonly status_index: number
  readonly status_words: ReadonlyMap<string, string>
  /** The log has no column for the creation: a ticket was created at its first row. */
  readonly created_first?: true
}

/** Rows that are wanted, of a file that mixes kinds (invoices among payments): those whose cell is one of these words, compared trimmed and case-folded. */
export interface Keep {
  readonly index: number
  readonly words: readonly string[]
  /** What the others are, for people: `a payment or another entry, not an invoice`. */
  readonly others: string
}

/** Everything needed to read one file. */
export interface FileReading {
  readonly file: string
  readonly holding: Holding
  /** Id of the layout. */
  readonly layout: string
  readonly dialect: Dialect
  /** Cells of a full record. */
  readonly width: number
  readonly columns: readonly ColumnReading[]
  /** Zone of instants without an offset. */
  readonly zone: string
  readonly fold: Fold | null
  /** Absent: every row counts. */
  readonly keep?: Keep
  /** Several rows are one invoice: its amount stands on each of them (`once`), or is the sum of theirs (`sum`). Absent: a row is an invoice. */
  readonly lines?: 'once' | 'sum'
}

export type Effect = 'set aside' | 'read as blank' | 'used' | 'repaired' | 'file not used'

/** One thing about a file that a person should know. Rows count as a spreadsheet does: the header is row 1 of a file without a preamble. */
export interface Problem {
  readonly file: string
  readonly row: number | null
  readonly column: string | null
  readonly found: string | null
  readonly expected: string
  readonly effect: Effect
  /** How many rows it concerns; the row named is the first. */
  readonly count: number
}
