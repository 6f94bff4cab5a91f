/** Reads, fills and lays out one text as it stands in the editor. Loaded with the parser and the PDF's layout when a text is opened. */
import type { Content } from '../../core/index.ts'
import { clausesNamed, COMPONENTS, documentFrame, fillTemplate, plainText, slotsOf, type Block, type DocumentFrame, type DocumentProblem, type FieldValue, type FieldValues, type Template, type TemplateTerms } from '../../document/index.ts'
import { layoutPages, type FontFiles } from '../../pdf/index.ts'
import { documentEmail } from '../../sending/index.ts'
import type { ParsedTexts } from './parsed.ts'
import type { Entry } from './shelf.ts'
import { blankTerms, clientTerms, type Case } from './values.ts'
import { unknownIn } from './wide.ts'

/** What is wrong, and where: in this text or in another one that it uses. */
export interface Fault {
  /** Null where no text is at fault, but the values. */
  readonly path: string | null
  readonly line: number
  readonly column: number
  readonly message: string
  /** Where it stands in the document. */
  readonly where: string | null
}

export interface Usable {
  readonly path: string
  readonly label: string
  /** As it prints; null where nothing fills it for this client. */
  readonly value: string | null
  readonly kind: FieldValue['kind']
}

export type Sheets =
  | { readonly kind: 'pages'; readonly pages: readonly (readonly Block[])[]; readonly frame: DocumentFrame }
  | { readonly kind: 'mail'; readonly subject: string; readonly blocks: readonly Block[] }

export interface Checked {
  /** In this text, in its order. */
  readonly faults: readonly Fault[]
  /** In texts that stand in the same document. */
  readonly elsewhere: readonly Fault[]
  /** What the chosen client lacks. */
  readonly lacks: readonly Fault[]
  /** Null where the text cannot be read at all: what was shown last stays. */
  readonly sheets: Sheets | null
  readonly fields: readonly Usable[]
  readonly components: readonly string[]
  /** Templates that hold the clause; those of the name for an e-mail. */
  readonly holders: readonly string[]
  /** The one it is shown in; null where it stands alone. */
  readonly within: string | null
}

export interface CheckQuestion {
  readonly entry: Entry
  readonly shelf: readonly Entry[]
  readonly parsed: ParsedTexts
  readonly content: Content
  readonly case: Case | null
  readonly within: string | null
  readonly fonts: FontFiles
}

/** Faults of the text alone: what can be said before anything fills it. */
export function textFaults(entry: Entry, parsed: ParsedTexts): readonly Fault[] {
  return parsed.of(entry).problems.map((problem) => faultOf(problem, () => entry.path))
}

export function check(question: CheckQuestion): Checked {
  const { entry, shelf, parsed, content } = question
  const clauses = parsed.all(shelf, 'clauses')
  const templates = parsed.all(shelf, 'templates')
  const holders = entry.folder === 'templates' ? [entry.name] : entry.folder === 'emails' ? [entry.name].filter((name) => templates.has(name)) : parsed.holders(entry.name, shelf)
  const within = entry.folder === 'clauses' ? holders.find((name) => name === question.within) ?? holders[0] ?? null : holders[0] ?? null
  const alone = parsed.of(entry).template
  const root = (entry.folder === 'templates' || within === null ? alone : templates.get(within)) ?? alone
  const chosen = slotsFor(entry, root, clauses)
  const blank = blankTerms(root, clauses, content, chosen)
  const terms = question.case === null ? blank : clientTerms(root, clauses, content, chosen, question.case)
  const pathOf = (file: string): string | null => pathIn(file, root, entry, shelf)
  const told = (fill: (terms: TemplateTerms) => readonly DocumentProblem[], of: TemplateTerms): Fault[] => fill(of).map((problem) => faultOf(problem, pathOf))
  const fill = ({ fields, problems }: TemplateTerms): readonly DocumentProblem[] =>
    [...problems, ...(entry.folder === 'emails' ? mailProblems(alone, fields) : fillTemplate(root, clauses, fields).problems)]
  const anywhere = entry.folder === 'emails' ? [] : unknownIn(root, clauses, blank.fields)
  const drawn = entry.folder === 'emails' ? mailSheet(alone, terms.fields) : pages(root, clauses, terms, question)
  const glyphs = drawn.problems.map((problem) => faultOf(problem, pathOf))
  const parse = shelf.filter((one) => one.path === entry.path || one.folder === 'clauses' || (one.folder === 'templates' && one.name === root.name)).flatMap((one) => textFaults(one, parsed))
  // What is wrong whoever the client is, is wrong with the text.
  const headless = entry.text.startsWith('---') && alone.title === ''
  const unread = (alone.body.length === 0 || headless) && parse.some(({ path }) => path === entry.path)
  const filled = [...told(fill, blank), ...anywhere.map((problem) => faultOf(problem, pathOf)), ...(question.case === null ? glyphs : [])].filter(({ path }) => path !== null && (path !== entry.path || !unread))
  const wrong = distinct([...parse.filter(({ path }) => path === entry.path), ...filled])
  const known = new Set(wrong.map(keyOf))
  const used = new Set([entry.path, `templates/${root.name}.mdx`, ...[...clausesNamed(root, clauses)].map((name) => `clauses/${name}.mdx`)])
  return {
    faults: wrong.filter(({ path }) => path === entry.path).toSorted((a, b) => a.line - b.line || a.column - b.column),
    elsewhere: distinct([...wrong, ...parse.filter(({ path }) => used.has(path ?? ''))]).filter(({ path }) => path !== entry.path),
    lacks: question.case === null || unread ? [] : distinct([...told(fill, terms), ...glyphs]).filter((fault) => !known.has(keyOf(fault))),
    sheets: unread ? null : drawn.sheets,
    fields: usable(terms.fields, [...templates.values(), ...clauses.values(), root], entry.folder === 'emails'),
    components: Object.keys(COMPONENTS),
    holders, within,
  }
}

