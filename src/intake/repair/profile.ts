import { edgeOf, formOf } from './pattern.ts'
import type { Edge } from './pattern.ts'
import { TypedCells, isEmail } from './typed.ts'

/** What the sample says of one column: how surprising a cell would be in it. */
export interface ColumnProfile {
  readonly kind: 'typed' | 'e-mail' | 'words' | 'text' | 'blank'
  /** Surprise in nats, 0 where the like is common; Infinity where such a cell cannot stand here. */
  cost(cell: string): number
  /** Whether the very same text stands in the sample more than once, in a column where texts come again. */
  knows(cell: string): boolean
  /** Some of its cells are blank. */
  readonly blanks: boolean
  /** First bytes of its cells where it is a column of fixed form, so that a wrong one is seen at a glance; else null. */
  readonly first_bytes: ReadonlySet<number> | null
}

export interface Profiles {
  readonly columns: readonly ColumnProfile[]
  /** Rows learned from. */
  readonly rows: number
}

/** More than is needed; taken from all over. */
const ROWS = 1500
const CELLS = 40_000
const LEAST = 8
const VALUES = 4000
/** Cells from which on what stands once is not taken for known. */
const MANY = 30
/** No one thing says more than this. */
const TOP = 7
/** But a mark without its partner, where the sample has none. */
const UNPAIRED = 9
/** A text does not begin or end with a blank where no other does. */
const UNTRIMMED = 6

/** One in so many, never in step with what comes again in a file. */
const isTaken = (at: number, step: number): boolean => step === 1 || (Math.imul(at + 1, 0x9e3779b1) >>> 0) < 0x1_0000_0000 / step

/** Words that a column is known to hold, by its position; trimmed and in small letters. */
export type KnownWords = ReadonlyMap<number, ReadonlySet<string>>

/** What each column holds, learned from rows as wide as the header. Null where they are too few. */
export function profilesOf(rows: readonly (readonly string[])[], delimiter: string, words: KnownWords = new Map()): Profiles | null {
  const step = Math.max(1, Math.ceil(rows.length / Math.min(ROWS, Math.ceil(CELLS / Math.max(1, rows[0]?.length ?? 0)))))
  const taken = rows.filter((row, at) => isTaken(at, step) && row.some((cell) => cell.trim() !== ''))
  const width = rows[0]?.length ?? 0
  if (taken.length < LEAST) return null
  const learned = Array.from({ length: width }, (_, index) => {
    const column = new Learned(delimiter, words.get(index) ?? null)
    for (const row of taken) column.add(row[index] ?? '')
    return column
  })
  const texts = learned.filter((column) => column.loose)
  const most = (share: (column: Learned) => number) => Math.max(...texts.map(share), 0)
  const common = { separators: most((c) => c.share('separators')), breaks: most((c) => c.share('breaks')) }
  return { rows: taken.length, columns: learned.map((column) => column.profile(common)) }
}

const LETTER = /[a-z]|\p{L}/iu

type Trait = 'separators' | 'tight' | 'breaks' | 'odd' | 'unlettered'

class Learned {
  readonly #delimiter: string
  readonly #words: ReadonlySet<string> | null
  readonly #typed = new TypedCells()
  readonly #values = new Map<string, number>()
  readonly #edges: Record<'first' | 'last', Map<Edge, number>> = { first: new Map(), last: new Map() }
  readonly #traits: Record<Trait, number> = { separators: 0, tight: 0, breaks: 0, odd: 0, unlettered: 0 }
  readonly #lengths: number[] = []
  readonly #bytes = new Map<number, number>()
  #blank = 0
  #emails = 0

  constructor(delimiter: string, words: ReadonlySet<string> | null) {
    this.#delimiter = delimiter
    this.#words = words
  }

