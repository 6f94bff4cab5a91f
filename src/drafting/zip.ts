import { civilFrom, DAY, zoneOf } from '../core/index.ts'
import type { NotMade } from './batch.ts'
import { othersFirst } from './others-first.ts'

export interface ZipEntry {
  readonly name: string
  /** Text is written as UTF-8. */
  readonly content: Uint8Array<ArrayBuffer> | string
}

/** The list of what could not be made, within the ZIP. */
const NOT_MADE_FILE = 'not-made.csv'

const notMadeRows = (not_made: readonly NotMade[]): string[][] => [
  ['client', 'reason'], ...not_made.map(({ client, sentences }) => [client, sentences.join(' ')]),
]

/** What a ZIP is to hold, in order, and what could not be made. */
export interface Packed {
  readonly made: readonly { readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
  readonly not_made: readonly NotMade[]
}

/**
 * What was made of a batch, and the list of what was not, where there is any.
 * @param as_of epoch milliseconds; its day in `zone` is the date of every entry
 * @param write rows to the text of a CSV file
 * @throws the signal's reason once it is aborted
 */
export function zipBatch({ made, not_made }: Packed, { as_of, zone, signal }: { readonly as_of: number | null; readonly zone: string; readonly signal?: AbortSignal }, write: (rows: readonly string[][]) => string): Promise<Uint8Array<ArrayBuffer>> {
  const list = not_made.length === 0 ? [] : [{ name: NOT_MADE_FILE, content: write(notMadeRows(not_made)) }]
  return zipFiles([...made.map(({ file, bytes }) => ({ name: file, content: bytes })), ...list], as_of === null ? null : Math.floor(zoneOf(zone).toLocal(as_of) / DAY), signal)
}

/**
 * A ZIP of files, stored as they are: most are compressed already. The same entries and day give the same bytes, in every zone.
 * Others have their turn between the files.
 * @param day that every entry carries, at noon, in days since 1970; null, or outside 1980 to 2099: 1 January 1980
 * @throws the signal's reason once it is aborted
 */
export async function zipFiles(entries: readonly ZipEntry[], day: number | null, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate')
  const encoder = new TextEncoder()
  const [files, listed]: [Uint8Array<ArrayBuffer>[], Uint8Array<ArrayBuffer>[]] = [[], []]
  let at = 0
  for (const { name, content } of entries) {
    await othersFirst()
    signal?.throwIfAborted()
    const alone = zipSync({ [name]: typeof content === 'string' ? new Uint8Array(encoder.encode(content)) : content }, { level: 0, mtime: noon(day) })
    const list_at = new DataView(alone.buffer, alone.byteOffset).getUint32(alone.length - END + LIST_AT, true)
    const row = alone.slice(list_at, -END)
    new DataView(row.buffer).setUint32(ROW_FILE_AT, at, true)
    files.push(alone.subarray(0, list_at))
    listed.push(row)
    at += list_at
  }
  const end = zipSync({})
  const length = listed.reduce((sum, row) => sum + row.length, 0)
  const said = new DataView(end.buffer, end.byteOffset)
  for (const place of [ON_THIS_DISK, IN_ALL]) said.setUint16(place, entries.length, true)
  said.setUint32(LIST_LENGTH, length, true)
  said.setUint32(LIST_AT, at, true)
  return joined([...files, ...listed, end], at + length + end.length)
}

/** Bytes of the record that ends a ZIP, and where in it the list's rows, length and place stand; where a row of the list says its file's place. */
const [END, ON_THIS_DISK, IN_ALL, LIST_LENGTH, LIST_AT, ROW_FILE_AT] = [22, 8, 10, 12, 16, 42]

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** ZIP's dates are local; fflate reads them off the machine's clock face, and no zone moves its clocks at noon. */
function noon(day: number | null): Date {
  const { year, month, day: date } = day === null ? { year: 1980, month: 1, day: 1 } : civilFrom(day)
  return year < 1980 || year > 2099 ? new Date(1980, 0, 1, 12) : new Date(year, month - 1, date, 12)
}
