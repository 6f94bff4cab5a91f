import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking'
import { columnsOf, ipcOf, rowsOf } from './arrow.ts'
import { QueryError, type Columns, type Database, type NewColumns, type Params, type Row, type StoredFile } from './database.ts'

type Engine = Awaited<ReturnType<typeof createDuckDB>>

class BlockingDatabase implements Database {
  private offered = 0

  constructor(private readonly engine: Engine, private readonly connection: DuckDBConnection) {}

  private table(sql: string, params?: Params) {
    try {
      if (params === undefined) return this.connection.query(sql)
      const statement = this.connection.prepare(sql)
      try {
        return statement.query(...params)
      } finally {
        statement.close()
      }
    } catch (cause) {
      throw new QueryError(null, sql, cause)
    }
  }

  async run(sql: string, params?: Params): Promise<void> {
    this.table(sql, params)
  }

  async query<R extends object = Row>(sql: string, params?: Params): Promise<R[]> {
    return rowsOf(this.table(sql, params)) as R[]
  }

  async columns(sql: string, params?: Params): Promise<Columns> {
    const table = this.table(sql, params)
    return columnsOf(table.batches, table.schema)
  }

  async insert(table: string, columns: NewColumns): Promise<void> {
    await this.run(`drop table if exists memory.main.${table}`)
    let create = true
    for (const stretch of ipcOf(columns)) {
      this.connection.insertArrowFromIPCStream(stretch, { name: table, create })
      create = false
    }
  }

  async offer(file: StoredFile): Promise<string> {
    const name = `offered-${++this.offered}.csv`
    const bytes = 'path' in file ? await readFile(file.path) : new Uint8Array(await file.blob.arrayBuffer())
    this.engine.registerFileBuffer(name, new Uint8Array(bytes))
    return name
  }

  async forget(name: string): Promise<void> {
    this.engine.dropFile(name)
  }

  async close(): Promise<void> {
    this.connection.close()
    this.engine.reset()
  }
}

let engine: Promise<Engine> | null = null

async function start(): Promise<Engine> {
  const require = createRequire(import.meta.url)
  const file = (name: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${name}`)
  const bundle = { mainModule: file('duckdb-eh.wasm'), mainWorker: file('duckdb-node-eh.worker.cjs') }
  const duckdb = await createDuckDB({ mvp: { ...bundle, mainModule: file('duckdb-mvp.wasm'), mainWorker: file('duckdb-node-mvp.worker.cjs') }, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await duckdb.instantiate(() => {})
  return duckdb
}

/** The browser's build of the engine inside Node, for tests: one instance, emptied by `close`. */
export async function openBlocking(): Promise<Database> {
  engine ??= start()
  const duckdb = await engine
  duckdb.open({ path: ':memory:', query: { castBigIntToDouble: true } })
  const connection = duckdb.connect()
  connection.query('set autoload_known_extensions = false')
  return new BlockingDatabase(duckdb, connection)
}
