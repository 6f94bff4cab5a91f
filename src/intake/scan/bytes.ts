/** Longest record; what is longer is a quotation mark gone astray. */
export const MAX_RECORD = 16 << 20

const GROWTH = 4 << 20
/** Room after the bytes, for a line end that stops a loop and for short looks ahead. */
const SLACK = 4

/** The bytes that are being read: what is left of earlier pieces, and the newest. A byte order mark at the start is dropped. */
export class PieceBuffer {
  bytes = new Uint8Array(GROWTH)
  end = 0
  #started = false

  add(piece: Uint8Array): void {
    const marked = !this.#started && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf
    this.#started = true
    const fresh = marked ? piece.subarray(3) : piece
    if (this.bytes.length < this.end + fresh.length + SLACK) {
      const larger = new Uint8Array(this.end + fresh.length + GROWTH)
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
