import type { DatePattern } from '../../core/reading.ts'
import { ENGINE, namesIn } from './names.ts'
import { compactOf, timeOf } from './time.ts'

export type DateOrder = 'day_first' | 'month_first'

/** How one text writes an instant or a date. */
export interface DateShape {
  /** `strptime` pattern with `{a}` and `{b}` where day and month stand in an order that is not known; names are `%b`, `%B`, `%a` and `%A` by their length. */
  readonly template: string
  /** Languages in which its names have that meaning, `ENGINE` for English as the engine reads it; empty where nothing is named. */
  readonly languages: readonly string[]
  /** ISO text that the engine's own cast reads. */
  readonly iso: boolean
  readonly has_offset: boolean
  /** The two numbers of unknown order. */
  readonly pair: readonly [number, number] | null
  /** What the pair is written with: `/`, `.`, `-`. */
  readonly mark: string | null
  /** Year, month and day (0 where the pair holds them), then milliseconds of the day and of the offset. */
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time_ms: number
  readonly offset_ms: number
}

/** How this text writes an instant or a date; null where it is none that can be read. */
export function shapeOf(text: string): DateShape | null {
  const value = text.trim()
  if (value.length < 6 || value.length > 72 || value.includes('%') || !/\d/.test(value) || !/^[\d\p{L}]/u.test(value)) return null
  const compact = compactOf(value)
  if (compact !== null) return { ...compact, languages: [], iso: false, pair: null, mark: null, offset_ms: 0 }
  const comment = /\s?\([^()%]*\)$/.exec(value)?.[0] ?? ''
  return writtenOut(value.slice(0, value.length - comment.length), comment)
}

/** A date with marks or names, perhaps with a time; `comment` names the zone in brackets once more. */
function writtenOut(value: string, comment: string): DateShape | null {
  const time = timeOf(value)
  if (time === null) return null
  const date = dateOf(time.around)
  if (date === null) return null
  if (comment !== '' && time.offset === null) return null
  return {
    template: date.template.replace('\u0001', time.template) + comment,
    languages: time.dotted ? dottedIn(date.languages) : date.languages,
    iso: comment === '' && isIso(value),
    has_offset: time.offset !== null,
    pair: date.pair,
    mark: date.mark,
    year: date.year,
    month: date.month,
    day: date.day,
    time_ms: time.ms,
    offset_ms: time.offset ?? 0,
  }
}

/** ISO text that the engine's own cast reads; with an offset it wants seconds, and no blank before the offset. */
function isIso(value: string): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?$/.test(value)
    || /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}:\d{2})$/.test(value)
}

/** `a.m.` with dots is read with the names of a language. */
const dottedIn = (languages: readonly string[]): readonly string[] => {
  const others = languages.filter((language) => language !== ENGINE)
  return others.length > 0 ? others : ['en']
}

interface DatePart {
  readonly template: string
  readonly languages: readonly string[]
  readonly pair: readonly [number, number] | null
  readonly mark: string | null
  readonly year: number
  readonly month: number
  readonly day: number
}

function dateOf(around: string): DatePart | null {
  const tokens = around.match(/\d+|\p{L}+(?:-feira)?|[^\d\p{L}]/gu) ?? []
  if (tokens.some((token) => !/^[\d\p{L}\s,/.\-\u0001ºª]/u.test(token))) return null
  const words = namesIn(tokens)
  if (words === null) return null
  const numbers = tokens.filter((token) => /^\d/.test(token)).length
  const write = (token: string, at: number): string => {
    if (at === words.month) return token.length > 3 && words.languages[0] === ENGINE ? '%B' : '%b'
    if (!words.weekdays.has(at)) return token
    return token.length > 3 && words.languages[0] === ENGINE ? '%A' : '%a'
  }
  if (words.month !== -1) return numbers === 2 ? named(tokens, write, words.value, words.languages) : null
  return numbers === 3 ? numeric(tokens, write, words.languages) : null
}

