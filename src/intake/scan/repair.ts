import type { Dialect } from '../../core/reading.ts'
import { MAX_RECORD, PieceBuffer, firstDamage } from './bytes.ts'
import type { CleanWriter } from './clean-writer.ts'
import { CleanRun, ENDS_CRLF, ENDS_LF } from './clean-run.ts'
import { LineReader } from './lines.ts'
import { Mender } from './mender.ts'
import { recordMarks } from './record.ts'
import { Rows } from './rows.ts'
import { Settler } from './settle.ts'
import type { Shape } from './shape.ts'

const ALONE = 256

/** Reads a file that is not clean record by record, hands what can be used to the writer and sets the rest aside. */
export class RepairScan {
  readonly rows: Rows
  readonly #shape: Shape
  readonly #writer: CleanWriter
  readonly #settler: Settler
  readonly #mender: Mender
  readonly #lines: LineReader
  readonly #width: number
  /** Rows are written anew for a table of its own: without blank lines, each with CR LF. */
  readonly #anew: boolean
  readonly #blank: readonly number[]
  readonly #pieces = new PieceBuffer()
  /** Counts and copies stretches that need no repair; null where every cell is written anew. */
  readonly #run: CleanRun | null
  /** Rows above the header, and above the first record. */
  readonly #above: number
  readonly #head: number
  #row: number
  #headed = false
  /** Rows read one by one since the last clean stretch; where there are many, one in a while is tried. */
  #alone = 0
  /** Where the next byte stands that is no UTF-8, or NUL. */
  #damage = 0

  constructor(shape: Shape, writer: CleanWriter) {
    const { dialect } = shape
    const marks = recordMarks(dialect)
    this.#shape = shape
    this.#writer = writer
    this.#width = shape.header.length
    this.#anew = shape.extras !== undefined
    this.#mender = new Mender(dialect, shape.sample ?? [], shape.words)
    this.#settler = new Settler(marks, this.#width, this.#mender.flat)
    this.#lines = new LineReader(this.#mender, marks, this.#width)
    this.rows = new Rows(shape, writer, this.#settler, this.#mender, marks)
    this.#blank = dialect.delimiter === '\t' ? [32] : [32, 9]
    this.#row = shape.rows_before ?? 0
    this.#above = this.#row + dialect.header_row
    this.#head = this.#above + (dialect.header_rows ?? 1)
    const same = this.#anew ? shape.extras === 0 && shape.no_row === undefined && dialect.delimiter === ',' : true
    this.#run = same && copies(dialect)
      ? new CleanRun(dialect.delimiter, this.#width, this.rows.counter, { begins: false, blank_lines: !this.#anew, suspicion: this.#mender.suspicion, flat: this.#mender.flat })
      : null
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
      if (this.#head === this.#above && this.#row >= this.#above) this.#header(this.#pieces.bytes.indexOf(10, at) + 1)
      at = this.#copy(at, end, last)
      if (at >= end) break
      const next = this.#record(at, end, last)
      if (next === -1) break
      at = next
    }
    this.#pieces.drop(at)
    if (last) this.rows.end()
  }

  /** Copies the clean records at `from`, all at once; where the first begins that is not. */
  #copy(from: number, end: number, last: boolean): number {
    const run = this.#run
    if (run === null || this.rows.waiting || this.#row < this.#head || (this.#anew && run.ends !== ENDS_CRLF)) return from
    if (this.#alone > ALONE && this.#alone % ALONE !== 0) return from
    const { bytes } = this.#pieces
    if (this.#damage < from) this.#damage = firstDamage(bytes, from, end)
    const until = Math.min(end, this.#damage)
    const overwritten = bytes[until]!
    const before = this.rows.counter.used
    run.row = this.#row
    const next = run.run(bytes, from, until, last && until === end)
    bytes[until] = overwritten
    if (next === from) return from
    this.#alone = 0
    this.#row = run.row
    this.rows.rows_in += this.rows.counter.used - before
    this.#writer.records(bytes.subarray(from, next))
    return next
  }

  /** Reads one record; where the next begins, or -1 where more bytes are needed. */
  #record(from: number, end: number, last: boolean): number {
    const { bytes } = this.#pieces
    const blank = this.#lines.blank(bytes, from, end, last, this.#blank)
    if (blank === -1) return -1
    if (blank > 0) {
      this.#row++
      return blank
    }
    if (this.#row < this.#head) return this.#headRecord(from, end, last)
    const settled = this.#settler.settle(bytes, from, end, last)
    if (settled === 'cut' && end - from <= MAX_RECORD) return -1
    const { reader } = this.#settler
    if (settled === 'cut') {
      this.rows.setAside(bytes, ++this.#row, from, end, 'endless', 'a line that does not end', `${this.#width} cells`)
      return end
    }
    const { next } = reader
    if (settled === 'ragged') {
      const broken = reader.cells > 1 && reader.cells < this.#width && this.#mender.active ? this.#lines.broken(bytes, from, reader.end, next, end, last) : null
      if (broken === 'cut') return -1
      if (broken !== null) {
        this.rows.broken(bytes, this.#row + 1, from, broken.end, broken.repair)
        this.#row += broken.lines + 1
        return broken.next
      }
      const following = this.#mender.active ? this.#lines.following(bytes, next, end, last) : 'other'
      if (following === 'cut') return -1
      this.rows.ragged(bytes, ++this.#row, from, following === 'row' || (following === 'nothing' && endsLine(bytes, end)))
    } else this.rows.full(bytes, ++this.#row, from)
    this.#alone = this.rows.mended ? 0 : this.#alone + 1
    return next
  }

  /** A record of the header, or one above it. */
  #headRecord(from: number, end: number, last: boolean): number {
    const { bytes } = this.#pieces
    const { reader } = this.#settler
    const above = this.#row < this.#above
    const comment = above ? this.#lines.comment(bytes, from, end, last, this.#shape.dialect.comment ?? null) : null
    const lone = !above && this.#head === this.#above + 1 ? this.#lines.header(bytes, from, end, last) : null
    if (comment === 'cut' || lone === 'cut') return -1
    const found = comment ?? lone
    if (found !== null) reader.cutAt(found.end, found.next)
    else if (this.#settler.settle(bytes, from, end, last) === 'cut') {
      if (end - from <= MAX_RECORD) return -1
      reader.cutAt(end, end)
    }
    const { next } = reader
    this.#row++
    if (above) this.rows.setAside(bytes, this.#row, from, reader.end, 'preamble', 'a line above the column names', 'the table alone')
    else this.#header(next)
    return next
  }

  /** The header as one line, its line end being the file's. */
  #header(next: number): void {
    if (this.#headed) return
    this.#headed = true
    const { bytes } = this.#pieces
    const crlf = next > 1 && bytes[next - 2] === 13 && bytes[next - 1] === 10
    if (this.#run !== null) this.#run.ends = crlf ? ENDS_CRLF : ENDS_LF
    this.rows.header(crlf && this.#run !== null)
  }
}

const endsLine = (bytes: Uint8Array, end: number): boolean => bytes[end - 1] === 10 || bytes[end - 1] === 13

/** Whether records can be copied as they stand: what is written is then written with the same separator. */
export function copies(dialect: Dialect): boolean {
  return dialect.quote === '"' && dialect.escape === '"'
}
