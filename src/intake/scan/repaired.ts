import type { Problem } from '../../core/reading.ts'

/** A row whose parting into cells was repaired. Both ways of reading it are kept, so that it can be undone. */
export interface RepairedRow {
  /** As a spreadsheet counts. */
  readonly row: number
  /** As it stood in the file. */
  readonly text: string
  /** The cells that its separators and marks make, taken literally. */
  readonly stood: readonly string[]
  /** The cells as they are read now; as many as the header has. */
  readonly read: readonly string[]
  readonly problem: Problem
}

const KEPT_TEXT = 32 << 20
const KEPT_ROW = 1 << 20

/** Every repaired row, up to a total size. */
export class RepairedList {
  readonly rows: RepairedRow[] = []
  /** Repaired rows that are not kept, for their size. */
  beyond = 0
  #size = 0

  add(one: () => Omit<RepairedRow, 'problem'>, problem: Omit<Problem, 'count'>): void {
    if (this.#size >= KEPT_TEXT) {
      this.beyond++
      return
    }
    const kept = one()
    if (kept.text.length > KEPT_ROW) {
      this.beyond++
      return
    }
    this.#size += kept.text.length * 2 + (kept.stood.length + kept.read.length) * 32
    this.rows.push({ ...kept, problem: { ...problem, count: 1 } })
  }
}