type Write = (token: string, at: number) => string

function named(tokens: readonly string[], write: Write, month: number, languages: readonly string[]): DatePart | null {
  let day = 0
  let year = -1
  let template = ''
  for (const [at, token] of tokens.entries()) {
    if (/^\d/.test(token)) {
      if (token.length === 4 || (token.length === 2 && day !== 0)) {
        if (year !== -1) return null
        year = fullYear(token)
        template += token.length === 4 ? '%Y' : '%y'
      } else if (token.length <= 2 && day === 0) {
        day = Number(token)
        template += '%d'
      } else return null
    } else template += write(token, at)
  }
  if (day < 1 || day > 31 || year === -1) return null
  return { template, languages, pair: null, mark: null, year, month, day }
}

function numeric(tokens: readonly string[], write: Write, languages: readonly string[]): DatePart | null {
  const places = tokens.flatMap((token, at) => (/^\d/.test(token) ? [at] : []))
  const [first, second, third] = places as [number, number, number]
  const mark = tokens[first + 1]
  if (second !== first + 2 || third !== second + 2 || mark !== tokens[second + 1] || mark === undefined || !/[/.-]/.test(mark)) return null
  const parts = [tokens[first]!, tokens[second]!, tokens[third]!] as const
  const render = (a: string, b: string, c: string) =>
    tokens.map((token, at) => (at === first ? a : at === second ? b : at === third ? c : write(token, at))).join('')
  if (parts[0].length === 4) {
    const [year, month, day] = parts.map(Number) as [number, number, number]
    if (parts[1].length > 2 || parts[2].length > 2 || month < 1 || month > 12 || day < 1 || day > 31) return null
    return { template: render('%Y', '%m', '%d'), languages, pair: null, mark, year, month, day }
  }
  if (parts[0].length > 2 || parts[1].length > 2 || (parts[2].length !== 4 && parts[2].length !== 2)) return null
  const pair = [Number(parts[0]), Number(parts[1])] as const
  if (pair[0] < 1 || pair[1] < 1 || pair[0] > 31 || pair[1] > 31 || (pair[0] > 12 && pair[1] > 12)) return null
  return { template: render('{a}', '{b}', parts[2].length === 4 ? '%Y' : '%y'), languages, pair, mark, year: fullYear(parts[2]), month: 0, day: 0 }
}

/** As `strptime` reads two digits: 69 to 99 are of the last century. */
function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length === 4 ? year : year >= 69 ? 1900 + year : 2000 + year
}

/** Epoch milliseconds as if the text were in UTC (its own offset taken off); NaN for a day that does not exist. */
export function instantOf(shape: DateShape, order: DateOrder): number {
  const [a, b] = shape.pair ?? [shape.day, shape.month]
  const day = shape.pair !== null && order === 'month_first' ? b : a
  const month = shape.pair !== null && order === 'month_first' ? a : b
  const midnight = Date.UTC(shape.year, month - 1, day)
  if (month > 12 || new Date(midnight).getUTCDate() !== day) return NaN
  return midnight + shape.time_ms - shape.offset_ms
}

/** Digits alone, which may as well be a number: no evidence about other columns. */
export const isDigits = (shape: DateShape): boolean => /^(?:epoch|%Y%m%d)/.test(shape.template)

/** The pattern under this order. With a language every name is `%b` or `%a`, as `MONTH_NAMES` wants it. */
export function patternOf(shape: DateShape, order: DateOrder, language: string = shape.languages[0] ?? ENGINE): DatePattern {
  const [a, b] = order === 'day_first' ? ['%d', '%m'] : ['%m', '%d']
  const pattern = shape.template.replace('{a}', a).replace('{b}', b)
  if (language === ENGINE) return { pattern, has_offset: shape.has_offset }
  return { pattern: pattern.replaceAll('%B', '%b').replaceAll('%A', '%a'), has_offset: shape.has_offset, language }
}
