import { formOf } from './pattern.ts'
import type { Form } from './pattern.ts'

const FORMS = 24
const PLAIN_WORDS = 6
/** Cells from which on what stands once is taken for a fault of its row. */
const MANY = 30
const RUN_WORDS = 40

interface Run {
  min: number
  max: number
  words: Set<string> | null
}

interface Seen {
  count: number
  readonly numbers: number
  readonly runs: Run[]
}

/**
 * What a column of numbers, dates, ids or other cells of fixed form holds, learned cell by cell. It is
 * such a column where all but a few words (`-`, `N/A`, `Not set`) have digits and one of few forms.
 */
export class TypedCells {
  readonly #forms = new Map<string, Seen>()
  readonly #words = new Map<string, number>()
  #count = 0
  #mixed = false

  add(cell: string): void {
    if (this.#mixed) return
    this.#count++
    const form = formOf(cell)
    if (form.numbers === 0 || form.runs.length - form.numbers > Math.max(2, form.numbers * 2)) {
      this.#words.set(cell, (this.#words.get(cell) ?? 0) + 1)
      this.#mixed = this.#words.size > PLAIN_WORDS
      return
    }
    const seen = this.#forms.get(form.pattern)
    if (seen === undefined) {
      this.#mixed = this.#forms.size >= FORMS
      this.#forms.set(form.pattern, { count: 1, numbers: form.numbers, runs: form.runs.map((run) => ({ min: run.length, max: run.length, words: new Set([run]) })) })
      return
    }
    seen.count++
    form.runs.forEach((run, at) => widen(seen.runs[at]!, run))
  }

  /** Enough cells, and so few forms that another is not to be expected. */
  get holds(): boolean {
    if (this.#mixed || this.#forms.size === 0 || this.#count < 8 || this.#words.size > Math.max(1, this.#count / 20)) return false
    let once = 0
    for (const { count } of this.#forms.values()) if (count === 1) once++
    return (once + 0.5) / (this.#count + 1) <= 0.06
  }

  fits(cell: string): boolean {
    const often = this.#count >= MANY ? 2 : 1
    if ((this.#words.get(cell) ?? 0) >= often) return true
    const form = formOf(cell)
    const seen = this.#forms.get(form.pattern)
    return seen !== undefined && seen.count >= often && form.numbers > 0 && seen.runs.every((run, at) => runFits(run, form, at, seen.numbers))
  }
}

function widen(run: Run, text: string): void {
  run.min = Math.min(run.min, text.length)
  run.max = Math.max(run.max, text.length)
  if (run.words === null) return
  run.words.add(text)
  if (run.words.size > RUN_WORDS) run.words = null
}

const isDigits = (text: string): boolean => text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57

/** Parts of dates keep their lengths, numbers may have a digit more; a word that never changes has to stand, one that does may be new. */
function runFits(run: Run, form: Form, at: number, numbers: number): boolean {
  const text = form.runs[at]!
  if (isDigits(text)) {
    if (numbers >= 3 || run.min === run.max) return text.length >= run.min && text.length <= run.max
    return text.length <= run.max + 1
  }
  if (run.words === null) return true
  return run.words.has(text) || (run.words.size >= 3 && text.length >= run.min && text.length <= run.max)
}

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[\p{L}]{2,}$/u

export const isEmail = (cell: string): boolean => cell.length < 200 && EMAIL.test(cell)