function faultOf({ file, line, column, message, where }: DocumentProblem, pathOf: (file: string) => string | null): Fault {
  return { path: file === null ? null : pathOf(file), line: line ?? 1, column: column ?? 1, message, where }
}

const keyOf = ({ path, line, column, message }: Fault): string => [path, line, column, message].join('\n')
const distinct = (faults: readonly Fault[]): Fault[] => [...new Map(faults.map((fault) => [keyOf(fault), fault])).values()]

/** A clause that may be switched on or exchanged stands in the document in which it is shown. */
function slotsFor({ folder, name }: Entry, root: Template, clauses: ReadonlyMap<string, Template>): ReadonlyMap<string, string> {
  if (folder !== 'clauses') return new Map()
  const holds = (clause: string): boolean => {
    const found = clauses.get(clause)
    return clause === name || (found !== undefined && clausesNamed(found, clauses).has(name))
  }
  return new Map(slotsOf(root, clauses).flatMap(({ path, clauses: able }): [string, string][] => {
    const one = able.find(holds)
    return one === undefined ? [] : [[path, one]]
  }))
}

/** A template, a clause and an e-mail may have one name: the template that is filled comes first. */
function pathIn(file: string, root: Template, entry: Entry, shelf: readonly Entry[]): string | null {
  const able = file.startsWith('emails/') ? [`${file}.mdx`] : [...(file === root.name && entry.folder !== 'clauses' ? [`templates/${file}.mdx`] : []), `clauses/${file}.mdx`, `templates/${file}.mdx`]
  return able.find((path) => shelf.some((one) => one.path === path)) ?? null
}

const TO: [string, FieldValue] = ['email.to_name', { kind: 'text', value: '[name]', text: '[name]', from: '' }]

function mailProblems(mail: Template, fields: FieldValues): readonly DocumentProblem[] {
  const template = mail.name.replace(/^emails\//, '')
  return documentEmail({
    template, emails: { texts: new Map([[template, mail]]), problems: [] }, fields, client: '[name]', recipient: { kind: 'no_boss' },
    attachment: { name: 'document.pdf', type: 'application/pdf', bytes: new Uint8Array() },
  }).problems
}

interface Drawn {
  readonly sheets: Sheets
  readonly problems: readonly DocumentProblem[]
}

function mailSheet(mail: Template, fields: FieldValues): Drawn {
  const { blocks } = fillTemplate(mail, new Map(), new Map([...fields, TO]))
  const subject = blocks.find((block) => block.kind === 'title')
  return { sheets: { kind: 'mail', subject: subject?.kind === 'title' ? plainText(subject.runs) : '', blocks: blocks.filter((block) => block !== subject) }, problems: [] }
}

function pages(root: Template, clauses: ReadonlyMap<string, Template>, { fields }: TemplateTerms, { content, fonts }: CheckQuestion): Drawn {
  const { blocks } = fillTemplate(root, clauses, fields)
  const laid = layoutPages(blocks, { fonts, paper: 'A4' })
  return { sheets: { kind: 'pages', pages: laid.pages.map((page) => page.blocks), frame: documentFrame(root, blocks, fields, content, null) }, problems: laid.problems }
}

/** Every field that can be named, in order of path. */
function usable(fields: FieldValues, texts: readonly Template[], mail: boolean): readonly Usable[] {
  const labels = new Map(texts.flatMap((text) => text.fields).map(({ path, label }) => [path, label]))
  return [...fields, ...(mail ? [TO] : [])]
    .map(([path, value]): Usable => ({ path, label: labels.get(path) ?? '', value: value.kind === 'missing' ? null : value.text, kind: value.kind }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
