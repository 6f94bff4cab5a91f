import type { QualityLineId, QualityPart, QualityReport, QualityRow } from '../models/source.ts'
import { count, month, share } from './figures.ts'

const rows = (number: number): string => `${count(number)} ${number === 1 ? 'row' : 'rows'}`
const tickets = (number: number): string => `${count(number)} ${number === 1 ? 'ticket' : 'tickets'}`
const some = (number: number, one: string, many: string): string => `${count(number)} ${number === 1 ? one : many}`
const is = (number: number): string => (number === 1 ? 'is' : 'are')
const has = (number: number): string => (number === 1 ? 'has' : 'have')

interface LineWords {
  readonly name: string
  readonly sentence: (number: number) => string
  /** What to do about it. */
  readonly todo: string
  /** As part of "Nothing found: …". */
  readonly none: string
  /** What the count is a share of. */
  readonly of: string
}

const TARGET = (clock: string): Omit<LineWords, 'name' | 'none'> => ({
  sentence: (number) => `${tickets(number)} ${has(number)} no ${clock} target, so no verdict.`,
  todo: 'Give the client’s agreement in a file of agreements, or choose a plan under “Judged by” on the SLA page; map priority words on the Data page.', of: 'tickets',
})
const UNKNOWN = (clock: string): Omit<LineWords, 'name' | 'none'> => ({
  sentence: (number) => `${tickets(number)} ${has(number)} a ${clock} target, but the times to judge it are missing or cannot be.`,
  todo: 'Open them to see which time is lacking; the tool’s export may offer the column.', of: 'tickets',
})
const AS_STATED = (clock: string): Omit<LineWords, 'name' | 'none'> => ({
  sentence: (number) => `The ${clock} verdict of ${tickets(number)} rests on minutes that the export states. Nobody can recompute them.`,
  todo: 'Export the times themselves, or a log of changes, where the tool has them.', of: 'tickets',
})
const VERDICT_ONLY = (clock: string): Omit<LineWords, 'name' | 'none'> => ({
  sentence: (number) => `${tickets(number)} ${has(number)} only the export’s own ${clock} verdict; ours is unknown.`,
  todo: 'It is shown as stated and counts in no rate. Targets and times would make it ours.', of: 'tickets',
})

