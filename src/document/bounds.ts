/** What keeps a text from taking longer to read than a template may: said before the text is parsed. */
import { quoted, templateProblem, type DocumentProblem } from './problem.ts'

/** A file longer than this is no template. */
const MOST_CHARACTERS = 100_000
const MOST_MARKERS = 4
const DEEPEST_INDENT = 60
/** Asterisks and underscores from one blank line to the next: those without a partner cost the square of their number. */
const MOST_STARS = 1_000
/** Lines of `===` or `---`, which underline headings. */
const MOST_UNDERLINES = 200
/** Braces after one that is left open: each is tried as its end. */
const MOST_BRACES = 200

const MARKERS = new RegExp(`^[ \\t]*(?:(?:[-*+]|\\d{1,9}[.)]|>)[ \\t]+){${MOST_MARKERS + 1}}`)
const INDENTED = new RegExp(`^[ \\t]{${DEEPEST_INDENT},}(?:[-*+>]|\\d{1,9}[.)])(?:[ \\t]|$)`)
/** Ends at its first brace, right or wrong: a path, a comment, a text in quotes, anything that opens nothing. */
const ENDS = /^(?:\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/|'[^'\\]*'|"[^"\\]*")\s*|[^'"`(\[/<]*)$/

/** The first thing in a text that makes it too long, too deep or too tangled to be read; null where there is none. */
export function tooMuch(text: string, name: string): DocumentProblem | null {
  if (text.length > MOST_CHARACTERS) return templateProblem(name, 1, 1, `The text has ${text.length} characters (expected at most ${MOST_CHARACTERS}).`)
  let stars = 0
  let underlines = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (MARKERS.test(line) || INDENTED.test(line)) return templateProblem(name, index + 1, 1, 'This list is nested too deep (expected a list within a list at most).')
    stars = line.trim() === '' ? 0 : stars + (line.replace(/\{[^{}]*\}/g, '').match(/[*_]/g)?.length ?? 0)
    if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) underlines += 1
    if (underlines > MOST_UNDERLINES) return templateProblem(name, index + 1, 1, `There are more than ${MOST_UNDERLINES} lines of = or - (write ## for a heading).`)
    if (stars > MOST_STARS) return templateProblem(name, index + 1, 1, `This paragraph has more than ${MOST_STARS} asterisks and underscores.`)
  }
  return tangledBraces(text, name)
}

function tangledBraces(text: string, name: string): DocumentProblem | null {
  const braces = [...text.matchAll(/[{}]/g)].map((found) => found.index)
  for (const [nth, from] of braces.entries()) {
    if (braces.length - nth <= MOST_BRACES) return null
    const until = braces[nth + 1] ?? text.length
    const inner = text.slice(from + 1, until)
    if (text[from] === '{' && text[until] === '}' && ENDS.test(inner)) continue
    if (text[from] === '}' && text[braces[nth - 1] ?? -1] === '{') continue
    const lines = text.slice(0, from).split('\n')
    return templateProblem(name, lines.length, (lines.at(-1)?.length ?? 0) + 1, `"${quoted(text.slice(from, until + 1))}" is not a field (expected a path such as {client.legal_name}).`)
  }
  return null
}
