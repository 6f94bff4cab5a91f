import type { RepairedText } from '../../models/index.ts'
import type { Entry } from './entry.ts'

/** A repaired row on the page, and what is to become of it. */
export interface Repair {
  readonly row: number
  /** Null where the reader undid it before the last reading: then only its number is known. */
  readonly repaired: RepairedText | null
  /** It will be set aside, or is, because the reader undid the repair. */
  readonly undone: boolean
}

/** The repaired rows of one file. */
export interface RepairedFile {
  readonly file: string
  /** The file on the page, where the reader may undo; null for the made-up company's. */
  readonly entry: Entry | null
  readonly rows: readonly Repair[]
}

/** Repaired rows by file, in order of row; those that were undone stay, to be repaired again. */
export function repairedFiles(repaired: readonly RepairedText[], entries: readonly Entry[]): readonly RepairedFile[] {
  const names = new Set([...repaired.map(({ file }) => file), ...entries.flatMap((entry) => (entry.in_use && undoneOf(entry).length > 0 ? [entry.file.name] : []))])
  return [...names].map((file) => {
    const entry = entries.find((one) => one.in_use && one.file.name === file) ?? null
    const undone = new Set(entry === null ? [] : undoneOf(entry))
    const mine = repaired.filter((one) => one.file === file)
    const gone = [...undone].filter((row) => !mine.some((one) => one.row === row)).map((row): Repair => ({ row, repaired: null, undone: true }))
    const rows = [...mine.map((one): Repair => ({ row: one.row, repaired: one, undone: undone.has(one.row) })), ...gone]
    return { file, entry, rows: rows.toSorted((a, b) => a.row - b.row) }
  })
}

/** Rows of a file whose repair the reader undid. */
export const undoneOf = (entry: Entry): readonly number[] => entry.inspection?.changes.undone ?? []

/** What is undone after these rows were undone, or repaired again. */
export function withUndone(before: readonly number[], rows: readonly number[], undo: boolean): readonly number[] {
  const others = before.filter((row) => !rows.includes(row))
  return undo ? [...others, ...rows].toSorted((a, b) => a - b) : others
}

/** One column of a repaired row: the cell that its separators made, and the one that is read. Null: there is none. */
export interface RepairedCell {
  readonly column: string | null
  readonly stood: string | null
  readonly read: string | null
}

/** Both readings of a row side by side, by position. */
export function bothWays({ header, stood, read }: RepairedText): readonly RepairedCell[] {
  return Array.from({ length: Math.max(header.length, stood.length) }, (_, at) => ({ column: header[at] ?? null, stood: stood[at] ?? null, read: read[at] ?? null }))
}

/** The cells that the two readings part differently. */
export const differing = (cells: readonly RepairedCell[]): readonly RepairedCell[] => cells.filter(({ stood, read }) => (stood ?? '').trim() !== (read ?? '').trim())
