/** How both documents of a meeting say counts, money and days. */
import { formatCount, formatMoney, formatShare, formatShortDate, parseDay, weekdayOf, type Provider } from '../../core/index.ts'
import type { Cell, Column, Runs } from '../blocks.ts'
import type { FieldValue, TableValue } from '../fields.ts'
import { dateInText, keepNumbers } from '../wording.ts'

export const NONE = '–'
const NO_BREAK = '\u00a0'

/** What a document says, with the provider's currency and way of writing. */
export class Voice {
  private readonly provider: Pick<Provider, 'currency' | 'locale'>

  constructor(provider: Pick<Provider, 'currency' | 'locale'>) {
    this.provider = provider
  }

  money(cents: number): string {
    return formatMoney(cents, this.provider.currency, this.provider.locale)
  }

  /** `31 December 2026`. */
  day(iso: string): string {
    return dateInText(iso, this.provider.locale)
  }

  /** `Thursday 31 December 2026`: somebody must act on it. */
  actDay(iso: string): string {
    return `${WEEKDAYS[weekdayOf(parseDay(iso) ?? 0)] ?? ''} ${this.day(iso)}`
  }
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `31 Dec 2026`, for tables. */
export const shortDay = (iso: string): string => formatShortDate(iso).replaceAll(' ', NO_BREAK)

/** `1 call`, `541 calls`. */
export const counted = (number: number, [one, many]: readonly [string, string]): string => `${formatCount(number)}${NO_BREAK}${number === 1 ? one : many}`

export const calls = (number: number): string => counted(number, ['call', 'calls'])

/** `443 of 495`. */
export const of = (part: number, whole: number): string => `${formatCount(part)}${NO_BREAK}of${NO_BREAK}${formatCount(whole)}`

export const percent = (share: number, decimals = 0): string => formatShare(share, decimals)

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const
/** `three`, `13`. */
export const inWords = (number: number): string => WORDS[number] ?? formatCount(number)

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** A text as it stands in a file or a name keeps its spaces; of our own sentences no line ends after a digit. */
export const sentence = (...parts: readonly (string | null | false)[]): string => keepNumbers(parts.filter((part) => part !== null && part !== false && part !== '').join(' '))

export const said = (words: string, more: Partial<Omit<Cell, 'runs'>> = {}): Cell => ({ runs: [{ text: words }], ...more })
export const strong = (words: string): Cell => ({ runs: [{ text: words, bold: true }] })
export const runs = (words: string): Runs => [{ text: words }]

export interface TableShape {
  readonly label: string
  readonly head: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export const LEFT: Column = { align: 'left' }
export const RIGHT: Column = { align: 'right' }

export function table({ label, head, columns, rows }: TableShape, from: string): FieldValue {
  const value: TableValue = { label, columns, head: head.map(runs), rows }
  return { kind: 'table', value, text: label, from }
}

export const list = (value: readonly string[], from: string): FieldValue => ({ kind: 'list', value, text: '', from })

/** What fits of a text, with dots. */
export function clipped(text: string, most: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('').trimEnd()}…`
}
