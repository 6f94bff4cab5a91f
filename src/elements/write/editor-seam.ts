/** Where in a text a fault stands, both from 1, and its sentence. */
export interface Mark {
  readonly line: number
  readonly column: number
  readonly message: string
}

export interface EditorEvents {
  /** What stands in the editor after a change. */
  readonly onText: (text: string) => void
  /** The line, from 1, to which the cursor moved. */
  readonly onLine: (line: number) => void
}

/** How a piece goes in: within the line, or on lines of its own. */
export type Piece = 'inline' | 'block'

/** One text at a time, each with a past of its own. */
export interface Editor {
  /** Puts a text into the editor; `key`: under which its past is found again, `label`: what it is, for those who do not see it. */
  show(key: string, label: string, text: string): void
  /** Exchanges the whole text, as one step that can be undone. */
  replace(text: string): void
  insert(text: string, piece: Piece): void
  undo(): void
  redo(): void
  mark(faults: readonly Mark[]): void
  /** Puts the cursor there and shows it. `focus`: the reader goes on there. */
  go(line: number, column: number, focus: boolean): void
  /** Forgets the past of a text. */
  forget(key: string): void
  close(): void
}

export type OpenEditor = (place: HTMLElement, events: EditorEvents) => Editor
