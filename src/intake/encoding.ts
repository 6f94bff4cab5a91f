import { likeliestCodePage } from './encoding/code-pages.ts'
import { markedEncoding, wideEncoding } from './encoding/wide.ts'
import { sequenceAt } from './utf8.ts'

export { decodePiece, transcoder } from './encoding/decode.ts'

/** A label of the Encoding Standard, or `utf-32le`, `utf-32be`. */
export type Encoding = string

/**
 * The encoding of a file, from a few of its pieces; the first piece holds its beginning. In this order: a byte order mark;
 * UTF-16 and UTF-32 by where their NUL bytes stand; UTF-8 where at least as many lines are valid as are not; the escape
 * sequences of ISO-2022-JP; else the code page in which the words are likeliest, Windows-1252 in doubt.
 */
export function decideEncoding(pieces: readonly Uint8Array[]): { readonly encoding: Encoding; readonly bom: boolean } {
  const head = pieces[0] ?? new Uint8Array()
  const marked = markedEncoding(head)
  if (marked !== null) return { encoding: marked, bom: true }
  const wide = wideEncoding(head)
  if (wide !== null) return { encoding: wide, bom: false }
  let valid = 0
  let invalid = 0
  for (const piece of pieces) {
    const count = countLines(piece)
    valid += count.valid
    invalid += count.invalid
  }
  if (valid + invalid === 0) return { encoding: escapes(head) ? 'iso-2022-jp' : 'utf-8', bom: false }
  return { encoding: invalid > valid ? likeliestCodePage(pieces) : 'utf-8', bom: false }
}

/**
 * Lines that hold bytes beyond ASCII: those that are valid UTF-8 and those that are not. A fault of the disk is one line
 * or two, not as many as it has bytes; lines with control characters are damaged, and say nothing. A sequence that the end
 * cuts counts half.
 */
function countLines(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0
  let invalid = 0
  let high = false
  let good = true
  let damaged = false
  let i = 0
  while (i < 3 && i < bytes.length && (bytes[i]! & 0xc0) === 0x80) i++
  for (;;) {
    const byte = bytes[i]
    if (byte === undefined || byte === 10 || byte === 13) {
      if (high && good) valid++
      else if (high && !damaged) invalid++
      if (byte === undefined) return { valid, invalid }
      high = false
      good = true
      damaged = false
      i++
    } else if (byte < 128) {
      damaged ||= byte < 32 && byte !== 9 && byte < 28
      i++
    } else {
      const length = sequenceAt(bytes, i, bytes.length)
      if (length === -1) return { valid: valid + (high && good ? 1 : 0), invalid: invalid + (high && !good && !damaged ? 1 : 0.5) }
      high = true
      good &&= length > 0
      i += Math.max(1, length)
    }
  }
}

/** `ESC $ B` and its like, which begin a stretch of Japanese in seven bits. */
function escapes(head: Uint8Array): boolean {
  for (let i = head.indexOf(0x1b); i !== -1; i = head.indexOf(0x1b, i + 1)) {
    if (head[i + 1] === 0x24 && (head[i + 2] === 0x42 || head[i + 2] === 0x40)) return true
  }
  return false
}
