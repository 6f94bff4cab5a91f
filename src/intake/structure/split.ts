import type { Dialect } from '../../core/reading.ts'

/** What parts a text into cells. */
export type Marks = Pick<Dialect, 'delimiter' | 'quote' | 'escape'>

export interface Split {
  /** The cells of each record, marks taken off; a blank line is a record of one blank cell. */
  readonly records: readonly (readonly string[])[]
  /** Records with a quotation mark out of place. */
  readonly misplaced: number
  /** The last record is not ended by a line end. */
  readonly open: boolean
  /** The first mark that opens a cell and is never closed: its record and cell. */
  readonly unclosed: { readonly record: number; readonly cell: number } | null
}

const LF = 10
const CR = 13
const SPACE = 32
const BACKSLASH = 92
/** A quoted cell with more line ends than this began with a mark that is text. */
const LONGEST_CELL = 500

/**
 * Parts a text into records as the scan reads them: any line end will do, blanks around a quoted cell are no
 * part of it, and a mark out of place is text. Lines at the very start that begin with `comment` are one cell each.
 */
export function splitRecords(text: string, marks: Marks, comment: string | null = null): Split {
  const records: string[][] = []
  const delimiter = marks.delimiter.charCodeAt(0)
  const quote = marks.quote === null ? -1 : marks.quote.charCodeAt(0)
  const end = text.length
  let misplaced = 0
  let unclosed: Split['unclosed'] = null
  let open = true
  let i = 0
  while (comment !== null && i < end) {
    let stop = i
    while (stop < end && text.charCodeAt(stop) !== LF && text.charCodeAt(stop) !== CR) stop++
    const line = text.slice(i, stop)
    if (!line.startsWith(comment) && line.trim() !== '') break
    records.push([line])
    i = stop + (text.charCodeAt(stop) === CR && text.charCodeAt(stop + 1) === LF ? 2 : 1)
  }
  const reader = new QuoteReader(text, marks)
  while (i < end) {
    const cells: string[] = []
    let odd = false
    for (;;) {
      let at = i
      if (delimiter !== SPACE) while (text.charCodeAt(at) === SPACE) at++
      const quoted = quote !== -1 && text.charCodeAt(at) === quote
      if (quoted && reader.read(at)) {
        cells.push(reader.cell)
        odd ||= reader.odd
        i = reader.after
      } else {
        odd ||= quoted
        if (quoted && unclosed === null && reader.isUnclosed(at)) unclosed = { record: records.length, cell: cells.length }
        let stop = quoted ? at + 1 : i
        for (; stop < end; stop++) {
          const code = text.charCodeAt(stop)
          if (code === delimiter || code === LF || code === CR) break
        }
        cells.push(text.slice(i, stop))
        i = stop
      }
      if (i >= end || text.charCodeAt(i) !== delimiter) break
      i++
    }
    records.push(cells)
    if (odd) misplaced++
    open = i >= end
    i += text.charCodeAt(i) === CR && text.charCodeAt(i + 1) === LF ? 2 : 1
  }
  return { records, misplaced, open, unclosed }
}

/**
 * The records of a text that are whole. Where the text is cut, the last one is not; nor is what follows a mark that is never
 * closed, unless the lines behind it are as wide as those before it, so that the mark is a stray one.
 */
export function wholeRecords(split: Split, whole: boolean): readonly (readonly string[])[] {
  const { records, open, unclosed } = split
  if (whole) return records
  const ended = open && records.length > 1 ? records.slice(0, -1) : records
  if (unclosed === null || unclosed.record === 0) return ended
  const before = ended.slice(0, unclosed.record).filter((record) => !isBlankRecord(record))
  const after = ended.slice(unclosed.record + 1).filter((record) => !isBlankRecord(record))
  const width = before.at(-1)?.length
  const alike = after.filter((record) => record.length === width).length
  return before.length > 0 && alike * 2 < after.length + 1 ? ended.slice(0, unclosed.record) : ended
}

