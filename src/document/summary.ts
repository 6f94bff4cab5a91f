/** `offer.summary`: what an offer comes to, on its first page. */
import { hoursInWords, zoneInWords, type CalendarSpec, type Plan } from '../core/index.ts'
import type { TableValue } from './fields.ts'
import { shareInWords } from './wording.ts'

/** As printed; null where it is not known, and then left out. */
export interface SummaryParts {
  readonly size: string | null
  readonly fee: string | null
  readonly starts: string | null
  readonly ends: string | null
  readonly calendars: ReadonlyMap<string, CalendarSpec>
}

export function summaryTable(plan: Plan, { size, fee, starts, ends, calendars }: SummaryParts): TableValue {
  const calendar = calendars.get(plan.calendar)
  const { response, resolution } = plan.promised_share
  const promised = response === resolution ? `At least ${shareInWords(response)} responses and resolutions in time` : `At least ${shareInWords(response)} responses and ${shareInWords(resolution)} resolutions in time`
  const rows: readonly (readonly [string, string | null])[] = [
    ['Plan', plan.name],
    ['We look after', size],
    ['Support hours', calendar === undefined ? null : sentence(`${hoursInWords(calendar)}${calendar.always ? '' : `, ${zoneInWords(calendar.zone)}`}`)],
    ['We promise', promised],
    ['Monthly fee', fee === null ? null : `${fee} before tax`],
    ['First term', starts === null || ends === null ? null : `${starts} to ${ends}`],
  ]
  return {
    label: 'The agreement in short',
    columns: [{ align: 'left' }, { align: 'left', width: 0.74 }],
    head: ['In short', 'The clauses and schedules say it in full'].map((text) => [{ text }]),
    rows: rows.flatMap(([what, said]) => (said === null || said === '' ? [] : [[{ runs: [{ text: what, bold: true as const }] }, { runs: [{ text: said }] }]])),
  }
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
