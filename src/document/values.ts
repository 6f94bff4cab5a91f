/** Values of fields, made from what the files say. */
import { EXPECTED, type FieldValue } from './fields.ts'
import type { DeclaredField } from './template.ts'

export type Entry = [path: string, value: FieldValue]

export const text = (value: string, from: string): FieldValue => ({ kind: 'text', value, text: value, from })

export const flag = (value: boolean, from: string): FieldValue => ({ kind: 'flag', value, text: value ? 'yes' : 'no', from })

export const missing = (expected: string, from: string): FieldValue => ({ kind: 'missing', expected, from })

/** `units`: what is counted, one and many, printed after the number. */
export function count(value: number | null, from: string, expected: string, units?: readonly [string, string]): FieldValue {
  if (value === null) return missing(expected, from)
  const unit = units === undefined ? '' : `\u00a0${value === 1 ? units[0] : units[1]}`
  return { kind: 'count', value, text: `${value}${unit}`, from }
}

/** A declared field that no file fills: its default, or what was looked for. @param options of a choice */
export function defaultOf({ kind, default: fallback }: DeclaredField, options: readonly string[]): FieldValue {
  const from = 'the template’s default'
  if (fallback === null) return missing(kind === 'choice' ? `one of ${options.join(', ')}` : EXPECTED[kind], 'what is set for this document')
  if (kind === 'count') return count(Number(fallback), from, EXPECTED.count)
  if (kind === 'choice') return options.includes(fallback) ? { kind, value: fallback, text: fallback, from } : missing(`one of ${options.join(', ')}`, from)
  return kind === 'flag' ? flag(fallback === 'yes' || fallback === 'true', from) : text(fallback, from)
}
