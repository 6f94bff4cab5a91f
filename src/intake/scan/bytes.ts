import { invalidAt } from '../utf8.ts'

/** Longest record; what is longer is a quotation mark gone astray. */
export const MAX_RECORD = 16 << 20

/** Most files are small. */
const FIRST = 1 << 16
const GROWTH = 4 << 20
/** Room after the bytes, for a line end that stops a loop and for short looks ahead. */
const SLACK = 4

/** The bytes that are being read: what is left of earlier pieces, and the newest. A byte order mark at the start is dropped. */
export class PieceBuffer {
  bytes = new Uint8Array(FIRST)
  end = 0
  #started = false

  add(piece: Uint8Array): void {
    const marked = !this.#started && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf
    this.#started = true
    const fresh = marked ? piece.subarray(3) : piece
    const needed = this.end + fresh.length + SLACK
    if (this.bytes.length < needed) {
      const larger = new Uint8Array(needed + Math.min(needed, GROWTH))
      larger.set(this.bytes.subarray(0, this.end))
      this.bytes = larger
    }
    this.bytes.set(fresh, this.end)
    this.end += fresh.length
  }

  /** Forgets the bytes before `at`. */
  drop(at: number): void {
    this.bytes.copyWithin(0, at, this.end)
    this.end -= at
  }
}

/** The first byte that is not UTF-8, or NUL; `end` where there is none. */
export function firstDamage(bytes: Uint8Array, from: number, end: number): number {
  let nul = -1
  if (end - from > 4096) nul = bytes.indexOf(0, from)
  else for (let i = from; i < end && nul === -1; i++) if (bytes[i] === 0) nul = i
  const invalid = invalidAt(bytes, from, end)
  return Math.min(nul === -1 ? end : nul, invalid === -1 ? end : invalid, end)
}
