/** TrueType programs without instructions for coarse screens: paper and today's screens draw the outlines as they are. */

const DROPPED = ['cvt ', 'fpgm', 'prep']
const MORE_COMPONENTS = 0x20
const WORDS = 0x01
const SCALE = 0x08
const TWO_SCALES = 0x40
const MATRIX = 0x80
const INSTRUCTED = 0x100
/** Offsets into `head`, and the value that a whole font's words add up to (OpenType, `head`). */
const ADJUSTMENT = 8
const LONG_LOCA = 50
const WHOLE = 0xb1b0afba
/** Of `maxp`: zones to `maxSizeOfInstructions`, which only instructions use. */
const INSTRUCTION_LIMITS = { from: 14, until: 28 }

/** The same glyphs under the same numbers, smaller. @param program TrueType outlines (`glyf`, `loca`), not a collection */
export function withoutHints(program: Uint8Array): Uint8Array {
  const tables = readTables(program)
  const [head, loca, glyf, maxp] = ['head', 'loca', 'glyf', 'maxp'].map((tag) => tables.get(tag))
  if (head === undefined || loca === undefined || glyf === undefined || maxp === undefined) throw new Error('font program without outlines')
  const long = viewOf(head).getInt16(LONG_LOCA) === 1
  const offsets = Array.from({ length: loca.length / (long ? 4 : 2) }, (_, id) => (long ? viewOf(loca).getUint32(id * 4) : viewOf(loca).getUint16(id * 2) * 2))
  const glyphs = offsets.slice(1).map((until, id) => bareGlyph(glyf.subarray(offsets[id] ?? 0, until)))
  for (const tag of DROPPED) tables.delete(tag)
  tables.set('glyf', joined(glyphs))
  tables.set('loca', locationsOf(glyphs, long))
  tables.set('maxp', maxp.map((byte, at) => (at === INSTRUCTION_LIMITS.from + 1 ? 1 : at >= INSTRUCTION_LIMITS.from && at < INSTRUCTION_LIMITS.until ? 0 : byte)))
  return writeTables(program, tables)
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function readTables(program: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(program)
  return new Map(Array.from({ length: view.getUint16(4) }, (_, nth) => {
    const entry = 12 + nth * 16
    const from = view.getUint32(entry + 8)
    return [String.fromCharCode(...program.subarray(entry, entry + 4)), program.slice(from, from + view.getUint32(entry + 12))] as const
  }))
}

/** A glyph's outline alone, at an even length. */
function bareGlyph(glyph: Uint8Array): Uint8Array {
  if (glyph.length === 0) return glyph
  const view = viewOf(glyph)
  const contours = view.getInt16(0)
  return even(contours >= 0 ? bareSimple(glyph, view, contours) : bareComposite(glyph, view))
}

function bareSimple(glyph: Uint8Array, view: DataView, contours: number): Uint8Array {
  const at = 10 + contours * 2
  const length = view.getUint16(at)
  return joined([glyph.subarray(0, at), new Uint8Array(2), glyph.subarray(at + 2 + length)])
}

function bareComposite(glyph: Uint8Array, view: DataView): Uint8Array {
  const bare = glyph.slice()
  let at = 10
  for (let more = true; more;) {
    const flags = view.getUint16(at)
    viewOf(bare).setUint16(at, flags & ~INSTRUCTED)
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2) + ((flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0)
    more = (flags & MORE_COMPONENTS) !== 0
  }
  return bare.subarray(0, at)
}

function even(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : joined([bytes, new Uint8Array(1)])
}

function locationsOf(glyphs: readonly Uint8Array[], long: boolean): Uint8Array {
  const loca = new Uint8Array((glyphs.length + 1) * (long ? 4 : 2))
  const view = viewOf(loca)
  let at = 0
  for (let id = 0; id <= glyphs.length; id += 1) {
    if (long) view.setUint32(id * 4, at)
    else view.setUint16(id * 2, at / 2)
    at += glyphs[id]?.length ?? 0
  }
  return loca
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Tables in the order of their tags, each at a multiple of four, with their sums. */
function writeTables(before: Uint8Array, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort()
  const room = 12 + tags.length * 16
  const program = new Uint8Array(tags.reduce((sum, tag) => sum + padded(tables.get(tag)?.length ?? 0), room))
  const view = viewOf(program)
  const power = Math.floor(Math.log2(tags.length))
  program.set(before.subarray(0, 4))
  ;[tags.length, 16 * 2 ** power, power, 16 * (tags.length - 2 ** power)].forEach((value, nth) => view.setUint16(4 + nth * 2, value))
  let at = room
  let head = room
  tags.forEach((tag, nth) => {
    const table = tables.get(tag) ?? new Uint8Array(0)
    if (tag === 'head') head = at
    program.set(table, at)
    if (tag === 'head') view.setUint32(at + ADJUSTMENT, 0)
    const entry = 12 + nth * 16
    program.set([...tag].map((letter) => letter.charCodeAt(0)), entry)
    view.setUint32(entry + 4, sumOf(view, at, padded(table.length)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    at += padded(table.length)
  })
  view.setUint32(head + ADJUSTMENT, (WHOLE - sumOf(view, 0, program.length)) >>> 0)
  return program
}

const padded = (length: number): number => Math.ceil(length / 4) * 4

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
