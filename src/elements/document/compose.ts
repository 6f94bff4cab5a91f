import { formatDate, isoDay, zoneOf } from '../../core/index.ts'
import { problemSentence, slotsOf, templateFields, type Block, type DeclaredField, type DocumentProblem, type Slot, type Template } from '../../document/index.ts'
import { declaredFields, draftDocument, letterFigures, standingFields, startPath, type Draft, type Templates } from '../../drafting/index.ts'
import { documentNumber, layoutPages, type FontFiles, type Preview, type PreviewPage } from '../../pdf/index.ts'
import { typable } from './controls.ts'
import { filesOf, type Case } from './gather.ts'
import { mendings, type Mending } from './problems.ts'
import { subjectOf, type Subject } from './subject.ts'
import { templateOf } from './template-of.ts'
import { NUMBER, type View } from './view.ts'

/** A document as the page shows it. */
export interface Composition {
  readonly case: Case
  readonly view: View
  readonly subject: Subject
  readonly template: Template
  readonly clauses: ReadonlyMap<string, Template>
  readonly draft: Draft
  /** What the template and its clauses call their fields. */
  readonly declared: ReadonlyMap<string, DeclaredField>
  /** Paths of those that the clauses as chosen declare. */
  readonly standing: ReadonlySet<string>
  readonly slots: readonly Slot[]
  /** Paths that may be set here, the start apart. */
  readonly settable: ReadonlySet<string>
  /** As it would be typed, where the reader set nothing for this one field. */
  readonly filed: (path: string) => string
  readonly starts_on: string | null
  readonly pages: readonly PreviewPage[]
  readonly mendings: readonly Mending[]
  /** As it would be printed: typed, or from the content. */
  readonly number: string
  /** Settles when fonts that the text needs have been asked for, and it is to be composed again; null where all are here. */
  readonly loading: Promise<unknown> | null
}

export interface Stock {
  readonly templates: Templates
  readonly fonts: FontFiles
}

/** Fills, checks and lays out one document. `refused`: what the making of the file itself complained of. @throws Error where the template is not there */
export function compose(one: Case, view: View, known: Subject, { templates, fonts }: Stock, refused: readonly DocumentProblem[] = []): Composition {
  const { content, client, versions, as_of } = one
  const { clauses } = templates
  const template = templateOf(known, templates)
  const subject = subjectOf(template, startPath(template, clauses)) ?? known
  const starts_on = view.starts_on ?? one.starts_on
  const asked = (overrides: View['overrides']) => letterFigures(one, { content, client, versions, starts_on, as_of, files: filesOf(one), overrides })
  const question = asked(view.overrides)
  const draft = draftDocument(template, { ...question, templates })
  const filed = (path: string): string => {
    if (!view.overrides.has(path)) return typable(draft.terms.fields.get(path))
    const others = new Map([...view.overrides].filter(([set]) => set !== path))
    return typable(templateFields(template, clauses, asked(others)).fields.get(path))
  }
  const { blocks } = draft.filled
  const number = view.number?.trim() || documentNumber(blocks, { ...draft.frame, created_at: as_of ?? 0 })
  const laid = layoutPages(blocks, { fonts, paper: view.paper, number })
  const typed_number = laidNumber(view, fonts)
  const loads = [laid.loading, typed_number.loading].filter((one) => one !== null)
  const problems = distinct([...draft.problems, ...laid.problems, ...typed_number.problems, ...refused])
  const settable = new Set(draft.terms.settable)
  return {
    case: one, view, subject, template, clauses, draft, settable, filed, starts_on, pages: laid.pages,
    declared: declaredFields(template, clauses), standing: new Set(standingFields(template, clauses, draft.terms.fields).keys()), slots: slotsOf(template, clauses),
    mendings: mendings({
      problems, versions, settable, start: subject.start, prospect: one.prospect, fields: draft.terms.fields, within: subject.needs !== 'agreement' || draft.terms.version !== null,
      typed: new Set([...view.overrides.keys(), ...(view.starts_on === null || subject.start === null ? [] : [subject.start])]),
      today: as_of === null ? null : isoDay(Math.floor(zoneOf(content.provider.time_zone).toLocal(as_of) / 86_400_000)),
      agreements_file: question.files.agreements,
      say: (iso) => formatDate(iso, content.provider.locale),
    }),
    loading: loads.length === 0 ? null : Promise.all(loads),
    number,
  }
}

/** The characters of a typed number are looked for as those of the text are. */
function laidNumber({ number, paper }: View, fonts: FontFiles): Pick<Preview, 'problems' | 'loading'> {
  if (number === null) return { problems: [], loading: null }
  const text: Block = { kind: 'paragraph', indent: false, runs: [{ text: number, field: NUMBER }], at: { file: '', line: 0 } }
  const { problems, loading } = layoutPages([text], { fonts, paper })
  return { problems: problems.map((problem) => ({ ...problem, file: null, line: null, where: null })), loading }
}

function distinct(problems: readonly DocumentProblem[]): DocumentProblem[] {
  return [...new Map(problems.map((problem) => [`${problemSentence(problem)} ${problem.column ?? ''}`, problem])).values()]
}
