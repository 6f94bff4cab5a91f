import type { Inspection, Scan } from '../intake/index.ts'

/** What a file came to. Exactly one of `scan`, `refused` and `same_as` explains it. */
export interface LoadedSource {
  readonly inspection: Inspection
  readonly scan: Scan | null
  /** Sentence: why nothing of the file is used. */
  readonly refused: string | null
  /** The file given before with the same bytes. */
  readonly same_as: string | null
}
