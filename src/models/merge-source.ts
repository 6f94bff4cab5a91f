import { COLUMN_KINDS } from '../core/index.ts'
import { QueryError, type Database, type Params } from '../db/index.ts'
import intGoneTickets from './intermediate/int_gone_tickets.sql?raw'
import intMergeRows from './intermediate/int_merge_rows.sql?raw'
import martGoneTickets from './marts/mart_gone_tickets.sql?raw'
import martMergeChanges from './marts/mart_merge_changes.sql?raw'
import martMergeColumns from './marts/mart_merge_columns.sql?raw'
import martMerges from './marts/mart_merges.sql?raw'
import { MERGED_COLUMNS } from './merges.ts'
import { buildModel } from './order.ts'
import type { GoneTicket, MergedCell, MergePair, MergeSource } from './source.ts'

/** What is asked for on two pages only is not paid for at every load: made on the first question, in memory where the models are stored and read-only. */
export async function buildMergeRows(db: Database): Promise<void> {
  if ((await db.query("select table_name from information_schema.tables where table_name = 'int_gone_tickets'")).length > 0) return
  await buildModel(db, { name: 'int_merge_rows', kind: 'table', sql: intMergeRows })
  await buildModel(db, { name: 'int_gone_tickets', kind: 'table', sql: intGoneTickets })
}

/** The models are built anew: what was made of the former ones goes. */
export async function forgetMergeRows(db: Database): Promise<void> {
  await db.run('drop table if exists int_merge_rows')
  await db.run('drop table if exists int_gone_tickets')
}

/** A number as a person writes it: `95.0` is 95. */
export const plain = (column: string, text: string | null): string | null => (text !== null && COLUMN_KINDS[column] === 'number' ? text.replace(/\.0$/, '') : text)

type Pair = Pick<MergePair, 'older_no' | 'newer_no'>

/** What newer files of a layout changed, asked of an engine that holds built models. */
export class EngineMerges implements MergeSource {
  constructor(protected readonly db: Database) {}

  async #ask<R extends object>(model: string, sql: string, params?: Params): Promise<R[]> {
    await buildMergeRows(this.db)
    try {
      return await this.db.query<R>(sql, params)
    } catch (error) {
      throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
    }
  }

  async merges(): Promise<readonly MergePair[]> {
    const pairs = await this.#ask<Omit<MergePair, 'columns'>>('mart_merges', martMerges)
    const columns = await this.#ask<{ older_no: number; newer_no: number; bit: number; tickets: number }>('mart_merge_columns', martMergeColumns)
    return pairs.toReversed().map((pair) => ({
      ...pair, columns: columns.filter((one) => one.older_no === pair.older_no && one.newer_no === pair.newer_no).map(({ bit, tickets }) => ({ column: MERGED_COLUMNS[bit]!, tickets })),
    }))
  }

  async mergedCells({ older_no, newer_no }: Pair, column: string | null, limit: number, offset: number): Promise<readonly MergedCell[]> {
    const rows = await this.#ask<Omit<MergedCell, 'column'> & { bit: number }>('mart_merge_changes', martMergeChanges, [older_no, newer_no, column === null ? -1 : MERGED_COLUMNS.indexOf(column), limit, offset])
    return rows.map(({ bit, was, now, ...cell }) => ({ ...cell, column: MERGED_COLUMNS[bit]!, was: plain(MERGED_COLUMNS[bit]!, was), now: plain(MERGED_COLUMNS[bit]!, now) }))
  }

  goneTickets({ older_no, newer_no }: Pair, limit: number, offset: number): Promise<readonly GoneTicket[]> {
    return this.#ask<GoneTicket>('mart_gone_tickets', martGoneTickets, [older_no, newer_no, limit, offset])
  }
}
