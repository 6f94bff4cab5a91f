import { zoneOf, type ClientTerms, type Content } from '../core/index.ts'
import { callLogFields, outcomeWords, type LoggedCalls, type LoggedClock } from '../document/index.ts'
import { draftDocument, type Draft } from './draft.ts'
import { documentFileName } from './file-names.ts'
import type { Templates } from './templates.ts'

/** The template of the report. */
export const CALL_LOG_TEMPLATE = 'call-log-report'

export interface CallLogQuestion {
  readonly templates: Templates
  readonly content: Content
  readonly client: ClientTerms
  readonly log: LoggedCalls
  readonly as_of: number | null
  /** With the time that was worked. */
  readonly hours: boolean
}

/** The report on a client's calls of a period, as it would be made. @throws Error where the texts have no such template */
export function draftCallLog({ templates, content, client, log, as_of, hours }: CallLogQuestion): Draft {
  const template = templates.templates.get(CALL_LOG_TEMPLATE)
  if (template === undefined) throw new Error(`There is no template ${CALL_LOG_TEMPLATE} (expected templates/${CALL_LOG_TEMPLATE}.mdx).`)
  const figures = callLogFields(log, { locale: content.provider.locale, hours })
  return draftDocument(template, { templates, content, client, versions: [], starts_on: null, overrides: new Map(), as_of, figures })
}

/** `call-log-norwell-packaging-2026-09-01-2026-09-30.pdf`. */
export function callLogFileName({ client, from_on, until_on }: Pick<LoggedCalls, 'client' | 'from_on' | 'until_on'>, ending: 'pdf' | 'csv'): string {
  return documentFileName('call-log', client, `${from_on}-${until_on}`).replace(/pdf$/, ending)
}

const COLUMNS = [
  'call', 'raised_at', 'time_zone', 'about', 'raised_by', 'priority', 'express', 'first_answer', 'first_answer_minutes', 'first_answer_promised_minutes', 'first_answer_due_at', 'first_answer_at',
  'resolution', 'resolution_minutes', 'resolution_promised_minutes', 'resolution_due_at', 'resolved_at', 'waiting_minutes',
] as const

/** The same as rows of a CSV file, the head first: minutes are open ones, instants ISO 8601 by the clock of `time_zone`, with their offset. */
export function callLogRows({ rows }: LoggedCalls, { hours }: Pick<CallLogQuestion, 'hours'>): (string | number | null)[][] {
  return [[...COLUMNS, ...(hours ? ['worked_minutes'] : [])], ...rows.map((row) => {
    const { response, resolution } = row.clocks
    const at = (instant: number | null): string | null => (instant === null ? null : localInstant(instant, row.zone))
    return [
      row.ticket_id, at(row.created_at), row.zone, row.subject, row.requester, row.priority, row.express ? 'yes' : 'no',
      ...clockCells(response, at), ...clockCells(resolution, at), minutes(row.paused_minutes), ...(hours ? [minutes(row.minutes_worked)] : []),
    ]
  })]
}

const minutes = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100)

function clockCells(clock: LoggedClock, at: (instant: number | null) => string | null): (string | number | null)[] {
  const counted = clock.state !== 'exempt' && clock.state !== 'unknown'
  return [outcomeWords(clock), counted ? minutes(clock.elapsed_minutes) : null, counted ? minutes(clock.target_minutes) : null, counted ? at(clock.due_at) : null, at(clock.stopped_at)]
}

/** `2026-10-22T17:28:00+01:00`. */
function localInstant(at: number, zone: string): string {
  const ahead = zoneOf(zone).offsetAt(at)
  const offset = Math.round(ahead / 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const sign = offset < 0 ? '-' : '+'
  return `${new Date(at + ahead).toISOString().slice(0, 19)}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
}
