/** A cell's form: what follows what, and how long each stretch of digits or letters is. */
export interface Form {
  /** `2024-03-01 9:05` is `9-9-9 9:9`, `INC0012` is `a9`; each stretch of digits or letters is one sign. */
  readonly pattern: string
  readonly runs: readonly string[]
  /** Stretches of digits. */
  readonly numbers: number
  readonly letters: boolean
}

const LONGEST = 64
const TEXT: Form = { pattern: 'text', runs: [], numbers: 0, letters: true }

/** Longer cells are texts, whose form says nothing. */
export function formOf(cell: string): Form {
  if (cell.length > LONGEST) return TEXT
  let pattern = ''
  const runs: string[] = []
  let numbers = 0
  let letters = false
  let i = 0
  while (i < cell.length) {
    const from = i
    const kind = kindOf(cell.charCodeAt(i))
    i++
    if (kind === OTHER) {
      pattern += cell[from]
      continue
    }
    while (i < cell.length && kindOf(cell.charCodeAt(i)) === kind) i++
    runs.push(cell.slice(from, i))
    if (kind === DIGIT) {
      pattern += '9'
      numbers++
    } else {
      pattern += 'a'
      letters = true
    }
  }
  return { pattern, runs, numbers, letters }
}

const OTHER = 0
const DIGIT = 1
const LETTER = 2

function kindOf(code: number): 0 | 1 | 2 {
  if (code >= 48 && code <= 57) return DIGIT
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0) return LETTER
  return OTHER
}

/** What the first or last character of a text is, coarsely. */
export type Edge = 'upper' | 'lower' | 'digit' | 'space' | 'mark' | 'other'

export function edgeOf(character: string): Edge {
  if (character === ' ' || character === '\t' || character === '\n' || character === '\r' || character === '\u00a0') return 'space'
  if (character === '"' || character === "'") return 'mark'
  if (character >= '0' && character <= '9') return 'digit'
  const upper = character.toUpperCase()
  const lower = character.toLowerCase()
  if (upper === lower) return 'other'
  return character === upper ? 'upper' : 'lower'
}
