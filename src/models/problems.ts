import type { Effect, Problem } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { FileToRead } from './file-to-read.ts'
import type { Judgement, Pulled } from './judge/index.ts'

interface Found {
  readonly file_no: number
  readonly row: number
  readonly column_name: string
  readonly found: string | null
  readonly what: 'missing' | 'unreadable' | 'impossible' | 'seen before' | 'newer file' | 'newer update' | 'several tickets' | 'before creation'
    | 'no such ticket' | 'not known' | 'not an obligation' | 'version twice' | 'client twice' | 'joined twice' | 'not a kind' | 'not a plan' | 'ends first'
  readonly effect: Effect
  readonly count: number
}

const IMPOSSIBLE: Readonly<Record<string, string>> = {
  version: 'a number from 0; the version is numbered after the others',
  monthly_fee: 'an amount of 0 or more',
  travel_minutes: 'minutes from 0 to 10,000',
  minutes: 'minutes from 0 to 100,000',
}

const dated = (column: string): boolean => column === 'at' || /_(at|on|from|until)$/.test(column)

/** What is expected of a row that a newer file of the same layout replaces: that is merging, not a fault. */
const MERGED = { ticket: 'a ticket that no newer file holds; the newer file counts', update: 'a change that no newer file holds; the newer file counts' } as const

/** A newer export of the same tool holds the row's ticket or change: the row is set aside, and nothing is wrong. */
export const isMerged = ({ effect, expected }: Pick<Problem, 'effect' | 'expected'>): boolean => effect === 'set aside' && (expected === MERGED.ticket || expected === MERGED.update)

const EXPECTED: Readonly<Record<Found['what'], (column: string) => string>> = {
  missing: (column) => (/^(at|ends_on)$/.test(column) ? `an ${column}` : `a ${column}`),
  unreadable: (column) => (dated(column) ? 'a date and time in the order chosen for this column' : 'a value that this column can hold'),
  impossible: (column) => IMPOSSIBLE[column] ?? 'minutes from 0 to 68 years',
  'seen before': (column) => (column === 'ticket_id' ? 'a ticket number not seen before; the last row counts' : 'one row for each; the newest row counts'),
  'newer file': () => MERGED.ticket,
  'newer update': () => MERGED.update,
  'several tickets': () => 'the number of one ticket; tickets of several tools have it',
  'before creation': () => 'a time not before created_at; the clock is unknown',
  'no such ticket': () => 'the number of a ticket that stands in the tickets read here',
  'not known': (column) => (column === 'ticket_id' ? 'the number of a ticket that stands in the tickets read here' : 'a client that stands in the tickets, clients or agreements read here'),
  'not an obligation': () => 'software, quota or logging',
  'version twice': () => 'one row for a version of a client’s agreement; the newest row counts',
  'client twice': () => 'one row for a client; the newest row counts',
  'joined twice': () => 'one client for a spelling; the first by name counts',
  'not a kind': () => 'created, status, priority, assigned, public_reply, auto_reply, client_reply, approval or reopened',
  'not a plan': () => 'the id of a plan in content/plans; no ticket is judged by this version',
  'ends first': () => 'a day not before starts_on',
}

const GROUPED = `with problems as (select * from stg_ticket_problems union all by name select * from int_row_problems),
counted as (
  select file_no, column_name, what, effect, count(*)::integer as count, min(row_no) as row_no, arg_min(found, row_no) as found
  from problems
  group by file_no, column_name, what, effect
)
select counted.file_no, counted.column_name, counted.what, counted.effect, counted.count, counted.found,
  (counted.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = counted.file_no and file_gaps.nth <= counted.row_no))::integer as row
from counted join files on files.file_no = counted.file_no
order by counted.file_no, row, counted.column_name`

/** What the models found in the files of tickets, events, agreements, clients and aliases, grouped: the row named is the first of its kind. */
export async function ticketProblems(db: Database, files: readonly FileToRead[]): Promise<Problem[]> {
  const rows = await db.query<Found>(GROUPED)
  return rows.map((row) => {
    const reading = files[row.file_no]!.reading
    const header = reading.columns.find((column) => column.column === row.column_name)?.header ?? row.column_name
    return { file: reading.file, row: row.row, column: header, found: row.found, expected: EXPECTED[row.what](row.column_name), effect: row.effect, count: row.count }
  })
}

const INSTANTS = ['created_at', 'first_response_at', 'resolved_at', 'closed_at'] as const

/** Names the first instant that stands more than 30 days after all others: `as_of` follows the latest, so open tickets would be judged by a slip. */
export async function suspiciousInstant(db: Database, files: readonly FileToRead[], { tickets }: Pulled, { suspicious }: Judgement): Promise<Problem[]> {
  if (suspicious === null) return []
  for (const column of INSTANTS) {
    const ticket = tickets[column].indexOf(suspicious.from)
    if (ticket < 0) continue
    const [place] = await db.query<{ row: number }>(ROW_OF, [ticket])
    const { reading } = files[tickets.file_no[ticket]!]!
    return [{
      file: reading.file, row: place?.row ?? null, column: reading.columns.find((one) => one.column === column)?.header ?? column,
      found: `${new Date(suspicious.from).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
      expected: 'a time within 30 days of the one before it; open tickets are judged as of the latest time', effect: 'used', count: suspicious.count,
    }]
  }
  return []
}

const ROW_OF = `select (int_tickets.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = int_tickets.file_no and file_gaps.nth <= int_tickets.row_no))::integer as row
from int_tickets join files using (file_no) where ticket_no = $1::integer`

/** Keeps problems beside the models, as table `problems`. `found_by` is `intake` or `models`. */
export async function writeProblemsTable(db: Database, problems: readonly (Problem & { readonly found_by: string })[]): Promise<void> {
  await db.insert('problems', {
    file: problems.map((problem) => problem.file),
    row: Float64Array.from(problems, (problem) => problem.row ?? NaN),
    column_name: problems.map((problem) => problem.column),
    found: problems.map((problem) => problem.found),
    expected: problems.map((problem) => problem.expected),
    effect: problems.map((problem) => problem.effect),
    count: Int32Array.from(problems, (problem) => problem.count),
    found_by: problems.map((problem) => problem.found_by),
  })
}

/** A row that was set aside, with its text. */
export interface SetAsideText {
  readonly file: string
  /** As a spreadsheet counts; null where it is not known. */
  readonly row: number | null
  readonly problem: string
  readonly text: string | null
  /** A newer export of the same tool holds what it says: that is merging, and no fault. */
  readonly merged: boolean
}
