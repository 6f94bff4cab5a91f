/** What the reader sets for one document, in place of what the files say. */
import { parseDay } from '../core/index.ts'
import type { FieldKind } from './fields.ts'
import { termsProblem, type DocumentProblem } from './problem.ts'

/** Path to text as typed. */
export type Overrides = ReadonlyMap<string, string>

export const SET_HERE = 'set here'

const NAMES: Readonly<Partial<Record<FieldKind, string>>> = { money: 'an amount', date: 'a date', flag: 'yes or no', share: 'a share', choice: 'one of the choices' }

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

  /** `YYYY-MM-DD`. */
  date(path: string): string | null {
    const typed = this.text(path)
    return typed === null || parseDay(typed) !== null ? typed : this.refuse(path, typed, 'date', 'year-month-day, such as 2027-01-01')
  }

  flag(path: string): boolean | null {
    const typed = this.text(path)
    if (typed === null) return null
    if (/^(?:yes|true)$/i.test(typed)) return true
    return /^(?:no|false)$/i.test(typed) ? false : this.refuse(path, typed, 'flag', 'yes or no')
  }

  /** One of the options, case apart. */
  choice(path: string, options: readonly string[]): string | null {
    const typed = this.text(path)
    if (typed === null) return null
    return options.find((one) => one.toLowerCase() === typed.toLowerCase()) ?? this.refuse(path, typed, 'choice', `one of ${options.join(', ')}`)
  }

  /** 0 to 1. */
  share(path: string): number | null {
    const typed = this.text(path)
    if (typed === null) return null
    return /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(typed) ? Number(typed) : this.refuse(path, typed, 'share', 'a share from 0 to 1, such as 0.9')
  }

  private refuse(path: string, typed: string, kind: FieldKind, expected: string): null {
    const problem = termsProblem(`${path} "${typed}" is not ${NAMES[kind] ?? 'a number'} (expected ${expected}).`, path)
    if (!this.problems.some((one) => one.message === problem.message)) this.problems.push(problem)
    return null
  }
}
