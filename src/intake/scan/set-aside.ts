import type { Problem } from '../../core/reading.ts'

/** A row that is not used. */
export interface SetAsideRow {
  /** As a spreadsheet counts. */
  readonly row: number
  /** As it stood in the file; null beyond what is kept in memory. */
  readonly text: string | null
  readonly problem: Problem
}

const KEPT_TEXT = 32 << 20
const KEPT_ROW = 1 << 20

/** Every row set aside, with its text up to a total size. */
export class SetAsideList {
  readonly rows: SetAsideRow[] = []
  /** Rows whose text was not kept, or not to its end. */
  beyond = 0
  #size = 0

  add(text: () => string, problem: Omit<Problem, 'count'> & { readonly row: number }): void {
    let kept: string | null = null
    if (this.#size < KEPT_TEXT) {
      const whole = text()
      kept = whole.length > KEPT_ROW ? whole.slice(0, KEPT_ROW) : whole
      if (kept.length < whole.length) this.beyond++
      this.#size += kept.length
    } else this.beyond++
    this.rows.push({ row: problem.row, text: kept, problem: { ...problem, count: 1 } })
  }
}
