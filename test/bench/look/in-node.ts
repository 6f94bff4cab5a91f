/** Run in a process of its own, bundled: `node main.mjs FOLDER`. Writes one line of JSON, `NodeLook[]`. */
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { openNative } from '../../../src/db/native.ts'
import { inspect, type Source } from '../../../src/intake/index.ts'
import { LOOK_FILES, MIB, SIZES, type LookFile } from './files.ts'

export interface NodeLook {
  readonly name: string
  /** One for each of `SIZES`. */
  readonly looks: readonly { readonly ms: number; readonly bytes: number }[]
  /** DuckDB's sniffer over the file of 100 MiB, on disk; null where it refuses it. */
  readonly sniffer_ms: number | null
}

const TIMES = 5
const ON_DISK = 100

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

function sourceOf(head: Uint8Array, body: Uint8Array, size: number): { readonly source: Source; readonly read: () => number } {
  let read = 0
  const source: Source = {
    name: 'tickets.csv', size, stored: { path: '' },
    read: async (start, end) => {
      read += end - start
      const bytes = new Uint8Array(end - start)
      for (let at = start; at < end;) {
        const inHead = at < head.length
        const from = inHead ? at : (at - head.length) % body.length
        const part = (inHead ? head : body).subarray(from, from + end - at)
        bytes.set(part, at - start)
        at += part.length
      }
      return bytes
    },
  }
  return { source, read: () => read }
}

async function look(head: Uint8Array, body: Uint8Array, mib: number): Promise<{ ms: number; bytes: number }> {
  const took: number[] = []
  let bytes = 0
  for (let nth = 0; nth < TIMES; nth++) {
    const { source, read } = sourceOf(head, body, mib * MIB)
    const began = performance.now()
    await inspect(source, { zone: 'Europe/London' })
    took.push(performance.now() - began)
    bytes = read()
  }
  return { ms: median(took), bytes }
}

async function sniffed(folder: string, head: Uint8Array, body: Uint8Array): Promise<number | null> {
  const path = join(folder, 'look.csv')
  const out = createWriteStream(path)
  out.write(head)
  for (let nth = 0; nth < ON_DISK; nth++) if (!out.write(body)) await new Promise<void>((resolve) => out.once('drain', resolve))
  out.end()
  await finished(out)
  const db = await openNative({ threads: 1 })
  const took: number[] = []
  try {
    for (let nth = 0; nth < TIMES; nth++) {
      const began = performance.now()
      await db.query(`select Delimiter as delimiter from sniff_csv('${path.replaceAll("'", "''")}')`)
      took.push(performance.now() - began)
    }
    return median(took)
  } catch {
    return null
  } finally {
    await db.close()
    await rm(path)
  }
}

async function measured(folder: string, { name, head, body }: LookFile): Promise<NodeLook> {
  const [first, rest] = [new TextEncoder().encode(head), new TextEncoder().encode(body)]
  const looks: { ms: number; bytes: number }[] = []
  for (const mib of SIZES) looks.push(await look(first, rest, mib))
  return { name, looks, sniffer_ms: await sniffed(folder, first, rest) }
}

const found: NodeLook[] = []
for (const file of LOOK_FILES) found.push(await measured(process.argv[2] ?? '.', file))
process.stdout.write(`${JSON.stringify(found)}\n`)
