import type { Passage, PrintedFigure } from '../../document/index.ts'
import { differences } from './align.ts'

/** Words of a document as its pages print them, in the order in which they are drawn. */
export interface PrintedWord {
  readonly text: string
  /** From 1. */
  readonly page: number
}

export interface ComparedFigure {
  readonly name: string
  /** As the pages say it; null where they do not. */
  readonly printed: string | null
  readonly computed: string
  readonly equal: boolean
  readonly definition: string
}

/** Text that is not as it would be made, and is no figure: the words that are printed and those that were expected, with a few beside them where both are there. */
export interface OtherText {
  readonly page: number
  readonly printed: string
  readonly expected: string
}

export interface Compared {
  readonly figures: readonly ComparedFigure[]
  readonly texts: readonly OtherText[]
}

interface Change {
  /** Offsets into the letters of what was expected. */
  readonly from: number
  readonly until: number
  readonly printed: string
  readonly words: Omit<OtherText, 'page'>
  readonly page: number
  /** Both stand within one word. */
  readonly joined: boolean
}

interface Placed extends PrintedFigure {
  readonly from: number
  readonly until: number
}

/**
 * Each figure as printed beside itself as computed. Both sides are read from pages in the same way; spaces do not count.
 * @param expected words of the document made again @param passages what it was made of
 */
export function comparePrinted(printed: readonly PrintedWord[], expected: readonly PrintedWord[], passages: readonly Passage[]): Compared {
  const letters = expected.map(({ text }) => text).join('')
  const changes = changesBetween(printed, expected)
  const placed = placesOf(passages, letters)
  const figures = placed.map(({ figure, at }): ComparedFigure => {
    const { name, printed: computed, definition } = figure
    if (at === null) return { name, printed: changes.length === 0 ? computed : null, computed, equal: changes.length === 0, definition }
    const touching = changes.filter((change) => touches(change, at))
    return { name, printed: touching.length === 0 ? computed : printedOf(at, touching), computed, equal: touching.length === 0, definition }
  })
  const outside = changes.filter((change) => !placed.some(({ at }) => at !== null && touches(change, at)))
  return { figures, texts: outside.map(({ page, words }) => ({ page, ...words })) }
}

/** What is put in at a figure's edge belongs to it where it stands in the same word. */
function touches({ from, until, joined }: Change, at: Placed): boolean {
  if (from < until) return from < at.until && until > at.from
  return joined ? from >= at.from && from <= at.until : from > at.from && from < at.until
}

/** The figure's text with the changes in it. */
function printedOf(at: Placed, changes: readonly Change[]): string {
  let text = ''
  let place = at.from
  let nth = 0
  const putIn = (): void => {
    for (let change = changes[nth]; change !== undefined && change.from <= place; change = changes[nth]) {
      text += change.printed
      nth += 1
    }
  }
  for (const letter of at.printed.normalize('NFC')) {
    if (bare(letter) === '') {
      text += letter
      continue
    }
    putIn()
    if (!changes.some(({ from, until }) => place >= from && place < until)) text += letter
    place += letter.length
  }
  putIn()
  return text.trim()
}

const bare = (text: string): string => text.normalize('NFC').replace(/[\s\p{C}]+/gu, '')

/** Where each figure stands among the letters of the pages; null where the pages cut or turn its passage. */
function placesOf(passages: readonly Passage[], letters: string): readonly { readonly figure: PrintedFigure; readonly at: Placed | null }[] {
  let cursor = 0
  return passages.flatMap(({ text, figures }) => {
    const said = bare(text)
    const found = said === '' ? cursor : letters.indexOf(said, cursor)
    if (found >= 0) cursor = found + said.length
    return figures.map((figure) => {
      if (found < 0) return { figure, at: null }
      const from = found + bare(text.slice(0, figure.from)).length
      return { figure, at: { ...figure, from, until: from + bare(text.slice(figure.from, figure.until)).length } }
    })
  })
}

/** Words said on each side of what differs. */
const BESIDE = 2

/** What differs, letter by letter within words. */
function changesBetween(printed: readonly PrintedWord[], expected: readonly PrintedWord[]): Change[] {
  const starts: number[] = []
  let letters = 0
  for (const { text } of expected) {
    starts.push(letters)
    letters += text.length
  }
  const [all, all_printed] = [expected, printed].map((words) => words.map(({ text }) => text)) as [string[], string[]]
  const hunks = differences(all, all_printed)
  return hunks.flatMap(({ from, until, other_from, other_until }): Change[] => {
    const paired = until - from === other_until - other_from
    const parts = paired ? Array.from({ length: until - from }, (_, nth) => [from + nth, from + nth + 1, other_from + nth, other_from + nth + 1] as const) : [[from, until, other_from, other_until] as const]
    return parts.flatMap(([a, b, c, d]) => {
      const [wanted, said] = [all.slice(a, b), all_printed.slice(c, d)]
      const beside = a < b && c < d ? BESIDE : 0
      const words = { printed: all_printed.slice(Math.max(0, c - beside), d + beside).join(' '), expected: all.slice(Math.max(0, a - beside), b + beside).join(' ') }
      const change = within(wanted, said)
      const start = starts[a] ?? letters
      const page = printed[c]?.page ?? printed[c - 1]?.page ?? 1
      return change === null ? [] : [{ ...change, words, joined: wanted.length === 1 && said.length === 1, from: start + change.from, until: start + change.until, page }]
    })
  })
}

/** The letters between what both begin and end with; null where only spaces differ. */
function within(wanted: readonly string[], said: readonly string[]): Omit<Change, 'page' | 'joined' | 'words'> | null {
  const [one, other] = [wanted.join(''), said.join('')]
  if (one === other) return null
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const single = wanted.length <= 1 && said.length <= 1
  return { from: start, until: one.length - end, printed: single ? other.slice(start, other.length - end) : spaced(said, start, end) }
}

/** Words with a space between them, without so many letters at both ends. */
function spaced(words: readonly string[], start: number, end: number): string {
  const text = words.join(' ')
  let [from, until] = [0, text.length]
  for (let left = start; left > 0; from += 1) if (text[from] !== ' ') left -= 1
  for (let left = end; left > 0; until -= 1) if (text[until - 1] !== ' ') left -= 1
  return text.slice(from, until).trim()
}
