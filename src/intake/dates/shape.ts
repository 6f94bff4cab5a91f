import type { DatePattern } from '../../core/reading.ts'

export type DateOrder = 'day_first' | 'month_first'

/** How one text writes an instant or a date. */
export interface DateShape {
  /** `strptime` pattern with `{a}` and `{b}` where day and month stand in an order that is not known. */
  readonly template: string
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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const FULL_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2})(?:([.,])(\d{1,9}))?)?(?:(\s?)([ap]m))?(?:(\s?)(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}))?/i
const OFFSET_MS = /^([+-])(\d{2}):?(\d{2})?$/

/** How this text writes an instant or a date; null where it is none that can be read. */
export function shapeOf(text: string): DateShape | null {
  const value = text.trim()
  if (value.length < 6 || value.length > 48 || value.includes('%')) return null
  const time = timeOf(value)
  if (time === null) return null
  const date = dateOf(time.around)
  if (date === null) return null
  return {
    template: date.template.replace('\u0001', time.template),
    iso: isIso(value),
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

function timeOf(value: string): { template: string; ms: number; offset: number | null; around: string } | null {
  const found = TIME.exec(value)
  if (found === null) return { template: '', ms: 0, offset: null, around: value }
  const [whole, hours, minutes, seconds, point, fraction, gap, half, space, zone] = found
  const hour = Number(hours)
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null
  if (half === undefined ? hour > 24 : hour < 1 || hour > 12) return null
  let template = half === undefined ? '%H:%M' : '%I:%M'
  if (seconds !== undefined) template += ':%S'
  if (fraction !== undefined) template += `${point}${fraction.length > 6 ? '%n' : '%f'}`
  if (half !== undefined) template += `${gap}%p`
  let offset: number | null = null
  if (zone !== undefined) {
    const signed = OFFSET_MS.exec(zone)
    template += `${space}${signed === null ? zone : '%z'}`
    offset = signed === null ? 0 : (signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3] ?? 0)) * 60_000
  }
  const afternoon = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const ms = ((afternoon * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000)
  return { template, ms, offset, around: value.replace(whole, '\u0001') }
}

interface DatePart {
  readonly template: string
  readonly pair: readonly [number, number] | null
  readonly mark: string | null
  readonly year: number
  readonly month: number
  readonly day: number
}

function dateOf(around: string): DatePart | null {
  const tokens = around.match(/\d+|\p{L}+|[^\d\p{L}]/gu) ?? []
  if (tokens.some((t) => !/^\d+$/.test(t) && !/^\p{L}+$/u.test(t) && !/^[\s,/.\-\u0001]$/.test(t))) return null
  const numbers = tokens.filter((t) => /^\d+$/.test(t))
  const month = tokens.filter((t) => monthOf(t) !== 0)
  if (tokens.some((t) => /^\p{L}+$/u.test(t) && monthOf(t) === 0 && weekdayOf(t) === null && t !== 'T')) return null
  if (month.length === 1 && numbers.length === 2) return named(tokens, month[0]!)
  if (month.length === 0 && numbers.length === 3) return numeric(tokens)
  return null
}

function named(tokens: readonly string[], month: string): DatePart | null {
  let day = 0
  let year = -1
  let template = ''
  for (const token of tokens) {
    if (/^\d+$/.test(token)) {
      if (token.length === 4 || (token.length === 2 && day !== 0)) {
        if (year !== -1) return null
        year = fullYear(token)
        template += token.length === 4 ? '%Y' : '%y'
      } else if (token.length <= 2 && day === 0) {
        day = Number(token)
        template += '%d'
      } else return null
    } else if (token === month) template += token.length > 3 ? '%B' : '%b'
    else template += weekdayOf(token) ?? token
  }
  if (day < 1 || day > 31 || year === -1) return null
  return { template, pair: null, mark: null, year, month: monthOf(month), day }
}

function numeric(tokens: readonly string[]): DatePart | null {
  const places = tokens.flatMap((t, at) => (/^\d+$/.test(t) ? [at] : []))
  const [first, second, third] = places as [number, number, number]
  const mark = tokens[first + 1]
  if (second !== first + 2 || third !== second + 2 || mark !== tokens[second + 1] || mark === undefined || !/[/.-]/.test(mark)) return null
  const parts = [tokens[first]!, tokens[second]!, tokens[third]!] as const
  const render = (a: string, b: string, c: string) =>
    tokens.map((t, at) => (at === first ? a : at === second ? b : at === third ? c : weekdayOf(t) ?? t)).join('')
  if (parts[0].length === 4) {
    const [year, month, day] = parts.map(Number) as [number, number, number]
    if (parts[1].length > 2 || parts[2].length > 2 || month < 1 || month > 12 || day < 1 || day > 31) return null
    return { template: render('%Y', '%m', '%d'), pair: null, mark, year, month, day }
  }
  if (parts[0].length > 2 || parts[1].length > 2 || (parts[2].length !== 4 && parts[2].length !== 2)) return null
  const pair = [Number(parts[0]), Number(parts[1])] as const
  if (pair[0] < 1 || pair[1] < 1 || pair[0] > 31 || pair[1] > 31 || (pair[0] > 12 && pair[1] > 12)) return null
  return { template: render('{a}', '{b}', parts[2].length === 4 ? '%Y' : '%y'), pair, mark, year: fullYear(parts[2]), month: 0, day: 0 }
}

function monthOf(token: string): number {
  const lower = token.toLowerCase()
  return Math.max(MONTHS.indexOf(lower), FULL_MONTHS.indexOf(lower)) + 1
}

function weekdayOf(token: string): string | null {
  const lower = token.toLowerCase()
  if (/^(mon|tue|wed|thu|fri|sat|sun)$/.test(lower)) return '%a'
  return /^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower) ? '%A' : null
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

/** The pattern under this order. */
export function patternOf(shape: DateShape, order: DateOrder): DatePattern {
  const [a, b] = order === 'day_first' ? ['%d', '%m'] : ['%m', '%d']
  return { pattern: shape.template.replace('{a}', a).replace('{b}', b), has_offset: shape.has_offset }
}
