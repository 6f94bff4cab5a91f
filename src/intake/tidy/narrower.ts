import type { Sink } from '../source.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const LF = 10
const CR = 13
const TAB = 9
const SPACE = 32

/** Takes the last `columns` cells off every record that passes, all of them blank: clean CSV in, clean CSV out. */
export function narrower(sink: Sink, columns: number): Sink {
  let quoted = false
  /** Separators, blanks and a CR that may be the end of a record. */
  let held: number[] = []
  const withoutLast = (): readonly number[] => {
    const commas = held.flatMap((byte, at) => (byte === COMMA ? [at] : []))
    const at = commas.at(-columns)
    if (at === undefined) throw new Error('narrower: a cell is not blank')
    return [...held.slice(0, at), CR]
  }
  return {
    write: async (bytes) => {
      const out = new Uint8Array(bytes.length + held.length)
      let o = 0
      for (const byte of bytes) {
        if (!quoted && (byte === COMMA || byte === CR || byte === SPACE || byte === TAB)) {
          held.push(byte)
          continue
        }
        if (held.length > 0) {
          for (const one of byte === LF && held.at(-1) === CR ? withoutLast() : held) out[o++] = one
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
