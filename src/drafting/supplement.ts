import { isoDay, zoneOf } from '../core/index.ts'
import {
  fillTemplate, premiumResponseFields, premiumResponseFrame, PREMIUM_RESPONSE_TEMPLATE, problemSentence, termsProblem,
  type DocumentFrame, type DocumentProblem, type Filled, type SupplementFields, type SupplementQuestion,
} from '../document/index.ts'
import { makePdf, type FontFiles, type MadePdf, type PaperName } from '../pdf/index.ts'
import type { Templates } from './templates.ts'

export interface DraftQuestion extends SupplementQuestion {
  readonly templates: Templates
}

/** A supplement as it would be made: with problems it may be shown, not made. */
export interface Draft {
  readonly terms: SupplementFields
  readonly filled: Filled
  readonly frame: DocumentFrame
  readonly problems: readonly DocumentProblem[]
}

const DAY = 86_400_000

/** Fills the supplement's template from content and agreement. */
export function draftSupplement(question: DraftQuestion): Draft {
  const { templates, content, as_of } = question
  const template = templates.templates.get(PREMIUM_RESPONSE_TEMPLATE)
  if (template === undefined) throw new Error(`no template ${PREMIUM_RESPONSE_TEMPLATE}`)
  const terms = premiumResponseFields(question)
  const filled = fillTemplate(template, templates.clauses, terms.fields)
  const made_on = as_of == null ? null : isoDay(Math.floor(zoneOf(content.provider.time_zone).toLocal(as_of) / DAY))
  const missing = templates.clauses.size === 0 ? [termsProblem('No clauses were found (expected files in clauses/).')] : []
  return { terms, filled, frame: premiumResponseFrame(terms.fields, content, made_on), problems: [...templates.problems, ...missing, ...terms.problems, ...filled.problems] }
}

/** The draft's first problem in words; null where it can be made. */
export const draftSentence = ({ problems }: Draft): string | null => (problems[0] === undefined ? null : problemSentence(problems[0]))

export interface Finish {
  readonly fonts: FontFiles
  readonly paper: PaperName
  /** The document's own number; null: from its content. */
  readonly number: string | null
  /** Epoch milliseconds: the only time that the file states. */
  readonly created_at: number
}

/**
 * Sets a draft without problems as a PDF.
 * @throws PdfRefused where a character has no glyph
 */
export function finishPdf({ filled, frame }: Draft, { fonts, paper, number, created_at }: Finish): Promise<MadePdf> {
  const { title, author, subject, language, header, footer } = frame
  return makePdf(filled.blocks, { fonts, paper, header, footer, meta: { title, author, subject, language, number, created_at } })
}

