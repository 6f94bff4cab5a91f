/** What bytes 0x80 to 0x9F mean in Windows-1252; the decoder of some runtimes reads them as Latin-1, so the table is ours. */
const HIGH = '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

const encoded: readonly Uint8Array[] = Array.from({ length: 128 }, (_, at) =>
  new TextEncoder().encode(at < 32 ? HIGH.charAt(at) : String.fromCharCode(128 + at)))

const REPLACEMENT = new Uint8Array([0xef, 0xbf, 0xbd])

/** Windows-1252 bytes as UTF-8. */
export function fromWindows1252(bytes: Uint8Array): Uint8Array {
  let high = 0
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) high++
  if (high === 0) return bytes
  const out = new Uint8Array(bytes.length + high * 2)
  let o = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 128) out[o++] = byte
    else for (const b of encoded[byte - 128]!) out[o++] = b
  }
  return out.subarray(0, o)
}

/** Length of the UTF-8 sequence at `i`: 1 to 4; 0 where it is none, -1 where `end` cuts it. */
export function sequenceAt(bytes: Uint8Array, i: number, end: number): number {
  const a = bytes[i]!
  if (a < 0x80) return 1
  if (a < 0xc2 || a > 0xf4) return 0
  const length = a < 0xe0 ? 2 : a < 0xf0 ? 3 : 4
  const known = Math.min(length, end - i)
  for (let k = 1; k < known; k++) {
    const b = bytes[i + k]!
    const low = k > 1 ? 0x80 : a === 0xe0 ? 0xa0 : a === 0xf0 ? 0x90 : 0x80
    const top = k > 1 ? 0xbf : a === 0xed ? 0x9f : a === 0xf4 ? 0x8f : 0xbf
    if (b < low || b > top) return 0
  }
  return known < length ? -1 : length
}

/** Whether these bytes are whole, valid UTF-8. */
export function isUtf8(bytes: Uint8Array, from: number, until: number): boolean {
  return invalidAt(bytes, from, until) === -1
}

/** Where the first byte stands that is not UTF-8, or begins what `until` cuts; -1 where there is none. Fast where the view lies on a multiple of four. */
export function invalidAt(bytes: Uint8Array, from: number, until: number): number {
  const aligned = (bytes.byteOffset & 3) === 0 && until - from > 256
  const words = aligned ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2) : null
  let i = from
  while (i < until) {
    if (bytes[i]! < 0x80) {
      i++
      if (words !== null && (i & 3) === 0) {
        let w = i >> 2
        const last = until >> 2
        while (w < last && (words[w]! & 0x80808080) === 0) w++
        i = Math.max(i, w << 2)
      }
      continue
    }
    const length = sequenceAt(bytes, i, until)
    if (length < 1) return i
    i += length
  }
  return -1
}

/** Valid UTF-8 from bytes that are not: a stray byte is read as Windows-1252, a NUL becomes U+FFFD. */
export function repairUtf8(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length * 3)
  let o = 0
  let i = 0
  while (i < bytes.length) {
    const length = sequenceAt(bytes, i, bytes.length)
    if (length > 0 && bytes[i] !== 0) {
      for (let k = 0; k < length; k++) out[o++] = bytes[i + k]!
      i += length
      continue
    }
    for (const b of bytes[i] === 0 ? REPLACEMENT : encoded[bytes[i]! - 128]!) out[o++] = b
    i++
  }
  return out.subarray(0, o)
}
