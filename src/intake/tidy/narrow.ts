/** Bytes of the source for each unit of its encoding. */
export function unitOf(encoding: string): 1 | 2 | 4 {
  if (encoding.startsWith('utf-32')) return 4
  return encoding.startsWith('utf-16') ? 2 : 1
}

/** One byte a unit: what is beyond ASCII becomes 0xFF, so that marks and line ends can be found at their places in any encoding. */
export function narrow(bytes: Uint8Array, encoding: string): Uint8Array {
  const unit = unitOf(encoding)
  if (unit === 1) return DOUBLED.has(encoding) ? withoutTrails(bytes, encoding) : bytes
  const little = encoding.endsWith('le')
  const out = new Uint8Array(Math.floor(bytes.length / unit))
  for (let i = 0; i < out.length; i++) {
    let value = 0
    for (let k = 0; k < unit; k++) value = value * 256 + bytes[i * unit + (little ? unit - 1 - k : k)]!
    out[i] = value < 0x80 ? value : 0xff
  }
  return out
}

/** Encodings whose second bytes may look like ASCII. */
const DOUBLED = new Set(['shift_jis', 'gbk', 'gb18030', 'big5', 'euc-kr'])

/** A lead byte at the very end of a piece is taken for a letter by itself: separators are looked for, not letters. */
function withoutTrails(bytes: Uint8Array, encoding: string): Uint8Array {
  const out = bytes.slice()
  const japanese = encoding === 'shift_jis'
  for (let i = 0; i + 1 < out.length; i++) {
    const lead = out[i]!
    if (lead < 0x81 || lead === 0xff || (japanese && lead >= 0xa0 && lead < 0xe0)) continue
    if (out[i + 1]! >= 0x40) out[++i] = 0xff
  }
  return out
}
