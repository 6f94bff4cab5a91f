/** Characters that no face has, named where they stand: a document is refused rather than printed with blanks. */
import { plainText, textsOf, type Block, type DocumentProblem, type Runs } from '../document/index.ts'
import type { Faces } from './faces.ts'
import { FACE_LANGUAGES } from './face-names.ts'
import { needsMore } from './scripts.ts'
import { cleanText, missingGlyphs } from './text.ts'

/** A text beside the blocks: the header, the title. */
export interface NamedText {
  readonly where: string
  readonly text: string
}

export function glyphProblems(blocks: readonly Block[], beside: readonly NamedText[], faces: Faces): DocumentProblem[] {
  const problems = new Map<string, DocumentProblem>()
  const check = (runs: Runs, where: string, block: Block | null) => {
    const told = (kind: 'glyph' | 'font', path: string | null, message: string) => {
      if (!problems.has(message)) problems.set(message, { kind, file: block?.at.file ?? null, line: block?.at.line ?? null, column: null, path, where, message })
    }
    for (const { character, path, unread } of missingGlyphs(runs, faces)) {
      const code_point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      if (unread === null) told('glyph', path, `"${character}" (U+${code_point}) in ${path ?? where}: no font here has it.`)
      else told('font', path, `${path ?? where}: the ${FACE_LANGUAGES[unread]} font could not be read.`)
    }
  }
  for (const block of blocks) for (const runs of textsOf(block)) check(runs, whereOf(block), block)
  for (const { where, text } of beside) check([{ text }], where, null)
  return [...problems.values()]
}

/** Of what blocks say, as it is set, the texts that may need faces that not every document has. */
export function textsBeyond(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => textsOf(block).map(plainText).filter(needsMore).map(cleanText))
}

function whereOf(block: Block): string {
  switch (block.kind) {
    case 'clause': return `clause ${block.number}`
    case 'heading': return block.number === null ? `the heading “${plainText(block.runs)}”` : `clause ${block.number}`
    case 'schedule': return `Schedule ${block.letter}`
    case 'table': return `the table “${block.label}”`
    case 'title': return 'the title'
    case 'subtitle': return 'the subtitle'
    case 'ask': return `the field ${block.id}`
    default: return `the ${block.kind}`
  }
}
