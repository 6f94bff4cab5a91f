import { Field, Float64, Int32, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, Uint8, Utf8, type Data, type DataType, type Vector } from 'apache-arrow'
import type { Cell, Column, Columns, NewColumns, Row } from './database.ts'

const cell = (value: unknown): Cell => {
  if (typeof value === 'bigint') return Number(value)
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new TypeError(`query returned a ${Object.prototype.toString.call(value)}; cast it to a number or text`)
}

/** One plain object a row. */
export function rowsOf(table: Table): Row[] {
  const columns = table.schema.fields.map((field, i) => ({ name: field.name, vector: table.getChildAt(i) as Vector }))
  const rows: Row[] = []
  for (let i = 0; i < table.numRows; i++) {
    rows.push(Object.fromEntries(columns.map(({ name, vector }) => [name, cell(vector.get(i))])))
  }
  return rows
}

function doubles(data: Data): Float64Array {
  const raw = data.values as Float64Array | BigInt64Array
  const values = raw instanceof BigInt64Array ? Float64Array.from(raw, Number) : raw.slice()
  if (data.nullCount > 0) {
    const { nullBitmap, offset } = data
    for (let i = 0; i < data.length; i++) if (((nullBitmap[(offset + i) >> 3]! >> ((offset + i) & 7)) & 1) === 0) values[i] = NaN
  }
  return values
}

const plain = (data: Data): Float64Array | Int32Array | Uint8Array => {
  if (data.nullCount > 0) throw new TypeError('whole number column with nulls: coalesce it in the query')
  return data.values as Float64Array | Int32Array | Uint8Array
}

type Numbers = Float64Array | Int32Array | Uint8Array

const ARRAYS: Readonly<Record<string, { readonly make: (length: number) => Numbers; readonly read: (data: Data) => Numbers }>> = {
  Int32: { make: (length) => new Int32Array(length), read: plain },
  Uint8: { make: (length) => new Uint8Array(length), read: plain },
  Float64: { make: (length) => new Float64Array(length), read: (data) => (data.nullCount === 0 ? plain(data) : doubles(data)) },
  Int64: { make: (length) => new Float64Array(length), read: doubles },
}

/** Gathers whole columns batch by batch, so that no batch has to be kept; see `Column` for the types. */
export class ColumnGathering {
  #count = 0
  readonly #texts = new Map<number, (string | null)[]>()
  readonly #numbers = new Map<number, Numbers>()

  /** @param rows how many there will be, where that is known: then nothing is copied twice */
  constructor(private readonly schema: Schema, rows = 0) {
    schema.fields.forEach(({ name, type }, i) => {
      const kind = String(type)
      const array = ARRAYS[kind]
      if (kind === 'Utf8') this.#texts.set(i, [])
      else if (array !== undefined) this.#numbers.set(i, array.make(rows))
      else throw new TypeError(`column ${name} has type ${kind}: cast it to DOUBLE, INTEGER, UTINYINT or VARCHAR`)
    })
  }

  add(batch: RecordBatch): void {
    const count = this.#count + batch.numRows
    for (const [i, texts] of this.#texts) for (const text of batch.getChildAt(i) as Vector) texts.push(text as string | null)
    for (const [i, numbers] of this.#numbers) {
      const { make, read } = ARRAYS[String(this.schema.fields[i]!.type)]!
      let into = numbers
      if (count > into.length) {
        into = make(Math.max(count, into.length * 2))
        into.set(numbers)
        this.#numbers.set(i, into)
      }
      let at = this.#count
      for (const data of (batch.getChildAt(i) as Vector).data) {
        into.set(read(data), at)
        at += data.length
      }
    }
    this.#count = count
  }

  columns(): Columns {
    return Object.fromEntries(this.schema.fields.map(({ name }, i): [string, Column] => {
      const numbers = this.#numbers.get(i)
      return [name, numbers === undefined ? this.#texts.get(i)! : numbers.length === this.#count ? numbers : numbers.slice(0, this.#count)]
    }))
  }
}

/** Whole columns from record batches that are all there. */
export function columnsOf(batches: readonly RecordBatch[], schema: Schema): Columns {
  const gathering = new ColumnGathering(schema, batches.reduce((sum, batch) => sum + batch.numRows, 0))
  for (const batch of batches) gathering.add(batch)
  return gathering.columns()
}

function nullable(values: Float64Array): Data<Float64> {
  let nulls = 0
  const valid = new Uint8Array((values.length + 7) >> 3)
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) nulls++
    else valid[i >> 3]! |= 1 << (i & 7)
  }
  return nulls === 0
    ? makeData({ type: new Float64(), data: values })
    : makeData({ type: new Float64(), data: values, nullCount: nulls, nullBitmap: valid })
}

/** By hand: Arrow's own builder of texts compiles its test for null from a string, which the site's policy forbids. */
function texts(values: readonly (string | null)[]): Data<Utf8> {
  const encoder = new TextEncoder()
  const valid = new Uint8Array((values.length + 7) >> 3)
  const valueOffsets = new Int32Array(values.length + 1)
  let data = new Uint8Array(Math.max(64, values.length * 16))
  let [end, nulls] = [0, 0]
  values.forEach((value, i) => {
    if (value === null) nulls++
    else {
      valid[i >> 3]! |= 1 << (i & 7)
      if (end + value.length * 3 > data.length) {
        const grown = new Uint8Array(Math.max(data.length * 2, end + value.length * 3))
        grown.set(data)
        data = grown
      }
      end += encoder.encodeInto(value, data.subarray(end)).written
    }
    valueOffsets[i + 1] = end
  })
  return makeData({ type: new Utf8(), length: values.length, nullCount: nulls, nullBitmap: valid, valueOffsets, data: data.subarray(0, end) })
}

function dataOf(column: NewColumns[string]): Data {
  if (column instanceof Float64Array) return nullable(column)
  if (column instanceof Int32Array) return makeData({ type: new Int32(), data: column })
  if (column instanceof Uint8Array) return makeData({ type: new Uint8(), data: column })
  return texts(column as (string | null)[])
}

const ROWS_AT_ONCE = 131_072

/** IPC streams for `insertArrowFromIPCStream`, one for each stretch of rows, so that no more than one stretch is copied at once. An array that stands under two names is copied for the second: Arrow's writer takes one memory twice in a row for one piece, and leaves the engine waiting for the rest. Throws a `RangeError` where lengths differ. */
export function* ipcOf(columns: NewColumns): Generator<Uint8Array> {
  const entries = Object.entries(columns)
  const count = entries[0]?.[1].length ?? 0
  for (const [name, column] of entries) {
    if (column.length !== count) throw new RangeError(`column ${name} has ${column.length} values, others ${count}`)
  }
  for (let from = 0; from === 0 || from < count; from += ROWS_AT_ONCE) {
    const until = Math.min(count, from + ROWS_AT_ONCE)
    const seen = new Set<unknown>()
    yield stretchOf(entries.map(([name, column]) => {
      const copied = Array.isArray(column) || seen.has(column)
      seen.add(column)
      return { name, data: dataOf(copied ? column.slice(from, until) : (column as Int32Array).subarray(from, until)) }
    }), until - from)
  }
}

function stretchOf(entries: readonly { readonly name: string; readonly data: Data }[], count: number): Uint8Array {
  const schema = new Schema(entries.map(({ name, data }) => new Field(name, data.type as DataType, true)))
  const struct = makeData({ type: new Struct(schema.fields), length: count, nullCount: 0, children: entries.map(({ data }) => data) })
  return tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), 'stream')
}
