import { MONTH_NAMES } from '../../core/index.ts'

/** English as the engine reads it needs no language; any other names do. */
export const ENGINE = ''

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const FULL_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const FULL_WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

interface Meaning {
  /** 1 to 12; 0 where the word is none in this language. */
  readonly month: number
  readonly weekday: boolean
}

/** Language → what the word means in it. English first, then as `MONTH_NAMES` lists them. */
type Meanings = ReadonlyMap<string, Meaning>

const WORDS: ReadonlyMap<string, Meanings> = collect()

function collect(): Map<string, Map<string, Meaning>> {
  const words = new Map<string, Map<string, Meaning>>()
  const add = (word: string, language: string, month: number, weekday: boolean) => {
    const meanings = words.get(word) ?? new Map<string, Meaning>()
    words.set(word, meanings)
    const before = meanings.get(language)
    meanings.set(language, { month: before?.month || month, weekday: weekday || before?.weekday === true })
  }
  for (const months of [MONTHS, FULL_MONTHS]) months.forEach((word, at) => add(word, ENGINE, at + 1, false))
  for (const word of [...WEEKDAYS, ...FULL_WEEKDAYS]) add(word, ENGINE, 0, true)
  const { en, ...others } = MONTH_NAMES
  for (const [language, names] of Object.entries({ ...(en === undefined ? {} : { en }), ...others })) {
    names.months.forEach((spellings, at) => spellings.forEach((word) => add(word, language, at + 1, false)))
    for (const spellings of names.weekdays) for (const word of spellings) add(word, language, 0, true)
  }
  return words
}

/** Words that stand beside a date or a time and mean nothing: `2 de enero`, `um 14:30 Uhr`. */
const BESIDE = new Set(['t', 'de', 'del', 'um', 'at', 'à', 'a', 'o', 'om', 'alle', 'uhr', 'den', 'der', 'le'])
/** What makes a number an ordinal one. */
const ORDINAL = /^(?:st|nd|rd|th|er|e|ª|º)$/

/** What the words of a date say: which is the month, and the languages in which all of them have a meaning. */
export interface Named {
  /** Places in the list of tokens. */
  readonly month: number
  readonly weekdays: ReadonlySet<number>
  /** 1 to 12; 0 where no month is named. */
  readonly value: number
  /** `ENGINE` or keys of `MONTH_NAMES`; empty where nothing is named. */
  readonly languages: readonly string[]
}

/** Null where a word is neither a name nor one that may stand beside one. */
export function namesIn(tokens: readonly string[]): Named | null {
  const named: { readonly at: number; readonly meant: Meanings }[] = []
  for (const [at, token] of tokens.entries()) {
    const word = token.toLowerCase()
    if (!/^[\p{L}ªº]/u.test(word) || (ORDINAL.test(word) && /^\d/.test(tokens[at - 1] ?? ''))) continue
    const meant = WORDS.get(word)
    if (meant !== undefined) named.push({ at, meant })
    else if (!BESIDE.has(word)) return null
  }
  if (named.length === 0) return { month: -1, weekdays: new Set(), value: 0, languages: [] }
  const languages = [...named[0]!.meant.keys()].filter((language) => named.every(({ meant }) => meant.has(language)))
  for (const language of languages) {
    const split = assign(named.map(({ at, meant }) => ({ at, meaning: meant.get(language)! })))
    if (split !== null) return { ...split, languages: languages.filter((other) => agrees(named, other, split)) }
  }
  return null
}

function assign(words: readonly { readonly at: number; readonly meaning: Meaning }[]): { month: number; weekdays: Set<number>; value: number } | null {
  const months = words.filter(({ meaning }) => meaning.month !== 0)
  const only = months.length > 1 ? months.filter(({ meaning }) => !meaning.weekday) : months
  const month = only.length === 1 ? only[0] : months.length === 2 && only.length === 0 ? months[1] : undefined
  if (months.length > 0 && month === undefined) return null
  const rest = words.filter((word) => word !== month)
  if (rest.length > 1 || rest.some(({ meaning }) => !meaning.weekday)) return null
  return { month: month?.at ?? -1, weekdays: new Set(rest.map(({ at }) => at)), value: month?.meaning.month ?? 0 }
}

/** Another language in which the same word is the same month, and the other one a weekday. */
function agrees(named: readonly { readonly at: number; readonly meant: Meanings }[], language: string, split: { readonly month: number; readonly value: number }): boolean {
  return named.every(({ at, meant }) => {
    const meaning = meant.get(language)
    return meaning !== undefined && (at === split.month ? meaning.month === split.value : meaning.weekday)
  })
}
