/** Text to lines of a width: the first pass. Greedy, ragged right, no lone short word on the last line. */
import LineBreaker from 'linebreak'
import { readsLeft } from '../document/index.ts'
import { fromTheLeft, placesOf, samePlace, type Place, type LineOrder, type PlacedWord } from './bidi.ts'
import type { Faces, ShapedGlyph } from './faces.ts'
import type { Span } from './text.ts'

/** Its words from left to right, and how they are read. */
export interface Line extends LineOrder {
  /** In points, without the space at the end. */
  readonly width: number
  /** Offsets into the text of the spans, spaces at the end included. */
  readonly from: number
  readonly until: number
}

/** What cannot be broken, and the space after it. */
interface Atom {
  readonly words: readonly PlacedWord[]
  readonly space: readonly PlacedWord[]
  readonly width: number
  readonly space_width: number
  readonly from: number
  readonly until: number
  /** A line must end here. */
  readonly ends: boolean
}

/** A last line shorter than this share of the measure is avoided where the paragraph has room. */
const LEAST_LAST = 0.12
const NARROWER = [0.97, 0.94, 0.91]

/**
 * Breaks spans into lines of at most `measure` points at `size`. A word longer than a line is cut
 * where the line ends. An empty text is one empty line.
 */
export function breakLines(spans: readonly Span[], faces: Faces, size: number, measure: number): Line[] {
  const atoms = atomsOf(spans, faces, size).flatMap((atom) => (atom.width <= measure ? [atom] : cutAtom(atom, measure, size)))
  const lines = fill(atoms, measure)
  const last = lines.at(-1)
  if (lines.length > 1 && last !== undefined && last.width < measure * LEAST_LAST) {
    for (const share of NARROWER) {
      const tighter = fill(atoms, measure * share)
      if (tighter.length === lines.length && (tighter.at(-1)?.width ?? 0) >= measure * LEAST_LAST) return tighter
    }
  }
  return lines
}

/** Width in points of text that is not broken. */
export function widthOf(spans: readonly Span[], faces: Faces, size: number): number {
  if (spans.some((span) => readsLeft(span.text))) return atomsOf(spans, faces, size).reduce((sum, atom) => sum + atom.width + atom.space_width, 0)
  return spans.reduce((sum, span) => sum + faces.shape(span.face, span.text).reduce((width, word) => width + word.width, 0), 0) * (size / 1000)
}

function fill(atoms: readonly Atom[], measure: number): Line[] {
  const lines: Line[] = []
  let words: PlacedWord[] = []
  let width = 0
  let gap = 0
  let from = 0
  let until = 0
  const end = () => {
    lines.push({ ...fromTheLeft(words), width, from, until })
    words = []
    width = 0
    gap = 0
    from = until
  }
  for (const atom of atoms) {
    // The tolerance keeps a text as wide as its column on one line.
    if (words.length > 0 && width + gap + atom.width > measure + 0.001) end()
    words.push(...atom.words, ...atom.space)
    width += gap + atom.width
    gap = atom.space_width
    until = atom.until
    if (atom.ends) end()
  }
  if (words.length > 0 || lines.length === 0) end()
  return lines
}

function atomsOf(spans: readonly Span[], faces: Faces, size: number): Atom[] {
  const text = spans.map((span) => span.text).join('')
  const breaker = new LineBreaker(text)
  const atoms: Atom[] = []
  let from = 0
  const shape = shaper(spans, faces, readsLeft(text) ? placesOf(spans) : null)
  for (let stop = breaker.nextBreak(); stop !== null; stop = breaker.nextBreak()) {
    const segment = text.slice(from, stop.position)
    const solid = segment.replace(/[ \n]+$/, '')
    const spaces = segment.length > solid.length && !(stop.required && segment.endsWith('\n')) ? ' '.repeat(segment.length - solid.length) : ''
    const words = shape(from, from + solid.length, solid)
    const space = spaces === '' ? [] : shape(from + solid.length, stop.position, spaces)
    atoms.push({
      words, space, from, until: stop.position,
      width: totalWidth(words, size), space_width: totalWidth(space, size),
      ends: stop.required && stop.position < text.length,
    })
    from = stop.position
  }
  return atoms
}

/** Shapes text that covers offsets `from` to `until` of the spans, each part in its span's face; `from` never goes back. */
function shaper(spans: readonly Span[], faces: Faces, places: readonly Place[] | null): (from: number, until: number, text: string) => PlacedWord[] {
  let first = 0
  let first_start = 0
  return (from, until, text) => {
    const words: PlacedWord[] = []
    for (let span = spans[first]; span !== undefined && first_start + span.text.length <= from; span = spans[first]) {
      first_start += span.text.length
      first += 1
    }
    let start = first_start
    for (let index = first; index < spans.length && start < until; index += 1) {
      const span = spans[index]
      if (span === undefined) break
      const stop = start + span.text.length
      const a = Math.max(from, start)
      const b = Math.min(until, stop)
      if (a < b && places === null) words.push(...faces.shape(span.face, text.slice(a - from, b - from)))
      if (places !== null) words.push(...turned(span.face, text.slice(a - from, b - from), places.slice(a, b), faces))
      start = stop
    }
    return words
  }
}

/** Shapes each part of a text in its own direction; the parts come in the order in which they are read. */
function turned(face: Span['face'], text: string, places: readonly Place[], faces: Faces): PlacedWord[] {
  const words: PlacedWord[] = []
  for (let from = 0; from < text.length;) {
    const place = places[from]
    let until = from + 1
    while (until < text.length && samePlace(places[until], place)) until += 1
    const direction = (place?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr'
    words.push(...faces.shape(face, text.slice(from, until), direction, place?.letter).map((word) => (place === undefined ? word : { ...word, place })))
    from = until
  }
  return words
}

function totalWidth(words: readonly PlacedWord[], size: number): number {
  return words.reduce((sum, word) => sum + word.width, 0) * (size / 1000)
}

/** Cuts a word that is longer than a line between glyphs. */
function cutAtom(atom: Atom, measure: number, size: number): Atom[] {
  const pieces: Atom[] = []
  let words: PlacedWord[] = []
  let width = 0
  let from = atom.from
  let until = atom.from
  const end = () => {
    pieces.push({ words, space: [], width, space_width: 0, from, until, ends: false })
    words = []
    width = 0
    from = until
  }
  for (const word of atom.words) {
    const leftwards = (word.place?.level ?? 0) % 2 === 1
    let glyphs: ShapedGlyph[] = []
    let said = 0
    const part = (stop: number) => {
      if (glyphs.length > 0) words.push({ ...word, text: word.text.slice(said, stop), glyphs: leftwards ? glyphs.reverse() : glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) })
      glyphs = []
      said = stop
    }
    let read = 0
    for (const glyph of leftwards ? word.glyphs.toReversed() : word.glyphs) {
      const advance = glyph.advance * (size / 1000)
      if (words.length + glyphs.length > 0 && width + advance > measure) {
        part(read)
        end()
      }
      glyphs.push(glyph)
      width += advance
      const units = glyph.code_points.reduce((sum, code_point) => sum + (code_point > 0xffff ? 2 : 1), 0)
      read += units
      until += units
    }
    part(word.text.length)
  }
  end()
  const last = pieces.pop()
  if (last !== undefined) pieces.push({ ...last, space: atom.space, space_width: atom.space_width, until: atom.until, ends: atom.ends })
  return pieces
}

/** What a line says, in the order in which it is read. */
export function saidBy({ words, reading }: LineOrder): string {
  return (reading?.flatMap((index) => words[index] ?? []) ?? words).map((word) => word.text).join('')
}
