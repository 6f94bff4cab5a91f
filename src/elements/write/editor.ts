/** CodeMirror behind the page's own small door. */
import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands'
import { setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { EditorState, Transaction, type Extension, type Text } from '@codemirror/state'
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { looks } from './editor-marks.ts'
import type { Editor, EditorEvents, Mark, Piece } from './editor-seam.ts'
import { theme } from './editor-theme.ts'

/** A position that the text has, whatever line and column are named. */
function positionOf(doc: Text, line: number, column: number): number {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return found.from + Math.min(Math.max(column, 1) - 1, found.length)
}

/** From where a fault stands to the end of what it is about: a field, a component, or the line. */
function diagnostic(doc: Text, { line, column, message }: Mark): Diagnostic {
  const from = positionOf(doc, line, column)
  const { to, text, from: start } = doc.lineAt(from)
  const rest = text.slice(from - start)
  const piece = /^(?:\{[^{}]*\}?|<[^<>]*>?)/.exec(rest)?.[0].length ?? rest.trimEnd().length
  return { from, to: Math.min(to, from + piece), severity: 'error', message }
}

/**
 * An editor in a shadow of its own. There its styles are adopted sheets; in the page itself they would be a style element,
 * which the site's policy refuses. Tab moves on and types nothing.
 */
export function openEditor(place: HTMLElement, { onText, onLine }: EditorEvents): Editor {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  const states = new Map<string, EditorState>()
  let shown = ''
  let told = 0
  const extensions: Extension = [
    lineNumbers(), history(), highlightActiveLine(), highlightActiveLineGutter(), EditorView.lineWrapping, looks, theme,
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
      if (docChanged) onText(state.doc.toString())
      const line = state.doc.lineAt(state.selection.main.head).number
      if ((docChanged || selectionSet) && line !== told) onLine(told = line)
    }),
  ]
  const fresh = (label: string, text: string): EditorState => EditorState.create({ doc: text, extensions: [extensions, EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', tabindex: '0' })] })
  const view = new EditorView({ parent: root, root, state: fresh('', '') })
  return {
    show: (key, label, text) => {
      if (shown !== '') states.set(shown, view.state)
      shown = key
      const before = states.get(key)
      told = 0
      view.setState(before !== undefined && before.doc.toString() === text ? before : fresh(label, text))
    },
    replace: (text) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, annotations: Transaction.userEvent.of('input.replace') })
      view.focus()
    },
    insert: (text, piece) => {
      insert(view, text, piece)
      view.focus()
    },
    undo: () => { undo(view) },
    redo: () => { redo(view) },
    mark: (faults) => view.dispatch(setDiagnostics(view.state, faults.map((fault) => diagnostic(view.state.doc, fault)))),
    go: (line, column, focus) => {
      const at = positionOf(view.state.doc, line, column)
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
      if (focus) view.focus()
    },
    forget: (key) => {
      states.delete(key)
      if (shown === key) shown = ''
    },
    close: () => view.destroy(),
  }
}

/** A piece on lines of its own has a blank line above and below. */
function insert(view: EditorView, text: string, piece: Piece): void {
  const { doc, selection: { main: { from, to } } } = view.state
  if (piece === 'inline') return view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length }, scrollIntoView: true })
  const line = doc.lineAt(to)
  const blank = line.text.trim() === ''
  const above = blank ? (line.number === 1 || doc.line(line.number - 1).text.trim() === '' ? '' : '\n') : '\n\n'
  const below = line.number === doc.lines ? '\n' : doc.line(line.number + 1).text.trim() === '' ? '' : '\n'
  const at = line.to
  view.dispatch({ changes: { from: at, insert: `${above}${text}${below}` }, selection: { anchor: at + above.length + text.length }, scrollIntoView: true })
}
