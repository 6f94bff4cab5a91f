/** Faces as a file carries them: subsets for what is printed, one wide set of letters for what will be typed. */
import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFHexString, PDFString } from 'pdf-lib'
import type { Subset } from '@cantoo/fontkit'
import type { BaseFace, Face } from './face-names.ts'
import type { Faces, ShapedGlyph } from './faces.ts'
import { withoutHints } from './unhinted.ts'

interface Part {
  readonly face: Face
  readonly resource: string
  readonly ref: PDFRef
  readonly subset: Subset
  /** By number in the subset. */
  readonly widths: number[]
  readonly texts: (readonly number[])[]
  /** By the face's own number. */
  readonly codes: Map<number, string>
  /** Number of the last glyph of the subset. */
  highest: number
}

/** Where two characters share a glyph, the one that text is searched by. */
const SEARCHED: Readonly<Record<number, number>> = { 0xa0: 0x20, 0x2007: 0x20, 0x202f: 0x20, 0x2011: 0x2d }

export class EmbeddedFaces {
  private readonly parts = new Map<Face, Part>()
  private readonly context: PDFContext
  private readonly faces: Faces

  constructor(context: PDFContext, faces: Faces) {
    this.context = context
    this.faces = faces
  }

  resource(face: Face): string {
    return this.part(face).resource
  }

  /** Four hexadecimal digits; the glyph joins the subset. */
  code(face: Face, glyph: ShapedGlyph): string {
    const part = this.part(face)
    const known = part.codes.get(glyph.id)
    if (known !== undefined) return known
    const id = part.subset.includeGlyph(glyph.id)
    part.highest = Math.max(part.highest, id)
    if (part.texts[id] === undefined) {
      part.widths[id] = glyph.own_advance
      part.texts[id] = glyph.code_points.map((one) => SEARCHED[one] ?? one)
    }
    const code = hex4(id)
    part.codes.set(glyph.id, code)
    return code
  }

  /** Names to references, for a page's resources. */
  resources(): Record<string, PDFRef> {
    return Object.fromEntries([...this.parts.values()].map((part) => [part.resource, part.ref]))
  }

  /** Writes the subsets; no code may be asked for afterwards. */
  finish(): void {
    for (const part of this.parts.values()) {
      const font = this.faces.font(part.face)
      const scale = 1000 / font.unitsPerEm
      const cff = CFF.has(part.face)
      const program = cff ? part.subset.encode() : withoutHints(part.subset.encode())
      part.widths[0] ??= (font.getGlyph(0)?.advanceWidth ?? 0) * scale
      writeFont(this.context, this.faces, {
        face: part.face, ref: part.ref, name: `${SUBSET_TAGS[part.face]}+${postscriptName(this.faces, part.face)}`,
        program: this.context.flateStream(program, cff ? { Subtype: 'CIDFontType0C' } : { Length1: program.length }), cff,
        count: cff ? part.highest + 1 : glyphCount(program), widths: part.widths, texts: part.texts, subset: true,
      })
    }
  }

  private part(face: Face): Part {
    const known = this.parts.get(face)
    if (known !== undefined) return known
    const part: Part = { face, resource: `F${this.parts.size + 1}`, ref: this.context.nextRef(), subset: this.faces.font(face).createSubset(), widths: [], texts: [], codes: new Map(), highest: 0 }
    this.parts.set(face, part)
    return part
  }
}

const SUBSET_TAGS: Readonly<Record<Face, string>> = {
  serif: 'GTSERR', serif_semibold: 'GTSERS', serif_italic: 'GTSERI', sans: 'GTSANR', sans_semibold: 'GTSANS',
  hebrew: 'GTHEBR', hebrew_bold: 'GTHEBB', arabic: 'GTARAR', arabic_bold: 'GTARAB', japanese: 'GTJPNR', chinese: 'GTCHSR', korean: 'GTKORR',
}

/** Faces whose subset is a bare CFF program, not TrueType. */
const CFF: ReadonlySet<Face> = new Set<Face>(['japanese', 'chinese', 'korean'])

interface WideFont {
  readonly program: Uint8Array
  readonly deflated: Uint8Array
  readonly widths: readonly number[]
  readonly texts: readonly (readonly number[])[]
}

/** Latin, Greek, Cyrillic, punctuation and currency: what people type into a field; each once, or a viewer types a narrow space for a space. */
function isTyped(code_point: number): boolean {
  const within = (from: number, until: number) => code_point >= from && code_point <= until
  if (SEARCHED[code_point] !== undefined) return false
  return within(0x20, 0x7e) || within(0xa0, 0x24f) || within(0x370, 0x4ff) || within(0x1e00, 0x1eff) || within(0x2010, 0x203a) || within(0x20a0, 0x20bf) || code_point === 0x2116 || code_point === 0x2122
}

/**
 * The face for form fields, with every letter that may be typed, not only those printed: a viewer
 * shows what is typed in it. It carries no subset's tag, since viewers refuse to type in a subset.
 */
