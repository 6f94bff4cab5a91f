import type { Sink } from '../source.ts'

const QUOTE = 0x22
const LF = 10
const CR = 13
const FLUSH = 1 << 20
const FIRST = 1 << 16

/** Writes records as UTF-8 with doubled quotation marks where needed; handed to the sink in large pieces. */
export class CleanWriter {
  readonly #sink: Sink
  readonly #delimiter: number
  /** Ends lines with CR LF rather than LF. */
  crlf = false
  #buffer = new Uint8Array(FIRST)
  #length = 0
  #first = true
  /** Longest record so far, in bytes. */
  longest_record = 0
  #recordStart = 0

  constructor(sink: Sink, delimiter: string) {
    this.#sink = sink
    this.#delimiter = delimiter.charCodeAt(0)
  }

  /** The next cell of a record: the text between `start` and `end`. */
  cell(bytes: Uint8Array, start: number, end: number): void {
    this.#room((end - start) * 2 + 4)
    const buffer = this.#buffer
    let o = this.#length
    if (!this.#first) buffer[o++] = this.#delimiter
    this.#first = false
    const marks = needsMarks(bytes, start, end, this.#delimiter)
    if (marks) buffer[o++] = QUOTE
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!
      if (byte === QUOTE) buffer[o++] = QUOTE
      buffer[o++] = byte
    }
    if (marks) buffer[o++] = QUOTE
    this.#length = o
  }

  endRecord(): void {
    this.#endLine()
    this.longest_record = Math.max(this.longest_record, this.#length - this.#recordStart)
    this.#recordStart = this.#length
    this.#first = true
  }

  /** Whole records as they stand, in this writer's own way of writing; the last may lack its line end. */
  records(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#buffer.set(bytes, this.#length)
    this.#length += bytes.length
    if (bytes[bytes.length - 1] !== LF) this.#endLine()
    this.#recordStart = this.#length
  }

  #endLine(): void {
    this.#room(2)
    if (this.crlf) this.#buffer[this.#length++] = CR
    this.#buffer[this.#length++] = LF
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

function needsMarks(bytes: Uint8Array, start: number, end: number, delimiter: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]
    if (byte === delimiter || byte === QUOTE || byte === LF || byte === CR) return true
  }
  return false
}
