import { JSDOM } from 'jsdom'
import type { Content } from '../../core/index.ts'
import { directoryHeading, drawDirectory, drawFrame, gatherDirectory } from '../../elements/document/drawing.ts'
import { h, untilWords } from '../../elements/shared/index.ts'
import { PREMIUM_RESPONSE_TEMPLATE, signersOf } from '../../document/index.ts'
import type { BuiltData } from '../../loading/disk/index.ts'
import { documents } from '../../words/index.ts'
import { blankDocument, drawBlank, ownTemplates } from './_blank.ts'

export interface BuiltSupplement {
  readonly title: string
  readonly until: string
  readonly markup: string
}

/** The supplement's page as it stands before any script runs: the same drawing as in the browser, on jsdom. */
export async function builtSupplement({ content, source, agreements, summary }: BuiltData): Promise<BuiltSupplement> {
  const { window } = new JSDOM('<!doctype html><body></body>')
  const { document } = window
  const directory = await gatherDirectory({ content, source: () => source, agreements: () => agreements })
  const title = directoryHeading(directory, content)
  const beside = await drawBeside(document, content)
  document.body.append(...drawFrame(document, title, drawDirectory(document, directory, content, beside)))
  const markup = document.body.innerHTML
  window.close()
  return { title, until: untilWords(summary.as_of, content.provider.time_zone), markup }
}

async function drawBeside(document: Document, content: Content): Promise<HTMLElement | null> {
  const { templates, clauses } = await ownTemplates()
  const template = templates.get(PREMIUM_RESPONSE_TEMPLATE)
  const blank = template === undefined ? null : await blankDocument(template, clauses, content)
  if (blank === null) return null
  const words = documents.start
  return h(document, 'section', { class: 'doc-blank', 'data-part': 'blank', 'aria-label': words.blank_label },
    h(document, 'h2', {}, words.blank_title(blank.plan)),
    h(document, 'p', { class: 'small muted' }, words.blank_note),
    h(document, 'div', { class: 'doc-desk' }, h(document, 'div', { class: 'doc-sheet' }, ...drawBlank(document, blank))))
}

export interface GalleryEntry {
  readonly name: string
  readonly title: string
  readonly audience: 'client' | 'owner'
  readonly needs: readonly string[]
  /** Who has a place to sign on it. */
  readonly signers: readonly string[]
  /** It can be made in the browser; the others are made on the command line. */
  readonly page: boolean
  /** Its first page, not filled; null where it has no drawing. */
  readonly sheet: string | null
}

/** Templates with a page of their own beside this one. */
const PAGES = new Set(Object.keys(import.meta.glob('./*/index.astro')).map((path) => path.split('/')[1] ?? ''))

/** Every template of the content, with what it needs and how it looks. */
export async function gallery(content: Content): Promise<GalleryEntry[]> {
  const { window } = new JSDOM('<!doctype html><body></body>')
  const { templates, clauses } = await ownTemplates()
  const entries = await Promise.all([...templates.values()].map(async (template) => {
    const blank = await blankDocument(template, clauses, content)
    const place = window.document.createElement('div')
    if (blank !== null) place.append(...drawBlank(window.document, blank, 1, false))
    const { name, title, audience, needs } = template
    return { name, title, audience, needs, signers: signersOf(template), page: PAGES.has(name), sheet: blank === null ? null : place.innerHTML }
  }))
  window.close()
  return [...entries.filter(({ page }) => page), ...entries.filter(({ page }) => !page)]
}
