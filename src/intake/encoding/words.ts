import { COMMON, LETTERS, NEIGHBOURS } from './letters.ts'

/** What a text costs that cannot be, in bits: bytes without a meaning, control characters. */
const IMPOSSIBLE = 12
/** A letter that a language does not have. */
const FOREIGN = 10.5
/** A sign that is not listed. */
const STRANGE = 9

const SIGNS: ReadonlyMap<string, number> = new Map([
  ...weighed('’\u00a0', 3), ...weighed('“”‘„–€£°«»', 4), ...weighed('—…§•®´№·', 5), ...weighed('©½²×±µ¿¡™‚‹›', 6), ...weighed('ªº', 5), ...weighed('³¼¾¶', 7),
  ...weighed('、。，（）「」・：！？〜～％', 5), ...weighed('０１２３４５６７８９－／　【】《》；', 6.5),
])
const CLOSING = '’”»'
const BESIDE_WORDS = '’‘“”„«»‹›‚…–—·®©™¿¡ªº•´\u00a0、。，（）「」・：！？〜～　【】《》；－／％'
const INSIDE_WORDS = '’‘–´·\u00a0'

function weighed(signs: string, bits: number): [string, number][] {
  return [...signs].map((sign) => [sign, bits])
}

const bits = (digit: string): number => parseInt(digit, 36) / 3

/** What speaks against a word of a language before it is read: how rare its exports are, in bits. */
const RARE: Readonly<Record<string, number>> = { fi: 1, is: 1, ca: 1, ga: 1, pl: 1, cs: 1, hu: 1, ro: 1, sk: 1.5, sl: 1.5, hr: 1.5, tr: 2, et: 3, lt: 3, lv: 3, sq: 3, uk: 1, bg: 1, sr: 1.5, mk: 2.5, be: 2, fa: 1 }

interface Language {
  readonly letters: ReadonlyMap<string, number>
  readonly rare: number
}

const LANGUAGES: readonly Language[] = Object.entries(LETTERS).map(([name, coded]) => {
  const letters = [...coded]
  return { rare: RARE[name] ?? 0, letters: new Map(letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, bits(letters[at + 1] ?? 'z')] as const] : []))) }
})

const AROUND: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(NEIGHBOURS).map(([letter, coded]) => [letter, [...coded].map(bits)]))

/** Chinese, Taiwanese, Japanese, Korean: the n-th commonest character costs as much as its rank, spread over a slowly falling curve. */
const EAST: readonly Language[] = Object.entries(COMMON).map(([language, characters]) => {
  const costs = new Map([...characters].map((character, rank) => [character, 5 + Math.log2(1 + rank / 12)] as const))
  if (language === 'ja') for (let code = 0x3041; code < 0x30ff; code++) costs.set(String.fromCharCode(code), 6)
  return { rare: 0, letters: costs }
})

type Script = 'none' | 'latin' | 'cyrillic' | 'greek' | 'other' | 'east' | 'narrow'

function scriptOf(character: string): Script {
  const code = character.codePointAt(0) ?? 0
  if (code < 128) return /[a-z]/i.test(character) ? 'latin' : 'none'
  if ((code >= 0x3005 && code < 0x3100 && code !== 0x3010 && code !== 0x3011) || (code >= 0x3400 && code < 0xa000) || (code >= 0xac00 && code < 0xd7b0)) return /[\u300c-\u301c]/.test(character) ? 'none' : 'east'
  if (code >= 0xff66 && code < 0xffa0) return 'narrow'
  if (!/\p{L}/u.test(character)) return 'none'
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 'latin'
  if (code < 0x400) return 'greek'
  return code < 0x530 ? 'cyrillic' : 'other'
}

const isUpper = (character: string): boolean => character !== '' && character.toLowerCase() !== character
const isLower = (character: string): boolean => character !== '' && character.toUpperCase() !== character && character.toLowerCase() === character
const known = new Map<string, Script>()

function script(character: string): Script {
  const seen = known.get(character)
  if (seen !== undefined) return seen
  const found = scriptOf(character)
  known.set(character, found)
  return found
}

/**
 * How unlikely a word is, in bits, counting only what is beyond ASCII. A letter costs what it costs in the language in
 * which the whole word is likeliest, and what it costs to stand between its neighbours; capitals inside words, letters of
 * two scripts side by side, letters by themselves and signs inside words cost more.
 */
export function costOf(word: string): number {
  const characters = [...word]
  const letters: string[] = []
  const east: string[] = []
  let cost = 0
  characters.forEach((character, at) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 128) return
    if (code < 0xa0 || code === 0xfffd || (code >= 0xe000 && code < 0xf900)) {
      cost += IMPOSSIBLE
      return
    }
    const own = script(character)
    const before = characters[at - 1] ?? ''
    const after = characters[at + 1] ?? ''
    const left = before === '' ? 'none' : script(before)
    const right = after === '' ? 'none' : script(after)
    if (own === 'none') cost += signCost(character, left !== 'none', right !== 'none')
    else if (own === 'east') east.push(character)
    else if (own === 'narrow') cost += 9
    else {
      letters.push(character.toLowerCase())
      cost += caseCost(character, before, after, characters[at - 2] ?? '', left !== 'none', right !== 'none')
      if ((left !== 'none' && left !== own) || (right !== 'none' && right !== own)) cost += 5
      if (left === 'none' && right === 'none') cost += 4
      else if (own === 'latin') cost += betweenCost(character.toLowerCase(), before, after, left, right)
    }
  })
  return cost + cheapest(LANGUAGES, letters, FOREIGN) + cheapest(EAST, east, 14)
}

function cheapest(languages: readonly Language[], letters: readonly string[], foreign: number): number {
  if (letters.length === 0) return 0
  let least = Infinity
  for (const language of languages) {
    let sum = language.rare
    for (const letter of letters) {
      sum += language.letters.get(letter) ?? foreign
      if (sum >= least) break
    }
    if (sum < least) least = sum
  }
  return least
}

function signCost(sign: string, afterLetter: boolean, beforeLetter: boolean): number {
  const cost = SIGNS.get(sign) ?? STRANGE
  if (afterLetter && beforeLetter && !INSIDE_WORDS.includes(sign)) return cost + 5
  if (!afterLetter && beforeLetter && CLOSING.includes(sign)) return cost + 6
  return (afterLetter || beforeLetter) && !BESIDE_WORDS.includes(sign) ? cost + 2.5 : cost
}

function caseCost(letter: string, before: string, after: string, beforeThat: string, left: boolean, right: boolean): number {
  if (isUpper(letter)) {
    const among = (left && isUpper(before)) || (right && isUpper(after))
    return (left && isLower(before) ? 5 : 0) + (among ? 0.5 : 1.5)
  }
  const shouted = left && isUpper(before) && ((right && isUpper(after)) || (!right && isUpper(beforeThat)))
  return shouted && isLower(letter) ? 4 : 0
}

/** Relative to a neighbour of average likelihood. */
function betweenCost(letter: string, before: string, after: string, left: Script, right: Script): number {
  const around = AROUND.get(letter)
  if (around === undefined) return 6
  const place = (neighbour: string, kind: Script) => (kind === 'none' ? 0 : neighbour > '\u007f' ? 1 : neighbour.toLowerCase().charCodeAt(0) - 95)
  return ((around[place(before, left)] ?? 9) + (around[28 + place(after, right)] ?? 9) - 8) * 0.7
}
