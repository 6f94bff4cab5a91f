/** What a cell looks like, without knowing what it means. */
export const BLANK = 0
export const NUMBER = 1
export const INSTANT = 2
/** True, false, yes, no. */
export const TRUTH = 3
/** Web and mail addresses, network addresses. */
export const ADDRESS = 4
/** One token with a digit in it: `T-1001`, `3.5.1`, `A4`. */
export const CODE = 5
/** One or a few words. */
export const WORDS = 6
/** Sentences, and whatever is none of the others. */
export const TEXT = 7

export type CellKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Stand for a blank in the exports of many tools. */
const NOTHING = /^(?:-+|\?+|#+|n\/?a|null|none|nan|nil|\\n|not set|#n\/a|#value!)$/i
/** A line drawn under a heading. */
const RULE = /^[-=_]+$/
const MONEY = String.raw`(?:[$€£¥₹]|[A-Z]{2,3}\$?|kr\.?|zł|Fr\.?)`
const DIGITS = String.raw`(?:\d+|\d{1,3}(?:[ .,'’\u00a0\u202f]\d{2,3})*[ .,'’\u00a0\u202f]\d{3})(?:[.,]\d+)?|[.,]\d+`
const NUMERAL = new RegExp(String.raw`^[(+\-−–]?\s?(?:${MONEY}\s?)?[+\-−]?(?:${DIGITS})(?:[eE][+-]?\d+)?\s?(?:%|‰|${MONEY})?\)?-?$`)
const TIME = String.raw`\d{1,3}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?\s?m\.?)?`
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}:?\d{2}|[+-]\d{2}))?`
const DAY = String.raw`\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\.?`
const NAMED_DAY = String.raw`(?:\p{L}{2,10}\.?,?\s)?(?:\d{1,2}\.?[-\s/]\p{L}{3,10}\.?[-\s/,]{1,2}\d{2,4}|\p{L}{3,10}\.?\s\d{1,2},?\s(?:\d{4}|${TIME}\s\d{4}))`
const MOMENT = new RegExp(String.raw`^-?(?:${TIME}${ZONE}|(?:${DAY}|${NAMED_DAY})(?:(?:T|,?\s{1,2}|\sat\s|\sum\s|\sà\s)${TIME})?${ZONE}|\d{8}T\d{6}Z?)$`, 'iu')
const WHERE = /^(?:(?:https?|ftp|file|mailto):\S+|www\.\S+|[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?|[a-z]:\\[^\t|;]*|(?:\/[\w.-]+){2,}\/?)$/i
const FEW_WORDS = /^[\p{L}\p{M}][\p{L}\p{M}\d ._'’&()/+#°:-]{0,58}$/u

/** The kind of one cell. Blank words of tools (`-`, `N/A`, `null`) are blank. */
export function kindOf(cell: string): CellKind {
  const text = cell.trim()
  if (text === '') return BLANK
  if (text.length > 120) return TEXT
  const first = text.charCodeAt(0)
  const digit = /\d/.test(text)
  if (digit) {
    if (NUMERAL.test(text)) return NUMBER
    if (text.length >= 4 && text.length <= 60 && MOMENT.test(text)) return INSTANT
  }
  if (text.length <= 8 ? NOTHING.test(text) : RULE.test(text)) return BLANK
  if (text.length <= 5 && /^(?:true|false|yes|no|y|n|ja|nein|oui|non)$/i.test(text)) return TRUTH
  if (/[@/\\.:]/.test(text) && WHERE.test(text)) return ADDRESS
  if (digit && /^[^\s,;|\t]+$/.test(text)) return CODE
  if (first > 64 && FEW_WORDS.test(text)) return WORDS
  return TEXT
}

/** How much a cell of this kind speaks for the way it was cut out, 0 to 1: what is left of a wrong cut holds other separators. */
export function soundness(cell: string, kind: CellKind, delimiter: string): number {
  if (delimiter !== '\t' && cell.includes('\t')) return 0.1
  if (kind === NUMBER || kind === INSTANT || kind === TRUTH || kind === ADDRESS) return 1
  if (/^["'].*[^"']$|^[^"']*[^"'\s]"$/s.test(cell.trim()) && !/^'s?\b/.test(cell)) return 0.3
  if (isTorn(cell)) return 0.2
  if (kind === CODE || kind === WORDS) return 0.95
  if (delimiter !== '|' && /[^|]\|[^|]/.test(cell) && !/ \| /.test(cell)) return ofLists(cell, '|', 0.3)
  if (delimiter !== ';' && /;\S/.test(cell) && !/&\w+;/.test(cell)) return ofLists(cell, ';', 0.25)
  if (delimiter !== ',' && /,[^\s\d]/.test(cell)) return ofLists(cell, ',', 0.4)
  return 0.75
}

/** A bracket of a structure opened and not closed, or the other way round. */
function isTorn(cell: string): boolean {
  if (!/[{}[\]]/.test(cell)) return false
  let depth = 0
  for (const character of cell) if (character === '{' || character === '[') depth++
  else if (character === '}' || character === ']') depth--
  return depth !== 0
}

/** Several words or addresses in one cell are a list, and may well be meant; a mixture is what a wrong cut leaves. */
function ofLists(cell: string, mark: string, else_: number): number {
  const parts = cell.length > 400 ? [] : cell.split(mark)
  const kinds = new Set(parts.map(kindOf))
  return kinds.size === 1 && (kinds.has(WORDS) || kinds.has(ADDRESS)) ? 0.6 : else_
}

/** Letters and digits of a code, run together: `T-1001` is `A-9`. */
export function templateOf(cell: string): string {
  return cell.trim().replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9').slice(0, 24)
}
