import type { Dialect, Problem } from '../../core/reading.ts'
import { ProblemList } from '../problem.ts'
import { invalidAt, isUtf8, repairUtf8 } from '../utf8.ts'
import type { CleanWriter } from './clean-writer.ts'
import { MAX_RECORD, PieceBuffer } from './bytes.ts'
import { CleanRun, ENDS_CRLF, ENDS_LF } from './clean-run.ts'
import { RowCounter } from './row-numbers.ts'
import { PLAIN, cellBytes } from './record.ts'
import { SetAsideList } from './set-aside.ts'
import { Settler } from './settle.ts'
import { isTotalRow, mayBeTotal } from './total-row.ts'

const ALONE = 256

export interface Shape {
  readonly file: string
  readonly dialect: Dialect
  readonly header: readonly string[]
  /** Positions of the columns without which a row is of no use. */
  readonly required: readonly number[]
  /** Short rows lack only blank cells. */
  readonly trims: boolean
}

/** Reads a file that is not clean record by record, hands what can be used to the writer and sets the rest aside. */
export class RepairScan {
  readonly counter = new RowCounter()
  readonly aside = new SetAsideList()
  readonly problems = new ProblemList()
  rows_in = 0
  readonly #shape: Shape
  readonly #writer: CleanWriter
  readonly #settler: Settler
  readonly #width: number
  readonly #blank: readonly number[]
  readonly #decoder = new TextDecoder()
  readonly #pieces = new PieceBuffer()
  /** Counts and copies stretches that need no repair; null where every cell is written anew. */
  readonly #run: CleanRun | null
  #row = 0
  /** Rows read one by one since the last clean stretch; where there are many, one in a while is tried. */
  #alone = 0
  /** Where the next byte stands that is no UTF-8, or NUL. */
  #damage = 0

  constructor(shape: Shape, writer: CleanWriter) {
    const { delimiter, quote, escape } = shape.dialect
    this.#shape = shape
    this.#writer = writer
    this.#width = shape.header.length
    this.#settler = new Settler({ delimiter: delimiter.charCodeAt(0), quoted: quote !== null, backslash: escape === '\\' }, this.#width)
    this.#blank = delimiter === '\t' ? [32] : [32, 9]
    this.#run = copies(shape.dialect) ? new CleanRun(delimiter, this.#width, this.counter) : null
  }

  /** In bytes, in the rewritten file. */
  get longest_record(): number {
    return Math.max(this.#writer.longest_record, this.#run?.longest_record ?? 0)
  }

  /** Takes the next bytes, as UTF-8. */
  push(piece: Uint8Array, last: boolean): void {
    this.#pieces.add(piece)
    const { end } = this.#pieces
    this.#damage = -1
    let at = 0
    while (at < end) {
      at = this.#copy(at, end, last)
      if (at >= end) break
      const next = this.#record(at, end, last)
      if (next === -1) break
      at = next
    }
    this.#pieces.drop(at)
  }

  get #buffer(): Uint8Array {
    return this.#pieces.bytes
  }

