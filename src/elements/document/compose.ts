import { formatDate, isoDay, zoneOf } from '../../core/index.ts'
import { PREMIUM_RESPONSE_TEMPLATE, problemSentence, type Block, type DocumentProblem, type FieldValue } from '../../document/index.ts'
import { draftSupplement, type Draft, type Templates } from '../../drafting/index.ts'
import { documentNumber, layoutPages, type FontFiles, type PreviewPage } from '../../pdf/index.ts'
import type { Case } from './gather.ts'
import { mendings, type Mending } from './problems.ts'
import { NUMBER, START, type View } from './view.ts'

/** A document as the page shows it. */
export interface Composition {
  readonly case: Case
  readonly view: View
  readonly draft: Draft
  /** What the template calls its fields. */
  readonly labels: ReadonlyMap<string, string>
  /** Fields as the files have them, without what was typed. */
  readonly as_filed: ReadonlyMap<string, FieldValue>
  readonly starts_on: string | null
  readonly pages: readonly PreviewPage[]
  readonly mendings: readonly Mending[]
  /** As it would be printed: typed, or from the content. */
  readonly number: string
}

export interface Stock {
  readonly templates: Templates
  readonly fonts: FontFiles
}

/** Fills, checks and lays out one client's supplement. `refused`: what the making of the file itself complained of. */
export function compose(one: Case, view: View, { templates, fonts }: Stock, refused: readonly DocumentProblem[] = []): Composition {
  const { content, client, versions, as_of } = one
  const starts_on = view.starts_on ?? one.starts_on
  const files = { clients: one.files.clients ?? 'clients.csv', agreements: one.files.agreements ?? 'agreements.csv' }
  const question = { content, client, versions, starts_on, as_of, templates, files }
  const draft = draftSupplement({ ...question, overrides: view.overrides })
  const as_filed = view.overrides.size === 0 ? draft.terms.fields : draftSupplement({ ...question, overrides: new Map() }).terms.fields
  const labels = new Map(templates.templates.get(PREMIUM_RESPONSE_TEMPLATE)?.fields.map(({ path, label }) => [path, label]))
  const { blocks } = draft.filled
  const laid = layoutPages(blocks, { fonts, paper: view.paper })
  const problems = distinct([...draft.problems, ...laid.problems, ...numberProblems(view, fonts), ...refused])
  return {
    case: one, view, draft, labels, as_filed, starts_on, pages: laid.pages,
    mendings: mendings({
      problems, versions, fields: draft.terms.fields, within: draft.terms.version !== null,
      typed: new Set([...view.overrides.keys(), ...(view.starts_on === null ? [] : [START])]),
      today: as_of === null ? null : isoDay(Math.floor(zoneOf(content.provider.time_zone).toLocal(as_of) / 86_400_000)),
      agreements_file: files.agreements,
      say: (iso) => formatDate(iso, content.provider.locale),
    }),
    number: view.number?.trim() || documentNumber(blocks, { ...draft.frame, created_at: as_of ?? 0 }),
  }
}

/** The characters of a typed number are looked for as those of the text are. */
function numberProblems({ number, paper }: View, fonts: FontFiles): readonly DocumentProblem[] {
  if (number === null) return []
  const text: Block = { kind: 'paragraph', indent: false, runs: [{ text: number, field: NUMBER }], at: { file: '', line: 0 } }
  return layoutPages([text], { fonts, paper }).problems.map((problem) => ({ ...problem, file: null, line: null, where: null }))
}

function distinct(problems: readonly DocumentProblem[]): DocumentProblem[] {
  return [...new Map(problems.map((problem) => [`${problemSentence(problem)} ${problem.column ?? ''}`, problem])).values()]
}
