import { fromWindows1252, repairUtf8 } from '../utf8.ts'

/** Whether the Encoding Standard lacks it, so that we read it ourselves. */
const isUtf32 = (encoding: string): boolean => encoding.startsWith('utf-32')

/** Turns pieces of UTF-32, in order, into text; what is no character becomes U+FFFD. */
function utf32(little: boolean): (piece: Uint8Array, last: boolean) => string {
  let rest = new Uint8Array()
  return (piece, last) => {
    const bytes = new Uint8Array(rest.length + piece.length)
    bytes.set(rest)
    bytes.set(piece, rest.length)
    const view = new DataView(bytes.buffer)
    const whole = bytes.length & ~3
    const parts: string[] = []
    for (let i = 0; i < whole; i += 4) {
      const code = view.getUint32(i, little)
      parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code))
    }
    rest = bytes.slice(whole)
    if (last && rest.length > 0) parts.push('\uFFFD')
    return parts.join('')
  }
}

/** A whole piece as text; stray bytes in UTF-8 are read as Windows-1252, a mark at the start is dropped. */
export function decodePiece(bytes: Uint8Array, encoding: string): string {
  if (isUtf32(encoding)) return utf32(encoding === 'utf-32le')(bytes, true).replace(/^\uFEFF/, '')
  if (encoding !== 'utf-8' && encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  const clean = encoding === 'windows-1252' ? fromWindows1252(bytes) : bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(clean)
  } catch {
    return new TextDecoder().decode(repairUtf8(clean))
  }
}

/** Turns the pieces of a file, in order, into UTF-8; bytes that are not UTF-8 in a file said to be pass as they are. */
export function transcoder(encoding: string): (piece: Uint8Array, last: boolean) => Uint8Array {
  if (encoding === 'utf-8') return (piece) => piece
  if (encoding === 'windows-1252') return (piece) => fromWindows1252(piece)
  const encoder = new TextEncoder()
  if (isUtf32(encoding)) {
    const read = utf32(encoding === 'utf-32le')
    return (piece, last) => encoder.encode(read(piece, last))
  }
  const decoder = new TextDecoder(encoding)
  return (piece, last) => encoder.encode(decoder.decode(piece, { stream: !last }))
}
