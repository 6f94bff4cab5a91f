/** A template as checked: everything in it is known, nothing in it is code. */
import type { AskKind } from './blocks.ts'
import type { FieldKind } from './fields.ts'

export interface DeclaredField {
  readonly path: string
  readonly kind: FieldKind
  readonly label: string
  readonly default: string | null
  /** Of a choice, in order; `plans`: the names of the plans in `content/plans/`. Empty for every other kind. */
  readonly options: readonly string[] | 'plans'
}

interface At {
  readonly line: number
  readonly column: number
}

/** Shown where `path` holds something, or is `is` where that is given, or, with `not`, where it does not. */
export interface Condition {
  readonly path: string
  readonly not: boolean
  readonly is?: string
}

/** A place for a clause that the reader may switch off or exchange, set under `path` as `off` or by the clause's name. */
export interface Slot {
  /** `clause.` and the first clause's name, its hyphens as underscores. */
  readonly path: string
  readonly label: string
  /** Names of clauses; the first stands where nothing is set, or `off` does where `starts_off`. */
  readonly clauses: readonly string[]
  readonly optional: boolean
  readonly starts_off: boolean
}

export type Inline =
  | (At & { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean })
  | (At & { readonly kind: 'field'; readonly path: string; readonly bold: boolean; readonly italic: boolean })
  | (At & { readonly kind: 'label'; readonly id: string })
  | (At & { readonly kind: 'ref'; readonly to: string })
  | (At & { readonly kind: 'if'; readonly condition: Condition; readonly inlines: readonly Inline[] })

export type Flow =
  | (At & { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'note'; readonly inlines: readonly Inline[] })
  | (At & { readonly kind: 'items'; readonly ordered: boolean; readonly items: readonly (readonly Flow[])[] })
  | (At & { readonly kind: 'if'; readonly condition: Condition; readonly flows: readonly Flow[] })
  | (At & { readonly kind: 'slot'; readonly slot: Slot })
  | (At & { readonly kind: 'ask'; readonly id: string; readonly control: AskKind; readonly options: readonly string[]; readonly options_path: string | null; readonly inlines: readonly Inline[] })
  | (At & { readonly kind: 'component'; readonly name: string; readonly attributes: Readonly<Record<string, string>> })

export interface Template {
  /** The file's name without folder and ending. */
  readonly name: string
  readonly title: string
  /** What each page's head calls the document: `Supplement`, `Letter`. */
  readonly kind: string
  readonly audience: 'client' | 'owner'
  readonly needs: readonly string[]
  readonly fields: readonly DeclaredField[]
  readonly body: readonly Flow[]
}
