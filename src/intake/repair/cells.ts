/** The marks of a file, as characters. */
export interface TextMarks {
  readonly delimiter: string
  readonly quote: string | null
  readonly backslash: boolean
}

/** A record's text parted into cells, each as it stands between the separators, marks and all. */
export interface Parted {
  readonly cells: readonly string[]
  /** Every quotation mark stands where one may. */
  readonly sound: boolean
}

/**
 * Parts a record by its marks. A cell whose marks are at fault ends at the next separator, as if it had none.
 * @param plain marks are characters like any other
 */
export function partRecord(text: string, { delimiter, quote, backslash }: TextMarks, plain: boolean): Parted {
  if (plain || quote === null || !text.includes(quote)) return { cells: text.split(delimiter), sound: quote === null || !text.includes(quote) }
  const cells: string[] = []
  let sound = true
  let at = 0
  for (;;) {
    let open = at
    while (text[open] === ' ') open++
    let from = at
    let end = -1
    if (text[open] === quote) {
      const close = closingMark(text, open, quote, backslash)
      end = close === -1 ? -1 : afterMark(text, close, delimiter)
      if (end === -1) {
        sound = false
        if (close !== -1 && text.slice(at, close).trimEnd().slice(-1) !== delimiter) from = close + 1
      }
    }
    if (end === -1) {
      end = text.indexOf(delimiter, from)
      if (end === -1) end = text.length
      if (text[open] !== quote) {
        const first = text.indexOf(quote, at)
        if (first !== -1 && first < end && isOdd(text.slice(at, end), quote)) {
          sound = false
          end = gluedEnd(text, first, end, quote, backslash, delimiter)
        }
      }
    }
    cells.push(text.slice(at, end))
    if (end >= text.length) return { cells, sound }
    at = end + 1
  }
}

const isOdd = (text: string, quote: string): boolean => (text.split(quote).length & 1) === 0

/** Where a cell ends that a quoted one is glued to: `T15"Outlook, slow"`. */
function gluedEnd(text: string, first: number, end: number, quote: string, backslash: boolean, delimiter: string): number {
  const close = closingMark(text, first, quote, backslash)
  if (close < end || text.slice(first, close).trimEnd().endsWith(delimiter)) return end
  const after = afterMark(text, close, delimiter)
  return after === -1 ? end : after
}

/** The mark that closes the one at `open`, by the rules; -1 where there is none. */
function closingMark(text: string, open: number, quote: string, backslash: boolean): number {
  for (let i = open + 1; i < text.length; i++) {
    if (backslash && text[i] === '\\') {
      i++
      continue
    }
    if (text[i] !== quote) continue
    if (!backslash && text[i + 1] === quote) {
      i++
      continue
    }
    return i
  }
  return -1
}

/** Where a cell that ends with this mark does, blanks included; -1 where text follows. */
function afterMark(text: string, mark: number, delimiter: string): number {
  let after = mark + 1
  while (text[after] === ' ') after++
  return after === text.length || text[after] === delimiter ? after : -1
}

/** A cell between marks that are as they should be. */
export function isQuoted(raw: string, { quote, backslash }: TextMarks): boolean {
  if (quote === null) return false
  const text = raw.trim()
  if (text.length < 2 || !text.startsWith(quote)) return false
  return closingMark(text, 0, quote, backslash) === text.length - 1
}

/**
 * What a cell means. Its outer marks are taken off; one whose partner is missing is taken off where `lone`
 * says so, else it is text.
 */
export function meaningOf(raw: string, marks: TextMarks, lone: boolean): string {
  const { quote, backslash } = marks
  if (quote === null || !raw.includes(quote)) return raw
  const text = raw.trim()
  const opens = text.startsWith(quote)
  const closes = text.endsWith(quote) && text.length > 1
  if (opens && closes) return undouble(text.slice(1, -1), quote, backslash)
  if (!lone || (!opens && !closes)) return raw
  const mark = opens ? raw.indexOf(quote) : raw.lastIndexOf(quote)
  return undouble(raw.slice(0, mark) + raw.slice(mark + 1), quote, backslash)
}

function undouble(text: string, quote: string, backslash: boolean): string {
  if (backslash) return text.replace(/\\(.)/gs, (all, next: string) => (next === quote || next === '\\' ? next : all))
  return text.replaceAll(quote + quote, quote)
}

/** The cells that a record's separators and marks make, taken literally. */
export function literalCells(text: string, marks: TextMarks): string[] {
  const { cells, sound } = partRecord(text, marks, false)
  return sound ? cells.map((cell) => (isQuoted(cell, marks) ? meaningOf(cell, marks, false) : cell)) : [...partRecord(text, marks, true).cells]
}
