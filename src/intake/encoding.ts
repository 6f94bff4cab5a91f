import type { Dialect } from '../core/reading.ts'
import { countUtf8, fromWindows1252, repairUtf8 } from './utf8.ts'

export type Encoding = Dialect['encoding']

/** The encoding of a file, from a few of its pieces; the first piece holds its beginning. */
export function decideEncoding(pieces: readonly Uint8Array[]): { readonly encoding: Encoding; readonly bom: boolean } {
  const head = pieces[0] ?? new Uint8Array()
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: true }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: true }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: true }
  const wide = utf16WithoutMark(head)
  if (wide !== null) return { encoding: wide, bom: false }
  let valid = 0
  let invalid = 0
  for (const piece of pieces) {
    const count = countUtf8(piece)
    valid += count.valid
    invalid += count.invalid
  }
  return { encoding: invalid > valid ? 'windows-1252' : 'utf-8', bom: false }
}

/** Text whose every second byte is NUL: the column names of an export are mostly Latin. */
function utf16WithoutMark(head: Uint8Array): Encoding | null {
  const pairs = Math.min(2048, head.length >> 1)
  if (pairs === 0) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++
    if (head[2 * i + 1] === 0) odd++
  }
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be'
  return null
}

/** A whole piece as text; stray bytes in UTF-8 are read as Windows-1252, a mark at the start is dropped. */
export function decodePiece(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new TextDecoder(encoding).decode(bytes)
  const clean = encoding === 'windows-1252' ? fromWindows1252(bytes) : bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(clean)
  } catch {
    return new TextDecoder().decode(repairUtf8(clean))
  }
}

/** Turns the pieces of a file, in order, into UTF-8; bytes that are not UTF-8 in a file said to be pass as they are. */
export function transcoder(encoding: Encoding): (piece: Uint8Array, last: boolean) => Uint8Array {
  if (encoding === 'utf-8') return (piece) => piece
  if (encoding === 'windows-1252') return (piece) => fromWindows1252(piece)
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  return (piece, last) => encoder.encode(decoder.decode(piece, { stream: !last }))
}
