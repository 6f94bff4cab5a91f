import * as z from 'zod/mini'
import { readDuration } from './duration.ts'
import { oneOf, quoted } from './problem.ts'

/** An object of exactly these keys. The message of a missing or wrong value is its own field's. */
export function keyed<Shape extends z.core.$ZodLooseShape>(shape: Shape, expected?: string) {
  const names = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `one of the keys ${names.join(', ')}` : (expected ?? `the keys ${names.join(', ')}`)),
  })
}

export function text(expected = 'a text') {
  return z.string(expected).check(z.trim(), z.minLength(1, expected))
}

export function numeric(expected: string, fits: (value: number) => boolean) {
  return z.number(expected).check(z.refine(fits, expected))
}


/** A promised time in minutes; see `readDuration`. */
export function duration(day_minutes: number | null) {
  return z.pipe(z.unknown(), z.transform((value, context): number => {
    const minutes = readDuration(value, day_minutes)
    if (typeof minutes === 'number') return minutes
    context.issues.push({ code: 'custom', input: value, message: minutes.expected })
    return z.NEVER
  }))
}

export const share = () => numeric('a share from 0 to 1, such as 0.90', (value) => value >= 0 && value <= 1)

/** `of` is what is counted, in the plural. */
export function whole(of: string, least: number, most = Number.MAX_SAFE_INTEGER) {
  const range = most === Number.MAX_SAFE_INTEGER ? `not below ${least}` : `from ${least} to ${most}`
  return numeric(`a whole number of ${of} ${range}`, (value) => Number.isInteger(value) && value >= least && value <= most)
}

export function word<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, oneOf(words))
}

const AMOUNT = 'an amount of at least 0 with at most two decimals, such as 39.18'

/** Decimal major units to integer cents, exactly: by its digits, never by multiplication. */
export function money() {
  return z.pipe(
    numeric(AMOUNT, (value) => /^\d{1,10}(\.\d{1,2})?$/.test(String(value))),
    z.transform((value: number) => {
      const [major = '0', minor = ''] = String(value).split('.')
      return Number(major) * 100 + Number(minor.padEnd(2, '0'))
    }),
  )
}

/** A name of the IANA list with a place in it, or UTC: abbreviations such as EST know no summer time. */
export function zone() {
  const expected = 'a time zone of the IANA list, such as Europe/London'
  return z.string(expected).check(z.refine(isZone, expected))
}

function isZone(name: string): boolean {
  if (name !== 'UTC' && !/^[A-Za-z]+\/[A-Za-z0-9_+\-/]+$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** `2026-02-29` is not one. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export function listed(names: Iterable<string>, what: string) {
  const known = [...names].sort()
  const expected = known.length === 0 ? `${what}, of which there is none yet` : `${what}: ${oneOf(known)}`
  return z.string(expected).check(z.refine((name) => known.includes(name), expected))
}

/** A list of different texts, at least one. */
export function words(expected: string) {
  return z.array(text(expected), expected).check(
    z.minLength(1, expected),
    z.check<string[]>((context) => {
      context.value.forEach((one, index) => {
        if (context.value.indexOf(one) < index) context.issues.push({ code: 'custom', input: one, path: [index], message: `each word once, and ${quoted(one)} stands there already` })
      })
    }),
  )
}
