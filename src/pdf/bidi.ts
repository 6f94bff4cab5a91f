/** Text that is read from right to left, within lines that are set from the left: Unicode's bidirectional algorithm (UAX #9). */
import bidiFactory from 'bidi-js'
import { readsLeft } from '../document/index.ts'
import type { ShapedWord } from './faces.ts'
import type { Span } from './text.ts'

const bidi = bidiFactory()
const LETTER = /\p{L}/u
const [ISOLATED, ISOLATED_END] = ['\u2068', '\u2069']

/** What reads in one direction: an odd `level` from right to left. Words of one place are set side by side. */
export interface Place {
  readonly level: number
  /** Level of the line. */
  readonly base: 0 | 1
  /** A text of its own, whose neighbours do not turn it. */
  readonly isolate: number
  /** The line's first letter that is read from right to left: what stands beside such letters is drawn in its face. */
  readonly letter?: string
}

export interface PlacedWord extends ShapedWord {
  readonly place?: Place
}

/** By offset into the spans' text. A line whose own first letter is read from the right is so as a whole; set from the left as all are. */
export function placesOf(spans: readonly Span[]): Place[] {
  const places: Place[] = []
  const text = spans.map((span) => span.text).join('')
  let start = 0
  for (const line of text.split('\n')) {
    places.push(...placesIn(cut(spans, start, start + line.length)))
    if (start + line.length < text.length) places.push({ level: 0, base: 0, isolate: -1 })
    start += line.length + 1
  }
  return places
}

interface Piece {
  readonly text: string
  readonly apart: boolean
  readonly nth: number
}

function cut(spans: readonly Span[], from: number, until: number): Piece[] {
  let start = 0
  return spans.flatMap((span, nth) => {
    const text = span.text.slice(Math.max(from - start, 0), Math.max(until - start, 0))
    start += span.text.length
    return text === '' ? [] : [{ text, apart: span.apart === true, nth }]
  })
}

function placesIn(pieces: readonly Piece[]): Place[] {
  const isolated = pieces.map((piece) => (piece.apart ? `${ISOLATED}${piece.text}${ISOLATED_END}` : piece.text)).join('')
  const { levels, paragraphs } = bidi.getEmbeddingLevels(isolated)
  const base = paragraphs[0]?.level === 1 ? 1 : 0
  const letter = [...isolated].find((character) => readsLeft(character) && LETTER.test(character))
  let at = 0
  return pieces.flatMap(({ text, apart, nth }) => {
    if (apart) at += ISOLATED.length
    const own = Array.from({ length: text.length }, (_, index): Place => ({ level: levels[at + index] ?? 0, base, isolate: apart ? nth : -1, ...(letter === undefined ? {} : { letter }) }))
    at += text.length + (apart ? ISOLATED_END.length : 0)
    return own
  })
}

export const samePlace = (one: Place | undefined, other: Place | undefined): boolean =>
  one?.level === other?.level && one?.isolate === other?.isolate && one?.base === other?.base

/** Brackets and the like, as they are drawn where they are read from right to left. */
export function mirrored(text: string): string {
  return [...text].map((character) => bidi.getMirroredCharacter(character) ?? character).join('')
}

export interface LineOrder {
  readonly words: readonly ShapedWord[]
  /** Where that is another order: places of the words as they are read. */
  readonly reading?: readonly number[]
}

/** Words of a line from left to right; they come in the order in which they are read. Spaces at the end stand at the right. */
export function fromTheLeft(words: readonly PlacedWord[]): LineOrder {
  if (words.every(({ place }) => place === undefined || place.level === 0)) return { words }
  const level = (index: number): number => words[index]?.place?.level ?? 0
  const solid = words.findLastIndex((word) => word.text.trim() !== '') + 1
  const base = words[0]?.place?.base ?? 0
  let order = Array.from({ length: solid }, (_, index) => index)
  for (let turned = Math.max(0, ...order.map(level)); turned > 0; turned -= 1) {
    const together = (one: number, next: number): boolean =>
      level(one) >= turned && level(next) >= turned && (turned <= base || words[one]?.place?.isolate === words[next]?.place?.isolate)
    order = stretches(order, together).flatMap((stretch) => stretch.reverse())
  }
  for (let index = solid; index < words.length; index += 1) order.push(index)
  const reading = order.map((_, index) => index).sort((one, next) => (order[one] ?? 0) - (order[next] ?? 0))
  return { words: order.flatMap((index) => words[index] ?? []), reading }
}

/** Cuts a list between the neighbours that do not belong together. */
function stretches<T>(list: readonly T[], together: (one: T, next: T) => boolean): T[][] {
  const cut: T[][] = []
  for (const next of list) {
    const last = cut.at(-1)
    const one = last?.at(-1)
    if (last !== undefined && one !== undefined && together(one, next)) last.push(next)
    else cut.push([next])
  }
  return cut
}
