const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Characters to bytes, found by decoding every byte and pair of bytes. */
function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label)
  if (known !== undefined) return known
  const made = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(label)
  const add = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\uFFFD' && !made.has(text)) made.set(text, bytes)
  }
  for (let one = 0; one < 256; one++) add([one])
  if (!label.startsWith('windows-') && !label.startsWith('iso-') && !label.startsWith('koi8') && !label.startsWith('ibm')) {
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail])
  }
  tables.set(label, made)
  return made
}

function units(text: string, bytes: 2 | 4, little: boolean): Uint8Array<ArrayBuffer> {
  const codes = bytes === 4 ? [...text].map((c) => c.codePointAt(0) ?? 0) : Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  const out = new Uint8Array(codes.length * bytes)
  const view = new DataView(out.buffer)
  codes.forEach((code, i) => (bytes === 4 ? view.setUint32(i * 4, code, little) : view.setUint16(i * 2, code, little)))
  return out
}

/** Text as bytes of an encoding; `mark` puts a byte order mark before it. A character that the encoding lacks becomes a question mark. */
export function encode(text: string, label: string, mark = false): Uint8Array<ArrayBuffer> {
  const all = (mark ? '\uFEFF' : '') + text
  if (label === 'utf-8') return new TextEncoder().encode(all)
  if (label.startsWith('utf-16')) return units(all, 2, label === 'utf-16le')
  if (label.startsWith('utf-32')) return units(all, 4, label === 'utf-32le')
  const known = label === 'windows-1252' ? WINDOWS_1252 : tableOf(label)
  return Uint8Array.from([...text].flatMap((c) => known.get(c) ?? [0x3f]))
}

/** The decoder of some runtimes reads these as Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const WINDOWS_1252: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from({ length: 256 }, (_, byte) => [byte >= 0x80 && byte < 0xa0 ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte), [byte]] as const),
)
