import Papa from 'papaparse'
import { inspect, scanFile } from '../../src/intake/index.ts'
import type { InspectOptions, Inspection, Scan, Sink, Source, Stored } from '../../src/intake/index.ts'

export const HEADER = 'ticket_id,client,created_at,subject,priority,status,resolved_at'
export const WIDTH = 7

const utf8 = (text: string) => new TextEncoder().encode(text)

/** A file in memory. */
export function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'tickets.csv'): Source {
  const bytes = typeof content === 'string' ? utf8(content) : content
  return {
    name,
    size: bytes.length,
    stored: { blob: new Blob([bytes]) },
    read: async (start, end) => bytes.slice(start, end),
  }
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array<ArrayBuffer> {
  const all = (mark ? '\uFEFF' : '') + text
  const bytes = new Uint8Array(all.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < all.length; i++) view.setUint16(i * 2, all.charCodeAt(i), order === 'le')
  return bytes
}

/** Text of Latin-1 characters and the euro sign as Windows-1252. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (c) => (c === '€' ? 0x80 : c === '’' ? 0x92 : c.charCodeAt(0)))
}

export function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])))
}

export function memorySink(): { readonly sink: () => Sink; readonly made: () => number } {
  let made = 0
  const sink = (): Sink => {
    made++
    const parts: Uint8Array<ArrayBuffer>[] = []
    return {
      write: async (bytes) => {
        parts.push(bytes.slice())
      },
      close: async () => ({ blob: new Blob(parts) }),
      abort: async () => {
        parts.length = 0
      },
    }
  }
  return { sink, made: () => made }
}

export const look = (content: string | Uint8Array<ArrayBuffer>, options: Partial<InspectOptions> = {}, name?: string): Promise<Inspection> =>
  inspect(fileOf(content, name), { zone: 'Europe/London', ...options })

export interface Read {
  readonly inspection: Inspection
  readonly scan: Scan
  /** Cells of the rows handed on, read back from the stored file by papaparse. */
  readonly rows: readonly (readonly string[])[]
}

export async function read(content: string | Uint8Array<ArrayBuffer>, options: Partial<InspectOptions> = {}): Promise<Read> {
  const source = fileOf(content)
  const inspection = await inspect(source, { zone: 'Europe/London', ...options })
  const scan = await scanFile(source, inspection, { sink: memorySink().sink })
  return { inspection, scan, rows: await storedRows(scan) }
}

export async function storedText(stored: Stored): Promise<string> {
  if (!('blob' in stored)) throw new Error('stored in a path')
  return stored.blob.text()
}

export async function storedRows(scan: Scan): Promise<string[][]> {
  const text = await storedText(scan.stored)
  const { data } = Papa.parse<string[]>(text, { delimiter: scan.reading.dialect.delimiter, skipEmptyLines: true })
  return data.slice(1)
}

/** Clean rows under `HEADER`. */
export function ticketLines(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `T${i + 1},Client ${i % 3},2024-03-${String((i % 28) + 1).padStart(2, '0')} 09:00:00,Printer ${i + 1},P3,done,2024-04-01 10:00:00`)
}
