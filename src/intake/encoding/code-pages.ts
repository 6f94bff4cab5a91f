import { decodePiece } from './decode.ts'
import { costOf } from './words.ts'

/**
 * Encodings that are neither Unicode nor wide, each with what speaks against it before anything is read, in bits.
 * Windows-1252 is by far the commonest, and wins where nothing tells.
 */
const CANDIDATES: readonly (readonly [string, number])[] = [
  ['windows-1252', 0], ['windows-1250', 3.5], ['windows-1251', 3.5], ['macintosh', 4], ['shift_jis', 4], ['gb18030', 4],
  ['iso-8859-2', 5], ['windows-1253', 5], ['windows-1254', 5], ['windows-1255', 5], ['windows-1256', 5], ['windows-1257', 5],
  ['big5', 5], ['euc-kr', 5], ['euc-jp', 5], ['iso-8859-15', 6], ['koi8-r', 5], ['ibm866', 5], ['windows-874', 5],
  ['koi8-u', 5.5], ['iso-8859-7', 6], ['iso-8859-5', 6], ['x-mac-cyrillic', 14],
]

/** Different words looked at; they tell all there is to tell long before. */
const WORDS = 1200
const LONGEST = 48

/**
 * The encoding in which the words of these pieces are likeliest. Only words that hold bytes beyond ASCII count, each once;
 * where two encodings read all of them alike, the first in the list stands.
 */
export function likeliestCodePage(pieces: readonly Uint8Array[]): string {
  const words = wordsOf(pieces)
  const costs = new Map<string, number>()
  let best = 'windows-1252'
  let least = Infinity
  for (const [encoding, against] of CANDIDATES) {
    let sum = against
    const read = decodePiece(words, encoding).split('\n')
    for (const word of read) {
      let cost = costs.get(word)
      if (cost === undefined) {
        cost = costOf(word)
        costs.set(word, cost)
      }
      sum += cost
      if (sum >= least) break
    }
    if (sum < least - 1e-6) {
      least = sum
      best = encoding
    }
  }
  return best
}

/** Runs of bytes that can belong to a character of several bytes (0x40 and above), where one is beyond ASCII; each once, parted by line ends. */
function wordsOf(pieces: readonly Uint8Array[]): Uint8Array {
  const seen = new Set<string>()
  const out: number[] = []
  for (const piece of pieces) {
    let from = -1
    let high = false
    for (let i = 0; i <= piece.length && seen.size < WORDS; i++) {
      const byte = piece[i] ?? 0
      if (byte >= 0x40) {
        if (from === -1) from = i
        high ||= byte > 127
        continue
      }
      if (high) {
        const word = piece.subarray(from, Math.min(i, from + LONGEST))
        const key = String.fromCharCode(...word)
        if (!seen.has(key)) {
          seen.add(key)
          for (const one of word) out.push(one)
          out.push(10)
        }
      }
      from = -1
      high = false
    }
  }
  return Uint8Array.from(out)
}
