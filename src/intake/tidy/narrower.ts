import type { Sink } from '../source.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const LF = 10
const CR = 13

/** Takes the last `columns` cells off every record that passes, all of them blank: clean CSV in, clean CSV out. */
export function narrower(sink: Sink, columns: number): Sink {
  let quoted = false
  /** Commas and a CR that may be the end of a record. */
  let held: number[] = []
  return {
    write: async (bytes) => {
      const out = new Uint8Array(bytes.length + held.length)
      let o = 0
      for (const byte of bytes) {
        if (!quoted && byte === COMMA) {
          held.push(byte)
          continue
        }
        if (!quoted && byte === CR) {
          held.push(byte)
          continue
        }
        if (held.length > 0) {
          if (byte === LF && held.at(-1) === CR) held.splice(held.length - 1 - columns, columns)
          for (const one of held) out[o++] = one
          held = []
        }
        if (byte === QUOTE) quoted = !quoted
        out[o++] = byte
      }
      await sink.write(out.subarray(0, o))
    },
    close: () => sink.close(),
    abort: () => sink.abort(),
  }
}