  /** Copies the clean records at `from`, all at once; where the first begins that is not. */
  #copy(from: number, end: number, last: boolean): number {
    const run = this.#run
    if (run === null || this.#row <= this.#shape.dialect.header_row) return from
    if (this.#alone > ALONE && this.#alone % ALONE !== 0) return from
    const { bytes } = this.#pieces
    if (this.#damage < from) this.#damage = firstDamage(bytes, from, end)
    const until = Math.min(end, this.#damage)
    const overwritten = bytes[until]!
    const before = this.counter.used
    run.row = this.#row
    const next = run.run(bytes, from, until, last && until === end)
    bytes[until] = overwritten
    if (next === from) return from
    this.#alone = 0
    this.#row = run.row
    this.rows_in += this.counter.used - before
    this.#writer.records(bytes.subarray(from, next))
    return next
  }

  /** Reads one record; where the next begins, or -1 where more bytes are needed. */
  #record(from: number, end: number, last: boolean): number {
    const blank = this.#blankLine(from, end, last)
    if (blank === -1) return -1
    if (blank > 0) {
      this.#row++
      return blank
    }
    const { header_row } = this.#shape.dialect
    const settled = this.#settler.settle(this.#buffer, from, end, last)
    if (settled === 'cut' && end - from <= MAX_RECORD) return -1
    const next = settled === 'cut' ? end : this.#settler.reader.next
    const row = ++this.#row
    if (row === header_row + 1) {
      this.#header(next)
      return next
    }
    this.rows_in++
    this.#alone++
    if (row <= header_row) this.#setAside(row, from, 'preamble', 'a line above the column names', 'the table alone')
    else if (settled === 'cut') this.#setAside(row, from, 'endless', 'a line that does not end', `${this.#width} cells`)
    else if (settled === 'fits') this.#full(row, from)
    else this.#ragged(row, from)
    return next
  }

  /** The header as one line, its line end being the file's. */
  #header(next: number): void {
    const crlf = next > 1 && this.#buffer[next - 2] === 13 && this.#buffer[next - 1] === 10
    this.#writer.crlf = crlf && this.#run !== null
    if (this.#run !== null) this.#run.ends = crlf ? ENDS_CRLF : ENDS_LF
    for (const name of this.#shape.header) {
      const bytes = new TextEncoder().encode(name.replace(/[\r\n]+/g, ' '))
      this.#writer.cell(bytes, 0, bytes.length)
    }
    this.#writer.endRecord()
  }

  /** Where the line after a blank one begins; 0 where this line is not blank, -1 where that cannot be said yet. */
  #blankLine(from: number, end: number, last: boolean): number {
    let i = from
    while (i < end && this.#blank.includes(this.#buffer[i]!)) i++
    if (i >= end) return last ? end : -1
    if (this.#buffer[i] === 10) return i + 1
    if (this.#buffer[i] !== 13) return 0
    if (i + 1 >= end) return last ? end : -1
    return this.#buffer[i + 1] === 10 ? i + 2 : i + 1
  }

  #cell(index: number): Uint8Array {
    const { starts, ends, stands } = this.#settler.reader
    return cellBytes(this.#buffer, starts[index]!, ends[index]!, stands[index]!, this.#shape.dialect.escape === '\\')
  }

  #texts(): string[] {
    return Array.from({ length: this.#settler.reader.cells }, (_, index) => this.#decoder.decode(this.#cell(index)))
  }

  #full(row: number, from: number): void {
    if (this.#mayBeTotal(from) && isTotalRow(this.#texts())) {
      this.#setAside(row, from, 'total', 'a line of totals', 'a record')
      return
    }
    const { text, lenient } = this.#settler
    if (text.length > 0) this.#repaired('text', row, `a quotation mark that is never closed, in ${this.#nameAt(text[0]!)}`, 'a closing quotation mark; it was taken for text')
    if (lenient.length > 0) this.#repaired('stray', row, `a single quotation mark inside ${this.#nameAt(lenient[0]!)}`, 'quotation marks in a text doubled; it was taken for text')
    this.#write(row, this.#width)
  }

  #ragged(row: number, from: number): void {
    const cells = this.#settler.reader.cells
    const texts = this.#texts()
    const blank = (index: number) => (texts[index] ?? '').trim() === ''
    if (texts.length > 0 && isTotalRow(texts)) return this.#setAside(row, from, 'total', 'a line of totals', 'a record')
    const found = cells === 0 ? 'lines that do not part into cells' : `${cells} cell${cells === 1 ? '' : 's'}`
    const expected = `${this.#width} cells, as in the header`
    if (cells > this.#width && texts.every((_, index) => index < this.#width || blank(index))) {
      this.#repaired('surplus', row, found, `${expected}; the surplus ones are blank`)
      return this.#write(row, this.#width)
    }
    const { header, required, trims } = this.#shape
    const unnamed = cells > 0 && header.slice(cells).every((name) => name.trim() === '')
    if (cells < this.#width && (unnamed || (trims && cells > 1 && required.every((index) => index < cells && !blank(index))))) {
      this.#repaired('padded', row, found, `${expected}; the missing ones were taken as blank`)
      return this.#write(row, cells)
    }
    this.#setAside(row, from, cells > this.#width ? 'long' : 'short', found, expected)
  }

  #write(row: number, cells: number): void {
    const { starts, ends, stands, end } = this.#settler.reader
    const whole = firstDamage(this.#buffer, starts[0]!, end) === end
    let damaged = false
    for (let index = 0; index < this.#width; index++) {
      if (index >= cells) this.#writer.cell(this.#buffer, 0, 0)
      else if (whole && stands[index] === PLAIN) this.#writer.cell(this.#buffer, starts[index]!, ends[index]!)
      else {
        const bytes = this.#cell(index)
        const good = whole || (isUtf8(bytes, 0, bytes.length) && !bytes.includes(0))
        damaged ||= !good
        const written = good ? bytes : repairUtf8(bytes)
        this.#writer.cell(written, 0, written.length)
      }
    }
    this.#writer.endRecord()
    this.counter.handOn(row)
    if (damaged) this.#repaired('bytes', row, 'bytes that are not UTF-8', 'UTF-8; they were read as Windows-1252')
  }

  #mayBeTotal(from: number): boolean {
    const delimiter = this.#shape.dialect.delimiter.charCodeAt(0)
    let at = from
    while (at < this.#settler.reader.end && (this.#buffer[at] === delimiter || this.#buffer[at] === 0x22)) at++
    return mayBeTotal(this.#buffer, at)
  }

  #nameAt(position: number): string {
    const { starts, cells } = this.#settler.reader
    let index = 0
    while (index + 1 < cells && starts[index + 1]! <= position + 1) index++
    return this.#shape.header[index] ?? `cell ${index + 1}`
  }

  #repaired(kind: string, row: number, found: string, expected: string): void {
    this.problems.add(kind, { file: this.#shape.file, row, column: null, found, expected, effect: 'repaired' })
  }

  #setAside(row: number, from: number, kind: string, found: string, expected: string): void {
    const problem: Omit<Problem, 'count'> & { row: number } = { file: this.#shape.file, row, column: null, found, expected, effect: 'set aside' }
    this.problems.add(kind, problem)
    const bytes = this.#buffer.subarray(from, Math.max(from, this.#settler.reader.end))
    this.aside.add(() => this.#decoder.decode(isUtf8(bytes, 0, bytes.length) ? bytes : repairUtf8(bytes)), problem)
  }
}

/** The first byte that is not UTF-8, or NUL; `end` where there is none. */
function firstDamage(bytes: Uint8Array, from: number, end: number): number {
  let nul = -1
  if (end - from > 4096) nul = bytes.indexOf(0, from)
  else for (let i = from; i < end && nul === -1; i++) if (bytes[i] === 0) nul = i
  const invalid = invalidAt(bytes, from, end)
  return Math.min(nul === -1 ? end : nul, invalid === -1 ? end : invalid, end)
}

/** Whether records can be copied as they stand: what is written is then written with the same separator. */
export function copies(dialect: Dialect): boolean {
  return dialect.quote === '"' && dialect.escape === '"'
}
