import { bindingTerms, type AgreementVersion } from '../../core/index.ts'
import { SETTABLE, type DocumentProblem, type UsedField } from '../../document/index.ts'
import { documents } from '../../words/index.ts'
import { START } from './view.ts'

/** One thing to be mended, as the box at the top says it. */
export interface Mending {
  readonly kind: 'missing' | 'unreadable' | 'outside' | 'glyph' | 'other'
  readonly title: string
  /** Where, what was expected, and what to do. */
  readonly sentences: readonly string[]
  /** The field here to which the box leads; null where nothing here mends it. */
  readonly path: string | null
  /** The field at whose place it is shown. */
  readonly about: string | null
  /** The path, where the title begins with it. */
  readonly code: string | null
}

const words = documents.problems

export interface MendingQuestion {
  readonly problems: readonly DocumentProblem[]
  readonly used: readonly UsedField[]
  readonly versions: readonly AgreementVersion[]
  /** A version binds on the start. */
  readonly within: boolean
  /** Fields that were typed. */
  readonly typed: ReadonlySet<string>
  /** Local date of the data's end; null where it is not known. */
  readonly today: string | null
  readonly agreements_file: string
  readonly say: (iso: string) => string
}

/** Joins what is said of one field at several places, and says what can be done. */
export function mendings(question: MendingQuestion): readonly Mending[] {
  const found = new Map<string, Mending>()
  for (const problem of question.problems) {
    const mending = mendingOf(problem, question)
    const key = mending.kind === 'missing' ? `missing ${mending.about ?? ''}` : `${mending.kind} ${mending.title}`
    const before = found.get(key)
    if (before === undefined) found.set(key, mending)
    else if (mending.kind === 'missing') found.set(key, { ...before, sentences: [...new Set([...mending.sentences.slice(0, 1), ...before.sentences])] })
  }
  const rank = (one: Mending): number => (one.kind === 'outside' ? 0 : 1)
  return [...found.values()].sort((a, b) => rank(a) - rank(b))
}

function mendingOf(problem: DocumentProblem, question: MendingQuestion): Mending {
  const { path, message } = problem
  const editable = path !== null && (path === START || path in SETTABLE) ? path : null
  const place = problem.where === null && problem.file === null ? [] : [`${words.place(problem.where, problem.file, problem.line)}.`]
  const lead = `${path ?? ''} is not filled: `
  if (problem.kind === 'field' && path !== null && message.startsWith(lead)) {
    const rest = message.slice(lead.length)
    const advice = path === START ? words.choose_here : editable === null ? words.set_there : words.set_here
    return { kind: 'missing', title: words.missing(path), sentences: [...place, rest.charAt(0).toUpperCase() + rest.slice(1), advice], path: editable, about: path, code: path }
  }
  if (problem.kind === 'glyph') return { kind: 'glyph', title: message, sentences: [...place, words.glyph], path: editable ?? (path === 'document.number' ? path : null), about: path, code: null }
  if (problem.kind === 'terms' && path === START && !question.within) return { kind: 'outside', title: message, sentences: [termsSentence(question)], path: START, about: START, code: null }
  if (problem.kind === 'terms' && editable !== null && question.typed.has(editable)) return { kind: 'unreadable', title: message, sentences: [], path: editable, about: editable, code: null }
  return { kind: 'other', title: message, sentences: place, path: editable, about: path, code: null }
}

/** The starts that an agreement leaves, from the end of the data on. */
function termsSentence({ versions, today, agreements_file, say }: MendingQuestion): string {
  const open = bindingTerms(versions).filter(({ until }) => until === null || today === null || until >= today)
  if (open.length === 0) return words.all_ended(agreements_file)
  return words.terms(open.map(({ version, from, until }) => words.term(version.version, say(from), until === null ? null : say(until))))
}
