import type { Holding } from '../../core/reading.ts'

/** What a file's words mean: ours, then theirs, compared trimmed and case-folded. */
export type Meanings = Readonly<Record<string, readonly string[]>>

/** How a tool writes one standard column. */
export interface LayoutColumn {
  readonly column: string
  /** Headers that may hold it, in normal form, the best first. */
  readonly headers: readonly string[]
  /** The same, from memory: seen nowhere. Tried after `headers`; they never count in a figure of accuracy. */
  readonly believed?: readonly string[]
  readonly words?: Meanings
  /** Words without a meaning are nothing, rather than standing as they are. */
  readonly only_known?: boolean
  readonly factor?: number
  /** `h:m:s`: `123:04:05` or `123:04`; `words`: `1 day 2 hours`, `2h 30m`. Read as minutes. */
  readonly duration?: 'h:m:s' | 'words'
  /** Headers, in normal form, of columns whose numbers are added to this one, where they are there. */
  readonly adds?: readonly string[]
  /** Instants without an offset are UTC, whatever the file's zone. */
  readonly utc?: true
  /** A number or duration whose sign is the verdict: below zero is late. */
  readonly sign?: 'negative_late'
  /** Standard column of this layout: where it is blank, this one says nothing (what is left of an open ticket's time is no verdict); without that column this one is not used. */
  readonly when_filled?: string
  /** Characters that are taken out of the text. */
  readonly strip?: string
  readonly split?: { readonly at: string; readonly rest_to: string | null }
  /** Why, where the header alone does not say it. A sentence. */
  readonly reason?: string
}

/** A sentence that holds where this standard column is not in the file: which one to add. */
export interface Without {
  readonly without: string
  readonly say: string
}

/** An export of one tool. */
export interface Layout {
  readonly id: string
  /** For people. */
  readonly name: string
  readonly holding: Holding
  /** How its headers are known: from a real export, from the code of an importer or the vendor, from documentation, or from memory alone. Absent: they are our own. */
  readonly evidence?: 'file' | 'code' | 'documentation' | 'believed'
  /** Normal headers (the headers as they stand where `exact`): of each group one has to be there. */
  readonly needs: readonly (readonly string[])[]
  readonly exact?: boolean
  /** Several entries of one standard column, the best first: that which is there counts, before others that hold nothing. */
  readonly columns: readonly LayoutColumn[]
  /** Texts that mean blank in every column. */
  readonly blanks?: readonly string[]
  /** Several rows are one ticket: the headers that number its rows, date them, and hold the status. */
  readonly fold?: {
    /** Absent: the rows are in order of their instants. */
    readonly order?: string
    readonly at: string
    readonly status: string
    /** No column holds the creation: it is the ticket's first row. */
    readonly created_first?: true
  }
  /** The file mixes kinds of rows: the column that tells them apart (normal headers), the words of those that are wanted, and what the others are. */
  readonly keep?: { readonly headers: readonly string[]; readonly words: readonly string[]; readonly others: string }
  /** Several rows are one invoice: its amount stands on each (`once`), or is the sum of theirs (`sum`). */
  readonly lines?: 'once' | 'sum'
  /** Its instants are UTC where they carry no offset. */
  readonly utc?: true
  /** Sentences: what this export cannot answer, beyond what its columns tell. */
  readonly cannot?: readonly (string | Without)[]
  /** Sentence: recognised, but it cannot serve; what it lacks and what to export instead. */
  readonly refused?: string
}
