import { isQuoted, meaningOf } from './cells.ts'
import type { TextMarks } from './cells.ts'
import { edgeOf, formOf } from './pattern.ts'
import type { ColumnProfile } from './profile.ts'

/** One way to give a record's parts to the columns. */
export interface Alignment {
  readonly cells: readonly string[]
  /** Surprise of all cells together, and of the oddest one; in nats. */
  readonly cost: number
  readonly worst: number
  /** Cells whose like the sample hardly has. */
  readonly odd: number
  /** It parts a word or a number, or leaves a cell blank where none is: it may stand against another way, but is none to take. */
  readonly doubtful: boolean
  /** The columns that were made of several parts, of half a part, or of none. */
  readonly touched: readonly number[]
  readonly ways: readonly Way[]
}

/** A separator too many is joined over or dropped with its blank cell; one too few is put in, between two texts or beside a blank. */
export type Way = 'joined' | 'dropped' | 'split' | 'blank'

export interface Allowed {
  /** Separators that may be too many and too few. */
  readonly surplus: number
  readonly lacking: number
  /** Marks without a partner are taken off single cells too. */
  readonly lone: boolean
  /** A blank may be put in. */
  readonly blanks: boolean
}

interface Partial {
  readonly cost: number
  readonly worst: number
  readonly odd: number
  readonly doubtful: boolean
  readonly before: Partial | null
  readonly cells: readonly string[]
  readonly column: number
  readonly way: Way | null
}

const KEPT = 4
/** Nats: one in twenty. */
const ODD = 3
const LONGEST_SPLIT = 400
/** A cell that is properly quoted is not likely to be half of another. */
const QUOTED_HALF = 3
/** Nor does a cell swallow the opening mark of the next, or keep one of its own. */
const MARK_INSIDE = 9
/** A text seldom begins or ends with a separator. */
const BLANK_END = 4
/** A separator that strayed into a number or a date is rarer than one in a text. */
const STRAYED = 2

/** The least surprising ways, best first; each has other cells. Work is bounded by width × (surplus + 1)² and the lengths of cells. */
export function align(parts: readonly string[], columns: readonly ColumnProfile[], marks: TextMarks, allowed: Allowed): Alignment[] {
  const n = parts.length
  const width = columns.length
  const { surplus, lacking, lone } = allowed
  const blank = parts.map((part) => part.trim() === '')
  const meaning = parts.map((part) => meaningOf(part, marks, lone))
  const quoted = parts.map((part) => isQuoted(part, marks))
  const band = lacking + surplus + 1
  // With both kinds, separators too many so far are not told by the place alone.
  const lanes = lacking > 0 ? surplus + 1 : 1
  const states: (Partial[] | undefined)[] = new Array((width + 1) * band * lanes)
  const at = (c: number, i: number, u: number) => (c * band + i - c + lacking) * lanes + (lanes > 1 ? u : 0)
  const reach = (c: number, i: number, u: number, one: Partial) => {
    const downs = u - (i - c)
    if (i > n || c > width || u > surplus || i - c > surplus || downs > lacking || downs < 0) return
    const index = at(c, i, u)
    const list = (states[index] ??= [])
    if (list.length === KEPT && list[KEPT - 1]!.cost <= one.cost) return
    let place = list.length
    while (place > 0 && list[place - 1]!.cost > one.cost) place--
    list.splice(place, 0, one)
    if (list.length > KEPT) list.pop()
  }
  const step = (from: Partial, cells: readonly string[], cost: number, column: number, way: Way | null, doubtful = false): Partial =>
    ({ cost: from.cost + cost, worst: Math.max(from.worst, cost), odd: from.odd + (cost >= ODD ? 1 : 0), doubtful: from.doubtful || doubtful, before: from, cells, column, way })
  states[at(0, 0, 0)] = [{ cost: 0, worst: 0, odd: 0, doubtful: false, before: null, cells: [], column: -1, way: null }]
  for (let c = 0; c <= width; c++) {
    const profile = columns[c]
    for (let i = Math.max(0, c - lacking); i <= Math.min(n, c + surplus); i++) {
      for (let u = Math.max(0, i - c); u <= (lanes > 1 ? surplus : Math.max(0, i - c)); u++) {
        const here = states[at(c, i, u)]
        if (here === undefined) continue
        if (i < n && blank[i] === true && !quoted[i]!) {
          let end = i
          while (end < n && blank[end] === true && !quoted[end]!) end++
          for (const one of here) if (one.way !== 'blank') reach(c, end, u + end - i, step(one, [], 0, c, 'dropped'))
        }
        if (profile === undefined) continue
        if (i < n) {
          const cost = profile.cost(meaning[i]!) + (!quoted[i]! && (opensWith(meaning[i]!, marks) || keepsPair(meaning[i]!, marks)) ? MARK_INSIDE : 0)
          if (cost < Infinity) for (const one of here) if (!(blank[i] === true && one.way === 'dropped')) reach(c + 1, i + 1, u, step(one, [meaning[i]!], cost, c, null))
          if (u < surplus && profile.kind !== 'text' && i + 1 < n && !blank[i] && !blank[i + 1]) {
            const bare = parts[i]! + parts[i + 1]!
            const price = profile.cost(bare) + STRAYED
            if (price < Infinity) for (const one of here) reach(c + 1, i + 2, u + 1, step(one, [bare], price, c, 'joined'))
          }
          for (let m = 2; u + m - 1 <= surplus && i + m <= n; m++) {
            const joined = joinedText(parts, i, m, profile, marks)
            const price = profile.cost(joined)
            if (price === Infinity) continue
            let halves = blank[i]! || blank[i + m - 1]! ? BLANK_END : 0
            for (let k = i; k < i + m; k++) halves += quoted[k]! ? QUOTED_HALF : k > i && opensWith(parts[k]!, marks) ? MARK_INSIDE : 0
            for (const one of here) reach(c + 1, i + m, u + m - 1, step(one, [joined], price + halves, c, 'joined'))
          }
        }
        if (lacking === 0) continue
        if (allowed.blanks && (i === n || blank[i] !== true)) {
          const cost = profile.cost('')
          if (cost < Infinity) for (const one of here) if (one.way !== 'dropped') reach(c + 1, i, u, step(one, [''], cost, c, 'blank', !profile.blanks))
        }
        const next = columns[c + 1]
        const raw = parts[i]
        if (next === undefined || raw === undefined || blank[i] === true || raw.length > LONGEST_SPLIT) continue
        for (const { left, right, doubtful } of halvesOf(raw, marks, profile, next)) {
          const first = profile.cost(left)
          if (first === Infinity) continue
          const second = next.cost(right)
          if (second === Infinity) continue
          for (const one of here) reach(c + 2, i + 1, u, step(one, [left, right], first + second, c, 'split', doubtful))
        }
      }
    }
  }
  const found: Partial[] = []
  if (n - width <= surplus && width - n <= lacking) {
    for (let u = Math.max(0, n - width); u <= (lanes > 1 ? surplus : Math.max(0, n - width)); u++) found.push(...(states[at(width, n, u)] ?? []))
  }
  return distinct(found.map(unwind))
}

