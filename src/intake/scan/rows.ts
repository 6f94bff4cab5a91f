import type { Problem } from '../../core/reading.ts'
import { ProblemList } from '../problem.ts'
import { literalCells } from '../repair/cells.ts'
import type { Repair } from '../repair/repair-row.ts'
import { isUtf8, repairUtf8 } from '../utf8.ts'
import { firstDamage } from './bytes.ts'
import type { CleanWriter } from './clean-writer.ts'
import { faultWords } from './faults.ts'
import type { Mender } from './mender.ts'
import { PLAIN, cellBytes } from './record.ts'
import type { RecordMarks } from './record.ts'
import { RepairedList } from './repaired.ts'
import { RowCounter } from './row-numbers.ts'
import { SetAsideList } from './set-aside.ts'
import type { Settler } from './settle.ts'
import type { Shape } from './shape.ts'
import { isTotalRow, mayBeTotal } from './total-row.ts'

const ENCODER = new TextEncoder()

/** Says what becomes of each record that was read: handed on as it is, repaired, or set aside. */
export class Rows {
  readonly counter = new RowCounter()
  readonly aside = new SetAsideList()
  readonly repaired = new RepairedList()
  readonly problems = new ProblemList()
  rows_in = 0
  /** Cells that the longest row handed on has beyond the header's. */
  surplus = 0
  /** The last row needed a repair, so that clean ones may follow. */
  mended = false
  readonly #shape: Shape
  readonly #writer: CleanWriter
  readonly #settler: Settler
  readonly #mender: Mender
  readonly #marks: RecordMarks
  readonly #width: number
  readonly #keeps: boolean
  readonly #decoder = new TextDecoder()
  #buffer: Uint8Array = new Uint8Array()
  /** Single words or sentences that may stand below the table. */
  #pending: { readonly row: number; readonly text: string; readonly cells: readonly string[] }[] = []

  constructor(shape: Shape, writer: CleanWriter, settler: Settler, mender: Mender, marks: RecordMarks) {
    this.#shape = shape
    this.#writer = writer
    this.#settler = settler
    this.#mender = mender
    this.#marks = marks
    this.#width = shape.header.length
    this.#keeps = shape.extras !== undefined
  }

  /** What is waited with, because it may stand below the table. */
  get waiting(): boolean {
    return this.#pending.length > 0
  }

  header(crlf: boolean): void {
    this.#writer.crlf = this.#keeps || crlf
    for (const name of [...this.#shape.header, ...extraNames(this.#shape.extras ?? 0)]) this.#text(name.replace(/[\r\n]+/g, ' '))
    this.#writer.endRecord()
  }

  /** The record that was settled last. */
  full(buffer: Uint8Array, row: number, from: number): void {
    this.#begin(buffer)
    this.#full(row, from)
  }

  /** `alone`: the record has its line end, and what follows is a row by itself, or nothing. */
  ragged(buffer: Uint8Array, row: number, from: number, alone: boolean): void {
    this.#begin(buffer)
    this.#ragged(row, from, alone)
  }

  broken(buffer: Uint8Array, row: number, from: number, end: number, repair: Repair): void {
    this.#begin(buffer)
    this.#mend(row, from, end, repair)
  }

  #begin(buffer: Uint8Array): void {
    this.#buffer = buffer
    this.rows_in++
    this.mended = false
  }

  setAside(buffer: Uint8Array, row: number, from: number, end: number, kind: string, found: string, expected: string): void {
    this.#begin(buffer)
    this.#setAside(row, from, end, kind, found, expected)
  }

  #text(cell: string): void {
    const bytes = ENCODER.encode(cell)
    this.#writer.cell(bytes, 0, bytes.length)
  }

  #cell(index: number): Uint8Array {
    const { starts, ends, stands } = this.#settler.reader
    return cellBytes(this.#buffer, starts[index]!, ends[index]!, stands[index]!, this.#marks)
  }

  #texts(): string[] {
    return Array.from({ length: this.#settler.reader.cells }, (_, index) => this.#decode(this.#cell(index)))
  }

  #decode(bytes: Uint8Array): string {
    return this.#decoder.decode(isUtf8(bytes, 0, bytes.length) ? bytes : repairUtf8(bytes))
  }

