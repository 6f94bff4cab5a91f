import type { Extension } from '@codemirror/state'
import { Decoration, EditorView, MatchDecorator, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'

/** Fields, components and comments in the text, by their looks alone: what is right is for the parser to say. */
const PIECES: readonly (readonly [pattern: RegExp, looks: string])[] = [
  [/\{\/\*.*?\*\/\}/g, 'cm-comment'],
  [/\{\s*[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+\s*\}/g, 'cm-field'],
  [/<\/?[A-Z][A-Za-z]*(?:\s[^<>]*)?\/?>/g, 'cm-component'],
  [/^\s*(?:\d{1,9}[.)]|[-*+])(?=\s)/g, 'cm-mark'],
]

const matched = ([regexp, looks]: (typeof PIECES)[number]): Extension => {
  const matcher = new MatchDecorator({ regexp, decoration: Decoration.mark({ class: looks }) })
  return ViewPlugin.define((view) => {
    const plugin = {
      decorations: matcher.createDeco(view),
      update: (change: ViewUpdate) => { plugin.decorations = matcher.updateDeco(change, plugin.decorations) },
    }
    return plugin
  }, { decorations: (plugin) => plugin.decorations })
}

/** Headings, and the lines between `---` at the top. */
function lines(view: EditorView): DecorationSet {
  const { doc } = view.state
  let head = 0
  if (doc.line(1).text.trimEnd() === '---') for (let nth = 2; nth <= doc.lines; nth++) if (doc.line(nth).text.trimEnd() === '---') {
    head = nth
    break
  }
  const found = []
  for (const { from, to } of view.visibleRanges) {
    for (let nth = doc.lineAt(from).number; nth <= doc.lineAt(to).number; nth++) {
      const line = doc.line(nth)
      const looks = nth <= head ? 'cm-head' : /^#{1,3}\s/.test(line.text) ? 'cm-heading' : null
      if (looks !== null) found.push(Decoration.line({ class: looks }).range(line.from))
    }
  }
  return Decoration.set(found)
}

const lined = ViewPlugin.define((view) => {
  const plugin = {
    decorations: lines(view),
    update: ({ docChanged, viewportChanged, view: now }: ViewUpdate) => { if (docChanged || viewportChanged) plugin.decorations = lines(now) },
  }
  return plugin
}, { decorations: (plugin) => plugin.decorations })

export const looks: Extension = [lined, ...PIECES.map(matched)]
