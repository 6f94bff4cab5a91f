import type { ColumnReading, Dialect, FileReading, Fold, Holding, Keep, Problem } from '../core/reading.ts'
import type { DateOrder } from './dates/shape.ts'

/** A standard column, the file's column it is read from, and why. */
export interface ProposedColumn extends ColumnReading {
  /** A sentence for the reader. */
  readonly reason: string
}

/** Whether day or month comes first, where the values alone do not say. One question a column. */
export interface DateOrderQuestion {
  readonly kind: 'date_order'
  /** Standard column. */
  readonly column: string
  readonly header: string
  readonly index: number
  /** Up to three rows, read both ways: `3 April 2024, 14:22`. */
  readonly samples: readonly { readonly row: number | null; readonly text: string; readonly day_first: string; readonly month_first: string }[]
  /** Sentences: what else in the file speaks for one order. */
  readonly evidence: readonly string[]
  /** Null until the file or the reader says; then `assumed` stands. */
  readonly choice: DateOrder | null
  /** What the patterns use while there is no choice. */
  readonly assumed: DateOrder
  readonly chosen_by: 'file' | 'reader' | null
}

export type Question = DateOrderQuestion

/** What the reader corrected. Columns are named by their header, and by how many equal ones stand before it. */
export interface MappingChanges {
  readonly holding?: Holding
  /** IANA zone of instants without an offset. */
  readonly zone?: string
  /** `column` null: this header is not used. */
  readonly columns?: readonly { readonly header: string; readonly occurrence: number; readonly column: string | null }[]
  readonly orders?: readonly { readonly column: string; readonly order: DateOrder }[]
  /** A word of the file and what it means; null: nothing. */
  readonly words?: readonly { readonly column: string; readonly word: string; readonly means: string | null }[]
  /** Rows, as a spreadsheet counts, whose repair the reader undid. Of this file alone: never kept for others. */
  readonly undone?: readonly number[]
}

/** The reader's corrections, kept for files with the same headers. Plain JSON. */
export interface KeptMapping {
  readonly signature: string
  readonly changes: MappingChanges
}

/** Words of a column that have to mean one of a few things, and whose meaning is not known. */
export interface UnknownWords {
  readonly column: string
  readonly header: string
  readonly words: readonly { readonly word: string; readonly count: number }[]
  /** What they can mean. */
  readonly meanings: readonly string[]
}

/** How one column of dates is written. */
export interface DateFinding {
  readonly column: string
  readonly header: string
  /** Null where no value depends on it. */
  readonly order: DateOrder | null
  /** The values, the file or the reader left no doubt. */
  readonly certain: boolean
  /** All, some or none of the values carry an offset. */
  readonly offset: 'all' | 'some' | 'none'
}

/** A row of the sample. Its number is known at the beginning of the file only; it counts as a spreadsheet does. */
export interface SampleRow {
  readonly row: number | null
  readonly cells: readonly string[]
}

/** What the file holds, before anyone decides what it means. */
export interface FileFacts {
  readonly file: string
  /** In bytes. */
  readonly size: number
  readonly dialect: Dialect
  readonly header: readonly string[]
  readonly sample: readonly SampleRow[]
  /** The sample is the whole file. */
  readonly whole: boolean
  /** The tool leaves out blank cells at the end of a row, so a short row may be filled up. */
  readonly trims: boolean
  /** Sentence: why the file cannot serve at all, and what to do. */
  readonly refused: string | null
}

/** What a file was taken for. */
export interface Inspection extends FileFacts {
  readonly holding: Holding | null
  readonly layout: {
    readonly id: string
    readonly name: string
    readonly certain: boolean
    /** How the headers of its layout are known; null: they are our own, or were matched by name alone. */
    readonly evidence: 'file' | 'code' | 'documentation' | 'believed' | null
  } | null
  /** Standard columns whose header is only believed to be their name: to be looked at. */
  readonly believed: readonly string[]
  readonly preview: readonly (readonly string[])[]
  readonly mapping: readonly ProposedColumn[]
  readonly fold: Fold | null
  /** Rows that are wanted; null: all. */
  readonly keep: Keep | null
  readonly lines: NonNullable<FileReading['lines']> | null
  readonly unmapped: readonly { readonly index: number; readonly header: string }[]
  readonly zone: string
  /** Some instants carry no offset, so that the zone matters. */
  readonly zone_matters: boolean
  readonly dates: readonly DateFinding[]
  readonly questions: readonly Question[]
  readonly words_unknown: readonly UnknownWords[]
  readonly problems: readonly Problem[]
  /** Sentences: what this file cannot answer. */
  readonly cannot: readonly string[]
  /** Standard columns without which the file cannot be used, and which no header fills. */
  readonly missing: readonly string[]
  readonly changes: MappingChanges
  /** The changes were kept from an earlier file. */
  readonly kept: boolean
  /** Not refused, of a known holding, nothing missing: it can be scanned. Questions may still be open. */
  readonly usable: boolean
}
