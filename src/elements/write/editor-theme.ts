import { EditorView } from '@codemirror/view'

/** The looks of the editor, from the site's own tokens: they reach into its shadow, and change with the theme. */
export const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: 'var(--size-small)', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 8px' },
  '.cm-gutters': { backgroundColor: 'var(--sunk)', color: 'var(--ink-3)', border: '0', borderRight: '1px solid var(--hairline)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 10px', minWidth: '2.4em' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--hover)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--sunk)', color: 'var(--ink)', fontWeight: '600' },
  '.cm-content ::selection, .cm-line::selection': { backgroundColor: 'var(--kept-wash)' },
  '.cm-head': { color: 'var(--ink-3)' },
  '.cm-heading': { fontWeight: '600' },
  '.cm-field': { color: 'var(--kept-ink)' },
  '.cm-component': { color: 'var(--ink-2)', fontWeight: '600' },
  '.cm-comment': { color: 'var(--ink-3)', fontStyle: 'italic' },
  '.cm-mark': { color: 'var(--ink-3)' },
  // The library's own underlines are pictures in the address, which the site's policy refuses.
  '.cm-lintRange, .cm-lintRange-error, .cm-lintRange-active': { backgroundImage: 'none', backgroundColor: 'transparent', paddingBottom: '0' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--missed) 1px', textUnderlineOffset: '3px' },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--missed)' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--control)', borderRadius: 'var(--radius)', maxWidth: '32rem' },
  '.cm-diagnostic': { padding: '6px 10px', fontFamily: 'var(--sans)', fontSize: 'var(--size-table)' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--missed)' },
})
