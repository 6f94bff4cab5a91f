import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import type { RecordBatch } from 'apache-arrow'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import { columnsOf, ipcOf, rowsOf } from './arrow.ts'
import { QueryError, type Columns, type Database, type NewColumns, type Params, type Row, type StoredFile } from './database.ts'
import { Turns } from './turns.ts'

class BrowserDatabase implements Database {
  private offered = 0
  readonly #turns = new Turns()

  constructor(readonly engine: AsyncDuckDB, private readonly connection: AsyncDuckDBConnection, private readonly worker: Worker) {}

  private async prepared<T>(sql: string, work: (statement: Awaited<ReturnType<AsyncDuckDBConnection['prepare']>>) => Promise<T>): Promise<T> {
    const statement = await this.connection.prepare(sql)
    try {
      return await work(statement)
    } finally {
      await statement.close()
    }
  }

  async run(sql: string, params?: Params): Promise<void> {
    try {
      await this.#turns.take(async () => {
        if (params === undefined) await this.connection.query(sql)
        else await this.prepared(sql, (statement) => statement.query(...params))
      })
    } catch (cause) {
      throw new QueryError(null, sql, cause)
    }
  }

  async query<R extends object = Row>(sql: string, params?: Params): Promise<R[]> {
    try {
      const table = await this.#turns.take(() => (params === undefined
        ? this.connection.query(sql)
        : this.prepared(sql, (statement) => statement.query(...params))))
      return rowsOf(table) as R[]
    } catch (cause) {
      throw new QueryError(null, sql, cause)
    }
  }

  async columns(sql: string, params?: Params): Promise<Columns> {
    try {
      if (params !== undefined) {
        const table = await this.#turns.take(() => this.prepared(sql, (statement) => statement.query(...params)))
        return columnsOf(table.batches, table.schema)
      }
      return await this.#turns.take(async () => {
        const reader = await (await this.connection.send(sql)).open()
        // A reader that has come to its end forgets its schema.
        const { schema } = reader
        const batches: RecordBatch[] = []
        for await (const batch of reader) batches.push(batch)
        return columnsOf(batches, schema)
      })
    } catch (cause) {
      throw new QueryError(null, sql, cause)
    }
  }

  async insert(table: string, columns: NewColumns): Promise<void> {
    await this.run(`drop table if exists memory.main.${table}`)
    await this.#turns.take(() => this.connection.insertArrowFromIPCStream(ipcOf(columns), { name: table, create: true }))
  }

  async offer(file: StoredFile): Promise<string> {
    if (!('blob' in file)) throw new TypeError('the browser reads files as blobs')
    const name = `offered-${++this.offered}.csv`
    await this.engine.registerFileHandle(name, file.blob, DuckDBDataProtocol.BROWSER_FILEREADER, true)
    return name
  }

  async forget(name: string): Promise<void> {
    await this.engine.dropFile(name)
  }

  /** Lends the engine a file of the private file system (`opfs://folder/name`), with its log, to write to. No one else can open it meanwhile. */
  async lend<T>(path: string, work: () => Promise<T>): Promise<T> {
    const files = [path, `${path}.wal`]
    try {
      for (const file of files) await this.engine.registerOPFSFileName(file)
      return await work()
    } finally {
      for (const file of files) await this.engine.dropFile(file)
    }
  }

  async close(): Promise<void> {
    await this.connection.close()
    await this.engine.terminate()
    this.worker.terminate()
  }
}

export type { BrowserDatabase }

/** Starts the engine in a worker of its own: 1.3 to 2.2 s. Nothing is fetched from elsewhere. */
export async function openBrowser(): Promise<BrowserDatabase> {
  const worker = new Worker(new URL(script, location.href))
  const engine = new AsyncDuckDB(new VoidLogger(), worker)
  await engine.instantiate(new URL(wasm, location.href).href)
  // Without direct access to files, an empty file of the private file system is refused as no database.
  await engine.open({ path: ':memory:', useDirectIO: true, query: { castBigIntToDouble: true } })
  const connection = await engine.connect()
  await connection.query('set autoload_known_extensions = false')
  return new BrowserDatabase(engine, connection, worker)
}
