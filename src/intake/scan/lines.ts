import type { Repair } from '../repair/repair-row.ts'
import { isUtf8, repairUtf8 } from '../utf8.ts'
import type { Mender } from './mender.ts'
import { RecordReader } from './record.ts'
import type { RecordMarks } from './record.ts'

const LF = 10
const CR = 13
/** Lines over which a row may go on, and bytes that are waited for to see them. */
const LINES = 24
const AHEAD = 1 << 17
/** Separators that such a row may have too many. */
const SURPLUS = 8
/** Rows looked into after which a file with hardly any success is looked into no further. */
const TRIES = 2000
const SUCCESS = 0.02

export interface Broken {
  readonly repair: Repair
  /** Lines after the first. */
  readonly lines: number
  /** Where its last line ends, and where the next record begins. */
  readonly end: number
  readonly next: number
}

/** What the lines after a record say of it. */
export type Following = 'row' | 'other' | 'nothing'

/** Looks at single lines, whatever their quotation marks. */
export class LineReader {
  readonly #mender: Mender
  readonly #width: number
  readonly #probe: RecordReader
  readonly #decoder = new TextDecoder()
  #tries = 0
  #successes = 0

  constructor(mender: Mender, marks: RecordMarks, width: number) {
    this.#mender = mender
    this.#probe = new RecordReader(marks)
    this.#width = width
  }

  /** Where the line after a blank one begins; 0 where this line is not blank, -1 where that cannot be said yet. */
  blank(buffer: Uint8Array, from: number, end: number, last: boolean, blanks: readonly number[]): number {
    let i = from
    while (i < end && blanks.includes(buffer[i]!)) i++
    if (i >= end) return last ? end : -1
    if (buffer[i] === LF) return i + 1
    if (buffer[i] !== CR) return 0
    if (i + 1 >= end) return last ? end : -1
    return buffer[i + 1] === LF ? i + 2 : i + 1
  }

  /** The line at `from` where it is a comment. */
  comment(buffer: Uint8Array, from: number, end: number, last: boolean, mark: string | null): { readonly end: number; readonly next: number } | 'cut' | null {
    if (mark === null) return null
    const line = this.#line(buffer, from, end, last)
    if (line === null) return 'cut'
    return this.#text(buffer, from, line.end).trimStart().startsWith(mark) ? line : null
  }

  /** The header, where its marks do not leave it as wide as it is: up to the first line end that does. */
  header(buffer: Uint8Array, from: number, end: number, last: boolean): { readonly end: number; readonly next: number } | 'cut' | null {
    const outcome = this.#probe.read(buffer, from, end, last, [], [])
    if (outcome === 'whole' && this.#probe.cells === this.#width) return { end: this.#probe.end, next: this.#probe.next }
    let at = from
    for (let lines = 0; lines < LINES && at < end; lines++) {
      const line = this.#line(buffer, at, end, last)
      if (line === null) return outcome === 'cut' && end - from < AHEAD ? 'cut' : null
      if (this.#mender.cells(this.#text(buffer, from, line.end)) === this.#width) return line
      at = line.next
    }
    return null
  }

  following(buffer: Uint8Array, from: number, end: number, last: boolean): Following | 'cut' {
    if (from >= end) return last ? 'nothing' : 'cut'
    const line = this.#line(buffer, from, end, last)
    if (line === null) return end - from < AHEAD ? 'cut' : 'other'
    if (line.end === from) return this.following(buffer, line.next, end, last)
    return this.#mender.isRow(this.#text(buffer, from, line.end), this.#width) ? 'row' : 'other'
  }

  /** The record at `from` together with the lines after it, where a line break inside a text parted them. */
  broken(buffer: Uint8Array, from: number, first_end: number, first_next: number, end: number, last: boolean): Broken | 'cut' | null {
    if (this.#tries > TRIES && this.#successes < this.#tries * SUCCESS) return null
    const first = this.#text(buffer, from, first_end)
    if (!this.#mender.beginsRow(first)) return null
    let cells = this.#mender.cells(first)
    let at = first_next
    for (let lines = 1; lines <= LINES; lines++) {
      if (at >= end) return last || end - from > AHEAD ? this.#failed() : 'cut'
      const line = this.#line(buffer, at, end, last)
      if (line === null) return end - from > AHEAD ? this.#failed() : 'cut'
      const text = this.#text(buffer, at, line.end)
      if (this.#isRecord(buffer, at, end, last) || this.#mender.beginsRow(text)) return this.#failed()
      cells += this.#mender.cells(text) - 1
      if (cells > this.#width + SURPLUS) return this.#failed()
      if (cells >= this.#width) {
        const following = this.following(buffer, line.next, end, last)
        if (following === 'cut') return 'cut'
        const repair = this.#mender.endsInText && following === 'other' ? null : this.#mender.broken(this.#text(buffer, from, line.end))
        if (repair !== null) {
          this.#tries++
          this.#successes++
          return { repair, lines, end: line.end, next: line.next }
        }
      }
      at = line.next
    }
    return this.#failed()
  }

  #isRecord(buffer: Uint8Array, at: number, end: number, last: boolean): boolean {
    return this.#probe.read(buffer, at, end, last, [], []) === 'whole' && this.#probe.cells === this.#width
  }

  #failed(): null {
    this.#tries++
    return null
  }

  /** The end of the line and the beginning of the next; null where the bytes end before it does. */
  #line(buffer: Uint8Array, from: number, end: number, last: boolean): { readonly end: number; readonly next: number } | null {
    let i = from
    while (i < end && buffer[i] !== LF && buffer[i] !== CR) i++
    if (i >= end) return last ? { end, next: end } : null
    if (buffer[i] === LF) return { end: i, next: i + 1 }
    if (i + 1 >= end && !last) return null
    return { end: i, next: i + 1 < end && buffer[i + 1] === LF ? i + 2 : i + 1 }
  }

  #text(buffer: Uint8Array, from: number, end: number): string {
    const bytes = buffer.subarray(from, end)
    return this.#decoder.decode(isUtf8(bytes, 0, bytes.length) ? bytes : repairUtf8(bytes))
  }
}
