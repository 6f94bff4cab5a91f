import type { Random } from '../random.ts'
import type { FuzzFile, Part } from './table.ts'

/** Bytes that were changed, and where: a row whose bytes lie clear of all places is as it was. */
export interface Damaged {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Offsets in the bytes as they were. */
  readonly places: readonly number[]
}

export interface ByteDamage {
  readonly name: string
  /** `header` is where the rows begin. */
  readonly to: (bytes: Uint8Array<ArrayBuffer>, header: number, pick: Random) => Damaged
}

const many = (pick: Random, most: number, one: () => number): number[] => Array.from({ length: pick.int(1, most) }, one).sort((a, b) => a - b)

function spliced(bytes: Uint8Array<ArrayBuffer>, at: number, removed: number, put: readonly number[]): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(bytes.length - removed + put.length)
  made.set(bytes.subarray(0, at))
  made.set(put, at)
  made.set(bytes.subarray(at + removed), at + put.length)
  return made
}

function putIn(name: string, most: number, put: (pick: Random) => readonly number[]): ByteDamage {
  return { name, to: (bytes, header, pick) => {
    const places = many(pick, most, () => pick.int(header, bytes.length))
    let made = bytes
    for (const at of [...places].reverse()) made = spliced(made, at, 0, put(pick))
    return { bytes: made, places }
  } }
}

const range = (from: number, until: number): number[] => Array.from({ length: Math.max(0, until - from) }, (_, n) => from + n)
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]

export const BYTE_DAMAGES: readonly ByteDamage[] = [
  { name: 'cut anywhere', to: (bytes, _, pick) => {
    const at = pick.int(1, bytes.length - 1)
    return { bytes: bytes.slice(0, at), places: range(at, bytes.length + 1) }
  } },
  { name: 'flipped bytes', to: (bytes, header, pick) => {
    const places = many(pick, 6, () => pick.int(header, bytes.length - 1))
    const made = bytes.slice()
    for (const at of places) made[at]! ^= 1 << pick.int(0, 7)
    return { bytes: made, places }
  } },
  { name: 'flipped bytes in the header', to: (bytes, header, pick) => {
    const places = many(pick, 3, () => pick.int(0, header - 1))
    const made = bytes.slice()
    for (const at of places) made[at]! ^= 1 << pick.int(0, 7)
    return { bytes: made, places }
  } },
  putIn('quotation marks put in', 5, () => [0x22]),
  { name: 'quotation marks taken out', to: (bytes, header, pick) => {
    const marks = range(header, bytes.length).filter((at) => bytes[at] === 0x22)
    const places = marks.length === 0 ? [] : many(pick, 4, () => pick.pick(marks)).filter((at, n, all) => all.indexOf(at) === n)
    let made = bytes
    for (const at of [...places].reverse()) made = spliced(made, at, 1, [])
    return { bytes: made, places }
  } },
  putIn('separators put in', 4, (pick) => [pick.pick([0x2c, 0x3b, 0x09])]),
  putIn('line ends put in', 4, (pick) => pick.pick([[10], [13], [13, 10], [10, 10]])),
  putIn('NULs and control characters put in', 4, (pick) => [pick.pick([0, 0, 1, 7, 8, 11, 12, 26, 27, 0x7f])]),
  putIn('bytes put in that are no UTF-8', 4, (pick) => pick.pick([[0xff], [0xc3], [0xe2, 0x82], [0xf0, 0x9f], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0x80]])),
  putIn('marks of order put in', 3, (pick) => utf8(pick.pick(['\uFEFF', '\u202E', '\u2028', '\u0085', '\u200F']))),
  { name: 'bytes taken out', to: (bytes, header, pick) => {
    const at = pick.int(header, bytes.length - 1)
    const removed = Math.min(pick.int(1, 200), bytes.length - at)
    return { bytes: spliced(bytes, at, removed, []), places: range(at, at + removed) }
  } },
  { name: 'a stretch zeroed', to: (bytes, header, pick) => {
    const at = pick.int(header, bytes.length - 1)
    const until = Math.min(bytes.length, at + pick.int(1, 300))
    return { bytes: bytes.slice().fill(0, at, until), places: range(at, until) }
  } },
  { name: 'a stretch written over with noise', to: (bytes, header, pick) => {
    const at = pick.int(header, bytes.length - 1)
    const until = Math.min(bytes.length, at + pick.int(1, 60))
    const made = bytes.slice()
    for (let i = at; i < until; i++) made[i] = pick.int(0, 255)
    return { bytes: made, places: range(at, until) }
  } },
  { name: 'a stretch twice', to: (bytes, header, pick) => {
    const at = pick.int(header, bytes.length - 1)
    const until = Math.min(bytes.length, at + pick.int(1, 400))
    return { bytes: spliced(bytes, until, 0, [...bytes.subarray(at, until)]), places: [until] }
  } },
]

/** The file's parts after damage to their bytes: those that were touched, or lie beside what was, are open. `from`: bytes before the first part. */
export function touched(file: FuzzFile, lengths: readonly number[], places: readonly number[], from: number): { readonly file: FuzzFile; readonly header: boolean } {
  let at = from
  let header = false
  const parts = file.parts.map((one, nth): Part => {
    const start = at
    at += lengths[nth]!
    const hit = places.some((place) => place >= start - 2 && place <= at + 1)
    if (hit && one.kind === 'header') header = true
    return hit ? { ...one, fate: 'open' } : one
  })
  return { file: { ...file, parts: header ? parts.map((one) => ({ ...one, fate: 'open' })) : parts }, header }
}
