/** The faces a document is set in, and words shaped in them. */
import { create, type Font } from '@cantoo/fontkit'

export const FACES = ['serif', 'serif_semibold', 'serif_italic', 'sans', 'sans_semibold'] as const
export type Face = (typeof FACES)[number]

/**
 * The bytes of each face: TTF, or WOFF 1 around it. From npm `source-serif` (`SourceSerif4-Regular`,
 * `-Semibold`, `-It`) and `source-sans` (`SourceSans3-Regular`, `-Semibold`). Not WOFF 2: its TrueType
 * subsets come out blank.
 */
export type FontFiles = Readonly<Record<Face, Uint8Array>>

export interface ShapedGlyph {
  /** In the face's own numbering. */
  readonly id: number
  readonly code_points: readonly number[]
  /** Thousandths of the size: the glyph's own advance, and what kerning makes of it. */
  readonly own_advance: number
  readonly advance: number
  readonly offset: number
}

export interface ShapedWord {
  readonly face: Face
  readonly glyphs: readonly ShapedGlyph[]
  /** Thousandths of the size. */
  readonly width: number
}

const FALLBACKS: Readonly<Record<Face, readonly Face[]>> = {
  serif: ['serif', 'sans'],
  serif_semibold: ['serif_semibold', 'sans_semibold'],
  serif_italic: ['serif_italic', 'serif', 'sans'],
  sans: ['sans', 'serif'],
  sans_semibold: ['sans_semibold', 'serif_semibold'],
}
const MOST_WORDS = 20_000

export class Faces {
  private readonly files: FontFiles
  private readonly fonts = new Map<Face, Font>()
  private readonly words = new Map<string, ShapedWord>()
  private readonly choices = new Map<string, Face | null>()
  /** What others derive from these faces once and keep. */
  readonly kept = new Map<string, unknown>()

  constructor(files: FontFiles) {
    this.files = files
  }

  font(face: Face): Font {
    const opened = this.fonts.get(face)
    if (opened !== undefined) return opened
    const font = create(this.files[face])
    if (!('glyphForCodePoint' in font)) throw new Error(`the file for ${face} holds a collection of fonts`)
    this.fonts.set(face, font)
    return font
  }

  /** The face that draws a character where `face` is asked for; null where none has it. */
  faceFor(face: Face, character: string): Face | null {
    const key = `${face} ${character}`
    const known = this.choices.get(key)
    if (known !== undefined) return known
    const code_point = character.codePointAt(0) ?? 0
    const found = FALLBACKS[face].find((one) => this.font(one).hasGlyphForCodePoint(code_point)) ?? null
    this.choices.set(key, found)
    return found
  }

  /** A word, or a part of one, in as few faces as it takes. Characters that no face has are left out. */
  shape(face: Face, word: string): ShapedWord[] {
    const stretches: { face: Face; text: string }[] = []
    for (const character of word) {
      const has = this.faceFor(face, character)
      if (has === null) continue
      const last = stretches.at(-1)
      if (last?.face === has) last.text += character
      else stretches.push({ face: has, text: character })
    }
    return stretches.map((stretch) => this.shapeIn(stretch.face, stretch.text))
  }

  private shapeIn(face: Face, text: string): ShapedWord {
    const key = `${face} ${text}`
    const known = this.words.get(key)
    if (known !== undefined) return known
    const font = this.font(face)
    const scale = 1000 / font.unitsPerEm
    const run = font.layout(text)
    const glyphs = run.glyphs.map((glyph, index) => {
      const position = run.positions?.[index]
      const own_advance = glyph.advanceWidth * scale
      return { id: glyph.id, code_points: glyph.codePoints, own_advance, advance: (position?.xAdvance ?? glyph.advanceWidth) * scale, offset: (position?.xOffset ?? 0) * scale }
    })
    const word = { face, glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) }
    if (this.words.size >= MOST_WORDS) this.words.clear()
    this.words.set(key, word)
    return word
  }
}

const opened = new WeakMap<FontFiles, Faces>()

/** Opens the faces; the same object of files is opened once, and its shaped words are kept. */
export function openFaces(files: FontFiles): Faces {
  const known = opened.get(files)
  if (known !== undefined) return known
  const faces = new Faces(files)
  opened.set(files, faces)
  return faces
}