const LINES: Readonly<Record<QualityLineId, LineWords>> = {
  set_aside: { name: 'Rows set aside', sentence: (number) => `${rows(number)} ${is(number)} not used.`, todo: 'Look at what was expected, mend the export or the mapping on the Data page, and read the file again.', none: 'rows set aside', of: 'rows' },
  repaired: { name: 'Rows repaired', sentence: (number) => `${rows(number)} had a separator, a quotation mark or a line break out of place; one repair alone made every cell fit.`, todo: 'Compare both readings; a repair can be undone on the Data page.', none: 'rows repaired', of: 'rows' },
  blanked: { name: 'Cells read as blank', sentence: (number) => `${some(number, 'filled cell', 'filled cells')} could not be read and ${number === 1 ? 'counts' : 'count'} as blank.`, todo: 'Mostly a date order, or a word without a meaning: set it in the mapping on the Data page.', none: 'cells read as blank', of: '' },
  zones: { name: 'Time zones that seem misread', sentence: (number) => `${some(number, 'column', 'columns')} ${is(number)} off by the same whole hours again and again.`, todo: 'Choose the zone that fits for the file on the Data page, and read it again.', none: 'time zones that seem misread', of: 'files' },
  future: { name: 'Times far after all others', sentence: (number) => `${some(number, 'time stands', 'times stand')} more than 30 days after all others, and open tickets are judged as of the latest.`, todo: 'Mend the slip in the tool: until then open tickets can look late.', none: 'times far after all others', of: '' },
  skew: { name: 'Stamps minutes before their time', sentence: (number) => `${tickets(number)} ${has(number)} a time up to five minutes before one that it should follow: the clocks of two machines.`, todo: 'Their clocks stay unknown where it is the creation. If they are many, have the machines’ clocks set.', none: 'stamps minutes before their time', of: 'tickets' },
  orders: { name: 'Orders that cannot be', sentence: (number) => `${tickets(number)} ${has(number)} times in an order that cannot be.`, todo: 'Correct the times in the tool. What ends before it begins is unknown, never kept or missed.', none: 'orders that cannot be', of: 'tickets' },
  months: { name: 'Gaps in months', sentence: (number) => `${some(number, 'month holds', 'months hold')} no ticket, or far fewer than the others.`, todo: 'Check whether an export is missing, and add it on the Data page.', none: 'gaps in months', of: 'months' },
  clients: { name: 'Clients that went quiet', sentence: (number) => `${some(number, 'long-standing client has', 'long-standing clients have')} months without a single ticket.`, todo: 'Check whether the name changed, the client left, or an export is missing.', none: 'clients that went quiet', of: 'clients' },
  no_target_response: { name: 'Response without a target', ...TARGET('response'), none: 'responses without a target' },
  no_target_resolution: { name: 'Resolution without a target', ...TARGET('resolution'), none: 'resolutions without a target' },
  unknown_response: { name: 'Response that cannot be judged', ...UNKNOWN('response'), none: 'responses that cannot be judged' },
  unknown_resolution: { name: 'Resolution that cannot be judged', ...UNKNOWN('resolution'), none: 'resolutions that cannot be judged' },
  as_stated_response: { name: 'Response by stated minutes', ...AS_STATED('response'), none: 'responses by stated minutes' },
  as_stated_resolution: { name: 'Resolution by stated minutes', ...AS_STATED('resolution'), none: 'resolutions by stated minutes' },
  verdict_only_response: { name: 'Response by the export’s verdict alone', ...VERDICT_ONLY('response'), none: 'responses by the export’s verdict alone' },
  verdict_only_resolution: { name: 'Resolution by the export’s verdict alone', ...VERDICT_ONLY('resolution'), none: 'resolutions by the export’s verdict alone' },
  paused_stated: { name: 'Pauses without start and end', sentence: (number) => `The pauses of ${tickets(number)} are a total that the export states. Nobody can recompute it.`, todo: 'Add a file of status changes: then pauses are counted from them.', none: 'pauses without start and end', of: 'tickets' },
  status_words: { name: 'Status words without a meaning', sentence: (number) => `The status of ${tickets(number)} is a word that means none of ours; ${number === 1 ? 'it is' : 'they are'} taken for neither open nor done.`, todo: 'Say on the Data page what each word means.', none: 'status words without a meaning', of: 'tickets' },
  priority_words: { name: 'Priority words without a meaning', sentence: (number) => `The priority of ${tickets(number)} is a word that means none of P1 to P4.`, todo: 'Say on the Data page what each word means. It is never guessed; impact and urgency stand in where they are given.', none: 'priority words without a meaning', of: 'tickets' },
  event_words: { name: 'Status changes without a meaning', sentence: (number) => `${some(number, 'change sets', 'changes set')} a status that means none of ours; a pause may begin or end there unseen.`, todo: 'Say on the Data page what each word means.', none: 'status changes without a meaning', of: 'changes' },
  names: { name: 'Names that may be one client', sentence: (number) => `${some(number, 'pair of names is', 'pairs of names are')} nearly the same and not joined.`, todo: 'Join them, or keep them apart, on the Data page.', none: 'names that may be one client', of: 'clients' },
  no_client: { name: 'Tickets that name no client', sentence: (number) => `${tickets(number)} ${number === 1 ? 'names' : 'name'} no client and ${is(number)} counted under “not stated”.`, todo: 'Fill the client in the tool, or map the column that holds it.', none: 'tickets that name no client', of: 'tickets' },
  gone: { name: 'No longer in the newer export', sentence: (number) => `${tickets(number)} ${number === 1 ? 'stands' : 'stand'} in an older file only, although the newer one covers their time. They are kept.`, todo: 'Check whether they were deleted or merged in the tool, or left out by that export’s filter.', none: 'tickets that a newer export no longer holds', of: 'tickets' },
}

const REASONS: Readonly<Record<string, string>> = {
  no_plan: 'no agreement in force', no_target: 'the plan has no target for the priority', no_priority: 'no priority of ours', priority_then_unknown: 'the priority at that time is not known',
  impossible: 'a time before 1970 or after 2099, or a clock of more than 68 years', solved_without_reply: 'solved without a reply', no_response_column: 'the file has no first reply', unreadable: 'the time cannot be read',
  done_without_time: 'done, without a time', before_creation: 'before its creation', after_as_of: 'created after the end of the data', waiting_since_unknown: 'waiting, and no history says since when', reopened: 'open again',
  only_closed_time: 'only a closing time', as_stated: 'minutes as stated', no_reply_history: 'no history of replies', reopened_when_unknown: 'came back, and no history says when', within: 'stated within', violated: 'stated violated',
  resolved_before_created: 'solved before it was created', replied_before_created: 'answered before it was created', closed_before_created: 'closed before it was created', closed_before_resolved: 'closed before it was solved', resolved_before_reply: 'solved before the first reply',
  empty: 'no ticket', low: 'far fewer than usual', away: 'came back later', gone: 'none since',
}

