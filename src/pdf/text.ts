/** Runs as they can be set: one kind of space, composed letters, nothing invisible. */
import { plainText, readsLeft, type Run, type Runs } from '../document/index.ts'
import type { BaseFace, FaceOnDemand } from './face-names.ts'
import type { Faces } from './faces.ts'
import { leans, needsMore } from './scripts.ts'

// Soft hyphen, zero-width characters and direction marks print nothing; directions follow from the letters.
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
/** Within a word, Persian and Urdu part letters by them. */
const IDLE_JOINERS = /(?<![\u0620-\u06ff\u0750-\u077f])[\u200c\u200d]+|[\u200c\u200d]+(?![\u200c\u200d\u0620-\u06ff\u0750-\u077f])/g
const SPACES = /[\t\v\f\r\u0085\u2028\u2029]/g
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

/** A stretch of text in one face. */
export interface Span {
  readonly text: string
  readonly face: BaseFace
  /** The value of a field that reads from right to left: its neighbours do not turn it. */
  readonly apart?: true
}

export type Family = 'serif' | 'sans'

/** Keeps `\n`: a forced line end. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(IDLE_JOINERS, '').replace(SPACES, ' ').replace(CONTROLS, '')
}

/** Of empty lines one stays: a page of them would be an empty page. */
export function cleanRuns(runs: Runs): Run[] {
  return runs.map((run) => ({ ...run, text: cleanText(run.text).replace(/\n(?:[ \u00a0]*\n){2,}/g, '\n\n') })).filter((run) => run.text !== '')
}

/** Spans of runs in a family; `semibold` sets all of it so. */
export function spansOf(runs: Runs, family: Family, semibold = false): Span[] {
  const spans: { text: string; face: BaseFace; apart?: true }[] = []
  for (const run of cleanRuns(runs)) {
    const face = faceOf(run, family, semibold)
    const last = spans.at(-1)
    if (run.field !== undefined && readsLeft(run.text)) spans.push({ text: run.text, face, apart: true })
    else if (last?.face === face && last.apart !== true) last.text += run.text
    else spans.push({ text: run.text, face })
  }
  return spans
}

function faceOf(run: Run, family: Family, semibold: boolean): BaseFace {
  if (semibold || run.bold === true) return family === 'serif' ? 'serif_semibold' : 'sans_semibold'
  return run.italic === true && family === 'serif' ? 'serif_italic' : family
}

export interface MissingGlyph {
  readonly character: string
  /** The field that the character came from; null for text of the template. */
  readonly path: string | null
  /** The face that might have it could not be loaded. */
  readonly unread: FaceOnDemand | null
}

/** Each character that no face has, once a field; one whose face is still to be loaded is not missing yet. */
export function missingGlyphs(runs: Runs, faces: Faces): MissingGlyph[] {
  const missing = new Map<string, MissingGlyph>()
  for (const run of cleanRuns(runs)) {
    if (faces.clean.get(run.text) === true) continue
    let whole = !needsMore(run.text)
    for (const character of run.text) {
      const path = run.field ?? null
      if (character === '\n' || faces.faceFor('serif', character) !== null || leans(character) !== null) continue
      const wanted = faces.wantedFor('serif', character)
      whole = false
      if (wanted === null || faces.hasFailed(wanted)) missing.set(`${character} ${path ?? ''}`, { character, path, unread: wanted })
    }
    if (whole) faces.clean.keep(run.text, true)
  }
  return [...missing.values()]
}

/** The text that lines are cut from, for offsets into it. */
export function settledText(runs: Runs): string {
  return plainText(cleanRuns(runs))
}
