import type { Marks } from '../structure/index.ts'

/** Records one after another that have as many cells; a blank line is a record of none, one of blank cells alone has `filled` 0. */
export interface Run {
  readonly cells: number
  /** Position, from 1, of the last cell that is filled in any of them. */
  filled: number
  count: number
  /** Units of the encoding, from the beginning of the file. */
  readonly from: number
  until: number
  /** Row of the file, as a spreadsheet counts from 1, of the first. */
  readonly row: number
}

/** Records whose place is noted one by one: lines above a table, and its header. */
const MOST_STARTS = 1000

/** Beyond this many, all that follows is one run: a file that changes so often is not several tables. */
export const MOST_RUNS = 20_000

const LF = 10
const CR = 13
const TAB = 9
const SPACE = 32
const BACKSLASH = 92
/** A quoted cell that goes on for longer began with a mark that is text. */
const LONGEST_CELL = 1 << 20

const PLAIN = 0
const DELIMITER = 1
const LINE_END = 2
const BLANK = 3
/** No text by itself: the end-of-file mark of old systems, and the NULs that fill up a block. */
const FILLER = 4

/** Counts the cells of every record of a file, without reading them: an outline in which tables are found. */
export class RunCounter {
  readonly runs: Run[] = []
  /** Where each of the first records begins. */
  readonly starts: number[] = []
  readonly #delimiter: number
  readonly #quote: number
  readonly #backslash: boolean
  readonly #kinds = new Uint8Array(256)
  #buffer = new Uint8Array()
  /** Unit of the file at which the buffer begins. */
  #start = 0
  readonly #header_row: number
  #header = new Uint8Array()
  /** A record below the header is the header again, byte by byte. */
  repeats = false
  #row = 0
  #cells = 0
  #filled = 0
  /** Where the line end of the last record begins. */
  #end = 0

  /** `header_row`: records above the header, or above where one would be. */
  constructor(marks: Marks, header_row: number) {
    this.#header_row = header_row
    this.#delimiter = marks.delimiter.charCodeAt(0)
    this.#quote = marks.quote === null ? -1 : marks.quote.charCodeAt(0)
    this.#backslash = marks.escape === '\\'
    for (const blank of [SPACE, TAB]) this.#kinds[blank] = BLANK
    for (const filler of [0, 0x1a]) this.#kinds[filler] = FILLER
    this.#kinds[LF] = LINE_END
    this.#kinds[CR] = LINE_END
    this.#kinds[this.#delimiter] = DELIMITER
  }

  /** Rows so far, blank lines among them. */
  get rows(): number {
    return this.#row
  }

  /** Takes the next units, one byte each. */
  push(piece: Uint8Array, last: boolean): void {
    const left = this.#buffer
    let bytes = piece
    if (left.length > 0) {
      bytes = new Uint8Array(left.length + piece.length)
      bytes.set(left)
      bytes.set(piece, left.length)
    }
    let at = 0
    while (at < bytes.length) {
      const next = this.#record(bytes, at, last)
      if (next === -1) break
      if (this.#row === this.#header_row) this.#header = bytes.slice(at + markAt(bytes, at), this.#end)
      else if (!this.repeats && this.#row > this.#header_row) this.repeats = this.#isHeader(bytes, at + markAt(bytes, at))
      this.#count(this.#start + at, this.#start + next)
      at = next
    }
    this.#buffer = bytes.slice(at)
    this.#start += at
  }

  #isHeader(bytes: Uint8Array, from: number): boolean {
    const header = this.#header
    if (header.length < 2 || this.#end - from !== header.length) return false
    for (let i = 0; i < header.length; i++) if (bytes[from + i] !== header[i]) return false
    return true
  }

  /** Where the next record begins; -1 where more bytes are needed. */
  #record(bytes: Uint8Array, from: number, last: boolean): number {
    const kinds = this.#kinds
    const end = bytes.length
    let i = from
    let cells = 1
    let filled = 0
    let filler = 0
    i += markAt(bytes, i)
    for (;;) {
      while (i < end && bytes[i] === SPACE && this.#delimiter !== SPACE) i++
      if (i < end && bytes[i] === this.#quote) {
        const close = this.#close(bytes, i, last)
        if (close === -1) return -1
        if (close > i) {
          if (close > i + 1) filled = cells
          i = close + 1
        } else filled = cells
      }
      for (; i < end; i++) {
        const kind = kinds[bytes[i]!]!
        if (kind === PLAIN) filled = cells
        else if (kind === FILLER) filler = cells
        else if (kind !== BLANK) break
      }
      if (i >= end) {
        if (!last) return -1
        break
      }
      if (bytes[i] !== this.#delimiter) break
      cells++
      i++
    }
    this.#cells = cells === 1 && filled === 0 ? 0 : cells
    this.#filled = filled === 0 ? 0 : Math.max(filled, filler)
    this.#end = i
    if (i >= end) return end
    if (bytes[i] === LF) return i + 1
    if (i + 1 >= end) return last ? end : -1
    return bytes[i + 1] === LF ? i + 2 : i + 1
  }

  /** The mark that closes the cell opened at `open`; `open` itself where none does, -1 where more bytes are needed. */
  #close(bytes: Uint8Array, open: number, last: boolean): number {
    const end = bytes.length
    for (let i = open + 1; ; i++) {
      const mark = bytes.indexOf(this.#quote, i)
      if (mark === -1) return last || end - open > LONGEST_CELL ? open : -1
      if (mark - open > LONGEST_CELL) return open
      if (this.#backslash && bytes[mark - 1] === BACKSLASH && (mark - 2 <= open || bytes[mark - 2] !== BACKSLASH)) {
        i = mark
        continue
      }
      if (mark + 1 >= end) return last ? mark : -1
      if (!this.#backslash && bytes[mark + 1] === this.#quote) {
        i = mark + 1
        continue
      }
      let after = mark + 1
      while (after < end && bytes[after] === SPACE) after++
      if (after >= end) return last ? mark : -1
      const kind = this.#kinds[bytes[after]!]
      return kind === DELIMITER || kind === LINE_END ? mark : this.#onLine(bytes, open)
    }
  }

  /** Marks inside a text that are not doubled: it is closed by one before a separator or a line end, on its line. */
  #onLine(bytes: Uint8Array, open: number): number {
    for (let i = open + 1; i < bytes.length; i++) {
      const byte = bytes[i]
      if (byte === LF || byte === CR) return open
      if (byte !== this.#quote) continue
      const next = bytes[i + 1]
      if (next === undefined || next === this.#delimiter || next === LF || next === CR) return i
    }
    return open
  }

  #count(from: number, until: number): void {
    const row = ++this.#row
    if (row <= MOST_STARTS) this.starts.push(from)
    const run = this.runs.at(-1)
    const same = run !== undefined && run.cells === this.#cells && (run.filled === 0) === (this.#filled === 0)
    if (run !== undefined && (same || this.runs.length >= MOST_RUNS)) {
      run.count++
      run.until = until
      if (this.#filled > run.filled) run.filled = this.#filled
    } else this.runs.push({ cells: this.#cells, filled: this.#filled, count: 1, from, until, row })
  }
}

/** Length of a byte order mark at this place, three units in UTF-8, else one that was made NUL: in the middle of a file, where two were put together. */
function markAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) return 3
  return bytes[at] === 0 ? 1 : 0
}