  #full(row: number, from: number): void {
    const { text, lenient, reader } = this.#settler
    if (this.#mayBeTotal(from) && isTotalRow(this.#texts())) return this.#setAside(row, from, reader.end, 'total', 'a line of totals', 'a record')
    const no_row = this.#shape.no_row?.(this.#texts()) ?? null
    if (no_row !== null) return this.#setAside(row, from, reader.end, no_row, no_row, 'a row of the table')
    if (text.length > 0 || lenient.length > 0) return this.#marked(row, from)
    if (this.#mender.suspicion?.suspects(this.#buffer, reader.starts) === true) {
      const shifted = this.#mender.shifted(this.#decode(this.#buffer.subarray(from, reader.end)))
      if (shifted !== null) return this.#mend(row, from, reader.end, shifted)
    }
    this.#write(row, this.#width)
  }

  /** A record that is wide enough where some of its quotation marks are taken for text. */
  #marked(row: number, from: number): void {
    const { text, lenient, reader } = this.#settler
    const raw = this.#decode(this.#buffer.subarray(from, reader.end))
    const cells = this.#texts()
    const wrong = this.#mender.misfits(cells)
    const repair = wrong > 0 || text.length > 0 ? this.#mender.row(raw, false) : null
    if (repair !== null) return this.#mend(row, from, reader.end, repair)
    const [kind, found, expected] = text.length > 0
      ? ['text', `a quotation mark that is never closed, in ${this.#nameAt(text[0]!)}`, 'a closing quotation mark; it was taken for text'] as const
      : ['stray', `a single quotation mark inside ${this.#nameAt(lenient[0]!)}`, 'quotation marks in a text doubled; it was taken for text'] as const
    if (this.#isUndone(row, from, reader.end, found, expected)) return
    const problem = this.#repaired(kind, row, found, expected)
    this.repaired.add(() => ({ row, text: raw, stood: literalCells(raw, this.#mender.marks), read: cells }), problem)
    this.#write(row, this.#width)
  }

  #ragged(row: number, from: number, alone: boolean): void {
    const { reader } = this.#settler
    const texts = this.#texts()
    const count = texts.length
    const blank = (index: number) => (texts[index] ?? '').trim() === ''
    if (count > 0 && isTotalRow(texts)) return this.#setAside(row, from, reader.end, 'total', 'a line of totals', 'a record')
    const no_row = count === 0 ? null : (this.#shape.no_row?.(texts) ?? null)
    if (no_row !== null) return this.#setAside(row, from, reader.end, no_row, no_row, 'a row of the table')
    const found = count === 0 ? 'lines that do not part into cells' : `${count} cell${count === 1 ? '' : 's'}`
    const expected = `${this.#width} cells, as in the header`
    const surplus = count > this.#width && texts.every((_, index) => index < this.#width || blank(index))
    const { header, required, trims } = this.#shape
    const unnamed = count > 0 && header.slice(count).every((name) => name.trim() === '')
    const short = count < this.#width && (unnamed || (trims && count > 1 && required.every((index) => index < count && !blank(index))))
    const raw = this.#decode(this.#buffer.subarray(from, reader.end))
    const usual = surplus || short
    const kept = texts.slice(0, this.#width)
    const wrong = usual ? this.#mender.misfits(kept) : 0
    if (short && wrong === 0) return this.#asToday(row, false, found, expected)
    const repair = this.#mender.row(raw, alone)
    if (repair !== null && !(surplus && sameCells(repair, kept))) return this.#mend(row, from, reader.end, repair)
    if (usual && (repair !== null || wrong < (surplus && count === this.#width + 1 && this.#mender.active ? 1 : 2))) return this.#asToday(row, surplus, found, expected)
    if (this.#keeps) return this.#hand(row, raw, literalCells(raw, this.#mender.marks))
    this.#setAside(row, from, reader.end, count > this.#width ? 'long' : 'short', found, expected)
  }

  #asToday(row: number, surplus: boolean, found: string, expected: string): void {
    if (surplus) this.#repaired('surplus', row, found, `${expected}; the surplus ones are blank`)
    else this.#repaired('padded', row, found, `${expected}; the missing ones were taken as blank`)
    this.#write(row, surplus ? this.#width : this.#settler.reader.cells)
  }

  /** Hands on what a record was meant to be, unless the reader said otherwise. */
  #mend(row: number, from: number, end: number, repair: Repair): void {
    const raw = this.#decode(this.#buffer.subarray(from, end))
    const stood = literalCells(raw, this.#mender.marks)
    const { found, expected } = faultWords(repair, stood.length, this.#shape.header)
    if (this.#isUndone(row, from, end, found, expected)) return
    this.mended = true
    const problem = this.#repaired(repair.fault, row, found, expected)
    this.rows_in += repair.rows.length - 1
    for (const read of repair.rows) {
      this.repaired.add(() => ({ row, text: raw, stood, read }), problem)
      this.#cells(row, read)
    }
  }

  #isUndone(row: number, from: number, end: number, found: string, expected: string): boolean {
    if (this.#shape.undone?.has(row) !== true) return false
    this.#setAside(row, from, end, 'undone', found, `${expected.split(';')[0]!}; repair undone by you`)
    return true
  }

  /** A row of a table that is written anew, whatever its width. */
  #hand(row: number, raw: string, cells: readonly string[]): void {
    if (this.#width > 2 && isSentence(cells)) {
      this.#pending.push({ row, text: raw, cells })
      return
    }
    const over = cells.length - this.#width
    const expected = over > 0 ? `${this.#width} cells, as in the header; the surplus ones are in columns of their own` : `${this.#width} cells, as in the header; the missing ones are blank`
    this.problems.add(over > 0 ? 'long' : 'short', { file: this.#shape.file, row, column: null, found: `${cells.length} cell${cells.length === 1 ? '' : 's'}`, expected, effect: 'used' })
    this.#cells(row, cells)
  }

  #cells(row: number, cells: readonly string[]): void {
    this.#release()
    this.surplus = Math.max(this.surplus, cells.length - this.#width)
    const all = this.#width + (this.#shape.extras ?? 0)
    for (let index = 0; index < all; index++) this.#text(cells[index] ?? '')
    this.#writer.endRecord()
    this.counter.handOn(row)
  }

  #write(row: number, cells: number): void {
    this.#release()
    const { starts, ends, stands, end } = this.#settler.reader
    const whole = firstDamage(this.#buffer, starts[0]!, end) === end
    let damaged = false
    const all = this.#width + (this.#shape.extras ?? 0)
    for (let index = 0; index < all; index++) {
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

  /** What stands alone in its line is a row after all where others follow. */
  #release(): void {
    const pending = this.#pending
    if (pending.length === 0) return
    this.#pending = []
    for (const { row, cells } of pending) {
      this.problems.add('short', { file: this.#shape.file, row, column: null, found: `${cells.length} cell${cells.length === 1 ? '' : 's'}`, expected: `${this.#width} cells, as in the header; the missing ones are blank`, effect: 'used' })
      this.#cells(row, cells)
    }
  }

  /** Nothing follows. */
  end(): void {
    for (const { row, text } of this.#pending) {
      const problem = { file: this.#shape.file, row, column: null, found: 'a line below the table', expected: 'the table alone', effect: 'set aside' as const }
      this.problems.add('footer', problem)
      this.aside.add(() => text, problem)
    }
    this.#pending = []
  }

  #mayBeTotal(from: number): boolean {
    let at = from
    while (at < this.#settler.reader.end && (this.#buffer[at] === this.#marks.delimiter || this.#buffer[at] === this.#marks.quote)) at++
    return mayBeTotal(this.#buffer, at)
  }

  #nameAt(position: number): string {
    const { starts, cells } = this.#settler.reader
    let index = 0
    while (index + 1 < cells && starts[index + 1]! <= position + 1) index++
    return this.#shape.header[index] ?? `cell ${index + 1}`
  }

  #repaired(kind: string, row: number, found: string, expected: string): Omit<Problem, 'count'> {
    const problem = { file: this.#shape.file, row, column: null, found, expected, effect: 'repaired' as const }
    this.problems.add(kind, problem)
    return problem
  }

  #setAside(row: number, from: number, end: number, kind: string, found: string, expected: string): void {
    const problem: Omit<Problem, 'count'> & { row: number } = { file: this.#shape.file, row, column: null, found, expected, effect: 'set aside' }
    this.problems.add(kind, problem)
    const bytes = this.#buffer.subarray(from, Math.max(from, end))
    this.aside.add(() => this.#decode(bytes), problem)
  }
}

/** One text alone in its line, with letters in it. */
const isSentence = ([first = '', ...rest]: readonly string[]): boolean => /\p{L}/u.test(first) && rest.every((cell) => cell.trim() === '')

const sameCells = ({ rows }: Repair, cells: readonly string[]): boolean => rows.length === 1 && rows[0]!.every((cell, index) => cell === cells[index])

/** Names of the columns that take surplus cells. */
export const extraNames = (count: number): string[] => Array.from({ length: count }, (_, n) => `extra_${n + 1}`)
