/** Bytes looked at for encodings of two and four bytes a character. */
const LOOKED_AT = 1 << 16

/** Encodings that begin with a byte order mark, the longer marks first. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]], ['utf-32be', [0, 0, 0xfe, 0xff]], ['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]],
]

export function markedEncoding(head: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte))?.[0] ?? null
}

/**
 * UTF-16 and UTF-32 without a mark. Separators, digits and line ends of any export are ASCII, whatever its language, so
 * that NUL bytes stand at one place of every pair (or at three of every four) and hardly ever at the other, and a
 * line end or a separator is a unit of its own.
 */
export function wideEncoding(head: Uint8Array): string | null {
  const bytes = head.subarray(0, Math.min(head.length, LOOKED_AT) & ~3)
  const nul = [0, 0, 0, 0]
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nul[i & 3]!++
  const each = bytes.length / 4
  const [a, b, c, d] = nul as [number, number, number, number]
  if (each === 0 || a + b + c + d === 0) return smallWide(head)
  if (c > each * 0.95 && d > each * 0.95 && b > each * 0.2 && a < each * 0.05) return 'utf-32le'
  if (a > each * 0.95 && b > each * 0.95 && c > each * 0.2 && d < each * 0.05) return 'utf-32be'
  const even = a + c
  const odd = b + d
  for (const [encoding, nuls, others] of [['utf-16le', odd, even], ['utf-16be', even, odd]] as const) {
    if (nuls > each * 2 * 0.04 && others < nuls * 0.1 && isText(bytes, encoding === 'utf-16le')) return encoding
  }
  return null
}

/** Files of one or two characters. */
function smallWide(head: Uint8Array): string | null {
  return head.length === 2 && head[1] === 0 ? 'utf-16le' : null
}

/** Surrogates come in pairs, control characters are rare, and some line end, comma, semicolon, tab or digit is there. */
function isText(bytes: Uint8Array, little: boolean): boolean {
  let broken = 0
  let plain = 0
  let high = false
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const code = little ? bytes[i]! | (bytes[i + 1]! << 8) : (bytes[i]! << 8) | bytes[i + 1]!
    const isHigh = code >= 0xd800 && code < 0xdc00
    const isLow = code >= 0xdc00 && code < 0xe000
    if (high !== isLow || code === 0 || (code < 9) || code === 0xfffe) broken++
    high = isHigh
    if (code === 10 || code === 13 || code === 9 || (code >= 0x20 && code < 0x40)) plain++
  }
  return broken < bytes.length * 0.01 && plain > 0
}
