const PIECE = 1 << 20

const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')

/**
 * Names a file by its bytes alone: SHA-256 over the SHA-256 of each piece of 1 MiB, since the browser's
 * own hash takes no stream.
 */
export class Fingerprint {
  readonly #pieces = new Map<number, Promise<ArrayBuffer>>()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
  }

  /** Takes bytes that begin at a multiple of 1 MiB; what was taken before is not taken again. Settles when they may be reused. */
  async take(start: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const waiting: Promise<ArrayBuffer>[] = []
    for (let at = 0; at < bytes.length; at += PIECE) {
      const index = (start + at) / PIECE
      if (this.#pieces.has(index)) continue
      const digest = crypto.subtle.digest('SHA-256', bytes.subarray(at, at + PIECE))
      this.#pieces.set(index, digest)
      waiting.push(digest)
    }
    await Promise.all(waiting)
  }

  /** @throws where not every byte was taken. */
  async text(): Promise<string> {
    const count = Math.ceil(this.#size / PIECE)
    const all = new Uint8Array(count * 32)
    for (let index = 0; index < count; index++) {
      const digest = this.#pieces.get(index)
      if (digest === undefined) throw new Error('fingerprint: not every byte was read')
      all.set(new Uint8Array(await digest), index * 32)
    }
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', all)))
  }
}
