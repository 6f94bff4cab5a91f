import type { Dialect } from '../../core/reading.ts'

const BACKSLASH = 0x5c
const LF = 10
const CR = 13
const SPACE = 32

/** How a cell stands in the bytes. */
export const PLAIN = 0
/** Between quotation marks, doubled inside. */
export const QUOTED = 1
/** Between quotation marks, with others inside that are neither doubled nor escaped. */
export const LENIENT = 2

export interface RecordMarks {
  readonly delimiter: number
  /** -1: marks are characters like any other. */
  readonly quote: number
  readonly backslash: boolean
}

export function recordMarks({ delimiter, quote, escape }: Dialect): RecordMarks {
  return { delimiter: delimiter.charCodeAt(0), quote: quote?.charCodeAt(0) ?? -1, backslash: escape === '\\' }
}

/** What became of one attempt to read a record. */
export type Outcome = 'whole' | 'cut' | 'fault'

/**
 * Reads single records out of a buffer of UTF-8, noting where its cells lie. Any line end will do.
 * Strict reading stops at a quotation mark out of place; lenient reading takes such a mark for text.
 */
export class RecordReader {
  readonly #marks: RecordMarks
  /** Where each cell begins and ends, without its marks, and how it stands. */
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  stands = new Uint8Array(64)
  cells = 0
  /** Where the line end begins, and where the next record does. */
  end = 0
  next = 0
  /** Opening mark of the cell with the fault, or of the cell that the buffer cut. */
  fault = -1
  /** First line end inside a quoted cell, and the opening mark of that cell; -1 where there is none. */
  fold = -1
  folded_mark = -1

  constructor(marks: RecordMarks) {
    this.#marks = marks
  }

  #cell(start: number, end: number, stands: number): void {
    if (this.cells === this.starts.length) {
      const size = this.cells * 2
      const grow = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
        to.set(from)
        return to
      }
      this.starts = grow(this.starts, new Int32Array(size))
      this.ends = grow(this.ends, new Int32Array(size))
      this.stands = grow(this.stands, new Uint8Array(size))
    }
    this.starts[this.cells] = start
    this.ends[this.cells] = end
    this.stands[this.cells] = stands
    this.cells++
  }

  /** Reads the record at `from`. Cells whose opening mark is in `text` are plain text, those in `lenient` are read leniently. `last`: nothing follows `end`. */
  read(buffer: Uint8Array, from: number, end: number, last: boolean, text: readonly number[], lenient: readonly number[]): Outcome {
    const { delimiter, quote } = this.#marks
    this.cells = 0
    this.fault = -1
    this.fold = -1
    this.folded_mark = -1
    let i = from
    for (;;) {
      let open = i
      while (open < end && buffer[open] === SPACE) open++
      if (quote !== -1 && open < end && buffer[open] === quote && !text.includes(open)) {
        const loose = lenient.includes(open)
        const close = this.#close(buffer, open, end, loose)
        if (close === -1) {
          this.fault = open
          return last ? 'fault' : 'cut'
        }
        let after = close + 1
        while (after < end && buffer[after] === SPACE) after++
        if (after >= end && !last) {
          this.fault = open
          return 'cut'
        }
        if (after < end && buffer[after] !== delimiter && buffer[after] !== LF && buffer[after] !== CR) {
          this.fault = open
          return 'fault'
        }
        this.#cell(open + 1, close, loose && this.#strays(buffer, open + 1, close) ? LENIENT : QUOTED)
        if (this.fold === -1) {
          const fold = this.#lineEnd(buffer, open + 1, close)
          if (fold !== -1) {
            this.fold = fold
            this.folded_mark = open
          }
        }
        i = after
      } else {
        const start = i
        while (i < end && buffer[i] !== delimiter && buffer[i] !== LF && buffer[i] !== CR) i++
        this.#cell(start, i, PLAIN)
      }
      if (i < end && buffer[i] === delimiter) {
        i++
        continue
      }
      this.end = i
      if (i >= end) {
        this.next = end
        return last ? 'whole' : 'cut'
      }
      if (buffer[i] === LF) this.next = i + 1
      else {
        if (i + 1 >= end && !last) return 'cut'
        this.next = i + 1 < end && buffer[i + 1] === LF ? i + 2 : i + 1
      }
      return 'whole'
    }
  }

  /** A record that does not part into cells. */
  cutAt(end: number, next: number): void {
    this.cells = 0
    this.end = end
    this.next = next
  }

  /** Where the cell that `open` opens is closed. Lenient: at a mark before a separator or a line end. */
  #close(buffer: Uint8Array, open: number, end: number, lenient: boolean): number {
    const { delimiter, quote, backslash } = this.#marks
    for (let i = open + 1; i < end; i++) {
      const byte = buffer[i]
      if (backslash && byte === BACKSLASH) {
        i++
        continue
      }
      if (byte !== quote) continue
      if (!backslash && i + 1 < end && buffer[i + 1] === quote) {
        if (!lenient) {
          i++
          continue
        }
        if (i + 2 < end && buffer[i + 2] !== delimiter && buffer[i + 2] !== LF && buffer[i + 2] !== CR) {
          i++
          continue
        }
        return i + 1 < end ? this.#lastOf(buffer, i, end) : i
      }
      if (!lenient) return i
      if (i + 1 >= end || buffer[i + 1] === delimiter || buffer[i + 1] === LF || buffer[i + 1] === CR) return i
    }
    return -1
  }

  /** Of marks in a row before a separator the last one closes. */
  #lastOf(buffer: Uint8Array, from: number, end: number): number {
    let i = from
    while (i + 1 < end && buffer[i + 1] === this.#marks.quote) i++
    return i
  }

  #strays(buffer: Uint8Array, from: number, until: number): boolean {
    for (let i = from; i < until; i++) {
      const { quote, backslash } = this.#marks
      if (backslash && buffer[i] === BACKSLASH) i++
      else if (buffer[i] === quote) {
        if (backslash || i + 1 >= until || buffer[i + 1] !== quote) return true
        i++
      }
    }
    return false
  }

  #lineEnd(buffer: Uint8Array, from: number, until: number): number {
    for (let i = from; i < until; i++) if (buffer[i] === LF || buffer[i] === CR) return i
    return -1
  }
}

/** The bytes of a cell as its text means them: marks undoubled, escapes undone. */
export function cellBytes(buffer: Uint8Array, start: number, end: number, stands: number, { quote, backslash }: RecordMarks): Uint8Array {
  const raw = buffer.subarray(start, end)
  if (stands === PLAIN || !raw.includes(backslash ? BACKSLASH : quote)) return raw
  const out = new Uint8Array(raw.length)
  let o = 0
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i]!
    const following = raw[i + 1]
    if (backslash ? byte === BACKSLASH && (following === quote || following === BACKSLASH) : byte === quote && following === quote) {
      out[o++] = following as number
      i++
    } else out[o++] = byte
  }
  return out.subarray(0, o)
}
