import type { Profiles } from '../repair/profile.ts'

/** Columns that tell, without which none is looked at. */
const TELLING = 2
/** Rows looked into in vain after which the sample is not trusted to tell. */
const IN_VAIN = 200
const ALWAYS = [0x20, 0x22, 0x27, 10, 13]

/** The columns of fixed form, in whose cells no line break can stand. */
export const flatColumns = (profiles: Profiles | null): readonly boolean[] =>
  (profiles?.columns ?? []).map(({ kind }) => kind === 'typed' || kind === 'e-mail')

/**
 * Tells at a glance, by the first byte of each cell, a row whose cells may stand in the wrong columns, though
 * they are as many as they should be.
 */
export class Suspicion {
  /** For each column 256 flags: 1 where no cell of it begins with that byte. */
  readonly odd: Uint8Array
  readonly #isWrong: (text: string) => boolean
  #vain = 0
  #wrong = 0

  private constructor(odd: Uint8Array, isWrong: (text: string) => boolean) {
    this.odd = odd
    this.#isWrong = isWrong
  }

  static of(profiles: Profiles | null, delimiter: string, isWrong: (text: string) => boolean): Suspicion | null {
    if (profiles === null || profiles.columns.filter(({ first_bytes }) => first_bytes !== null).length < TELLING) return null
    const odd = new Uint8Array(profiles.columns.length << 8)
    profiles.columns.forEach(({ first_bytes }, column) => {
      if (first_bytes === null) return
      odd.fill(1, column << 8, (column + 1) << 8)
      for (const byte of [...first_bytes, ...ALWAYS, delimiter.charCodeAt(0) & 255]) odd[(column << 8) | byte] = 0
    })
    return new Suspicion(odd, isWrong)
  }

  /** Whether a cell of those that begin here does so oddly. */
  suspects(bytes: Uint8Array, starts: Int32Array): boolean {
    let oddly = 0
    for (let at = 0; at < this.odd.length; at += 256) oddly += this.odd[at | bytes[starts[at >> 8]!]!]!
    return oddly > 0
  }

  /** Whether such a row can be repaired. Where hardly any can, none is suspected any more. */
  confirm(bytes: Uint8Array): boolean {
    const wrong = this.#isWrong(new TextDecoder().decode(bytes))
    if (wrong) this.#wrong++
    else this.#vain++
    if (this.#vain > IN_VAIN && this.#vain > this.#wrong * 4) this.odd.fill(0)
    return wrong
  }
}
