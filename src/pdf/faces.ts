/** The faces a document is set in, and words shaped in them. */
import { create, type Font, type Glyph } from '@cantoo/fontkit'
import type { BaseFace, Face, FaceOnDemand } from './face-names.ts'
import type { Line } from './lines.ts'
import type { MoreFaces } from './more-faces.ts'
import { mirrored } from './bidi.ts'
import { facesOnDemand, hanOrder, leans, type HanOrder } from './scripts.ts'

export { FACES, type Face } from './face-names.ts'

/**
 * The bytes of each face: TTF, or WOFF 1 around it. From npm `source-serif` (`SourceSerif4-Regular`,
 * `-Semibold`, `-It`) and `source-sans` (`SourceSans3-Regular`, `-Semibold`). Not WOFF 2: its TrueType
 * subsets come out blank. `more`: other scripts, loaded when a text needs them; without it they have no font.
 */
export type FontFiles = Readonly<Record<BaseFace, Uint8Array>> & { readonly more?: MoreFaces }

export interface ShapedGlyph {
  /** In the face's own numbering. */
  readonly id: number
  /** From left to right. */
  readonly code_points: readonly number[]
  /** Thousandths of the size: the glyph's own advance, and what kerning makes of it. */
  readonly own_advance: number
  readonly advance: number
  readonly offset: number
  /** Above the baseline, of a mark on a letter. */
  readonly rise: number
}

export interface ShapedWord {
  readonly face: Face
  readonly text: string
  readonly glyphs: readonly ShapedGlyph[]
  /** Thousandths of the size. */
  readonly width: number
}

/** Drawn for a character, or the face that must be loaded before that is known; neither: nothing here has it. */
interface Choice {
  readonly face: Face | null
  readonly wanted: FaceOnDemand | null
}

const SANS_AND_SERIF: Readonly<Record<BaseFace, readonly BaseFace[]>> = {
  serif: ['serif', 'sans'],
  serif_semibold: ['serif_semibold', 'sans_semibold'],
  serif_italic: ['serif_italic', 'serif', 'sans'],
  sans: ['sans', 'serif'],
  sans_semibold: ['sans_semibold', 'serif_semibold'],
}
const NOWHERE: Choice = { face: null, wanted: null }
/** One letter, one glyph: nothing is gained by shaping. */
const UNSHAPED: ReadonlySet<Face> = new Set<Face>(['japanese', 'chinese', 'korean'])
const MOST_WORDS = 20_000

/** What faces of the same files share, in whatever order they ask one another. */
class Opened {
  readonly files: FontFiles
  readonly words = new Map<string, ShapedWord>()
  readonly kept = new Map<string, unknown>()
  private readonly fonts = new Map<Face, Font>()

  constructor(files: FontFiles) {
    this.files = files
  }

  font(face: Face): Font {
    const opened = this.fonts.get(face)
    if (opened !== undefined) return opened
    const file = isBase(face) ? this.files[face] : this.files.more?.file(face)
    if (file === undefined || file === null) throw new Error(`the file for ${face} is not loaded`)
    const font = create(file)
    if (!('glyphForCodePoint' in font)) throw new Error(`the file for ${face} holds a collection of fonts`)
    this.fonts.set(face, font)
    return font
  }
}

const MOST_KEPT = 20_000

/** What was worked out before, for texts that come again from one document to the next; all of it goes at once where it is much. */
class Kept<T> {
  private readonly known = new Map<string, T>()

  get(key: string): T | undefined {
    return this.known.get(key)
  }

  keep(key: string, value: T): T {
    if (this.known.size >= MOST_KEPT) this.known.clear()
    this.known.set(key, value)
    return value
  }
}

/** The map of one face. */
function within<T>(maps: Map<BaseFace, Map<string, T>>, face: BaseFace): Map<string, T> {
  const known = maps.get(face)
  if (known !== undefined) return known
  const made = new Map<string, T>()
  maps.set(face, made)
  return made
}

const isBase = (face: Face): face is BaseFace => face in SANS_AND_SERIF

export class Faces {
  private readonly opened: Opened
  private readonly order: HanOrder
  /** Texts of which these faces have every character, and need no others; and their lines, by measure. */
  readonly clean = new Kept<true>()
  readonly lines = new Kept<readonly Line[]>()
  private readonly choices = new Map<BaseFace, Map<string, Choice>>()
  private readonly shaped = new Map<BaseFace, Map<string, readonly ShapedWord[]>>()

  constructor(opened: Opened, order: HanOrder) {
    this.opened = opened
    this.order = order
  }

  /** What others derive from these faces once and keep. */
  get kept(): Map<string, unknown> {
    return this.opened.kept
  }

  font(face: Face): Font {
    return this.opened.font(face)
  }

  /** The face that draws a character where `face` is asked for; null where none has it. */
  faceFor(face: BaseFace, character: string): Face | null {
    return this.choose(face, character).face
  }

  /** The face that must be loaded before it is known what draws a character. */
  wantedFor(face: BaseFace, character: string): FaceOnDemand | null {
    return this.choose(face, character).wanted
  }

  /** It could not be read when it was asked for. */
  hasFailed(face: FaceOnDemand): boolean {
    return this.opened.files.more?.hasFailed(face) ?? false
  }

