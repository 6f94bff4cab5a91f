/** SHA-256 (FIPS 180-4), at once and anywhere: the browser's own needs a secure origin. */
const primes = (count: number): number[] => {
  const found: number[] = []
  for (let one = 2; found.length < count; one += 1) if (found.every((prime) => one % prime !== 0)) found.push(one)
  return found
}
const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 0x100000000) >>> 0
const ROUNDS = primes(64).map((prime) => fraction(Math.cbrt(prime)))
const START = primes(8).map((prime) => fraction(Math.sqrt(prime)))

/** 64 hexadecimal digits of a text's UTF-8 bytes. */
export function digest(text: string): string {
  const message = new TextEncoder().encode(text)
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((message.length * 8) / 0x100000000))
  view.setUint32(padded.length - 4, (message.length * 8) >>> 0)
  const state = Uint32Array.from(START)
  const w = new Uint32Array(64)
  const at = (words: Uint32Array, index: number) => words[index] ?? 0
  const turn = (value: number, by: number) => (value >>> by) | (value << (32 - by))
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 64; t += 1) {
      if (t < 16) {
        w[t] = view.getUint32(block + t * 4)
        continue
      }
      const a = at(w, t - 15)
      const b = at(w, t - 2)
      w[t] = at(w, t - 16) + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + at(w, t - 7) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let t = 0; t < 64; t += 1) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[t] ?? 0) + at(w, t)) >>> 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
      h = g
      g = f
      f = e
      e = (d + one) >>> 0
      d = c
      c = b
      b = a
      a = (one + two) >>> 0
    }
    ;[a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = at(state, index) + value))
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}
