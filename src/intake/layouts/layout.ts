import type { Holding } from '../../core/reading.ts'

/** What a file's words mean: ours, then theirs, compared trimmed and case-folded. */
export type Meanings = Readonly<Record<string, readonly string[]>>

/** How a tool writes one standard column. */
export interface LayoutColumn {
  readonly column: string
  /** Headers that may hold it, in normal form, the best first. */
  readonly headers: readonly string[]
  readonly words?: Meanings
  /** Words without a meaning are nothing, rather than standing as they are. */
  readonly only_known?: boolean
  readonly factor?: number
  /** `123:04:05` or `123:04`, read as minutes. */
  readonly duration?: 'h:m:s'
  readonly split?: { readonly at: string; readonly rest_to: string | null }
  /** Why, where the header alone does not say it. A sentence. */
  readonly reason?: string
}

/** An export of one tool. */
export interface Layout {
  readonly id: string
  /** For people. */
  readonly name: string
  readonly holding: Holding
  /** Normal headers (the headers as they stand where `exact`): of each group one has to be there. */
  readonly needs: readonly (readonly string[])[]
  readonly exact?: boolean
  readonly columns: readonly LayoutColumn[]
  /** Texts that mean blank in every column. */
  readonly blanks?: readonly string[]
  /** Several rows are one ticket: the headers that number its rows, date them, and hold the status. */
  readonly fold?: { readonly order: string; readonly at: string; readonly status: string }
  /** Sentence: recognised, but it cannot serve; what it lacks and what to export instead. */
  readonly refused?: string
}
