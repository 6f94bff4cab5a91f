import { bindingTerms, type AgreementVersion } from '../../core/index.ts'
import type { DocumentProblem, FieldValue } from '../../document/index.ts'
import { documents } from '../../words/index.ts'
import { rootsOf } from './feeds.ts'
import { NUMBER } from './view.ts'

/** One thing to be mended, as the box at the top says it. */
export interface Mending {
  readonly kind: 'missing' | 'unreadable' | 'outside' | 'glyph' | 'other'
  readonly title: string
  /** Where it stands. */
  readonly places: readonly string[]
  /** What was expected, and what to do. */
  readonly sentences: readonly string[]
  /** The field here to which the box leads; null where nothing here mends it. */
  readonly path: string | null
  /** The field at whose place it is shown. */
  readonly about: string | null
  /** What no font has, of all its places. */
  readonly characters: readonly string[]
  /** The path, where the title begins with it. */
  readonly code: string | null
}

const words = documents.problems

export interface MendingQuestion {
  readonly problems: readonly DocumentProblem[]
  readonly fields: ReadonlyMap<string, FieldValue>
  readonly versions: readonly AgreementVersion[]
  /** Paths that may be set here, the start apart. */
  readonly settable: ReadonlySet<string>
  /** Path of the start; null where there is none. */
  readonly start: string | null
  /** No file holds this client. */
  readonly prospect: boolean
  /** A version binds on the start, or none is needed. */
  readonly within: boolean
  /** Fields that were typed. */
  readonly typed: ReadonlySet<string>
  /** Local date of the data's end; null where it is not known. */
  readonly today: string | null
  readonly agreements_file: string
  readonly say: (iso: string) => string
}

/** Joins what is said of one field at several places, leads a worked-out field back to what it lacks, and says what can be done. */
export function mendings(question: MendingQuestion): readonly Mending[] {
  const found = new Map<string, Mending>()
  for (const mending of question.problems.flatMap((problem) => mendingsOf(problem, question))) {
    const key = mending.kind === 'missing' || mending.kind === 'glyph' ? `${mending.kind} ${mending.about ?? mending.places.join()}` : `${mending.kind} ${mending.title}`
    const before = found.get(key)
    if (before === undefined) found.set(key, mending)
    else found.set(key, joined(before, mending))
  }
  const rank = (one: Mending): number => (one.kind === 'outside' ? 0 : 1)
  return [...found.values()].sort((a, b) => rank(a) - rank(b))
}

function mendingsOf(problem: DocumentProblem, question: MendingQuestion): readonly Mending[] {
  const { path, message } = problem
  const places = problem.where === null && problem.file === null ? [] : [words.place(problem.where, problem.file, problem.line)]
  const lead = `${path ?? ''} is not filled: `
  if (problem.kind === 'field' && path !== null && message.startsWith(lead)) {
    const roots = rootsOf(path, question.fields)
    return roots.length === 0 ? [missing(path, places, message.slice(lead.length), question)] : roots.map((root) => missing(root.path, places, words.expected(root.expected, root.from), question))
  }
  return [mendingOf(problem, places, question)]
}

function joined(before: Mending, mending: Mending): Mending {
  const both = (name: 'places' | 'characters'): readonly string[] => [...new Set([...before[name], ...mending[name]])]
  const characters = both('characters')
  const title = characters.length > 1 ? words.glyphs(characters, before.about ?? before.places[0] ?? '') : before.title
  return { ...before, title, characters, places: both('places') }
}

function missing(path: string, places: readonly string[], expected: string, question: MendingQuestion): Mending {
  const editable = settable(path, question)
  const here = path === question.start ? words.choose_here : question.prospect ? words.set_only_here : words.set_here
  const advice = editable === null ? words.set_there : here
  return { kind: 'missing', title: words.missing(path), places, sentences: [expected.charAt(0).toUpperCase() + expected.slice(1), advice], path: editable, about: path, code: path, characters: [] }
}

function mendingOf({ kind, path, message }: DocumentProblem, places: readonly string[], question: MendingQuestion): Mending {
  const editable = settable(path, question)
  const said = { title: message, places, sentences: [], path: editable, about: path, code: null, characters: [] }
  if (kind === 'glyph') return { ...said, kind: 'glyph', sentences: [words.glyph], characters: /^"(.+?)" \(U\+/u.exec(message)?.slice(1) ?? [] }
  if (kind === 'terms' && path === question.start && !question.within) return { ...said, kind: 'outside', sentences: [termsSentence(question)] }
  return { ...said, kind: kind === 'terms' && editable !== null && question.typed.has(editable) ? 'unreadable' : 'other' }
}

/** The path, where something here sets it. */
function settable(path: string | null, { settable: paths, start }: MendingQuestion): string | null {
  return path !== null && (path === start || path === NUMBER || paths.has(path)) ? path : null
}

/** The starts that an agreement leaves, from the end of the data on. */
function termsSentence({ versions, today, agreements_file, say }: MendingQuestion): string {
  const open = bindingTerms(versions).filter(({ until }) => until === null || today === null || until >= today)
  if (open.length === 0) return words.all_ended(agreements_file)
  return words.terms(open.map(({ version, from, until }) => words.term(version.version, say(from), until === null ? null : say(until))))
}