  private choose(face: BaseFace, character: string): Choice {
    const choices = within(this.choices, face)
    const known = choices.get(character)
    if (known !== undefined) return known
    const choice = this.find(face, character.codePointAt(0) ?? 0)
    if (choice.wanted === null) choices.set(character, choice)
    return choice
  }

  private find(face: BaseFace, code_point: number): Choice {
    const base = SANS_AND_SERIF[face].find((one) => this.font(one).hasGlyphForCodePoint(code_point))
    if (base !== undefined) return { face: base, wanted: null }
    const { more } = this.opened.files
    if (more === undefined) return NOWHERE
    for (const one of facesOnDemand(code_point, face.endsWith('semibold'), this.order)) {
      if (more.file(one) === null) return { face: null, wanted: one }
      if (this.font(one).hasGlyphForCodePoint(code_point)) return { face: one, wanted: null }
    }
    return NOWHERE
  }

  /**
   * A word, or a part of one, in as few faces as it takes. Characters that no face has are left out.
   * `letter`: what stands beside it, whose face draws all that it can where that reads from right to left.
   */
  shape(face: BaseFace, word: string, direction: 'ltr' | 'rtl' = 'ltr', letter?: string): readonly ShapedWord[] {
    if (direction === 'rtl') return this.inStretches(face, word, direction, letter === undefined ? null : this.faceFor(face, letter)).words
    const shaped = within(this.shaped, face)
    const known = shaped.get(word)
    if (known !== undefined) return known
    const { words, whole } = this.inStretches(face, word, direction, null)
    if (shaped.size >= MOST_WORDS) shaped.clear()
    if (whole) shaped.set(word, words)
    return words
  }

  /** `whole`: every character has a face. */
  private inStretches(face: BaseFace, word: string, direction: 'ltr' | 'rtl', beside: Face | null): { words: readonly ShapedWord[]; whole: boolean } {
    const stretches: { face: Face; text: string }[] = []
    let whole = true
    for (const character of word) {
      const last = stretches.at(-1)
      const leaning = leans(character)
      if (leaning !== null) {
        if (last !== undefined && UNSHAPED.has(last.face) === (leaning === 'selector')) last.text += character
        continue
      }
      const has = beside !== null && this.has(beside, character) ? beside : this.faceFor(face, character)
      if (has === null) {
        whole = false
        continue
      }
      if (last?.face === has) last.text += character
      else stretches.push({ face: has, text: character })
    }
    return { words: stretches.map((stretch) => this.shapeIn(stretch.face, stretch.text, direction)), whole }
  }

  private has(face: Face, character: string): boolean {
    return this.font(face).hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  }

  private shapeIn(face: Face, text: string, direction: 'ltr' | 'rtl'): ShapedWord {
    const { words } = this.opened
    const key = direction === 'ltr' ? `${face} ${text}` : `${face}<${text}`
    const known = words.get(key)
    if (known !== undefined) return known
    const font = this.font(face)
    const scale = 1000 / font.unitsPerEm
    forgetGlyphs(font)
    const glyphs = UNSHAPED.has(face) ? font.glyphsForString(text).map((glyph) => standing(glyph, scale)) : laidOut(font, text, scale, direction)
    const word = { face, text, glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) }
    if (words.size >= MOST_WORDS) words.clear()
    words.set(key, word)
    return word
  }
}

/** A font keeps each glyph with the characters that it was first met for, or none: what one text says would hang on the texts before it. */
function forgetGlyphs(font: Font): void {
  if ('_glyphs' in font) font._glyphs = {}
}

function standing(glyph: Glyph, scale: number): ShapedGlyph {
  const own_advance = glyph.advanceWidth * scale
  return { id: glyph.id, code_points: glyph.codePoints, own_advance, advance: own_advance, offset: 0, rise: 0 }
}

/** Glyphs from left to right, whichever way they are read. */
function laidOut(font: Font, text: string, scale: number, direction: 'ltr' | 'rtl'): ShapedGlyph[] {
  const run = direction === 'ltr' ? font.layout(text) : font.layout(mirrored(text), null, null, null, direction)
  const glyphs = run.glyphs.map((glyph, index) => {
    const position = run.positions?.[index]
    return {
      ...standing(glyph, scale), advance: (position?.xAdvance ?? glyph.advanceWidth) * scale,
      offset: (position?.xOffset ?? 0) * scale, rise: (position?.yOffset ?? 0) * scale,
    }
  })
  if (direction === 'ltr') return glyphs
  // A joiner has done its part: it comes back as a space without a width. Readers turn the letters of a ligature as they turn its line.
  return glyphs.filter((glyph) => glyph.advance !== 0 || glyph.code_points[0] !== 0x20).map((glyph) => ({ ...glyph, code_points: glyph.code_points.toReversed() }))
}

const opened = new WeakMap<FontFiles, { readonly opened: Opened; readonly orders: Map<string, Faces> }>()

/**
 * Opens the faces for a document of these texts; the same object of files is opened once, and its
 * shaped words are kept. What draws a character depends on the texts, never on what else was loaded.
 */
export function openFaces(files: FontFiles, texts: readonly string[] = []): Faces {
  const known = opened.get(files) ?? { opened: new Opened(files), orders: new Map<string, Faces>() }
  opened.set(files, known)
  const order = hanOrder(texts)
  const key = order.join()
  const faces = known.orders.get(key) ?? new Faces(known.opened, order)
  known.orders.set(key, faces)
  return faces
}
