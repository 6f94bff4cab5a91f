import { isUtf8 } from '../utf8.ts'
import { MAX_RECORD, PieceBuffer } from './bytes.ts'
import { CleanRun } from './clean-run.ts'
import { RowCounter } from './row-numbers.ts'
import type { Mender } from './mender.ts'

/**
 * Counts the records of a file that an engine can read as it stands: whole, valid UTF-8 in clean records
 * from the header on. Gives up at the first that is not; then the file is rewritten.
 */
export class CleanScan {
  readonly counter = new RowCounter()
  readonly #run: CleanRun
  readonly #buffer = new PieceBuffer()

  constructor(delimiter: string, width: number, mender: Mender | null = null) {
    this.#run = new CleanRun(delimiter, width, this.counter, { begins: true, blank_lines: true, suspicion: mender?.suspicion ?? null, flat: mender?.flat ?? [] })
  }

  /** In bytes. */
  get longest_record(): number {
    return this.#run.longest_record
  }

  /** Takes the next bytes; false as soon as the file is not clean. */
  push(piece: Uint8Array, last: boolean): boolean {
    if (piece.indexOf(0) !== -1) return false
    const buffer = this.#buffer
    buffer.add(piece)
    const consumed = this.#run.run(buffer.bytes, 0, buffer.end, last)
    if (this.#run.stop === 'unclean' || !isUtf8(buffer.bytes, 0, consumed)) return false
    buffer.drop(consumed)
    return buffer.end <= MAX_RECORD
  }
}
