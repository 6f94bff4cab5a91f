import { OBLIGATION_NAMES, type Counted } from '../../core/index.ts'
import type { Columns, Database } from '../../db/index.ts'

/** In the models they are numbered in the order of `OBLIGATION_NAMES`. */
const KINDS = OBLIGATION_NAMES.length

/** Days looked back on at most: a date of long ago that is a slip makes no table longer. */
const MOST_DAYS = 3_653

/** Running totals over days, from `first` on: those of all days before each. */
interface Totals {
  readonly kept: Int32Array
  readonly broken: Int32Array
}

/** Columns of `obl_days`, in any order. */
export interface DayColumns {
  readonly client_no: Int32Array
  readonly obligation: Uint8Array
  readonly day: Int32Array
  readonly kept: Int32Array
  readonly broken: Int32Array
}

/** What every client kept and broke, day by day. */
export class DaySeries {
  readonly #of = new Map<number, Totals>()
  readonly #clients: readonly number[][] = OBLIGATION_NAMES.map(() => [])

  /** @param first,last days since 1970, both included; rows of other days count in nothing */
  constructor(private readonly first: number, private readonly last: number, { client_no, obligation, day, kept, broken }: DayColumns) {
    const days = Math.max(0, last - first + 1)
    for (let row = 0; row < day.length; row++) {
      const at = day[row]! - first
      if (at < 0 || at >= days) continue
      const totals = this.#totals(client_no[row]!, obligation[row]!, days)
      totals.kept[at + 1]! += kept[row]!
      totals.broken[at + 1]! += broken[row]!
    }
    for (const totals of this.#of.values()) for (let at = 0; at < days; at++) {
      totals.kept[at + 1]! += totals.kept[at]!
      totals.broken[at + 1]! += totals.broken[at]!
    }
  }

  /** @param from first day that will be asked for, at most ten years back; @param last last one */
  static async read(db: Database, from: number, last: number): Promise<DaySeries> {
    const first = Math.max(from, last - MOST_DAYS)
    const columns = await db.columns('select client_no::integer as client_no, obligation, day::integer as day, kept, broken from obl_days where day between $1::integer and $2::integer', [first, last])
    return new DaySeries(first, last, columns as Columns & DayColumns)
  }

  /** Numbers of the clients with evidence for an obligation. */
  clients(obligation: number): readonly number[] {
    return this.#clients[obligation] ?? []
  }

  /** Null where there is no evidence at all. */
  of(client_no: number, obligation: number): Counted | null {
    const totals = this.#of.get(client_no * KINDS + obligation)
    if (totals === undefined) return null
    return (from, until) => {
      const a = this.#at(from)
      const b = Math.max(a, this.#at(until))
      return { kept: totals.kept[b]! - totals.kept[a]!, broken: totals.broken[b]! - totals.broken[a]! }
    }
  }

  #at(day: number): number {
    return Math.max(0, Math.min(this.last + 1, day) - this.first)
  }

  #totals(client_no: number, obligation: number, days: number): Totals {
    const key = client_no * KINDS + obligation
    const known = this.#of.get(key)
    if (known !== undefined) return known
    const totals = { kept: new Int32Array(days + 1), broken: new Int32Array(days + 1) }
    this.#of.set(key, totals)
    this.#clients[obligation]?.push(client_no)
    return totals
  }
}
