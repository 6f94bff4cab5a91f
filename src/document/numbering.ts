/** Numbers as they fall: 1, 1.1, (a) in lists, Schedule A, and A1, A1.1 within it. */
export class Numbering {
  private schedule: string | null = null
  private schedules = 0
  private section = 0
  private clause = 0
  /** Where the text now stands, for sentences and references: `clause 5.1`. */
  where = 'the opening'

  nextSchedule(): string {
    this.schedule = letters(this.schedules, 65)
    this.schedules += 1
    this.section = 0
    this.clause = 0
    this.where = `Schedule\u00a0${this.schedule}`
    return this.schedule
  }

  nextSection(): string {
    this.section += 1
    this.clause = 0
    const number = `${this.schedule ?? ''}${this.section}`
    this.where = `clause\u00a0${number}`
    return number
  }

  nextClause(): string {
    this.clause += 1
    const number = `${this.schedule ?? ''}${this.section > 0 ? `${this.section}.` : ''}${this.clause}`
    this.where = `clause\u00a0${number}`
    return number
  }

  /** A numbered heading stands above, in the terms or in this schedule. */
  get sectioned(): boolean {
    return this.section > 0
  }

  /** Text below a number stands under it, not at the margin. */
  get indented(): boolean {
    return this.section > 0 || this.clause > 0
  }
}

/** (a) to (z), then (aa). */
export function itemMark(index: number): string {
  return `(${letters(index, 97)})`
}

function letters(index: number, first: number): string {
  const last = String.fromCharCode(first + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1, first) + last
}
