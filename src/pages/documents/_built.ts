import { JSDOM } from 'jsdom'
import type { Content } from '../../core/index.ts'
import { directoryHeading, drawDirectory, drawFrame, gatherDirectory, subjectOf, type Subject } from '../../elements/document/drawing.ts'
import { h, untilWords } from '../../elements/shared/index.ts'
import { signersOf, type Template } from '../../document/index.ts'
import { startPath, type Templates } from '../../drafting/index.ts'
import type { BuiltData } from '../../loading/disk/index.ts'
import { documents, gallery as words } from '../../words/index.ts'
import { blankDocument, drawBlank, ownTemplates } from './_blank.ts'

const subjectIn = (template: Template, { clauses }: Templates): Subject | null => subjectOf(template, startPath(template, clauses))

/** The templates that have a page: those that a client's files can fill. */
export async function subjects(): Promise<readonly Subject[]> {
  const stock = await ownTemplates()
  return [...stock.templates.values()].flatMap((template) => subjectIn(template, stock) ?? [])
}

export interface BuiltDocument {
  readonly title: string
  readonly until: string
  readonly markup: string
}

/** A template's page as it stands before any script runs: the same drawing as in the browser, on jsdom. */
export async function builtDocument(subject: Subject, { content, source, agreements, summary }: BuiltData): Promise<BuiltDocument> {
  const { window } = new JSDOM('<!doctype html><body></body>')
  const { document } = window
  const directory = await gatherDirectory({ content, source: () => source, agreements: () => agreements }, subject)
  const title = directoryHeading(directory, content)
  const beside = await drawBeside(document, subject, content)
  document.body.append(...drawFrame(document, subject, title, drawDirectory(document, directory, content, beside)))
  const markup = document.body.innerHTML
  window.close()
  return { title, until: untilWords(summary.as_of, content.provider.time_zone), markup }
}

async function drawBeside(document: Document, { name }: Subject, content: Content): Promise<HTMLElement | null> {
  const { templates, clauses } = await ownTemplates()
  const template = templates.get(name)
  const blank = template === undefined ? null : await blankDocument(template, clauses, content)
  if (blank === null) return null
  const words = documents.start
  return h(document, 'section', { class: 'doc-blank', 'data-part': 'blank', 'aria-label': words.blank_label },
    h(document, 'h2', {}, words.blank_title(blank.plan)),
    h(document, 'p', { class: 'small muted' }, words.blank_note),
    h(document, 'div', { class: 'doc-desk', tabindex: 0, role: 'group', 'aria-label': words.blank_label }, h(document, 'div', { class: 'doc-sheet' }, ...drawBlank(document, blank))))
}

export interface GalleryEntry {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly needs: readonly string[]
  /** Who has a place to sign on it. */
  readonly signers: readonly string[]
  /** It has a page of its own. */
  readonly page: boolean
  /** Its first page, not filled; null where it has no drawing. */
  readonly sheet: string | null
}

export interface GalleryGroup {
  readonly title: string
  readonly entries: readonly GalleryEntry[]
}

/** Kinds of documents, as pages' heads call them, by the group in which they stand; what is none of these is an offer or a survey. */
const KINDS: Readonly<Record<string, 'agreement' | 'letter'>> = { Agreement: 'agreement', Supplement: 'agreement', Letter: 'letter', Reminder: 'letter', Report: 'letter', Review: 'letter', Briefing: 'letter' }
const ORDER = ['agreement', 'letter', 'offer', 'own'] as const

/** Every template of the content, with what it needs and how it looks, in groups; the order in which the words name them. */
export async function gallery(content: Content): Promise<readonly GalleryGroup[]> {
  const { window } = new JSDOM('<!doctype html><body></body>')
  const stock = await ownTemplates()
  const drawn = await Promise.all([...stock.templates.values()].map(async (template) => {
    const blank = await blankDocument(template, stock.clauses, content)
    const place = window.document.createElement('div')
    if (blank !== null) place.append(...drawBlank(window.document, blank, 1, false))
    const { name, title, needs } = template
    const about = words.about[name]
    const entry: GalleryEntry = {
      name, title, needs: needs.filter((need) => need !== 'client' || !needs.includes('prospect')), about: about ?? words.about_own(`content/templates/${name}.mdx`), signers: signersOf(template),
      page: subjectIn(template, stock) !== null, sheet: blank === null ? null : place.innerHTML,
    }
    return { entry, group: about === undefined ? 'own' as const : KINDS[template.kind] ?? 'offer' }
  }))
  window.close()
  const named = Object.keys(words.about)
  const ordered = drawn.toSorted((one, other) => named.indexOf(one.entry.name) - named.indexOf(other.entry.name))
  return ORDER.flatMap((group) => {
    const entries = ordered.filter((one) => one.group === group).map(({ entry }) => entry)
    return entries.length === 0 ? [] : [{ title: words.groups[group], entries }]
  })
}
