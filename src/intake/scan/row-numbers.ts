/** Which row of the file each row handed on stood in; the form that the models take. */
export interface RowNumbers {
  /** Row, as a spreadsheet counts, of the first row handed on; 0 where there is none. */
  readonly first_row: number
  /** For each row between the first and the last handed on that was not (set aside, blank): which row handed on comes next, from 1. In order. */
  readonly gaps: readonly number[]
  /** Rows handed on, from 1, that stand on the same line as the one before. In order. */
  readonly doubled: readonly number[]
}

/** The row in the file of the n-th row handed on, from 1. */
export function fileRow(numbers: RowNumbers, n: number): number {
  return numbers.first_row + n - 1 + upTo(numbers.gaps, n) - upTo(numbers.doubled, n)
}

/** How many of these numbers, in order, are not above one. */
function upTo(all: readonly number[], n: number): number {
  let from = 0
  let until = all.length
  while (from < until) {
    const middle = (from + until) >> 1
    if (all[middle]! <= n) from = middle + 1
    else until = middle
  }
  return from
}

export class RowCounter {
  #used = 0
  #first = 0
  #last = 0
  readonly #gaps: number[] = []
  readonly #doubled: number[] = []

  get used(): number {
    return this.#used
  }

  handOn(row: number): void {
    this.#used++
    if (this.#used === 1) this.#first = row
    else if (row === this.#last) this.#doubled.push(this.#used)
    else for (let missing = this.#last + 1; missing < row; missing++) this.#gaps.push(this.#used)
    this.#last = row
  }

  numbers(): RowNumbers {
    return { first_row: this.#first, gaps: this.#gaps, doubled: this.#doubled }
  }
}
