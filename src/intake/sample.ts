import { decideEncoding, decodePiece } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import type { Source } from './source.ts'

const HEAD = 1 << 20
const LATER = 1 << 17
const LATER_PIECES = 6

/** A few pieces of a file, enough to decide how it is written within a second whatever its size. */
export interface Sample {
  readonly bytes: Uint8Array
  readonly encoding: Encoding
  readonly bom: boolean
  /** The beginning, without the byte order mark. */
  readonly head: string
  /** The head is the whole file. */
  readonly whole: boolean
  /** Pieces from the middle and the end, each from the first line end on. */
  readonly later: readonly string[]
}

export async function takeSample(source: Source): Promise<Sample> {
  const bytes = await source.read(0, Math.min(source.size, HEAD))
  const whole = source.size <= HEAD
  const pieces: Uint8Array[] = []
  if (!whole) {
    const room = source.size - HEAD
    for (let k = 1; k <= LATER_PIECES; k++) {
      const end = HEAD + Math.floor((room * k) / LATER_PIECES)
      const start = Math.max(HEAD, end - LATER) & ~3
      pieces.push(await source.read(start, end))
    }
  }
  const { encoding, bom } = decideEncoding([bytes, ...pieces])
  const head = decodePiece(bytes, encoding).replace(/^\uFEFF/, '')
  const later = pieces.map((piece) => {
    const text = decodePiece(piece, encoding)
    return text.slice(text.search(/[\r\n]/) + 1)
  })
  return { bytes, encoding, bom, head, whole, later }
}
