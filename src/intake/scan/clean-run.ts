import { RowCounter } from './row-numbers.ts'
import type { Suspicion } from './suspicion.ts'
import { isTotalRow, mayBeTotal } from './total-row.ts'

const QUOTE = 0x22
const LF = 10
const CR = 13

/** Kinds of bytes outside quotation marks. */
const DELIMITER = 1
const LINE_END = 2
const RETURN = 3
const MARK = 4

/** One kind of line end. */
export const ENDS_LF = 1
export const ENDS_CRLF = 2

/** Why a run of clean records ended: no more bytes, a record that goes on, a record that is not clean. */
export type Stop = 'done' | 'cut' | 'unclean'

/**
 * Counts records that an engine can read as they stand: one separator, doubled quotation marks, as wide
 * as the header, one kind of line end, no totals. A byte loop without texts: about 600 MB a second.
 */
export class CleanRun {
  readonly counter: RowCounter
  readonly #kinds = new Uint8Array(256)
  readonly #width: number
  readonly #delimiter: number
  /** Kind of line end that is expected; 0 until the first is seen. */
  ends = 0
  /** Rows of the file so far, blank lines and the header included. */
  row = 0
  /** Longest record so far, in bytes. */
  longest_record = 0
  stop: Stop = 'done'
  readonly #begins: boolean
  readonly #blankLines: boolean
  readonly #suspicion: Suspicion | null
  readonly #odd: Uint8Array
  readonly #flat: readonly boolean[]

  /** `begins`: the first record is the header, which is not counted. `blank_lines`: they may stand between records. `flat`: columns in which no line break can stand. */
  constructor(delimiter: string, width: number, counter: RowCounter, options: { readonly begins: boolean; readonly blank_lines: boolean; readonly suspicion: Suspicion | null; readonly flat: readonly boolean[] }) {
    this.counter = counter
    this.#begins = options.begins
    this.#blankLines = options.blank_lines
    this.#suspicion = options.suspicion
    this.#flat = options.flat
    this.#odd = options.suspicion?.odd ?? new Uint8Array(width << 8)
    this.#delimiter = delimiter.charCodeAt(0)
    this.#width = width
    this.#kinds[this.#delimiter] = DELIMITER
    this.#kinds[LF] = LINE_END
    this.#kinds[CR] = RETURN
    this.#kinds[QUOTE] = MARK
  }

  /** Where the first record begins that is not counted. The buffer has room for four bytes after `end`; a line end is written there. */
  run(buffer: Uint8Array, from: number, end: number, last: boolean): number {
    buffer[end] = LF
    const kinds = this.#kinds
    const odd = this.#odd
    const most = odd.length
    let start = from
    let newline = -1
    while (start < end) {
      let i = start
      let cells = 1
      let folded = -1
      let kind = 0
      let oddly = 0
      let column = 0
      for (;;) {
        kind = kinds[buffer[i]!]!
        if (column < most) oddly += odd[column | buffer[kind === MARK ? i + 1 : i]!]!
        column += 256
        if (kind === MARK) {
          let close = i
          for (;;) {
            close = nextQuote(buffer, close + 1, end)
            if (close === -1) return this.#stopAt(start, last ? 'unclean' : 'cut')
            if (close + 1 >= end || buffer[close + 1] !== QUOTE) break
            close++
          }
          if (close + 1 >= end && !last) return this.#stopAt(start, 'cut')
          if (folded === -1) {
            if (newline < i) {
              newline = buffer.indexOf(LF, i)
              if (newline === -1) newline = end
            }
            if (newline < close) {
              folded = newline
              if (this.#flat[cells - 1] === true && this.row > 0) return this.#stopAt(start, 'unclean')
            }
          }
          i = close + 1
          kind = kinds[buffer[i]!]!
          if (kind === 0 || kind === MARK) return this.#stopAt(start, 'unclean')
        } else {
          while (kind === 0) kind = kinds[buffer[++i]!]!
          if (kind === MARK) return this.#stopAt(start, 'unclean')
        }
        if (kind !== DELIMITER) break
        cells++
        i++
      }
      let next = i + 1
      let ends = ENDS_LF
      if (i >= end) {
        if (!last) return this.#stopAt(start, 'cut')
        next = end
        ends = this.ends
      } else if (kind === RETURN) {
        if (i + 1 >= end && !last) return this.#stopAt(start, 'cut')
        if (i + 1 >= end || buffer[i + 1] !== LF) return this.#stopAt(start, 'unclean')
        ends = ENDS_CRLF
        next = i + 2
      }
      if (this.ends === 0) this.ends = ends
      if (ends !== this.ends || !this.#count(buffer, start, i, next, cells, folded, oddly)) return this.#stopAt(start, 'unclean')
      start = next
    }
    return this.#stopAt(start, 'done')
  }

  #stopAt(start: number, stop: Stop): number {
    this.stop = stop
    return start
  }

  #count(buffer: Uint8Array, start: number, end: number, next: number, cells: number, folded: number, oddly: number): boolean {
    const header = this.#begins && this.row === 0
    if (end === start) {
      if (header || !this.#blankLines) return false
      this.row++
      return true
    }
    if (cells !== this.#width) return false
    if (folded !== -1 && (header || this.#looksLikeRecord(buffer, folded + 1, end))) return false
    if (!header && this.#totals(buffer, start, end)) return false
    if (oddly > 0 && !header && this.#suspicion?.confirm(buffer.subarray(start, end)) === true) return false
    this.row++
    if (!header) this.counter.handOn(this.row)
    if (next - start > this.longest_record) this.longest_record = next - start
    return true
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
