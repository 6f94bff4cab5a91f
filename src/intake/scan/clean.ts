import { isUtf8 } from '../utf8.ts'
import { isTotalRow, mayBeTotal } from './total-row.ts'
import { RowCounter } from './row-numbers.ts'

const QUOTE = 0x22
const LF = 10
const CR = 13

/** Longest record; what is longer is a quotation mark gone astray. */
export const MAX_RECORD = 16 << 20

/** Kinds of bytes outside quotation marks. */
const DELIMITER = 1
const LINE_END = 2
const RETURN = 3
const MARK = 4

/**
 * Counts the records of a file that an engine can read as it stands: UTF-8, one separator, doubled
 * quotation marks, every record as wide as the header, one kind of line end, no totals. Gives up at the
 * first byte that is otherwise; then the file is rewritten.
 */
export class CleanScan {
  readonly #kinds = new Uint8Array(256)
  readonly #width: number
  readonly #delimiter: number
  readonly counter = new RowCounter()
  /** In bytes. */
  longest_record = 0
  #buffer = new Uint8Array(4 << 20)
  #rest = 0
  #row = 0
  #ends = 0
  #started = false

  constructor(delimiter: string, width: number) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#width = width
    this.#kinds[this.#delimiter] = DELIMITER
    this.#kinds[LF] = LINE_END
    this.#kinds[CR] = RETURN
    this.#kinds[QUOTE] = MARK
  }

  /** Takes the next bytes; false as soon as the file is not clean. */
  push(piece: Uint8Array, last: boolean): boolean {
    if (piece.indexOf(0) !== -1) return false
    const skip = !this.#started && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf ? 3 : 0
    this.#started = true
    const end = this.#rest + piece.length - skip
    if (this.#buffer.length < end + 4) {
      const larger = new Uint8Array(end + (4 << 20))
      larger.set(this.#buffer.subarray(0, this.#rest))
      this.#buffer = larger
    }
    const buffer = this.#buffer
    buffer.set(skip === 0 ? piece : piece.subarray(skip), this.#rest)
    buffer[end] = LF
    const consumed = this.#run(buffer, end, last)
    if (consumed === -1 || !isUtf8(buffer, 0, consumed)) return false
    this.#rest = end - consumed
    if (this.#rest > MAX_RECORD) return false
    buffer.copyWithin(0, consumed, end)
    return true
  }

  /** Counts whole records; the number of bytes that they take, or -1 where something is not clean. */
  #run(buffer: Uint8Array, end: number, last: boolean): number {
    const kinds = this.#kinds
    const width = this.#width
    let start = 0
    let newline = -1
    while (start < end) {
      let i = start
      let cells = 1
      let folded = -1
      let kind = 0
      for (;;) {
        kind = kinds[buffer[i]!]!
        if (kind === MARK) {
          let close = i
          for (;;) {
            close = nextQuote(buffer, close + 1, end)
            if (close === -1) return last ? -1 : start
            if (close + 1 >= end || buffer[close + 1] !== QUOTE) break
            close++
          }
          if (close + 1 >= end && !last) return start
          if (folded === -1) {
            if (newline < i) {
              newline = buffer.indexOf(LF, i)
              if (newline === -1) newline = end
            }
            if (newline < close) folded = newline
          }
          i = close + 1
          kind = kinds[buffer[i]!]!
          if (kind === 0 || kind === MARK) return -1
        } else {
          while (kind === 0) kind = kinds[buffer[++i]!]!
          if (kind === MARK) return -1
        }
        if (kind !== DELIMITER) break
        if (i >= end) break
        cells++
        i++
      }
      let next = i + 1
      if (i >= end) {
        if (!last) return start
        next = end
      } else if (kind === RETURN) {
        if (i + 1 >= end && !last) return start
        if (i + 1 >= end || buffer[i + 1] !== LF) return -1
        this.#ends |= 2
        next = i + 2
      } else this.#ends |= 1
      if (this.#ends === 3) return -1
      this.#row++
      if (i === start) {
        if (this.#row === 1) return -1
      } else {
        if (cells !== width) return -1
        if (folded !== -1 && (this.#row === 1 || this.#looksLikeRecord(buffer, folded + 1, i))) return -1
        if (this.#row > 1) {
          if (this.#totals(buffer, start, i)) return -1
          this.counter.handOn(this.#row)
        }
        if (next - start > this.longest_record) this.longest_record = next - start
      }
      start = next
    }
    return start
  }

  /** A line inside a cell that is as wide as a record: a quotation mark may have swallowed it. */
  #looksLikeRecord(buffer: Uint8Array, from: number, until: number): boolean {
    let cells = 1
    for (let i = from; i < until && buffer[i] !== LF; i++) if (buffer[i] === this.#delimiter) cells++
    return cells === this.#width
  }

  #totals(buffer: Uint8Array, from: number, until: number): boolean {
    let at = from
    while (at < until && (buffer[at] === this.#delimiter || buffer[at] === QUOTE)) at++
    if (!mayBeTotal(buffer, at)) return false
    const text = new TextDecoder().decode(buffer.subarray(from, until))
    return isTotalRow(text.split(String.fromCharCode(this.#delimiter)).map((cell) => cell.replaceAll('"', '')))
  }
}

/** Most quoted cells are short, so a look ahead by hand before the engine's own search. */
function nextQuote(buffer: Uint8Array, from: number, end: number): number {
  const near = Math.min(from + 48, end)
  for (let i = from; i < near; i++) if (buffer[i] === QUOTE) return i
  const found = near < end ? buffer.indexOf(QUOTE, near) : -1
  return found >= end ? -1 : found
}
