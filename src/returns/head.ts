/** The number in the head of a page, as text. */

/** A stretch of text as it stands on the page, upright, in points from the top left corner. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  /** Of the letters. */
  readonly height: number
}

/** A number from a document's content: `1F2E-3D4C`. */
const MADE = /(?:^|\s)([0-9A-F]{4}-[0-9A-F]{4})$/
const HEAD_SHARE = 0.15
const LONGEST = 300

/**
 * The document's number at the right of a page's head, after what the document is called: `Supplement 1F2E-3D4C`.
 * @param height of the page
 * @param kinds what documents are called; only after one of them is a number of any other form known
 */
export function numberInHead(pieces: readonly Piece[], height: number, kinds: readonly string[]): string | null {
  const head = pieces.filter(({ text, y }) => text.trim() !== '' && y < height * HEAD_SHARE)
  for (const line of linesOf(head)) {
    const right = cellsOf(line).at(-1) ?? ''
    const kind = kinds.find((one) => right.startsWith(`${one} `))
    const given = kind === undefined ? null : right.slice(kind.length + 1).trim()
    if (given !== null && given !== '' && !given.endsWith('…') && given.length <= LONGEST) return given
    const made = MADE.exec(right)
    if (made !== null && /^\p{L}/u.test(right)) return made[1]!
  }
  return null
}

/** From the top down, each from left to right. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const last = lines.at(-1)
    if (last !== undefined && piece.y - last[0]!.y < Math.max(2, piece.height * 0.4)) last.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x))
}

/** What stands apart by more than a few letters is another cell. */
function cellsOf(line: readonly Piece[]): string[] {
  const cells: string[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const { text, x, width, height } of line) {
    const gap = x - end
    if (gap > height * 1.5) cells.push(text)
    else cells.push(`${cells.pop() ?? ''}${gap > height * 0.12 ? ' ' : ''}${text}`)
    end = x + width
  }
  return cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
}