  add(cell: string): void {
    if (cell.trim() === '') {
      this.#blank++
      return
    }
    this.#typed.add(cell)
    if (this.#values.size < VALUES || this.#values.has(cell)) this.#values.set(cell, (this.#values.get(cell) ?? 0) + 1)
    for (const side of ['first', 'last'] as const) {
      const edge = edgeOf(side === 'first' ? cell.charAt(0) : cell.charAt(cell.length - 1))
      this.#edges[side].set(edge, (this.#edges[side].get(edge) ?? 0) + 1)
    }
    for (const trait of this.#traitsOf(cell)) this.#traits[trait]++
    this.#lengths.push(cell.length)
    const byte = firstByte(cell)
    this.#bytes.set(byte, (this.#bytes.get(byte) ?? 0) + 1)
    if (isEmail(cell)) this.#emails++
  }

  get #filled(): number {
    return this.#lengths.length
  }

  get loose(): boolean {
    return this.#filled > 0 && !this.#typed.holds
  }

  share(trait: Trait): number {
    return (this.#traits[trait] + 0.5) / (this.#filled + 1)
  }

  #traitsOf(cell: string): Trait[] {
    const traits: Trait[] = []
    if (cell.includes(this.#delimiter)) {
      traits.push('separators')
      if (cell.split(this.#delimiter).some((after, at) => at > 0 && !after.startsWith(' '))) traits.push('tight')
    }
    if (cell.includes('\n') || cell.includes('\r')) traits.push('breaks')
    if (cell.includes('"') && (cell.split('"').length & 1) === 0) traits.push('odd')
    if (!LETTER.test(cell)) traits.push('unlettered')
    return traits
  }

  profile(common: Readonly<Record<'separators' | 'breaks', number>>): ColumnProfile {
    const filled = this.#filled
    const all = filled + this.#blank
    const surprise = (seen: number, of: number, at_best = 1) => Math.min(TOP, Math.max(0, -Math.log((seen + 0.5) / (of + 1) / at_best)))
    const blankCost = this.#blank === 0 && all >= 40 ? Infinity : surprise(this.#blank, all)
    const filledCost = surprise(filled, all)
    const base = { knows: (cell: string) => (this.#values.get(cell) ?? 0) > 1, blanks: this.#blank > 0, first_bytes: null }
    if (filled === 0) return { ...base, kind: 'blank', cost: (cell) => (cell.trim() === '' ? 0 : filledCost) }
    const often = filled >= MANY ? 2 : 1
    const known = (cell: string) => (this.#values.get(cell) ?? 0) >= often || this.#words?.has(cell.trim().toLowerCase()) === true
    if (this.#typed.holds) {
      return { ...base, kind: 'typed', first_bytes: this.#firstBytes(), cost: (cell) => (cell.trim() === '' ? blankCost : this.#typed.fits(cell) ? filledCost : Infinity) }
    }
    if (this.#emails === filled && filled >= LEAST) {
      return { ...base, kind: 'e-mail', cost: (cell) => (cell.trim() === '' ? blankCost : isEmail(cell) && !cell.includes(this.#delimiter) ? filledCost : Infinity) }
    }
    let once = 0
    for (const count of this.#values.values()) if (count === 1) once++
    const distinct = this.#values.size
    if (this.#isOfFewWords(once)) {
      return { ...base, kind: 'words', first_bytes: this.#words === null && filled >= MANY ? this.#firstBytes() : null, cost: (cell) => (cell.trim() === '' ? blankCost : known(cell) ? filledCost : Infinity) }
    }
    const novelty = distinct >= VALUES ? 0 : surprise(once, filled)
    const lengths = Int32Array.from(this.#lengths).sort()
    const middle = lengths[filled >> 1]!
    const forms = formShares(this.#values, this.#delimiter)
    return {
      ...base,
      kind: 'text',
      cost: (cell) => {
        if (cell.trim() === '') return blankCost
        let most = filledCost
        const consider = (cost: number) => {
          if (cost > most) most = cost
        }
        if (!known(cell)) {
          consider(novelty)
          consider(forms(cell))
        }
        for (const side of ['first', 'last'] as const) {
          const edge = edgeOf(cell.charAt(side === 'first' ? 0 : cell.length - 1))
          const seen = this.#edges[side].get(edge) ?? 0
          if (edge === 'space' && seen === 0) consider(UNTRIMMED)
          consider(surprise(seen, filled))
        }
        for (const trait of this.#traitsOf(cell)) {
          if (trait === 'odd' && this.#traits.odd === 0) consider(UNPAIRED)
          consider(surprise(this.#traits[trait], filled, trait === 'breaks' ? common.breaks : trait === 'separators' || trait === 'tight' ? common.separators : 1))
        }
        consider(surprise(cell.length > middle ? filled - below(lengths, cell.length) : below(lengths, cell.length + 1), filled))
        return most
      },
    }
  }

  /** Its texts come again and again, or mean what is known: another is not to be expected. */
  #isOfFewWords(once: number): boolean {
    const filled = this.#filled
    const distinct = this.#values.size
    if (this.#words !== null) {
      let meant = 0
      for (const [value, count] of this.#values) if (this.#words.has(value.trim().toLowerCase())) meant += count
      if (filled > 2 && meant * 5 >= filled * 4) return true
    }
    if (filled >= MANY) return distinct - once <= 24 && once * 50 <= filled && (distinct - once) * 10 <= filled
    return filled >= 6 && distinct * 2 <= filled && once * 3 <= distinct && this.#lengths.every((length) => length <= 40)
  }

  /** Digits stand for one another. */
  #firstBytes(): ReadonlySet<number> {
    const often = this.#filled >= MANY ? 2 : 1
    const bytes = new Set([...this.#bytes].flatMap(([byte, count]) => (count >= often ? [byte] : [])))
    if ([...bytes].some((byte) => byte >= 48 && byte <= 57)) for (let byte = 48; byte <= 57; byte++) bytes.add(byte)
    return bytes
  }
}

/** Of a text in UTF-8. */
function firstByte(text: string): number {
  const code = text.charCodeAt(0)
  return code < 128 ? code : new TextEncoder().encode(text.slice(0, 2))[0]!
}

/** How many of these sorted lengths lie below one. */
function below(lengths: Int32Array, length: number): number {
  let from = 0
  let until = lengths.length
  while (from < until) {
    const middle = (from + until) >> 1
    if (lengths[middle]! < length) from = middle + 1
    else until = middle
  }
  return from
}

/** The surprise of a cell's form, separators apart: of its own where that was seen, else of a new one. */
function formShares(values: ReadonlyMap<string, number>, delimiter: string): (cell: string) => number {
  const form = (cell: string) => formOf(cell.replaceAll(delimiter, '')).pattern
  const forms = new Map<string, number>()
  let all = 0
  for (const [value, count] of values) {
    const pattern = form(value)
    forms.set(pattern, (forms.get(pattern) ?? 0) + count)
    all += count
  }
  let once = 0
  for (const count of forms.values()) if (count === 1) once++
  const fresh = (once + 0.5) / (all + 1)
  return (cell) => (forms.has(form(cell)) ? 0 : Math.min(TOP, -Math.log(fresh)))
}
