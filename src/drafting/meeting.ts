import type { ClientTerms, Content } from '../core/index.ts'
import { BRIEFING_DETAILS, briefingFields, REVIEW_DETAILS, reviewFields, type BriefingFacts, type FieldValues } from '../document/index.ts'
import { layoutPages, type FontFiles, type PaperName } from '../pdf/index.ts'
import { draftDocument, type Draft } from './draft.ts'
import { statedInstant, withGrounds } from './grounds.ts'
import { reviewFacts } from './meeting-facts.ts'
import type { Templates } from './templates.ts'

export const REVIEW_TEMPLATE = 'service-review'
export const BRIEFING_TEMPLATE = 'owner-briefing'
/** A4 or Letter sides. */
export const REVIEW_PAGES = { least: 3, most: 5 } as const
export const BRIEFING_PAGES = 2

export interface MeetingQuestion {
  readonly templates: Templates
  readonly content: Content
  readonly client: ClientTerms
  readonly facts: BriefingFacts
  readonly as_of: number | null
  /** For which the document is fitted to its pages. */
  readonly fonts: FontFiles
  readonly paper: PaperName
}

/** The service review for the client, of five pages at most: of more late calls than they hold, the latest by their target. @throws Error where the texts have no such template */
export function draftReview(question: MeetingQuestion): Draft {
  const facts = reviewFacts(question.facts)
  return fitted(question, REVIEW_TEMPLATE, REVIEW_DETAILS, REVIEW_PAGES.most, (detail) => reviewFields(facts, question.content.provider, detail))
}

/** The owner's briefing, of two pages: where more would stand on one than it holds, less is said. @throws Error where the texts have no such template */
export function draftBriefing(question: MeetingQuestion): Draft {
  const { provider, scoring } = question.content
  return fitted(question, BRIEFING_TEMPLATE, BRIEFING_DETAILS, BRIEFING_PAGES, (detail) => briefingFields(question.facts, provider, scoring, detail))
}

/** The first of the details, from the most to the least, with which the document fits its pages; else the last. */
function fitted<Detail>({ templates, content, client, facts: { period, fingerprint }, as_of, fonts, paper }: MeetingQuestion, name: string, details: readonly Detail[], most: number, figures: (detail: Detail) => FieldValues): Draft {
  const template = templates.templates.get(name)
  if (template === undefined) throw new Error(`There is no template ${name} (expected templates/${name}.mdx).`)
  let draft: Draft | null = null
  for (const detail of details) {
    draft = draftDocument(template, { templates, content, client, versions: [], starts_on: null, overrides: new Map(), as_of, figures: figures(detail) })
    if (draft.problems.length > 0 || layoutPages(draft.filled.blocks, { fonts, paper }).pages.length <= most) break
  }
  if (draft === null) throw new Error(`${name} has no detail to be made with`)
  return as_of === null ? draft : withGrounds(draft, { as_of: statedInstant(as_of), from_on: period.from_on, until_on: period.until_on, fingerprint })
}
