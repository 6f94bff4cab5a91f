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

function gather<T extends Float64Array | Int32Array | Uint8Array>(into: T, parts: readonly Vector[], read: (data: Data) => ArrayLike<number>): T {
  let at = 0
  for (const part of parts) {
    for (const data of part.data) {
      into.set(read(data), at)
      at += data.length
    }
  }
  return into
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

/** Whole columns from record batches; see `Column` for the types. */
export function columnsOf(batches: readonly RecordBatch[], schema: Schema): Columns {
  const count = batches.reduce((sum, batch) => sum + batch.numRows, 0)
  const columns: [string, Column][] = schema.fields.map((field, i) => {
    const parts = batches.map((batch) => batch.getChildAt(i) as Vector)
    const kind = String(field.type)
    if (kind === 'Utf8') return [field.name, parts.flatMap((part) => part.toArray() as (string | null)[])]
    if (kind === 'Int32') return [field.name, gather(new Int32Array(count), parts, plain)]
    if (kind === 'Uint8') return [field.name, gather(new Uint8Array(count), parts, plain)]
    if (kind === 'Float64') {
      return [field.name, gather(new Float64Array(count), parts, (data) => (data.nullCount === 0 ? plain(data) : doubles(data)))]
    }
    if (kind === 'Int64') return [field.name, gather(new Float64Array(count), parts, doubles)]
    throw new TypeError(`column ${field.name} has type ${kind}: cast it to DOUBLE, INTEGER, UTINYINT or VARCHAR`)
  })
  return Object.fromEntries(columns)
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

/** IPC streams for `insertArrowFromIPCStream`, one for each stretch of rows, so that no more than one stretch is copied at once. Throws a `RangeError` where lengths differ. */
export function* ipcOf(columns: NewColumns): Generator<Uint8Array> {
  const entries = Object.entries(columns)
  const count = entries[0]?.[1].length ?? 0
  for (const [name, column] of entries) {
    if (column.length !== count) throw new RangeError(`column ${name} has ${column.length} values, others ${count}`)
  }
  for (let from = 0; from === 0 || from < count; from += ROWS_AT_ONCE) {
    const until = Math.min(count, from + ROWS_AT_ONCE)
    yield stretchOf(entries.map(([name, column]) => ({ name, data: dataOf(Array.isArray(column) ? column.slice(from, until) : (column as Int32Array).subarray(from, until)) })), until - from)
  }
}

function stretchOf(entries: readonly { readonly name: string; readonly data: Data }[], count: number): Uint8Array {
  const schema = new Schema(entries.map(({ name, data }) => new Field(name, data.type as DataType, true)))
  const struct = makeData({ type: new Struct(schema.fields), length: count, nullCount: 0, children: entries.map(({ data }) => data) })
  return tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), 'stream')
}
