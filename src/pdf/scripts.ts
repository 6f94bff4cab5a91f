/** Which scripts a text has beside those that every document's faces draw, and the faces that draw them. */
import type { FaceOnDemand } from './face-names.ts'

const within = (...ranges: readonly (readonly [from: number, until: number])[]) => (code_point: number): boolean =>
  ranges.some(([from, until]) => code_point >= from && code_point <= until)

const isHebrew = within([0x591, 0x5f4], [0x20aa, 0x20aa], [0xfb1d, 0xfb4f])
const isArabic = within([0x600, 0x6ff], [0x750, 0x77f], [0x8a0, 0x8ff], [0xfb50, 0xfdff], [0xfe70, 0xfefc])
const isKana = within([0x3041, 0x309f], [0x30a0, 0x30ff], [0x31f0, 0x31ff], [0xff66, 0xff9d], [0x1b000, 0x1b16f])
const isHangul = within([0x1100, 0x11ff], [0x3131, 0x318e], [0xa960, 0xa97c], [0xac00, 0xd7fb], [0xffa0, 0xffdc])
const isHan = within(
  [0x203b, 0x203b], [0x2460, 0x24ff], [0x2e80, 0x303f], [0x3190, 0x9fff], [0xf900, 0xfaff], [0xfe10, 0xfe1f], [0xfe30, 0xfe4f], [0xff01, 0xffee],
  [0x1f200, 0x1f265], [0x20000, 0x3ffff],
)

/** Holds every letter that a face on demand may draw, and few besides. */
const BEYOND = /[\u0591-\u1dff\u203b\u20aa\u2460-\u24ff\u2e80-\uffff]/

/** Whether a text may need a face that not every document has. */
export function needsMore(text: string): boolean {
  return BEYOND.test(text)
}

// The middle dot and the long mark of katakana are written in Chinese too.
const KANA = /[\u3041-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9d]/
const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7fb]/

/** Faces for letters that Chinese, Japanese and Korean share, the first to be asked first. */
export type HanOrder = readonly FaceOnDemand[]

/** By what else stands in the texts: kana, then hangul, else simplified Chinese. The same texts have the same order, whatever is loaded. */
export function hanOrder(texts: readonly string[]): HanOrder {
  const first: FaceOnDemand[] = []
  if (texts.some((text) => KANA.test(text))) first.push('japanese')
  if (texts.some((text) => HANGUL.test(text))) first.push('korean')
  return [...new Set<FaceOnDemand>([...first, 'chinese', 'japanese', 'korean'])]
}

const NONE: readonly FaceOnDemand[] = []

/** The faces that may draw a character where those of every document do not, the first to be asked first. */
export function facesOnDemand(code_point: number, bold: boolean, order: HanOrder): readonly FaceOnDemand[] {
  if (code_point < 0x591) return NONE
  if (isHebrew(code_point)) return bold ? ['hebrew_bold', 'hebrew'] : ['hebrew']
  if (isArabic(code_point)) return bold ? ['arabic_bold', 'arabic'] : ['arabic']
  if (isHangul(code_point)) return ['korean']
  if (isKana(code_point)) return ['japanese']
  return isHan(code_point) ? order : NONE
}

const isSelector = within([0xfe00, 0xfe0f], [0xe0100, 0xe01ef])

/**
 * What prints nothing by itself: a `selector` picks one of the forms of the letter before it, a `joiner`
 * joins or parts two Arabic letters. Null for all else.
 */
export function leans(character: string): 'selector' | 'joiner' | null {
  if (character < '\u200c') return null
  if (character === '\u200c' || character === '\u200d') return 'joiner'
  return isSelector(character.codePointAt(0) ?? 0) ? 'selector' : null
}
