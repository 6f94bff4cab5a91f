/** What the reader sets for one document, in place of what the files say. */
import type { FieldKind } from './fields.ts'
import { termsProblem, type DocumentProblem } from './problem.ts'

/** Path to text as typed. */
export type Overrides = ReadonlyMap<string, string>

export const SET_HERE = 'set here'

/** Reads typed values by kind; an unreadable one is a problem and counts as not set. */
export class Settings {
  private readonly overrides: Overrides
  private readonly problems: DocumentProblem[]

  constructor(overrides: Overrides, problems: DocumentProblem[]) {
    this.overrides = overrides
    this.problems = problems
  }

  text(path: string): string | null {
    const typed = this.overrides.get(path)?.trim() ?? ''
    return typed === '' ? null : typed
  }

  /** Integer cents. */
  money(path: string): number | null {
    const typed = this.text(path)
    if (typed === null) return null
    const found = /^[^\d.,-]*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(typed)
    if (found === null) return this.refuse(path, typed, 'money', 'an amount such as 6.50')
    return Number((found[1] ?? '').replace(/,/g, '')) * 100 + Number((found[2] ?? '').padEnd(2, '0') || '0')
  }

  /** A whole number, nought or more; `minutes` may be typed with their unit. */
  count(path: string, kind: 'count' | 'minutes' = 'count'): number | null {
    const typed = this.text(path)
    if (typed === null) return null
    const found = /^(\d{1,6})(?:\s*(?:min|minutes?|days?))?$/.exec(typed)
    return found === null ? this.refuse(path, typed, kind, 'a whole number') : Number(found[1])
  }

  private refuse(path: string, typed: string, kind: FieldKind, expected: string): null {
    const problem = termsProblem(`${path} "${typed}" is not ${kind === 'money' ? 'an amount' : 'a number'} (expected ${expected}).`, path)
    if (!this.problems.some((one) => one.message === problem.message)) this.problems.push(problem)
    return null
  }
}