/** Reads quoted cells of a text one after the other. */
class QuoteReader {
  cell = ''
  /** A mark inside was neither doubled nor escaped. */
  odd = false
  /** Where the separator or the line end stands behind the cell. */
  after = 0
  readonly #text: string
  readonly #delimiter: number
  readonly #quote: string
  readonly #code: number
  readonly #backslash: boolean
  /** From here on no closing mark was found. */
  #unclosed = Infinity
  /** Up to here, the end of a line, no mark stands before a separator. */
  #loose = -1

  constructor(text: string, { delimiter, quote, escape }: Marks) {
    this.#text = text
    this.#delimiter = delimiter.charCodeAt(0)
    this.#quote = quote ?? '"'
    this.#code = this.#quote.charCodeAt(0)
    this.#backslash = escape === '\\'
  }

  /** Whether the mark at `open` opens a cell that is closed. */
  read(open: number): boolean {
    if (open >= this.#unclosed) return false
    return this.#strictly(open) || this.#leniently(open)
  }

  isUnclosed(open: number): boolean {
    return open >= this.#unclosed
  }

  #strictly(open: number): boolean {
    const text = this.#text
    let doubled = false
    let i = open + 1
    for (;;) {
      const close = text.indexOf(this.#quote, i)
      if (close === -1) {
        this.#unclosed = Math.min(this.#unclosed, open)
        return false
      }
      if (this.#backslash && this.#isEscaped(open, close)) {
        i = close + 1
        continue
      }
      if (!this.#backslash && text.charCodeAt(close + 1) === this.#code) {
        doubled = true
        i = close + 2
        continue
      }
      if (!this.#ends(close + 1)) return false
      let inner = text.slice(open + 1, close)
      if (doubled) inner = inner.replaceAll(this.#quote + this.#quote, this.#quote)
      if (this.#backslash && inner.includes('\\')) inner = inner.replace(/\\([\\"'])/g, '$1')
      if (inner.length > LONGEST_CELL && lineEnds(inner) > LONGEST_CELL) return false
      return this.#take(close + 1, inner, false)
    }
  }

  /** A cell with stray marks inside: closed by a mark before a separator or a line end, on the same line. */
  #leniently(open: number): boolean {
    const text = this.#text
    if (open < this.#loose) return false
    for (let i = open + 1; ; i++) {
      const code = text.charCodeAt(i)
      if (i >= text.length || code === LF || code === CR) {
        this.#loose = i
        return false
      }
      if (code !== this.#code || !this.#ends(i + 1)) continue
      return this.#take(i + 1, text.slice(open + 1, i).replaceAll(this.#quote + this.#quote, this.#quote), true)
    }
  }

  #take(after: number, cell: string, odd: boolean): boolean {
    this.cell = cell
    this.odd = odd
    let i = after
    if (this.#delimiter !== SPACE) while (this.#text.charCodeAt(i) === SPACE) i++
    this.after = i
    return true
  }

  #isEscaped(open: number, at: number): boolean {
    let slashes = 0
    for (let i = at - 1; i > open && this.#text.charCodeAt(i) === BACKSLASH; i--) slashes++
    return slashes % 2 === 1
  }

  /** Whether a separator, a line end or the end of the text stands at `at`, blanks apart. */
  #ends(at: number): boolean {
    let i = at
    if (this.#delimiter !== SPACE) while (this.#text.charCodeAt(i) === SPACE) i++
    const code = this.#text.charCodeAt(i)
    return i >= this.#text.length || code === this.#delimiter || code === LF || code === CR
  }
}

function lineEnds(text: string): number {
  let count = 0
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++
  return count
}

/** A blank line; a record of several blank cells is none. */
export function isBlankRecord(record: readonly string[]): boolean {
  return record.length <= 1 && (record[0] ?? '').trim() === ''
}