/** The text over several parts; without the separators where that is a text that the column knows. */
function joinedText(parts: readonly string[], from: number, count: number, profile: ColumnProfile, marks: TextMarks): string {
  const raw = parts.slice(from, from + count)
  const joined = meaningOf(raw.join(marks.delimiter), marks, true)
  const bare = raw.join('')
  const apart = profile.kind !== 'words' && raw.some((part) => part !== part.trim())
  return count === 2 && !apart && !profile.knows(joined) && profile.knows(bare) ? bare : joined
}

export interface Halves {
  readonly left: string
  readonly right: string
  readonly doubtful: boolean
}

/**
 * Each way to part a cell between two columns, through a pair of marks where it has any. Doubtful where the
 * kind of character does not change: a number is parted only beside a date, whose form is fixed; a word only
 * into words that are known.
 */
export function* halvesOf(raw: string, marks: TextMarks, left: ColumnProfile, right: ColumnProfile): Generator<Halves> {
  const { quote } = marks
  const marked = quote !== null && raw.includes(quote)
  for (let p = 1; p < raw.length; p++) {
    const [first, second] = [raw.slice(0, p), raw.slice(p)]
    if (first.trim() === '' || second.trim() === '') continue
    if (!marked) {
      yield { left: first, right: second, doubtful: !mayPart(first, second, left, right) }
    } else if ((raw[p] === quote || raw[p - 1] === quote) && isWhole(first, marks) && isWhole(second, marks)) {
      yield { left: meaningOf(first, marks, false), right: meaningOf(second, marks, false), doubtful: false }
    }
  }
}

function mayPart(first: string, second: string, left: ColumnProfile, right: ColumnProfile): boolean {
  const [before, after] = [edgeOf(first.charAt(first.length - 1)), edgeOf(second.charAt(0))]
  if (before === 'digit' && after === 'digit') return formOf(first).numbers > 2 || formOf(second).numbers > 2
  const letters = (before === 'lower' || before === 'upper') && (after === 'lower' || after === 'upper')
  if (!letters || (before === 'lower' && after === 'upper')) return true
  return (left.kind === 'words' && left.cost(first) < Infinity) || (right.kind === 'words' && right.cost(second) < Infinity)
}

const opensWith = (text: string, { quote }: TextMarks): boolean => quote !== null && text.trimStart().startsWith(quote)

/** Ends with a mark that another opened inside. */
const keepsPair = (text: string, { quote }: TextMarks): boolean => quote !== null && text.trimEnd().endsWith(quote) && text.indexOf(quote) < text.trimEnd().length - 1

const isWhole = (raw: string, marks: TextMarks): boolean => !raw.includes(marks.quote!) || isQuoted(raw, marks)

function unwind(last: Partial): Alignment {
  const cells: (readonly string[])[] = []
  const touched = new Set<number>()
  const ways: Way[] = []
  for (let one: Partial | null = last; one !== null; one = one.before) {
    cells.push(one.cells)
    if (one.way === null) continue
    touched.add(one.column)
    ways.push(one.way)
  }
  return { cells: cells.reverse().flat(), cost: last.cost, worst: last.worst, odd: last.odd, doubtful: last.doubtful, touched: [...touched].sort((a, b) => a - b), ways: ways.reverse() }
}

function distinct(all: readonly Alignment[]): Alignment[] {
  const seen = new Set<string>()
  return [...all].sort((a, b) => a.cost - b.cost).filter(({ cells }) => {
    const key = cells.join('\u0000')
    return seen.has(key) ? false : seen.add(key)
  })
}