const SET_ASIDE: readonly (readonly [RegExp, (column: string) => string])[] = [
  [/^missing (.*)$/, (column) => `${column} is missing`], [/^unreadable (.*)$/, (column) => `${column} cannot be read`],
  [/^seen before ticket_id$/, () => 'the ticket stands again further down'], [/^seen before (.*)$/, () => 'the same stands in a newer row'],
  [/^several tickets/, () => 'the number of several tools’ tickets'], [/^no such ticket/, () => 'the ticket is in no file'], [/^not known (.*)$/, (column) => `${column} is not known`],
  [/^version twice/, () => 'the version stands in a newer row'], [/^client twice/, () => 'the client stands in a newer row'], [/^joined twice/, () => 'the name is joined to another client'],
  [/^intake (.+)$/, (expected) => `expected ${expected}`],
]

function partWords(line: QualityLineId, part: string): string {
  if (line === 'set_aside') {
    const found = SET_ASIDE.find(([pattern]) => pattern.test(part))
    return found === undefined ? part : found[1](found[0].exec(part)?.[1] ?? '')
  }
  if (line.endsWith('_words') && part === '') return 'blank'
  return /_words$|^(blanked|repaired|zones|future)$/.test(line) ? part : REASONS[part] ?? part
}

function hours(minutes: number): string {
  const whole = Math.abs(minutes)
  const [full, rest] = [Math.floor(whole / 60), whole % 60]
  return `${full}\u00a0h${rest === 0 ? '' : `\u00a0${rest}`}`
}

/** What a row says in its widest cell, as a sentence where the engine gives figures. */
function foundWords(line: QualityLineId, row: QualityRow): string {
  const found = row.found ?? ''
  switch (line) {
    case 'zones': {
      const [minutes = '0', off = '0', of = '0', zone = '', fits = '', against = ''] = found.split('\t')
      const advice = fits === '' ? 'No zone that was tried fits.' : `Read in ${fits} it would fit.`
      const where = `in ${count(Number(off))} of ${tickets(Number(of))}, read in ${zone}`
      if (against === '') return `${row.column ?? ''} comes before the creation, by up to ${hours(Number(minutes))}, ${where}. ${advice}`
      return `${row.column ?? ''} is ${hours(Number(minutes))} ${Number(minutes) < 0 ? 'early' : 'late'} against ${against} ${where}. ${advice}`
    }
    case 'months': {
      const [number = 0, usual = 0] = found.split(' ').map(Number)
      return `${month(row.column ?? '')}: ${number === 0 ? 'no ticket' : tickets(number)}, where ${count(usual)} are usual`
    }
    case 'clients': {
      const [months = '0', usual = '0', next] = found.split(' ')
      return `${some(Number(months), 'month', 'months')} without a ticket after ${month(row.column ?? '')}${next === undefined ? '' : ` until ${month(next)}`}, where ${usual} a month are usual`
    }
    case 'names': return `close to ${found}`
    case 'skew': case 'orders': return `${partWords(line, row.part)}, by ${early(Number(found))}`
    default: return found
  }
}

const early = (seconds: number): string => (seconds < 120 ? `${count(seconds)} s` : seconds < 7_200 ? `${count(Math.round(seconds / 60))} min` : seconds < 172_800 ? `${count(Math.round(seconds / 3_600))} h` : `${count(Math.round(seconds / 86_400))} days`)

/** What stands out most, after the rows: one clause. */
function second({ unrecomputable, without_verdict, tickets: all, lines }: QualityReport): string {
  const of = (line: QualityLineId): number => lines.find((one) => one.line === line)?.count ?? 0
  if (of('zones') > 0) return `${some(of('zones'), 'column seems', 'columns seem')} read in the wrong time zone`
  if (of('future') > 0) return `${some(of('future'), 'time lies', 'times lie')} far after all others`
  if (unrecomputable > 0) return `${tickets(unrecomputable)} ${unrecomputable === 1 ? 'rests' : 'rest'} on minutes that nobody can recompute`
  if (lines.some(({ line, parts }) => line === 'unknown_response' && parts.some((one) => one.part === 'no_response_column' && one.count === all))) return 'no response can be judged, as no file holds a first reply'
  if (without_verdict > 0) return `${tickets(without_verdict)} ${has(without_verdict)} a clock without a verdict`
  if (of('orders') > 0) return `${tickets(of('orders'))} ${has(of('orders'))} times in an order that cannot be`
  return 'every verdict can be recomputed'
}

/** The statement of the page and of the command: two counts. */
function finding(report: QualityReport): string {
  const { rows_in, set_aside, merged, tickets: number } = report
  if (rows_in === 0) return 'No file has been read'
  const lost = set_aside - merged
  const first = lost > 0 ? `${rows(lost)} of ${count(rows_in)} ${is(lost)} not used` : merged > 0 ? 'Every row is used, or replaced by a newer file' : `All ${rows(rows_in)} are used`
  return number === 0 ? first : `${first}; ${second(report)}`
}

