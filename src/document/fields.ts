/** What a template's fields are filled with. */
import type { Cell, Column, Runs } from './blocks.ts'
import type { Figure } from './figure.ts'

export const FIELD_KINDS = ['text', 'lines', 'money', 'date', 'minutes', 'count', 'share', 'flag', 'choice', 'table', 'list', 'chart'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

export interface TableValue {
  readonly label: string
  readonly columns: readonly Column[]
  readonly head: readonly Runs[]
  readonly rows: readonly (readonly Cell[])[]
}

interface Told {
  /** As it prints. */
  readonly text: string
  /** Where it is set: `clients.csv`, `riders/premium-response.yaml`, `set here`. */
  readonly from: string
}

/** Money in integer cents, dates `YYYY-MM-DD`, shares 0 to 1. A field declared `lines` is a text that may hold line ends. `missing` says what was looked for, and where. */
export type FieldValue =
  | (Told & { readonly kind: 'text' | 'date' | 'choice'; readonly value: string })
  | (Told & { readonly kind: 'money' | 'minutes' | 'count' | 'share'; readonly value: number })
  | (Told & { readonly kind: 'flag'; readonly value: boolean })
  | (Told & { readonly kind: 'table'; readonly value: TableValue })
  | (Told & { readonly kind: 'list'; readonly value: readonly string[] })
  | (Told & { readonly kind: 'chart'; readonly value: Figure })
  | { readonly kind: 'missing'; readonly expected: string; readonly from: string }

/** By dotted path. */
export type FieldValues = ReadonlyMap<string, FieldValue>

/** A path a template may name: two or more lower-case words joined by dots, a hundred letters at most. */
export const FIELD_PATH = /^(?=.{3,100}$)[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+$/

/** What a field of a kind should hold, for the sentence that says it does not. */
export const EXPECTED: Readonly<Record<FieldKind, string>> = {
  text: 'a text',
  lines: 'a text',
  choice: 'one of the choices',
  money: 'an amount of money',
  date: 'a date',
  minutes: 'a number of minutes',
  count: 'a number',
  share: 'a share from 0 to 1',
  flag: 'yes or no',
  table: 'a table',
  list: 'a list',
  chart: 'a chart',
}

/** A clause that is switched off. */
export const OFF = 'off'

/** Whether a field holds something that a condition may stand on: not missing, no, nought or empty. */
export function holds(value: FieldValue | undefined): boolean {
  if (value === undefined || value.kind === 'missing') return false
  if (value.kind === 'table') return value.value.rows.length > 0
  if (value.kind === 'chart') return value.value.shapes.length > 0
  if (value.kind === 'list') return value.value.length > 0
  if (value.kind === 'choice') return value.value !== OFF
  return Boolean(value.value)
}
