import { OBLIGATION_NAMES, type Counted } from '../../core/index.ts'
import type { Columns, Database } from '../../db/index.ts'

/** In the models they are numbered in the order of `OBLIGATION_NAMES`. */
const KINDS = OBLIGATION_NAMES.length

/** What every client kept and broke, day by day. */
export class DaySeries {
  readonly #first = new Map<number, readonly [from: number, until: number]>()

  /** Columns in order of client, obligation and day; `kept` and `broken` are running totals over all rows. */
  constructor(private readonly day: Int32Array, private readonly kept: Float64Array, private readonly broken: Float64Array, client_no: Int32Array, obligation: Uint8Array) {
    for (let from = 0; from < day.length;) {
      let until = from + 1
      while (until < day.length && client_no[until] === client_no[from] && obligation[until] === obligation[from]) until++
      this.#first.set(client_no[from]! * KINDS + obligation[from]!, [from, until])
      from = until
    }
  }

  static async read(db: Database): Promise<DaySeries> {
    const columns = (await db.columns('select client_no::integer as client_no, obligation, day::integer as day, kept::double as kept, broken::double as broken from obl_days order by client_no, obligation, day')) as Columns & { client_no: Int32Array; obligation: Uint8Array; day: Int32Array; kept: Float64Array; broken: Float64Array }
    return new DaySeries(columns.day, running(columns.kept), running(columns.broken), columns.client_no, columns.obligation)
  }

  /** Numbers of the clients with evidence for an obligation. */
  clients(obligation: number): readonly number[] {
    return [...this.#first.keys()].filter((key) => key % KINDS === obligation).map((key) => Math.floor(key / KINDS))
  }

  /** Null where there is no evidence at all. */
  of(client_no: number, obligation: number): Counted | null {
    const range = this.#first.get(client_no * KINDS + obligation)
    if (range === undefined) return null
    return (from, until) => {
      const a = this.#at(range, from)
      const b = Math.max(a, this.#at(range, until))
      return { kept: this.kept[b]! - this.kept[a]!, broken: this.broken[b]! - this.broken[a]! }
    }
  }

  /** The first row of the range that is not before `day`. */
  #at([from, until]: readonly [from: number, until: number], day: number): number {
    let low = from
    let high = until
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.day[middle]! < day) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Totals of the rows before each, and of all behind the last. */
function running(column: Float64Array): Float64Array {
  const totals = new Float64Array(column.length + 1)
  for (let i = 0; i < column.length; i++) totals[i + 1] = totals[i]! + column[i]!
  return totals
}
