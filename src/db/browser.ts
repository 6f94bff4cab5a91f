import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import { ColumnGathering, columnsOf, ipcOf, rowsOf } from './arrow.ts'
import { QueryError, type Columns, type Database, type NewColumns, type Params, type Row, type StoredFile } from './database.ts'
import { Turns } from './turns.ts'

const DRAFT = 'draft'
/** Pages of the draft that the engine holds in memory; a statement that needs more lifts the limit. */
const FRUGAL = '500MB'

class BrowserDatabase implements Database {
  private offered = 0
  readonly #turns = new Turns()
  #draft: string | null = null
  #frugal = false
  #usual = ''

  constructor(readonly engine: AsyncDuckDB, private readonly connection: AsyncDuckDBConnection, private readonly worker: Worker) {}

  private async prepared<T>(sql: string, work: (statement: Awaited<ReturnType<AsyncDuckDBConnection['prepare']>>) => Promise<T>): Promise<T> {
    const statement = await this.connection.prepare(sql)
    try {
      return await work(statement)
    } finally {
      await statement.close()
    }
  }

  /** One piece of work at a time; one that needs more memory than the frugal limit is done again without it. */
  async #ask<T>(sql: string, work: () => Promise<T>): Promise<T> {
    try {
      return await this.#turns.take(work)
    } catch (cause) {
      if (!this.#frugal || !/out of memory/i.test(String(cause))) throw new QueryError(null, sql, cause)
      await this.#spend()
      return this.#ask(sql, work)
    }
  }

  /** From here on the engine may use all the memory that it can have. */
  async #spend(): Promise<void> {
    this.#frugal = false
    await this.run(`set memory_limit = '${this.#usual}'`)
  }

  async run(sql: string, params?: Params): Promise<void> {
    await this.#ask(sql, async () => {
      if (params === undefined) await this.connection.query(sql)
      else await this.prepared(sql, (statement) => statement.query(...params))
    })
  }

  async query<R extends object = Row>(sql: string, params?: Params): Promise<R[]> {
    const table = await this.#ask(sql, () => (params === undefined
      ? this.connection.query(sql)
      : this.prepared(sql, (statement) => statement.query(...params))))
    return rowsOf(table) as R[]
  }

  async columns(sql: string, params?: Params, rows = 0): Promise<Columns> {
    return this.#ask(sql, async () => {
      if (params !== undefined) {
        const table = await this.prepared(sql, (statement) => statement.query(...params))
        return columnsOf(table.batches, table.schema)
      }
      const reader = await (await this.connection.send(sql)).open()
      // A reader that has come to its end forgets its schema.
      const gathering = new ColumnGathering(reader.schema, rows)
      for await (const batch of reader) gathering.add(batch)
      return gathering.columns()
    })
  }

  async insert(table: string, columns: NewColumns): Promise<void> {
    await this.#ask(`insert into ${table}`, async () => {
      await this.connection.query(`drop table if exists ${this.#draft === null ? 'memory' : DRAFT}.main.${table}`)
      let create = true
      for (const stretch of ipcOf(columns)) {
        await this.connection.insertArrowFromIPCStream(stretch, { name: table, create })
        create = false
      }
    })
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

  /**
   * From here on tables go to a new file of the private file system (`opfs://folder/name`), so that memory need not
   * hold them. No one else can open the file until `endDraft`.
   */
  async beginDraft(path: string): Promise<void> {
    for (const file of [path, `${path}.wal`]) await this.engine.registerOPFSFileName(file)
    await this.run(`attach '${path}' as ${DRAFT}`)
    await this.run(`use ${DRAFT}`)
    const [usual] = await this.query<{ memory_limit: string }>("select current_setting('memory_limit') as memory_limit")
    this.#usual = usual?.memory_limit ?? '3GB'
    await this.run(`set memory_limit = '${FRUGAL}'`)
    this.#frugal = true
    this.#draft = path
  }

  /** The file is whole, and this engine has let go of it. */
  async endDraft(): Promise<void> {
    const path = this.#draft
    if (path === null) return
    await this.run(`checkpoint ${DRAFT}`)
    await this.#spend()
    await this.run('use memory')
    await this.run(`detach ${DRAFT}`)
    this.#draft = null
    for (const file of [path, `${path}.wal`]) await this.engine.dropFile(file)
  }

  /** At once: a statement that runs is not waited for, and never answers. */
  end(): void {
    this.worker.terminate()
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
