/** The one seam between the models and an engine: the browser's DuckDB, the native one, the wasm build in tests. */

export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>
/** Prepared values; instants are epoch milliseconds, dates ISO text. */
export type Params = readonly Cell[]

/** DOUBLE and BIGINT come as `Float64Array` with NaN for null; INTEGER as `Int32Array` and UTINYINT as `Uint8Array`, both without nulls (the query sees to it); texts as arrays. */
export type Column = Float64Array | Int32Array | Uint8Array | readonly (string | null)[]
export type Columns = Readonly<Record<string, Column>>

/** Columns to be written, all of one length: `Float64Array` (NaN is null) becomes DOUBLE, `Int32Array` INTEGER, `Uint8Array` UTINYINT, texts VARCHAR. */
export type NewColumns = Readonly<Record<string, Float64Array | Int32Array | Uint8Array | readonly (string | null)[]>>

export interface Database {
  /** Runs statements without parameters, or one with. */
  run(sql: string, params?: Params): Promise<void>
  /** Rows as plain objects: BIGINT as numbers; a query casts instants to epoch milliseconds and dates to ISO text. */
  query<R extends object = Row>(sql: string, params?: Params): Promise<R[]>
  /** For many rows: whole columns. @param rows how many there will be, where that is known, so that nothing is copied twice */
  columns(sql: string, params?: Params, rows?: number): Promise<Columns>
  /** Creates `table` (or replaces it) with these columns. */
  insert(table: string, columns: NewColumns): Promise<void>
  /** Makes a file's bytes readable by `read_csv` under the returned name, until `forget`. */
  offer(file: StoredFile): Promise<string>
  forget(name: string): Promise<void>
  close(): Promise<void>
}

/** Bytes that an engine can read itself: a Blob in the browser, a path in Node. */
export type StoredFile = { readonly blob: Blob } | { readonly path: string }

/** A query that failed, with the model that asked, its SQL and the engine's own error. */
export class QueryError extends Error {
  constructor(readonly model: string | null, readonly sql: string, override readonly cause: unknown) {
    super(`${model ?? 'query'}: ${cause instanceof Error ? cause.message : String(cause)}`)
    this.name = 'QueryError'
  }
}
