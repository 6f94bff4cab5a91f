import {
  clausesNamed, documentFrame, fillTemplate, madeOn, problemSentence, templateFields, termsProblem,
  type DocumentFrame, type DocumentProblem, type Filled, type Template, type TemplateTerms, type TermsQuestion,
} from '../document/index.ts'
import { makePdf, type Filing, type FontFiles, type Grounds, type MadePdf, type PaperName } from '../pdf/index.ts'
import { attachmentsOf } from './grounds.ts'
import type { Templates } from './templates.ts'

export interface DraftQuestion extends TermsQuestion {
  readonly templates: Templates
}

/** A document as it would be made: with problems it may be shown, not made. */
export interface Draft {
  readonly terms: TemplateTerms
  readonly filled: Filled
  readonly frame: DocumentFrame
  /** What the file will be known by when it comes back. */
  readonly filing?: Filing
  /** What its figures were computed from; see `withGrounds`. */
  readonly grounds?: Grounds
  /** By path of a field: how it is computed, in a sentence. */
  readonly definitions?: ReadonlyMap<string, string>
  readonly problems: readonly DocumentProblem[]
}

/** Fills a template from content, client and agreement. */
export function draftDocument(template: Template, question: DraftQuestion): Draft {
  const { templates, content } = question
  const { clauses } = templates
  const terms = templateFields(template, clauses, question)
  const filled = fillTemplate(template, clauses, terms.fields)
  const missing = clauses.size === 0 ? [termsProblem('No clauses were found (expected files in clauses/).')] : []
  // A fault in a text that this document does not use is no fault of it.
  const used = clausesNamed(template, clauses)
  const own = templates.problems.filter(({ file }) => file === null || file === template.name || used.has(file))
  const frame = documentFrame(template, filled.blocks, terms.fields, content, madeOn(question))
  const starts_on = question.starts_on?.trim() || null
  const filing = { template: template.name, client: question.client.client, version: terms.version?.version ?? null, starts_on }
  return { terms, filled, frame, filing, problems: [...own, ...missing, ...terms.problems, ...filled.problems] }
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
export function finishPdf(draft: Draft, { fonts, paper, number, created_at }: Finish): Promise<MadePdf> {
  const { filled, filing, grounds, frame: { title, author, subject, language, header, footer } } = draft
  return makePdf(filled.blocks, { fonts, paper, header, footer, attachments: attachmentsOf(draft), meta: { title, author, subject, language, number, created_at, ...(filing === undefined ? {} : { filing }), ...(grounds === undefined ? {} : { grounds }) } })
}
