export interface DocumentProblem {
  /** `glyph`: no font has a character; `font`: the font that it needs could not be read. */
  readonly kind: 'template' | 'field' | 'terms' | 'glyph' | 'font'
  /** Name of the template or clause; null where the terms are at fault, not the text. */
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  /** Dotted path of the field it is about. */
  readonly path: string | null
  /** Where it stands in the document: `clause 5.1`. */
  readonly where: string | null
  /** What is wrong, as a sentence without the place. */
  readonly message: string
}

/** A fault in a template's or clause's text. */
export function templateProblem(file: string, line: number, column: number, message: string): DocumentProblem {
  return { kind: 'template', file, line, column, path: null, where: null, message }
}

/** A fault in what the document would say: dates, plans, prices. */
export function termsProblem(message: string, path: string | null = null): DocumentProblem {
  return { kind: 'terms', file: null, line: null, column: null, path, where: null, message }
}

/** The whole sentence: where, then what. */
export function problemSentence(problem: DocumentProblem): string {
  const place = [
    problem.where,
    problem.file === null ? null : problem.file,
    problem.line === null ? null : `line ${problem.line}`,
    problem.column === null ? null : `column ${problem.column}`,
  ].filter((part) => part !== null)
  return place.length === 0 ? problem.message : `${place.join(', ')}: ${problem.message}`
}

/** A found text as it may stand in a sentence: short, on one line, nothing invisible. */
export function quoted(text: string): string {
  const plain = text.slice(0, 200).replace(/[\s\p{C}]+/gu, ' ').trim()
  return plain.length <= 40 && text.length <= 200 ? plain : `${plain.slice(0, 39)}…`
}

/** Most faults that are told of one text. */
export const MOST_PROBLEMS = 100
