const TIME = /(\d{1,2}):(\d{2})(?::(\d{2})(?:([.,])(\d{1,9}))?)?(?:(\s?)([ap]\.?\s?m\b\.?))?(?:(\s?)(UTC|GMT)?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|(?<=UTC|GMT)))?(?![\d:])/i
/** `14h30` and `14.30`, the latter only behind a date. */
const OTHER_TIME = /(?<=[\s,])(\d{1,2})([h.])(\d{2})(?:\2(\d{2}))?(?=$|\sUhr$)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(T?)(?:(\d{2})(\d{2})(\d{2})?)?(Z?)$/
const OFFSET_MS = /^([+-])(\d{2}):?(\d{2})?$/

/** The time of day in a text. */
export interface TimePart {
  readonly template: string
  readonly ms: number
  /** Milliseconds; null where the text carries none. */
  readonly offset: number | null
  /** The text with U+0001 where the time stood. */
  readonly around: string
  /** `a.m.` with dots, which the engine does not know. */
  readonly dotted: boolean
}

/** Null where a time is written that cannot be; where none is written, its template is blank. */
export function timeOf(value: string): TimePart | null {
  const found = TIME.exec(value)
  if (found === null) return otherTime(value)
  const [whole, hours, minutes, seconds, point, fraction, gap, half, space, zoneName, zoneSign] = found
  const hour = Number(hours)
  const past = [minutes, seconds ?? '0', fraction ?? '0'].some((part) => Number(part) > 0)
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null
  if (half === undefined ? hour > 24 || (hour === 24 && past) : hour < 1 || hour > 12) return null
  let template = half === undefined ? (hour === 24 ? `24:${minutes}` : '%H:%M') : '%I:%M'
  if (seconds !== undefined) template += hour === 24 ? `:${seconds}` : ':%S'
  if (fraction !== undefined) template += hour === 24 ? `${point}${fraction}` : `${point}${fraction.length > 6 ? '%n' : '%f'}`
  if (half !== undefined) template += `${gap}%p`
  let offset: number | null = null
  if (zoneName !== undefined || zoneSign !== undefined) {
    const signed = OFFSET_MS.exec(zoneSign ?? '')
    template += `${space}${zoneName ?? ''}${signed === null ? zoneSign ?? '' : '%z'}`
    offset = signed === null ? 0 : (signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3] ?? 0)) * 60_000
  }
  const afternoon = half === undefined ? hour : (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  const ms = milliseconds(afternoon, Number(minutes), Number(seconds ?? 0)) + Math.floor(Number(`0.${fraction ?? 0}`) * 1000)
  return { template, ms, offset, around: value.replace(whole, '\u0001'), dotted: half !== undefined && !/^[ap]m$/i.test(half) }
}

const milliseconds = (hour: number, minute: number, second: number): number => ((hour * 60 + minute) * 60 + second) * 1000

function otherTime(value: string): TimePart | null {
  const none: TimePart = { template: '', ms: 0, offset: null, around: value, dotted: false }
  const found = value.length < 12 ? null : OTHER_TIME.exec(value)
  if (found === null) return none
  const [whole, hours, mark, minutes, seconds] = found
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return none
  const template = `%H${mark}%M${seconds === undefined ? '' : `${mark}%S`}`
  return { template, ms: milliseconds(Number(hours), Number(minutes), Number(seconds ?? 0)), offset: null, around: value.slice(0, found.index) + '\u0001' + value.slice(found.index + whole.length), dotted: false }
}

/** Digits alone. */
export interface Compact {
  readonly template: string
  readonly has_offset: boolean
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time_ms: number
}

/** `20250102`, `20250102T064323Z`, `20250102064323`, and seconds or milliseconds since 1970 of the years 2000 to 2049. */
export function compactOf(value: string): Compact | null {
  if (!/^\d/.test(value)) return null
  if (/^\d{10}$|^\d{13}$/.test(value)) {
    const milli = value.length === 13
    const at = new Date(Number(value) * (milli ? 1 : 1000))
    const year = at.getUTCFullYear()
    if (year < 2000 || year >= 2050) return null
    return {
      template: milli ? 'epoch_ms' : 'epoch_s', has_offset: true, year, month: at.getUTCMonth() + 1, day: at.getUTCDate(), time_ms: at.getTime() % 86_400_000,
    }
  }
  const found = COMPACT.exec(value)
  if (found === null) return null
  const [, years, months, days, t, hours, minutes, seconds, z] = found
  const [year, month, day] = [Number(years), Number(months), Number(days)]
  if (year < 1970 || year > 2069 || month < 1 || month > 12 || day < 1 || day > 31) return null
  if (hours === undefined ? t !== '' || z !== '' : Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null
  if (hours !== undefined && t === '' && seconds === undefined) return null
  const time = hours === undefined ? '' : `${t}%H%M${seconds === undefined ? '' : '%S'}`
  return { template: `%Y%m%d${time}${z}`, has_offset: z === 'Z', year, month, day, time_ms: milliseconds(Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)) }
}
