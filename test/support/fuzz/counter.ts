/**
 * Counts records and letters of a text by RFC 4180 alone. It shares nothing with the reader: what the reader
 * says it found is held against this.
 */

/** Cells of a text that keeps to RFC 4180 to the letter, blank lines apart. @throws where it does not */
export function strictCells(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let i = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (let due = false; i < text.length || due;) {
    let cell = ''
    if (text[i] === '"') {
      const parts: string[] = []
      do {
        const close = text.indexOf('"', i + 1)
        if (close === -1) throw new Error(`row ${rows.length + 1}: a quotation mark that is not closed`)
        parts.push(text.slice(i + 1, close))
        i = close + 1
      } while (text[i] === '"')
      cell = parts.join('"')
    } else {
      const from = i
      while (i < text.length && text[i] !== delimiter && text[i] !== '\n' && text[i] !== '\r' && text[i] !== '"') i++
      if (text[i] === '"') throw new Error(`row ${rows.length + 1}: a quotation mark inside a plain cell`)
      cell = text.slice(from, i)
    }
    row.push(cell)
    due = text[i] === delimiter
    if (due) {
      i++
      continue
    }
    if (i < text.length && text[i] !== '\n' && text[i] !== '\r') throw new Error(`row ${rows.length + 1}: text after a closing quotation mark`)
    i = lineEnd(text, i)
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

const lineEnd = (text: string, at: number): number => at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1)

/** Lines that hold more than blanks, whatever the line end: no more records than these can stand in a text, where none lost its line end. */
export function filledLines(text: string): number {
  let lines = 0
  let filled = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) {
      if (filled) lines++
      filled = false
    } else if (code !== 32 && code !== 9 && code !== 0xfeff) filled = true
  }
  return filled ? lines + 1 : lines
}

/** How often each Latin letter and digit stands in some texts. Nothing that a reader does to separators and marks changes it. */
export class Letters {
  readonly #counts = new Int32Array(128)

  add(text: string, sign: 1 | -1): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) this.#counts[code]! += sign
    }
  }

  /** Letters left over, `a×2 7×-1`; an empty text where it comes out even. */
  rest(): string {
    return [...this.#counts].flatMap((count, code) => (count === 0 ? [] : [`${String.fromCharCode(code)}×${count}`])).join(' ')
  }
}
