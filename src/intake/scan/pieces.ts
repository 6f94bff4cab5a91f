import type { Source } from '../source.ts'
import type { Fingerprint } from './fingerprint.ts'

/** Bytes read at a time: small enough that the page answers in between, a multiple of the fingerprint's pieces. */
const PIECE = 2 << 20

export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly last: boolean
}

/** Reads a file from end to end, the next piece while the caller works on this one. */
export async function* piecesOf(source: Source, fingerprint: Fingerprint, onRead: (bytes: number) => void, signal: AbortSignal | undefined): AsyncGenerator<Piece> {
  const read = (start: number): Promise<Uint8Array<ArrayBuffer>> => {
    const next = source.read(start, Math.min(start + PIECE, source.size))
    next.catch(() => undefined)
    return next
  }
  let next = read(0)
  for (let start = 0; start < source.size; start += PIECE) {
    signal?.throwIfAborted()
    const bytes = await next
    const expected = Math.min(PIECE, source.size - start)
    if (bytes.length !== expected) throw new Error(`${source.name} changed while it was read: ${bytes.length} bytes at ${start}, expected ${expected}. Open it again.`)
    const last = start + PIECE >= source.size
    if (!last) next = read(start + PIECE)
    const taken = fingerprint.take(start, bytes)
    yield { bytes, last }
    await taken
    onRead(bytes.length)
  }
}

/** Reads a stretch of a file, from one byte up to another. */
export async function* stretchOf(source: Source, from: number, until: number, onRead: (bytes: number) => void, signal: AbortSignal | undefined): AsyncGenerator<Piece> {
  for (let start = from; start < until; start += PIECE) {
    signal?.throwIfAborted()
    const end = Math.min(start + PIECE, until)
    const bytes = await source.read(start, end)
    if (bytes.length !== end - start) throw new Error(`${source.name} changed while it was read: ${bytes.length} bytes at ${start}, expected ${end - start}. Open it again.`)
    yield { bytes, last: end === until }
    onRead(bytes.length)
  }
}
