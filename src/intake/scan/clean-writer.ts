import type { Sink } from '../source.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const LF = 10
const CR = 13
const FLUSH = 1 << 20

/** Writes records as UTF-8, comma, doubled quotation marks where needed, LF; handed to the sink in large pieces. */
export class CleanWriter {
  readonly #sink: Sink
  #buffer = new Uint8Array(FLUSH * 2)
  #length = 0
  #first = true
  /** Longest record so far, in bytes. */
  longest_record = 0
  #recordStart = 0

  constructor(sink: Sink) {
    this.#sink = sink
  }

  cell(bytes: Uint8Array): void {
    this.#room(bytes.length * 2 + 4)
    if (!this.#first) this.#buffer[this.#length++] = COMMA
    this.#first = false
    const buffer = this.#buffer
    if (!needsMarks(bytes)) {
      buffer.set(bytes, this.#length)
      this.#length += bytes.length
      return
    }
    let o = this.#length
    buffer[o++] = QUOTE
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!
      if (byte === QUOTE) buffer[o++] = QUOTE
      buffer[o++] = byte
    }
    buffer[o++] = QUOTE
    this.#length = o
  }

  endRecord(): void {
    this.#room(1)
    this.#buffer[this.#length++] = LF
    this.longest_record = Math.max(this.longest_record, this.#length - this.#recordStart)
    this.#recordStart = this.#length
    this.#first = true
  }

  /** Hands on what has gathered; call between records. */
  async flush(all: boolean): Promise<void> {
    if (this.#length === 0 || (!all && this.#length < FLUSH)) return
    await this.#sink.write(this.#buffer.subarray(0, this.#length))
    this.#length = 0
    this.#recordStart = 0
  }

  #room(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return
    const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#length + bytes))
    larger.set(this.#buffer.subarray(0, this.#length))
    this.#buffer = larger
  }
}

function needsMarks(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === COMMA || byte === QUOTE || byte === LF || byte === CR) return true
  }
  return false
}
