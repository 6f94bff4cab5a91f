import { COLUMN_KINDS, type ColumnReading } from '../core/reading.ts'
import type { Database } from '../db/index.ts'
import { readFile } from './build.ts'
import type { FileToRead } from './file-to-read.ts'
import { literal, readTable, RECORD, textCells, UNIT } from './read.ts'

/** Columns with more different words than this are not listed word by word. */
const FEW_WORDS = 60

/** What one column of a file holds, over all its rows. `filled + blank = rows`. */
export interface ColumnProfile {
  /** Standard column. */
  readonly column: string
  readonly header: string
  readonly filled: number
  readonly blank: number
  /** Filled, but not what the column can hold. */
  readonly unreadable: number
  readonly distinct: number
  /** The file's words, the commonest first; null where there are many, or numbers or instants. */
  readonly words: readonly { readonly word: string; readonly count: number }[] | null
  /** Of numbers. */
  readonly mean: number | null
  /** Of instants and dates, ISO; of the file's own clock face where it carries no offset. */
  readonly first: string | null
  readonly last: string | null
}

/** Two instants of one row in an order that cannot be. */
export interface OrderProfile {
  readonly earlier: string
  readonly later: string
  /** Rows where both are filled, and those where the later one stands before the earlier. */
  readonly rows: number
  readonly wrong: number
}

export interface FileProfile {
  readonly columns: readonly ColumnProfile[]
  readonly orders: readonly OrderProfile[]
}

const ORDERS = [
  ['created_at', 'first_response_at'], ['created_at', 'resolved_at'], ['created_at', 'closed_at'], ['first_response_at', 'resolved_at'], ['resolved_at', 'closed_at'],
] as const

/** Reads one file by itself and counts what its columns hold. Grain: one column. */
export async function profileFile(db: Database, file: FileToRead): Promise<FileProfile> {
  const { reading } = file
  await readFile(db, file, 0)
  const table = readTable(reading.holding, 0)
  const offered = await db.offer(file.stored)
  try {
    const columns: ColumnProfile[] = []
    for (const column of reading.columns) columns.push(await profileColumn(db, column, table, textCells(reading, offered, file.longest_record)))
    const has = new Set(reading.columns.map(({ column }) => column))
    const orders: OrderProfile[] = []
    for (const [earlier, later] of ORDERS) {
      if (!has.has(earlier) || !has.has(later)) continue
      const [counted] = await db.query<{ rows: number; wrong: number }>(
        `select count(*)::integer as rows, (count(*) filter (where ${later} < ${earlier}))::integer as wrong from ${table} where ${earlier} is not null and ${later} is not null`)
      orders.push({ earlier, later, rows: counted?.rows ?? 0, wrong: counted?.wrong ?? 0 })
    }
    return { columns, orders }
  } finally {
    await db.forget(offered)
    await db.run(`drop table if exists ${table}`)
  }
}

interface Counted {
  readonly rows: number
  readonly filled: number
  readonly distinct: number
  readonly read: number
  readonly mean: number | null
  readonly first: string | null
  readonly last: string | null
}

async function profileColumn(db: Database, { column, header, index, blanks }: ColumnReading, table: string, cells: string): Promise<ColumnProfile> {
  const kind = COLUMN_KINDS[column] ?? 'text'
  const meant = ['', ...blanks.map((blank) => blank.trim())].map(literal).join(', ')
  const text = `nullif(case when trim(c${index}) in (${meant}) then '' else trim(c${index}) end, '')`
  const iso = kind === 'instant' ? `strftime(make_timestamp((value * 1000)::bigint), '%Y-%m-%dT%H:%M:%S')` : 'value'
  const value = kind === 'instant' || kind === 'number' || kind === 'integer' ? `"${column}"::double` : `"${column}"`
  const mean = kind === 'number' || kind === 'integer' ? 'avg(value)' : 'null::double'
  const bounds = kind === 'instant' || kind === 'date' ? [`min(${iso})`, `max(${iso})`] : ['null::varchar', 'null::varchar']
  const [counted] = await db.query<Counted>(`with texts as (select ${text} as text from ${cells}),
typed as (select ${value} as value, coalesce(contains(chr(30) || unread, ${literal(`${RECORD}${column}${UNIT}`)}), false) as failed from ${table}),
written as (select count(*)::integer as rows, count(text)::integer as filled, count(distinct text)::integer as distinct_texts from texts),
read as (select (count(*) filter (where not failed))::integer as read, ${mean} as mean, ${bounds[0]} as first, ${bounds[1]} as last from typed)
select written.rows, written.filled, written.distinct_texts as "distinct", read.read, read.mean, read.first, read.last from written cross join read`)
  const { rows, filled, distinct, read } = counted ?? { rows: 0, filled: 0, distinct: 0, read: 0 }
  const words = kind === 'text' && distinct <= FEW_WORDS
    ? await db.query<{ word: string; count: number }>(`with texts as (select ${text} as word from ${cells}) select word, count(*)::integer as count from texts where word is not null group by word order by count desc, word`)
    : null
  return { column, header, filled, blank: rows - filled, unreadable: rows - read, distinct, words, mean: counted?.mean ?? null, first: counted?.first ?? null, last: counted?.last ?? null }
}
