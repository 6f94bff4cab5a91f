import { MAX_RECORD } from './bytes.ts'
import { RecordReader } from './record.ts'
import type { RecordMarks } from './record.ts'

/** Bytes after an opening mark from which on a missing closing mark is looked into rather than waited for. */
const PATIENCE = 1 << 16
const FAULTS = 5

/** What became of the bytes at a place: a record of full width, one of another width, or not enough bytes to say. */
export type Settled = 'fits' | 'ragged' | 'cut'

/**
 * Finds where a record ends when its quotation marks do not say it cleanly. A mark that would swallow
 * following lines that are full records themselves is text; one inside a cell that closes properly is
 * text too. The outcome stands in `reader`.
 */
export class Settler {
  readonly reader: RecordReader
  readonly #probe: RecordReader
  readonly #width: number
  readonly #delimiter: number
  readonly #quote: number
  /** Columns in whose cells no line break can stand. */
  readonly #flat: readonly boolean[]
  /** Opening marks that were taken for text, and those of cells with stray marks inside. */
  text: readonly number[] = []
  lenient: readonly number[] = []
  #buffer: Uint8Array = new Uint8Array()
  #end = 0
  #last = false
  #from = 0

  constructor(marks: RecordMarks, width: number, flat: readonly boolean[]) {
    this.reader = new RecordReader(marks)
    this.#probe = new RecordReader(marks)
    this.#width = width
    this.#flat = flat
    this.#delimiter = marks.delimiter
    this.#quote = marks.quote
  }

  settle(buffer: Uint8Array, from: number, end: number, last: boolean): Settled {
    this.#buffer = buffer
    this.#end = end
    this.#last = last
    this.#from = from
    const first = this.#attempt([], [], 0)
    if (first === 'cut') return 'cut'
    if (first === 'fits') return this.#unfold()
    return this.#ragged()
  }

  #read(text: readonly number[], lenient: readonly number[]) {
    this.text = text
    this.lenient = lenient
    return this.reader.read(this.#buffer, this.#from, this.#end, this.#last, text, lenient)
  }

  #attempt(text: readonly number[], lenient: readonly number[], depth: number): 'fits' | 'no' | 'cut' {
    const outcome = this.#read(text, lenient)
    const mark = this.reader.fault
    if (outcome === 'whole') return this.reader.cells === this.#width ? 'fits' : 'no'
    if (outcome === 'cut' && (mark === -1 || !this.#runsAway(mark))) return this.#end - this.#from > MAX_RECORD ? 'no' : 'cut'
    if (depth >= FAULTS) return 'no'
    if (!lenient.includes(mark) && (this.#closesOnLine(mark) || !this.#swallows(mark))) {
      const loose = this.#attempt(text, [...lenient, mark], depth + 1)
      if (loose !== 'no') return loose
    }
    return this.#attempt([...text, mark], lenient.filter((at) => at !== mark), depth + 1)
  }

  /** Whether some later mark on the same line stands before a separator or the line's end. */
  #closesOnLine(mark: number): boolean {
    for (let i = mark + 1; i < this.#end; i++) {
      const byte = this.#buffer[i]
      if (byte === 10 || byte === 13) return false
      const after = this.#buffer[i + 1]
      if (byte === this.#quote && (i + 1 >= this.#end || after === this.#delimiter || after === 10 || after === 13)) return true
    }
    return false
  }

  /** An unclosed mark that has gone on too long, or over lines that are records. */
  #runsAway(mark: number): boolean {
    return this.#end - this.#from > MAX_RECORD || (this.#end - mark > PATIENCE && this.#swallows(mark))
  }

  /** Whether one of the next lines after the mark is a full record by itself. */
  #swallows(mark: number): boolean {
    let at = mark
    for (let line = 0; line < 3; line++) {
      at = this.#lineAfter(at)
      if (at === -1) return false
      if (this.#isRecord(at)) return true
    }
    return false
  }

  #lineAfter(from: number): number {
    for (let i = from; i < this.#end; i++) {
      if (this.#buffer[i] === 10) return i + 1 < this.#end ? i + 1 : -1
      if (this.#buffer[i] === 13 && this.#buffer[i + 1] !== 10) return i + 1 < this.#end ? i + 1 : -1
    }
    return -1
  }

  #isRecord(at: number): boolean {
    return this.#probe.read(this.#buffer, at, this.#end, this.#last, [], []) === 'whole' && this.#probe.cells === this.#width
  }

  /** A well-formed record whose quoted line breaks part what are full records each: the mark that joins them is text. */
  #unfold(): Settled {
    const { fold, folded_mark, next } = this.reader
    if (fold === -1 || this.#width < 3) return 'fits'
    const flat = this.#flat[this.#columnAt(folded_mark)] === true
    if (!flat) for (let at = this.#lineAfter(fold); at !== -1 && at < next; at = this.#lineAfter(at)) if (!this.#isLine(at)) return 'fits'
    const { text, lenient } = this
    if (this.#read([...text, folded_mark], lenient) === 'whole' && this.reader.cells === this.#width) return 'fits'
    this.#read(text, lenient)
    return 'fits'
  }

  #columnAt(mark: number): number {
    for (let cell = 0; cell < this.reader.cells; cell++) if (this.reader.starts[cell]! > mark) return cell
    return -1
  }

  /** A line as wide as a record, its marks being what they may. */
  #isLine(at: number): boolean {
    const outcome = this.#probe.read(this.#buffer, at, this.#end, this.#last, [], [])
    if (outcome === 'whole' && this.#probe.fold === -1) return this.#probe.cells === this.#width
    const mark = outcome === 'whole' ? this.#probe.folded_mark : this.#probe.fault
    return mark !== -1 && this.#probe.read(this.#buffer, at, this.#end, this.#last, [mark], []) === 'whole' && this.#probe.cells === this.#width
  }

  /** No reading has the full width: the shortest stretch that lets the records after it be read. */
  #ragged(): Settled {
    const outcome = this.#read([], [])
    const { fold, folded_mark, next } = this.reader
    if (outcome === 'whole' && fold === -1) return 'ragged'
    if (outcome === 'whole') {
      const text = this.#attempt([folded_mark], [], 1)
      if (text === 'fits') return 'fits'
      this.#read([], [])
      for (let at = this.#lineAfter(fold); at !== -1 && at < next; at = this.#lineAfter(at)) {
        if (!this.#isRecord(at)) continue
        this.#cutAt(at)
        return 'ragged'
      }
      this.#read([], [])
      return 'ragged'
    }
    const marks: number[] = []
    for (;;) {
      const mark = this.reader.fault
      if (mark === -1 || marks.includes(mark)) break
      marks.push(mark)
      if (this.#read([...marks], []) === 'whole') break
    }
    if (this.reader.fold !== -1) {
      const end = this.reader.next
      for (let at = this.#lineAfter(this.#from); at !== -1 && at < end; at = this.#lineAfter(at)) {
        if (!this.#isRecord(at)) continue
        this.#cutAt(at)
        break
      }
    }
    if (this.reader.next <= this.#from) this.#cutAt(this.#end)
    return 'ragged'
  }

  #cutAt(at: number): void {
    let end = at
    while (end > this.#from && (this.#buffer[end - 1] === 10 || this.#buffer[end - 1] === 13)) end--
    this.reader.cutAt(end, at)
  }
}
