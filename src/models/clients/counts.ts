import { monthLabel, PRIORITIES, type ClockName } from '../../core/index.ts'
import type { Columns, Database } from '../../db/index.ts'
import type { ClockCounts, ClockGroup } from '../source.ts'

/** Of one client, month and priority. */
interface CountRow extends ClockCounts {
  readonly client_no: number
  readonly clock: ClockName
  readonly month: string
  /** 4 for none. */
  readonly priority: number
}

const COUNTS = ['tickets', 'met', 'missed', 'running', 'paused', 'exempt', 'unknown', 'promised_bp', 'assumed', 'as_stated'] as const
const CLOCKS = ['response', 'resolution'] as const
const NOTHING: ClockCounts = { tickets: 0, met: 0, missed: 0, running: 0, paused: 0, exempt: 0, unknown: 0, promised_bp: 0, assumed: 0, as_stated: 0 }

export type ByClock<T> = Readonly<Record<ClockName, T>>

const byClock = <T>(of: (clock: ClockName) => T): ByClock<T> => ({ response: of('response'), resolution: of('resolution') })

/** What `client_counts` holds, by client. */
export class ClientCounts {
  private constructor(private readonly rows: ReadonlyMap<number, readonly CountRow[]>) {}

  static async read(db: Database): Promise<ClientCounts> {
    return new ClientCounts(Map.groupBy(rowsOf(await db.columns('select * from client_counts')), (row) => row.client_no))
  }

  counts(client_no: number): ByClock<ClockCounts> {
    return byClock((clock) => summed(this.#of(client_no, clock)))
  }

  /** Of each of these months, those without tickets too. */
  months(client_no: number, months: readonly string[]): ByClock<readonly ClockGroup[]> {
    return byClock((clock) => {
      const found = Map.groupBy(this.#of(client_no, clock), (row) => row.month)
      return months.map((month) => ({ key: month, label: month, ...summed(found.get(month) ?? []) }))
    })
  }

  /** Of the priorities that its tickets have, the most urgent first. */
  priorities(client_no: number): ByClock<readonly ClockGroup[]> {
    return byClock((clock) => {
      const found = Map.groupBy(this.#of(client_no, clock), (row) => row.priority)
      return [...found].sort(([a], [b]) => a - b).map(([priority, rows]) => {
        const label = PRIORITIES[priority] ?? 'none'
        return { key: label, label, ...summed(rows) }
      })
    })
  }

  #of(client_no: number, clock: ClockName): readonly CountRow[] {
    return (this.rows.get(client_no) ?? []).filter((row) => row.clock === clock)
  }
}

/** Added up; every one of them is a number of tickets or of basis points. */
function summed(rows: readonly ClockCounts[]): ClockCounts {
  const sums = { ...NOTHING } as Record<(typeof COUNTS)[number], number>
  for (const row of rows) for (const count of COUNTS) sums[count] += row[count]
  return sums
}

function rowsOf(columns: Columns): CountRow[] {
  const numbers = (name: string) => columns[name] as Int32Array | Uint8Array | Float64Array
  const [clients, clocks, months, priorities] = ['client_no', 'clock_no', 'month', 'priority'].map(numbers) as [Int32Array, Uint8Array, Int32Array, Uint8Array]
  const counted = COUNTS.map((count) => [count, numbers(count)] as const)
  const labels = new Map<number, string>()
  const label = (month: number): string => labels.get(month) ?? (labels.set(month, monthLabel(month)), labels.get(month)!)
  return Array.from(clients, (client_no, i) => ({
    client_no, clock: CLOCKS[clocks[i]!]!, month: label(months[i]!), priority: priorities[i]!,
    ...Object.fromEntries(counted.map(([count, values]) => [count, values[i]!])) as Record<(typeof COUNTS)[number], number>,
  }))
}
