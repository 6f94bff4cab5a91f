import { likeliestCodePage } from './encoding/code-pages.ts'
import { markedEncoding, wideEncoding } from './encoding/wide.ts'
import { sequenceAt } from './utf8.ts'

export { decodePiece, transcoder } from './encoding/decode.ts'

/** A label of the Encoding Standard, or `utf-32le`, `utf-32be`. */
export type Encoding = string

/**
 * The encoding of a file, from a few of its pieces; the first piece holds its beginning. In this order: a byte order mark;
 * UTF-16 and UTF-32 by where their NUL bytes stand; UTF-8 where at least as many lines or characters are valid as are not; the escape
 * sequences of ISO-2022-JP; else the code page in which the words are likeliest, Windows-1252 in doubt.
 */
export function decideEncoding(pieces: readonly Uint8Array[]): { readonly encoding: Encoding; readonly bom: boolean } {
  const head = pieces[0] ?? new Uint8Array()
  const marked = markedEncoding(head)
  if (marked !== null) return { encoding: marked, bom: true }
  const wide = wideEncoding(head)
  if (wide !== null) return { encoding: wide, bom: false }
  const lines = { valid: 0, invalid: 0 }
  const characters = { valid: 0, invalid: 0 }
  for (const piece of pieces) countUtf8(piece, lines, characters)
  if (lines.valid + lines.invalid + characters.invalid === 0) return { encoding: escapes(head) ? 'iso-2022-jp' : 'utf-8', bom: false }
  const isUtf8 = lines.invalid <= lines.valid || characters.invalid <= characters.valid
  return { encoding: isUtf8 ? 'utf-8' : likeliestCodePage(pieces), bom: false }
}

interface Count {
  valid: number
  invalid: number
}

/**
 * Adds lines that hold bytes beyond ASCII, by whether they are valid UTF-8: a fault of the disk is a line or two, not as many
 * as it has bytes, and lines with control characters are damaged, and say nothing. And characters beyond ASCII, against
 * bytes that fit nowhere; what is left of a torn sequence is one of those, and what the end cuts half of one.
 */
function countUtf8(bytes: Uint8Array, lines: Count, characters: Count): void {
  let high = false
  let good = true
  let damaged = false
  let i = 0
  while (i < 3 && i < bytes.length && (bytes[i]! & 0xc0) === 0x80) i++
  for (;;) {
    const byte = bytes[i]
    if (byte === undefined || byte === 10 || byte === 13) {
      if (high && good) lines.valid++
      else if (high && !damaged) lines.invalid++
      if (byte === undefined) return
      high = false
      good = true
      damaged = false
      i++
    } else if (byte < 128) {
      damaged ||= byte < 28 && byte !== 9
      i++
    } else {
      const length = sequenceAt(bytes, i, bytes.length)
      if (length === -1) {
        characters.invalid += 0.5
        if (!high) lines.invalid += 0.5
        i = bytes.length
        continue
      }
      high = true
      if (length > 0) characters.valid++
      else {
        good = false
        characters.invalid++
      }
      i += length > 0 ? length : tornAt(bytes, i)
    }
  }
}

/** Bytes of a sequence that was torn: its first one, and those that continue it. */
function tornAt(bytes: Uint8Array, i: number): number {
  const a = bytes[i]!
  const wanted = a < 0xc2 || a > 0xf4 ? 1 : a < 0xe0 ? 2 : a < 0xf0 ? 3 : 4
  let length = 1
  while (length < wanted && (bytes[i + length] ?? 0) >= 0x80 && (bytes[i + length] ?? 0) < 0xc0) length++
  return length
}

/** `ESC $ B` and its like, which begin a stretch of Japanese in seven bits. */
function escapes(head: Uint8Array): boolean {
  for (let i = head.indexOf(0x1b); i !== -1; i = head.indexOf(0x1b, i + 1)) {
    if (head[i + 1] === 0x24 && (head[i + 2] === 0x42 || head[i + 2] === 0x40)) return true
  }
  return false
}
