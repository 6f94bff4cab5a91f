import { civilFrom, DAY, zoneOf } from '../core/index.ts'
import type { NotMade } from './batch.ts'

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
 */
export function zipBatch({ made, not_made }: Packed, { as_of, zone }: { readonly as_of: number | null; readonly zone: string }, write: (rows: readonly string[][]) => string): Promise<Uint8Array<ArrayBuffer>> {
  const list = not_made.length === 0 ? [] : [{ name: NOT_MADE_FILE, content: write(notMadeRows(not_made)) }]
  return zipFiles([...made.map(({ file, bytes }) => ({ name: file, content: bytes })), ...list], as_of === null ? null : Math.floor(zoneOf(zone).toLocal(as_of) / DAY))
}

/**
 * A ZIP of files, stored as they are: most are compressed already. The same entries and day give the same bytes, in every zone.
 * @param day that every entry carries, at noon, in days since 1970; null, or outside 1980 to 2099: 1 January 1980
 */
export async function zipFiles(entries: readonly ZipEntry[], day: number | null): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate')
  const encoder = new TextEncoder()
  const files = Object.fromEntries(entries.map(({ name, content }) => [name, typeof content === 'string' ? new Uint8Array(encoder.encode(content)) : content]))
  return zipSync(files, { level: 0, mtime: noon(day) })
}

/** ZIP's dates are local; fflate reads them off the machine's clock face, and no zone moves its clocks at noon. */
function noon(day: number | null): Date {
  const { year, month, day: date } = day === null ? { year: 1980, month: 1, day: 1 } : civilFrom(day)
  return year < 1980 || year > 2099 ? new Date(1980, 0, 1, 12) : new Date(year, month - 1, date, 12)
}
