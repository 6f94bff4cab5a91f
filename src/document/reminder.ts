/** What a letter of reminder says of the client's own figures. */
import { formatCount, formatShortMonth, type SentReminder } from '../core/index.ts'
import type { FieldValue, FieldValues, TableValue } from './fields.ts'
import { text } from './values.ts'
import { dateInText, keepNumbers } from './wording.ts'

/** One client and one obligation; months `YYYY-MM`, in order, the last of them that of `until_on`. */
export interface ObligationSeen {
  readonly obligation: SentReminder['obligation']
  readonly months: readonly { readonly month: string; readonly kept: number; readonly broken: number }[]
  readonly kept: number
  readonly broken: number
  /** What the broken ones are made of, in rows. */
  readonly kinds: readonly { readonly kind: string; readonly rows: number }[]
}

/** Dates are local and ISO, both included. */
export interface SeenIn {
  readonly from_on: string
  readonly until_on: string
}

const FROM = 'this client’s own figures'
/** Months in the table: so many stand side by side. */
const MOST_MONTHS = 6

interface Words {
  /** What is counted, one and many. */
  readonly counted: readonly [one: string, many: string]
  readonly head: string
  readonly row: string
  readonly some: (all: string, broken: string, when: string) => string
  readonly none: (all: string, when: string) => string
  /** Of the broken ones; one can be of several kinds. */
  readonly among: Readonly<Record<string, string>>
  /** In no share, but evidence too. */
  readonly beside?: (tickets: number) => string
}

const number = formatCount
const times = (rows: number, [one, many]: readonly [string, string]): string => `${number(rows)} ${rows === 1 ? one : many}`
const THANKS = 'Thank you: we only ask you to keep it so.'

const WORDS: Readonly<Record<ObligationSeen['obligation'], Words>> = {
  logging: {
    counted: ['call', 'calls'], head: 'Calls', row: 'In another way',
    some: (all, broken, when) => `Of ${all} ${when}, ${broken} reached us in another way than agreed.`,
    none: (all, when) => `Of ${all} ${when}, all came through the agreed channels.`,
    among: { walk_up: 'told to somebody in passing', logged_after: 'written down only after the work had begun', saved_up: 'kept for the day of a visit' },
  },
  software: {
    counted: ['check', 'checks'], head: 'Checks', row: 'Not agreed on',
    some: (all, broken, when) => `Of ${all} of your computers ${when}, ${broken} found a program that we had not agreed on.`,
    none: (all, when) => `Of ${all} of your computers ${when}, none found a program that we had not agreed on.`,
    among: {},
    beside: (tickets) => `${times(tickets, ['call was', 'calls were'])} about such programs.`,
  },
  quota: {
    counted: ['check', 'checks'], head: 'Checks', row: 'Above the quota',
    some: (all, broken, when) => `Of ${all} of your mail and storage ${when}, ${broken} found more than the quota.`,
    none: (all, when) => `Of ${all} of your mail and storage ${when}, none found more than the quota.`,
    among: {},
    beside: (tickets) => `${times(tickets, ['call was', 'calls were'])} about full mailboxes or storage.`,
  },
}
/** Where all the broken ones are of one kind, the sentence says so by itself. */
const ONE_KIND: Readonly<Record<string, (all: string, broken: string, when: string) => string>> = {
  walk_up: (all, broken, when) => `Of ${all} ${when}, ${broken} reached us in passing.`,
}

/** `reminder.finding` and, where months differ, `reminder.months`, to be handed to the letter's template as figures; nothing where nothing was counted. */
export function reminderFields({ obligation, months, kept, broken, kinds }: ObligationSeen, { from_on, until_on }: SeenIn, locale: string): FieldValues {
  const all = kept + broken
  if (all === 0) return new Map()
  const words = WORDS[obligation]
  const when = `between ${dateInText(from_on, locale)} and ${dateInText(until_on, locale)}`
  const whole = times(all, words.counted)
  const rows_of = (name: string): number => kinds.find(({ kind }) => kind === name)?.rows ?? 0
  const whole_kind = Object.keys(ONE_KIND).find((kind) => broken > 0 && rows_of(kind) === broken)
  const some = whole_kind === undefined ? words.some : ONE_KIND[whole_kind] ?? words.some
  // What holds of all of them is no news beside the sentence.
  const among = Object.keys(words.among).filter((kind) => rows_of(kind) > 0 && rows_of(kind) < broken)
  const tickets = rows_of('ticket')
  const sentences = [
    broken === 0 ? words.none(whole, when) : some(whole, number(broken), when),
    ...(among.length > 0 ? [`Among them: ${among.map((kind) => `${number(rows_of(kind))} ${words.among[kind] ?? ''}`).join(', ')}.`] : []),
    ...(words.beside !== undefined && tickets > 0 ? [words.beside(tickets)] : []),
    ...(broken === 0 ? [THANKS] : []),
  ]
  const table = broken === 0 ? null : monthsTable(months.slice(-MOST_MONTHS), words)
  return new Map<string, FieldValue>([
    ['reminder.finding', text(keepNumbers(sentences.join(' ')), FROM)],
    ...(table === null ? [] : [['reminder.months', { kind: 'table', value: table, text: table.label, from: FROM } as FieldValue] as const]),
  ])
}

/** Null where fewer than two months hold anything. */
function monthsTable(months: ObligationSeen['months'], { head, row }: Words): TableValue | null {
  if (months.filter(({ kept, broken }) => kept + broken > 0).length < 2) return null
  const cells = (first: string, of: (month: ObligationSeen['months'][number]) => number) => [{ runs: [{ text: first }] }, ...months.map((month) => ({ runs: [{ text: number(of(month)) }] }))]
  return {
    label: 'Month by month',
    columns: [{ align: 'left' }, ...months.map(() => ({ align: 'right' as const }))],
    head: [[{ text: 'Month' }], ...months.map(({ month }) => [{ text: formatShortMonth(month) }])],
    rows: [cells(head, ({ kept, broken }) => kept + broken), cells(row, ({ broken }) => broken)],
  }
}
