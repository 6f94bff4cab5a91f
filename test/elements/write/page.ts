import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptTemplate } from '../../../src/elements/engine/index.ts'
import { drawFrame } from '../../../src/elements/write/drawing.ts'
import type { Editor, EditorEvents, GoodtermsWrite, Mark, WriteEngine, WriteSupplies } from '../../../src/elements/write/index.ts'
import { fakeEngine, fonts, HARBOUR } from '../document/page.ts'

const root = process.cwd()

/** The texts as the site would be built with them. */
export const built = ['templates', 'clauses', 'emails'].flatMap((folder) => readdirSync(join(root, 'content', folder)).filter((name) => name.endsWith('.mdx'))
  .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, 'content', folder, name), 'utf8') })))

export const textOf = (path: string): string => built.find((one) => one.path === path)?.text ?? ''

export interface FakeEditor extends Editor {
  text: string
  key: string
  /** Line, column and whether the focus went there, last first. */
  readonly went: (readonly [line: number, column: number, focus: boolean])[]
  marks: readonly Mark[]
  /** As somebody who types. */
  type(text: string): void
  move(line: number): void
}

function fakeEditor(events: EditorEvents): FakeEditor {
  const past: string[] = []
  const set = (text: string): void => {
    past.push(editor.text)
    editor.text = text
    events.onText(text)
  }
  const editor: FakeEditor = {
    text: '', key: '', went: [], marks: [],
    show: (key, _, text) => {
      editor.key = key
      editor.text = text
    },
    replace: set,
    insert: (text) => set(`${editor.text}${text}`),
    undo: () => {
      editor.text = past.pop() ?? editor.text
      events.onText(editor.text)
    },
    redo: () => {},
    mark: (faults) => { editor.marks = faults },
    go: (line, column, focus) => { editor.went.unshift([line, column, focus]) },
    forget: () => {},
    close: () => {},
    type: set,
    move: (line) => events.onLine(line),
  }
  return editor
}

export interface WritePage {
  readonly element: GoodtermsWrite
  readonly editor: () => FakeEditor
  readonly kept: () => readonly KeptTemplate[]
  readonly until: (check: () => boolean) => Promise<void>
}

/** The element on a page of its own at a fragment, over texts as built, a fake editor and a company in memory. */
export async function writePage(fragment = '', first: readonly KeptTemplate[] = [], { own = built, keeps = true, engine = fakeEngine(HARBOUR) }: { own?: typeof built; keeps?: boolean; engine?: WriteEngine | Promise<WriteEngine> } = {}): Promise<WritePage> {
  window.history.replaceState(null, '', `/documents/write/${fragment}`)
  const { GoodtermsWrite } = await import('../../../src/elements/write/index.ts')
  if (customElements.get('goodterms-write') === undefined) customElements.define('goodterms-write', GoodtermsWrite)
  const element = document.createElement('goodterms-write') as GoodtermsWrite
  element.append(...drawFrame(document, 'as built'))
  document.body.replaceChildren(element)
  let kept = first
  let editor: FakeEditor | null = null
  const supplies: WriteSupplies = {
    own: async () => own, fonts: async () => fonts,
    kept: {
      all: () => kept,
      change: (change) => {
        kept = change(kept)
        return keeps
      },
    },
    editor: async () => (_, events) => (editor = fakeEditor(events)),
  }
  element.connect(engine, supplies)
  const until = async (check: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 600; turn++) {
      if (check()) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`not shown: ${element.textContent?.slice(0, 800)}`)
  }
  return {
    element, until, kept: () => kept,
    editor: () => {
      if (editor === null) throw new Error('no editor was opened')
      return editor
    },
  }
}
