import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, UTINYINT, VARCHAR, type DuckDBConnection, type DuckDBType, type DuckDBVector, type DuckDBValue } from '@duckdb/node-api'
import { QueryError, type Cell, type Column, type Columns, type Database, type NewColumns, type Params, type Row } from './database.ts'
import { Turns } from './turns.ts'

const CHUNK = 2048

/** The package keeps a vector's typed array private; item by item, a million rows take seconds instead of tens of milliseconds. */
interface TypedVector {
  readonly items: Float64Array | Int32Array | Uint8Array | BigInt64Array
  /** `data` is null where nothing is; else a bit for each valid item, least first. */
  readonly validity: { readonly data: BigUint64Array | null; itemValid(index: number): boolean }
}

const typeOf = (column: NewColumns[string]): DuckDBType => {
  if (column instanceof Float64Array) return DOUBLE
  if (column instanceof Int32Array) return INTEGER
  if (column instanceof Uint8Array) return UTINYINT
  return VARCHAR
}

function fill(vector: DuckDBVector, column: NewColumns[string], from: number, count: number): void {
  if (Array.isArray(column)) {
    for (let i = 0; i < count; i++) vector.setItem(i, column[from + i] as DuckDBValue)
  } else {
    const source = column as Float64Array | Int32Array | Uint8Array
    const items = (vector as unknown as TypedVector).items as Float64Array
    items.set(source.subarray(from, from + count))
    if (source instanceof Float64Array) {
      for (let i = 0; i < count; i++) if (Number.isNaN(source[from + i])) vector.setItem(i, null)
    }
  }
  vector.flush()
}

const cell = (value: unknown): Cell => {
  if (typeof value === 'bigint') return Number(value)
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new TypeError(`query returned a ${Object.prototype.toString.call(value)}; cast it to a number or text`)
}

function collect(parts: readonly DuckDBVector[], type: string, count: number, name: string): Column {
  if (type === 'VARCHAR') return parts.flatMap((part) => part.toArray() as (string | null)[])
  const make = { DOUBLE: Float64Array, BIGINT: Float64Array, INTEGER: Int32Array, UTINYINT: Uint8Array }[type]
  if (make === undefined) throw new TypeError(`column ${name} has type ${type}: cast it to DOUBLE, INTEGER, UTINYINT or VARCHAR`)
  const column = new make(count)
  let at = 0
  for (const part of parts) {
    const length = part.itemCount
    const { items, validity } = part as unknown as TypedVector
    if (items instanceof BigInt64Array) for (let i = 0; i < length; i++) column[at + i] = Number(items[i])
    else column.set(items.subarray(0, length), at)
    if (column instanceof Float64Array && validity.data !== null) for (let i = 0; i < length; i++) if (!validity.itemValid(i)) column[at + i] = NaN
    at += length
  }
  return column
}

class NativeDatabase implements Database {
  readonly #turns = new Turns()

  constructor(private readonly instance: DuckDBInstance, private readonly connection: DuckDBConnection) {}

  async run(sql: string, params?: Params): Promise<void> {
    try {
      await this.#turns.take(() => this.connection.run(sql, params === undefined ? undefined : [...params]))
    } catch (cause) {
      throw new QueryError(null, sql, cause)
    }
  }

  async query<R extends object = Row>(sql: string, params?: Params): Promise<R[]> {
    try {
      const reader = await this.#turns.take(() => this.connection.runAndReadAll(sql, params === undefined ? undefined : [...params]))
      return reader.getRowObjects().map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)])) as R)
    } catch (cause) {
      throw new QueryError(null, sql, cause)
    }
  }

  async columns(sql: string, params?: Params): Promise<Columns> {
    try {
      const { result, chunks } = await this.#turns.take(async () => {
        const result = await this.connection.run(sql, params === undefined ? undefined : [...params])
        return { result, chunks: await result.fetchAllChunks() }
      })
      const count = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0)
      return Object.fromEntries(result.columnNames().map((name, i) => {
        const parts = chunks.map((chunk) => chunk.getColumnVector(i))
        return [name, collect(parts, String(result.columnType(i)), count, name)]
      }))
    } catch (cause) {
      throw cause instanceof TypeError ? cause : new QueryError(null, sql, cause)
    }
  }

  async insert(table: string, columns: NewColumns): Promise<void> {
    const entries = Object.entries(columns)
    const types = entries.map(([, column]) => typeOf(column))
    const count = entries[0]?.[1].length ?? 0
    const list = entries.map(([name], i) => `"${name}" ${String(types[i])}`).join(', ')
    await this.run(`create or replace table ${table} (${list})`)
    const appender = await this.connection.createAppender(table)
    for (let from = 0; from < count; from += CHUNK) {
      const size = Math.min(CHUNK, count - from)
      const chunk = DuckDBDataChunk.create(types, size)
      entries.forEach(([, column], i) => fill(chunk.getColumnVector(i), column, from, size))
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  }

  async offer(file: { readonly blob: Blob } | { readonly path: string }): Promise<string> {
    if ('path' in file) return file.path
    throw new TypeError('the native engine reads files by path')
  }

  async forget(): Promise<void> {}

  async close(): Promise<void> {
    this.connection.closeSync()
    this.instance.closeSync()
  }
}

/** The engine of the command line, the build and the benchmark. Extensions are never fetched. */
export async function openNative(options: { readonly threads?: number; readonly file?: string } = {}): Promise<Database> {
  const instance = await DuckDBInstance.create(options.file ?? ':memory:', options.threads === undefined ? {} : { threads: String(options.threads) })
  const connection = await instance.connect()
  await connection.run('set autoload_known_extensions = false')
  await connection.run('set autoinstall_known_extensions = false')
  return new NativeDatabase(instance, connection)
}
