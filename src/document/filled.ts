/** What comes of filling a template. */
import type { Block, Origin } from './blocks.ts'
import type { FieldValue } from './fields.ts'
import type { DocumentProblem } from './problem.ts'

export interface FieldPlace extends Origin {
  readonly column: number
  /** `clause 5.1`, `the title`. */
  readonly where: string
}

export interface UsedField {
  readonly path: string
  readonly label: string
  /** Null where nothing fills it. */
  readonly value: Exclude<FieldValue, { kind: 'missing' }> | null
  /** Where it is set, or would be. */
  readonly from: string
  readonly places: readonly FieldPlace[]
}

export interface Filled {
  readonly blocks: readonly Block[]
  readonly problems: readonly DocumentProblem[]
  /** In the order in which the document names them. */
  readonly used: readonly UsedField[]
}
