/** The tree of what the parts of a document are, for those who hear it read. */
import { saidBy, type Line } from './lines.ts'

export type TagType = 'Document' | 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Div' | 'Form' | 'Figure'

/** A marked stretch of a page, or a form field's widget; filled in while drawing. */
export type TagContent =
  | { readonly kind: 'marked'; readonly page: number; readonly id: number }
  | { readonly kind: 'widget'; readonly page: number; readonly field: string }

export interface Tag {
  readonly type: TagType
  readonly children: Tag[]
  readonly content: TagContent[]
  /** Of a header cell. */
  readonly scope?: 'Column' | 'Row'
  /** Said instead of seen: a table's meaning. */
  readonly summary?: string
  readonly numbering?: 'LowerAlpha' | 'Disc'
  /** Of a figure, in its place. */
  readonly alternative?: string
  /** Its lines, filled in while drawing. */
  readonly lines: Line[]
  /** Of a figure: left, bottom, right and top on its page, filled in while drawing. */
  box?: readonly [number, number, number, number]
}

export type TagLook = Pick<Tag, 'scope' | 'summary' | 'numbering' | 'alternative'>

/** A new part, under another. */
export function addTag(parent: Tag, type: TagType, look: TagLook = {}): Tag {
  const tag: Tag = { type, children: [], content: [], lines: [], ...look }
  parent.children.push(tag)
  return tag
}

export function rootTag(): Tag {
  return { type: 'Document', children: [], content: [], lines: [] }
}

/** The text of a part of which some is read from right to left, as it is read: on the page its glyphs stand from the left. Null for others. */
export function actualText({ lines }: Tag): string | null {
  if (lines.every((line) => line.reading === undefined)) return null
  return lines.map((line) => saidBy(line).trim()).join(' ')
}
