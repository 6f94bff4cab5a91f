import type { ClientTerms, Content } from '../core/index.ts'
import { briefingFields, FIRST_SIDES, isLate, MEETING_DEFINITIONS, REVIEW_DETAIL, REVIEW_FULL, REVIEW_LATE, REVIEW_RICH, reviewFields, SECOND_SIDES, type BriefingFacts, type FieldValues } from '../document/index.ts'
import { pagesTaken, type FontFiles, type PaperName } from '../pdf/index.ts'
import { draftDocument, type Draft } from './draft.ts'
import { statedInstant, withGrounds } from './grounds.ts'
import { reviewFacts } from './meeting-facts.ts'
import type { Templates } from './templates.ts'

export const REVIEW_TEMPLATE = 'service-review'
export const BRIEFING_TEMPLATE = 'owner-briefing'
/** Sides that a review has at most, and at least where there is so much to say; a briefing has two. */
const MEETING_PAGES = { review: 5, least: 3, briefing: 2 } as const

export interface MeetingQuestion {
  readonly templates: Templates
  readonly content: Content
  readonly client: ClientTerms
  readonly facts: BriefingFacts
  /** Epoch milliseconds; null where nothing is dated. */
  readonly as_of: number | null
  /** For which the document is fitted to its pages. */
  readonly fonts: FontFiles
  readonly paper: PaperName
}

/** A last page that is less full than this. */
const NEARLY_EMPTY = 0.45

/** The service review for the client, of five pages at most: of more late calls than they hold, the latest by their target. @throws Error where the texts have no such template */
export function draftReview(question: MeetingQuestion): Draft {
  const facts = reviewFacts(question.facts)
  const all = Math.min(REVIEW_LATE.most, facts.calls.filter(isLate).length)
  const tried = (late: number, detail = REVIEW_DETAIL): Tried => {
    const draft = draftWith(question, REVIEW_TEMPLATE, reviewFields(facts, question.content.provider, { ...detail, late }))
    return { draft, late, taken: draft.problems.length > 0 ? [] : pagesTaken(draft.filled.blocks, question) }
  }
  const whole = tried(all)
  if (whole.draft.problems.length === 0 && whole.taken.length < MEETING_PAGES.least) {
    const full = [false, true].map((parted) => tried(all, { ...REVIEW_FULL, parted })).find(({ taken }) => taken.length >= MEETING_PAGES.least && (taken.at(-1) ?? 0) >= NEARLY_EMPTY) ?? tried(all, REVIEW_FULL)
    return grounded((holds(full) && full.taken.length >= MEETING_PAGES.least ? full : whole).draft, question)
  }
  if (!holds(whole)) return grounded(shortened(whole, tried).draft, question)
  const rich = (whole.taken.at(-1) ?? 1) < NEARLY_EMPTY ? tried(all, REVIEW_RICH) : whole
  return grounded((holds(rich) ? rich : whole).draft, question)
}

interface Tried {
  readonly draft: Draft
  readonly late: number
  /** How full each of its pages is. */
  readonly taken: readonly number[]
}

const holds = ({ taken }: Tried): boolean => taken.length <= MEETING_PAGES.review

/** Rows that a page holds about; how often the number is mended; room that is not worth another try. */
const [ROWS, MENDED, ENOUGH] = [30, 3, 0.75]

/** As many rows as the pages hold, about: the room that is missing or left says how many to take away or to add. */
function shortened(whole: Tried, tried: (late: number) => Tried): Tried {
  const rows = (over: number, late: number): number => Math.max(REVIEW_LATE.least, Math.min(whole.late, late - Math.ceil(over * ROWS)))
  const over = ({ taken }: Tried): number => taken.length - 1 - MEETING_PAGES.review + (taken.at(-1) ?? 0)
  let last = tried(rows(over(whole) + 0.05, whole.late))
  let best = holds(last) ? last : null
  for (let mended = 0; mended < MENDED && (best === null || (best.taken.at(-1) ?? 1) < ENOUGH); mended += 1) {
    const late = holds(last) ? Math.min(whole.late - 1, last.late + Math.floor((ENOUGH + 0.1 - (last.taken.at(-1) ?? 0)) * ROWS)) : rows(over(last) + 0.05, last.late)
    if (late === last.late || (best !== null && late <= best.late)) break
    last = tried(late)
    if (holds(last) && (best === null || last.late > best.late)) best = last
  }
  return best ?? tried(REVIEW_LATE.least)
}

/** The owner's briefing, of two sides: where one would hold more than fits, less is said there. @throws Error where the texts have no such template */
export function draftBriefing(question: MeetingQuestion): Draft {
  const { provider, scoring } = question.content
  let [first, second] = [0, 0]
  for (;;) {
    const draft = draftWith(question, BRIEFING_TEMPLATE, briefingFields(question.facts, provider, scoring, FIRST_SIDES[first]!, SECOND_SIDES[second]!))
    if (draft.problems.length > 0) return grounded(draft, question)
    const { blocks } = draft.filled
    const cut = blocks.findIndex(({ kind }) => kind === 'page_break')
    const sides = cut < 0 ? [blocks] : [blocks.slice(0, cut), blocks.slice(cut + 1)]
    const [above = false, below = false] = sides.map((side) => pagesTaken(side, question).length > 1)
    const [less_above, less_below] = [above && first + 1 < FIRST_SIDES.length, below && second + 1 < SECOND_SIDES.length]
    if (!less_above && !less_below) return grounded(draft, question)
    first += less_above ? 1 : 0
    second += less_below ? 1 : 0
  }
}

function draftWith({ templates, content, client, as_of }: MeetingQuestion, name: string, figures: FieldValues): Draft {
  const template = templates.templates.get(name)
  if (template === undefined) throw new Error(`There is no template ${name} (expected templates/${name}.mdx).`)
  return draftDocument(template, { templates, content, client, versions: [], starts_on: null, overrides: new Map(), as_of, figures })
}

const grounded = (draft: Draft, { facts, as_of }: MeetingQuestion): Draft =>
  withGrounds(draft, { as_of: statedInstant(as_of ?? 0), from_on: facts.period.from_on, until_on: facts.period.until_on, fingerprint: facts.fingerprint }, MEETING_DEFINITIONS)