/** Words of the page about the data, and of its command. */
export const quality = {
  finding, partWords, foundWords, rows, tickets,
  lines: LINES,
  lead: 'What of these files counts for nothing, what a figure rests on that nobody can check, and what newer files changed. Every count opens to its rows.',
  groups: { rows: 'Rows and cells', times: 'Times', verdicts: 'Tickets without a verdict', rests: 'What nobody can recompute', words: 'Words and names' },
  headline: {
    label: 'Rows of all files', read: 'Rows read', used: 'Used', set_aside: 'Set aside', merged: 'Replaced by a newer file',
    used_note: (part: number, whole: number) => `${share(whole === 0 ? 0 : part / whole)} of the rows read.`, set_aside_note: 'Each with its file, row and reason.', set_aside_none: 'No row is left out.',
    merged_note: 'The newer file counts: merging, not a fault.', merged_none: 'No ticket or change stands in two files.', read_note: (files: number) => `In ${some(files, 'file', 'files')}.`,
  },
  columns: { what: 'What', number: 'Count', share: 'Share', todo: 'What to do' },
  share: (number: number, of: number | null, word: string) => (of === null || of === 0 ? '' : `${number === 0 || number / of >= 0.0005 ? share(number / of) : 'under 0.1\u00a0%'} of ${count(of)} ${word}`),
  mostly: (line: QualityLineId, parts: readonly QualityPart[]) => `${parts.slice(0, 4).map(({ part, count: number }) => `${partWords(line, part)}\u00a0${count(number)}`).join(' · ')}${parts.length > 4 ? ' · …' : ''}`,
  nothing: (names: readonly string[]) => (names.length === 0 ? '' : `Nothing found: ${names.join(', ')}.`),
  open: (name: string, number: number) => `${name}: open ${count(number)}`,
  panel: {
    title: (name: string, part: string) => (part === '' ? name : `${name}: ${part}`),
    count: (shown: number, all: number) => (shown >= all ? `${count(all)}` : `${count(shown)} of ${count(all)}`),
    parts: 'By reason', all: 'All', close: 'Close', csv: 'Download as CSV', more: (number: number) => `Show ${count(number)} more`, none: 'No rows here.',
    columns: { file: 'File', row: 'Row', ticket_id: 'Ticket', client: 'Client', column: 'Column', found: 'What stands there', part: 'Why' },
    found: {
      set_aside: 'The row', repaired: 'The row', zones: 'What differs', months: 'Month', clients: 'Months', names: 'Near', skew: 'Order', orders: 'Order', no_target_response: 'Priority', no_target_resolution: 'Priority',
      unknown_response: 'Status', unknown_resolution: 'Status', as_stated_response: 'Minutes stated', as_stated_resolution: 'Minutes stated', paused_stated: 'Minutes stated', verdict_only_response: 'Stated', verdict_only_resolution: 'Stated',
    } as Readonly<Record<string, string>>,
  },
  merge: {
    title: (changed: number, both: number) => (both === 0 ? 'Newer files: no ticket stands in two' : changed === 0 ? `${tickets(both)} ${number_of(both)} in two files, and nothing of them changed` : `${tickets(changed)} of ${count(both)} that stand in two files changed`),
    lead: 'A ticket that stands in several exports of one tool is taken from the newest: the one with the latest time in it, whatever the order in which they were given. Its status changes are joined.',
    columns: { files: 'Older file, newer file', both: 'In both', changed: 'Changed', what: 'What changed', fresh: 'New in the newer', only: 'Only in the older', gone: 'No longer there' },
    gone_note: 'No longer there: created in the time that the newer file covers, yet not in it. They are kept.',
    pair: (older: string, newer: string) => `${older}, then ${newer}`,
    changed: (older: string, newer: string, column: string | null) => `${column === null ? 'Changed' : `${column}, changed`} from ${older} to ${newer}`,
    gone: (older: string, newer: string) => `In ${older}, no longer in ${newer}`,
    cells: { ticket: 'Ticket', client: 'Client', column: 'Column', was: 'Older file', now: 'Newer file', older_row: 'Row, older', newer_row: 'Row, newer' },
    tickets: { ticket: 'Ticket', client: 'Client', status: 'Status', created: 'Created', subject: 'Subject', row: 'Row' },
    blank: 'blank',
  },
  download: 'Download everything as ZIP',
  empty: { text: 'No file with tickets has been read. Once one is, this page says what of it counts, and what it rests on.', action: 'Open your ticket export' },
  live: (number: number) => `${count(number)} ${number === 1 ? 'line' : 'lines'} with findings`,
  opened: (number: number) => `${rows(number)} shown`,
} as const

function number_of(number: number): string {
  return number === 1 ? 'stands' : 'stand'
}