export function embedFormFont(context: PDFContext, faces: Faces): PDFRef {
  const face: BaseFace = 'sans'
  const wide = (faces.kept.get('form font') as WideFont | undefined) ?? wideFont(context, faces, face)
  faces.kept.set('form font', wide)
  const ref = context.nextRef()
  const program = context.stream(wide.deflated, { Filter: 'FlateDecode', Length1: wide.program.length })
  writeFont(context, faces, { face, ref, name: postscriptName(faces, face), program, cff: false, count: glyphCount(wide.program), widths: wide.widths, texts: wide.texts, subset: false })
  return ref
}

function wideFont(context: PDFContext, faces: Faces, face: Face): WideFont {
  const font = faces.font(face)
  const scale = 1000 / font.unitsPerEm
  const subset = font.createSubset()
  const widths: number[] = [(font.getGlyph(0)?.advanceWidth ?? 0) * scale]
  const texts: number[][] = []
  for (const code_point of font.characterSet.filter(isTyped)) {
    const glyph = font.glyphForCodePoint(code_point)
    if (glyph === null) continue
    const id = subset.includeGlyph(glyph.id)
    widths[id] ??= glyph.advanceWidth * scale
    texts[id] ??= [code_point]
  }
  const program = withoutHints(subset.encode())
  return { program, deflated: context.flateStream(program).getContents(), widths, texts }
}

interface FontParts {
  readonly face: Face
  readonly ref: PDFRef
  readonly name: string
  readonly program: ReturnType<PDFContext['stream']>
  readonly cff: boolean
  /** Glyphs in the program, parts of compound ones included. */
  readonly count: number
  readonly widths: readonly number[]
  readonly texts: readonly (readonly number[] | undefined)[]
  readonly subset: boolean
}

function writeFont(context: PDFContext, faces: Faces, { face, ref, name, program, cff, count, widths, texts, subset }: FontParts): void {
  const font = faces.font(face)
  const scale = (value: number) => Math.round((value * 1000) / font.unitsPerEm)
  const { minX, minY, maxX, maxY } = font.bbox
  const serif = face.startsWith('serif') || face.startsWith('arabic')
  const descriptor = context.register(context.obj({
    Type: 'FontDescriptor', FontName: name, Flags: 4 + (serif ? 2 : 0) + (face === 'serif_italic' ? 64 : 0),
    FontBBox: [scale(minX), scale(minY), scale(maxX), scale(maxY)], ItalicAngle: font.italicAngle,
    Ascent: scale(font.ascent), Descent: scale(font.descent), CapHeight: scale(font.capHeight), StemV: /(semi)?bold$/.test(face) ? 120 : 84,
    [cff ? 'FontFile3' : 'FontFile2']: context.register(program),
    ...(subset ? { CIDSet: context.register(context.flateStream(allOf(count))) } : {}),
  }))
  const rounded = Array.from({ length: count }, (_, id) => Math.round(widths[id] ?? 0))
  const descendant = context.register(context.obj({
    Type: 'Font', Subtype: cff ? 'CIDFontType0' : 'CIDFontType2', BaseFont: name, ...(cff ? {} : { CIDToGIDMap: 'Identity' }), DW: 0, W: [0, rounded],
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }, FontDescriptor: descriptor,
  }))
  context.assign(ref, context.obj({
    Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant],
    ToUnicode: context.register(context.flateStream(toUnicode(texts))),
  }))
}

/** A bit for each glyph of the program. */
function allOf(count: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8))
  for (let id = 0; id < count; id += 1) bits[id >> 3] = (bits[id >> 3] ?? 0) | (0x80 >> (id & 7))
  return bits
}

function toUnicode(texts: readonly (readonly number[] | undefined)[]): string {
  const entries = texts.flatMap((code_points, id) => (code_points === undefined || code_points.length === 0 ? [] : [`<${hex4(id)}> <${code_points.map(utf16).join('')}>`]))
  const blocks: string[] = []
  for (let at = 0; at < entries.length; at += 100) {
    const some = entries.slice(at, at + 100)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin', '12 dict begin', 'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def', '/CMapType 2 def',
    '1 begincodespacerange', '<0000> <FFFF>', 'endcodespacerange',
    ...blocks, 'endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end', '',
  ].join('\n')
}

function utf16(code_point: number): string {
  return [...String.fromCodePoint(code_point)].flatMap((character) => Array.from({ length: character.length }, (_, at) => hex4(character.charCodeAt(at)))).join('')
}

function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

/** `numGlyphs` of the `maxp` table. */
function glyphCount(program: Uint8Array): number {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength)
  const tables = view.getUint16(4)
  for (let at = 0; at < tables; at += 1) {
    const entry = 12 + at * 16
    if (view.getUint32(entry) === 0x6d617870) return view.getUint16(view.getUint32(entry + 8) + 4)
  }
  throw new Error('font program without maxp')
}

function postscriptName(faces: Faces, face: Face): string {
  return faces.font(face).postscriptName ?? face
}

/** A text as PDF keeps it: UTF-16 with a mark. */
export function pdfText(text: string): PDFHexString {
  return PDFHexString.fromText(text)
}
