/** One thing that is wrong in a file of `content/`. */
export interface ContentProblem {
  /** Path relative to `content/`, as `plans/silver.yaml`. */
  readonly file: string
  /** From 1; null where the whole file is meant. */
  readonly line: number | null
  /** From 1; null where the line says enough. */
  readonly column: number | null
  /** What stood there, in words: a text in quotation marks, a number as written, `nothing`. */
  readonly found: string
  readonly expected: string
}

/** `plans/silver.yaml line 7: found "fast", expected a number of minutes above 0`. */
export function contentSentence(problem: ContentProblem): string {
  const where = problem.line === null ? problem.file : `${problem.file} line ${problem.line}`
  return `${where}: found ${problem.found}, expected ${problem.expected}`
}

/** A text as found, in quotation marks, cut where it is long or runs over several lines. */
export function quoted(text: string): string {
  const line = text.split(/\r?\n/, 1)[0] ?? ''
  return line.length > 60 || line.length < text.length ? `"${line.slice(0, 57)}…"` : `"${line}"`
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
