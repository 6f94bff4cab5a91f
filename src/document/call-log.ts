/** `log.*`: the calls of one client in a period, as a report hands them over. */
import { allowedMisses, formatCount, formatMinutes, inSeries, periodInWords, zoneInWords, type ClockName } from '../core/index.ts'
import type { Cell, Column } from './blocks.ts'
import type { FieldValue, FieldValues, TableValue } from './fields.ts'
import { outcomeWords, raisedWords, spanWords } from './log-words.ts'
import type { LoggedCall, LoggedCalls, LoggedCounts } from './logged-calls.ts'
import { count, flag, text } from './values.ts'
import { dateInText, keepNumbers } from './wording.ts'

/** A file of more would have a thousand pages; the list as CSV has no end. */
export const MOST_CALLS = 5000

export interface CallLogChoices {
  readonly locale: string
  /** With the time that was worked. */
  readonly hours: boolean
}

const CLOCKS = ['response', 'resolution'] as const
const FROM = 'our records'
const NAMES: Readonly<Record<ClockName, string>> = { response: 'First answer', resolution: 'Resolution' }
const SENTENCES: Readonly<Record<ClockName, string>> = { response: 'First answers', resolution: 'Resolutions' }
const NONE = '–'
const calls = (number: number): string => `${formatCount(number)}\u00a0${number === 1 ? 'call' : 'calls'}`

/** Fields of the report, to be handed to its template as figures. */
export function callLogFields(log: LoggedCalls, { locale, hours }: CallLogChoices): FieldValues {
  const { rows, from_on, until_on } = log
  const zones = [...new Set(rows.map(({ zone }) => zone))]
  const worked = rows.flatMap(({ minutes_worked }) => minutes_worked ?? [])
  const date = (iso: string): FieldValue => ({ kind: 'date', value: iso, text: dateInText(iso, locale), from: FROM })
  const table = (value: TableValue): FieldValue => ({ kind: 'table', value, text: value.label, from: FROM })
  return new Map<string, FieldValue>([
    ['log.period', text(periodInWords(log, (iso) => dateInText(iso, locale)), FROM)],
    ['log.from', date(from_on)],
    ['log.until', date(until_on)],
    ['log.empty', flag(rows.length === 0, FROM)],
    ['log.nothing_promised', flag(rows.length > 0 && rows.every(({ clocks }) => CLOCKS.every((clock) => clocks[clock].target_minutes === null)), FROM)],
    ['log.calls_count', { ...count(rows.length, FROM, 'a number'), text: calls(rows.length) } as FieldValue],
    ['log.zone', text(inSeries(zones.map(zoneInWords), 'or'), FROM)],
    ['log.several_zones', flag(zones.length > 1, FROM)],
    ['log.totals', table(totalsTable(log))],
    ['log.left_out', { kind: 'list', value: CLOCKS.flatMap((clock) => leftOut(log, clock) ?? []), text: '', from: FROM }],
    ['log.calls', table(callsTable(log, zones.length > 1))],
    ...(hours && worked.length > 0 ? [['log.worked', text(workedWords(rows, worked), FROM)] as const] : []),
  ])
}

/** The least that keeps the promise of the decided calls; null where nothing is decided, or promised. */
export function promisedAtLeast({ met, missed, promised_bp }: LoggedCounts): number | null {
  const decided = met + missed
  return decided === 0 || promised_bp === 0 ? null : decided - allowedMisses(decided, promised_bp / decided / 10_000)
}

const said = (words: string): Cell => ({ runs: [{ text: words }] })

function totalsTable({ counts }: LoggedCalls): TableValue {
  const right: Column = { align: 'right' }
  return {
    label: 'Calls in time and late',
    columns: [{ align: 'left' }, right, right, right, right],
    head: ['', 'Calls counted', 'In time', 'Late', 'Promised in time'].map((head) => [{ text: head }]),
    rows: CLOCKS.map((clock) => {
      const { met, missed } = counts[clock]
      const least = promisedAtLeast(counts[clock])
      return [NAMES[clock], formatCount(met + missed), formatCount(met), formatCount(missed), least === null ? NONE : `${formatCount(least)} or more`].map(said)
    }),
  }
}

/** Which calls are in neither count, and why; null where all are. */
function leftOut({ rows, counts }: LoggedCalls, clock: ClockName): string | null {
  const { met, missed, tickets } = counts[clock]
  const others = Map.groupBy(rows.filter(({ clocks }) => clocks[clock].state !== 'met' && clocks[clock].state !== 'missed'), ({ clocks }) => outcomeWords(clocks[clock]))
  if (others.size === 0) return null
  const parts = [...others].toSorted(([, one], [, other]) => other.length - one.length).map(([words, some]) => `${formatCount(some.length)} ${words}`)
  return keepNumbers(`${SENTENCES[clock]}: ${formatCount(met + missed)} of ${calls(tickets)} are counted. Not counted: ${parts.join('; ')}.`)
}

const workedWords = (rows: readonly LoggedCall[], worked: readonly number[]): string => {
  const minutes = formatMinutes(worked.reduce((sum, one) => sum + one, 0)).replaceAll(' ', '\u00a0')
  return worked.length === rows.length ? `${minutes} of work` : `${minutes} of work on ${calls(worked.length)}; of the others no time is on record`
}

const COLUMNS: readonly Column[] = [{ align: 'left' }, { align: 'left', width: 0.29 }, { align: 'left', width: 0.085 }, { align: 'left', width: 0.165 }, { align: 'left', width: 0.175 }, { align: 'right', width: 0.085 }]

function callsTable({ rows }: LoggedCalls, several: boolean): TableValue {
  return {
    label: 'Every call, in the order in which they came',
    columns: COLUMNS,
    head: ['Call, raised', 'What about, by whom', 'Priority', NAMES.response, NAMES.resolution, 'Waiting'].map((head) => [{ text: head }]),
    rows: rows.map((row) => [
      said([row.ticket_id, raisedWords(row), ...(several ? [zoneInWords(row.zone)] : [])].join('\n')),
      said([row.subject ?? NONE, ...(row.requester === null ? [] : [row.requester])].join('\n')),
      said([row.priority ?? NONE, ...(row.express ? ['express'] : [])].join('\n')),
      ...CLOCKS.map((clock) => outcomeCell(row, clock)),
      said(row.paused_minutes > 0 ? formatMinutes(row.paused_minutes) : NONE),
    ]),
  }
}

function outcomeCell({ clocks }: LoggedCall, clock: ClockName): Cell {
  const outcome = outcomeWords(clocks[clock])
  const span = spanWords(clocks[clock])?.replaceAll(' ', '\u00a0').replace('\u00a0of\u00a0', ' of\u00a0') ?? null
  return { runs: [...(span === null ? [] : [{ text: `${span}\n` }]), clocks[clock].state === 'missed' ? { text: outcome, bold: true } : { text: outcome }] }
}
