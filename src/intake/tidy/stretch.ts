import { decodePiece } from '../encoding.ts'
import type { Source } from '../source.ts'
import { narrow, unitOf } from './narrow.ts'

/** Reads stretches of a file as text; places count units of its encoding. */
export class Stretches {
  readonly #source: Source
  readonly encoding: string

  constructor(source: Source, encoding: string) {
    this.#source = source
    this.encoding = encoding
  }

  /** The text from `from` to `until`, at most `longest` units of it; whether it is all of it. Byte order marks at its beginning are dropped. */
  async text(from: number, until: number, longest: number): Promise<{ readonly text: string; readonly whole: boolean }> {
    const unit = unitOf(this.encoding)
    const end = Math.min(until, from + longest)
    const bytes = await this.#source.read(from * unit, Math.min(end * unit, this.#source.size))
    return { text: decodePiece(bytes, this.encoding).replace(/^\uFEFF+/, ''), whole: end === until }
  }

  /** The same as units, one byte each. */
  async units(from: number, until: number, longest: number): Promise<{ readonly units: Uint8Array; readonly whole: boolean }> {
    const unit = unitOf(this.encoding)
    const end = Math.min(until, from + longest)
    return { units: narrow(await this.#source.read(from * unit, Math.min(end * unit, this.#source.size)), this.encoding), whole: end === until }
  }
}
