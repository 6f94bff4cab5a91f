import { COLUMN_KINDS } from '../core/reading.ts'
import type { Problem } from '../core/reading.ts'

const NOUNS: Readonly<Record<string, string>> = { instant: 'a date', date: 'a date', number: 'a number', integer: 'a whole number' }

/** `tickets.csv row 41: closed_at "32.01" is not a date (expected day/month/year)`. */
export function problemSentence(p: Problem): string {
  const where = p.row === null ? p.file : `${p.file} row ${p.row}`
  const more = p.count > 1 ? `, and ${p.count - 1} more like it` : ''
  if (p.column !== null && p.found !== null) {
    const noun = NOUNS[COLUMN_KINDS[p.column] ?? 'text']
    const what = noun === undefined || p.effect === 'used' ? '' : ` is not ${noun}`
    return `${where}: ${p.column} "${shorten(p.found)}"${what} (expected ${p.expected})${more}`
  }
  if (p.column !== null) return `${where}: ${p.column} is missing (expected ${p.expected})${more}`
  return `${where}: found ${shorten(p.found ?? 'nothing')} (expected ${p.expected})${more}`
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

/** Gathers problems of one kind into one entry that names the first row and counts the rest. */
export class ProblemList {
  readonly #found = new Map<string, Problem>()

  add(kind: string, problem: Omit<Problem, 'count'>): void {
    const seen = this.#found.get(kind)
    this.#found.set(kind, seen === undefined ? { ...problem, count: 1 } : { ...seen, count: seen.count + 1 })
  }

  list(): readonly Problem[] {
    return [...this.#found.values()]
  }
}
