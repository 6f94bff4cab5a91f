/** What is put on a page, placed from the top left corner of its slab, in points. */
import type { SetFigure } from './figure.ts'
import type { Line } from './lines.ts'
import type { BreakCost, Slab } from './paginate.ts'
import type { Colour } from './paper.ts'
import type { Tag } from './tags.ts'

interface Named {
  /** Its name in the file: `client_name`. */
  readonly name: string
  /** What it is for, as a screen reader says it. */
  readonly label: string
}

/** A field of the file, or one circle of those that answer a question together. */
export type FieldSpec =
  | (Named & { readonly kind: 'text' | 'lines' | 'signature' | 'tick' })
  | (Named & { readonly kind: 'choice'; readonly options: readonly string[] })
  | (Named & {
      readonly kind: 'circle'
      /** Of all the circles, and which of them this is. */
      readonly options: readonly string[]
      readonly nth: number
      /** What the circles ask together; `label` says the option as well. */
      readonly question: string
    })

/** What a field's widget is known by within a file: circles of a question share its name. */
export function widgetKey(spec: FieldSpec): string {
  return spec.kind === 'circle' ? `${spec.name} ${spec.nth}` : spec.name
}

export type Mark =
  | { readonly kind: 'text'; readonly x: number; readonly baseline: number; readonly line: Line; readonly size: number; readonly colour: Colour; readonly tag: Tag }
  | { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly width: number; readonly weight: number; readonly colour: Colour }
  | { readonly kind: 'figure'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly set: SetFigure; readonly tag: Tag }
  | { readonly kind: 'field'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly field: FieldSpec; readonly tag: Tag }

/** A slab with what stands on it. */
export interface DrawnSlab extends Slab {
  readonly marks: readonly Mark[]
  /** Drawn above it where it opens a page under a repeated head. */
  readonly head: readonly Mark[]
  /** Index of the block that it is a part of, and which part: offsets of text, or rows of a table. */
  readonly block: number
  readonly from: number
  readonly until: number
}

export interface SlabShape {
  readonly height: number
  readonly marks: readonly Mark[]
  readonly before?: number
  readonly cost?: BreakCost
  readonly repeats?: number
  readonly head?: readonly Mark[]
  readonly opens_page?: boolean
  readonly from?: number
  readonly until?: number
}

export interface OutlineEntry {
  readonly text: string
  /** Index of the slab that it leads to. */
  readonly slab: number
}
