import { site, write } from '../../words/index.ts'
import { byData, readAddress } from '../shared/index.ts'
import type { GoodtermsDocument } from './element.ts'
import type { DocumentEngine } from './engine-seam.ts'
import { subjectAttributes, subjectOf } from './subject.ts'
import type { Supplies } from './supplies.ts'
import { ownLink } from './view.ts'

/** Connects a document's element; the one with `data-own` makes documents of the template that the address names, which may have been written here. */
export async function connectDocument(element: GoodtermsDocument, engine: Promise<DocumentEngine>, supplies: Supplies): Promise<void> {
  const page = element.ownerDocument.defaultView
  if (page === null || !element.hasAttribute('data-own')) return element.connect(engine, supplies)
  const named = (): string | null => readAddress(page).fragment.get('template')
  const name = named()
  if (name === null) return refuse(element, write.own.none)
  byData(element, 'part', 'body')?.replaceChildren()
  page.addEventListener('hashchange', () => { if (named() !== name && element.isConnected) page.location.reload() })
  const [{ startPath }, { templates, clauses }] = await Promise.all([import('../../drafting/index.ts'), supplies.templates()])
  const template = templates.get(name)
  const subject = template === undefined ? null : subjectOf(template, startPath(template, clauses))
  if (subject === null) return refuse(element, template === undefined ? write.own.unknown(name) : write.own.unable(template.title))
  for (const [key, value] of Object.entries(subjectAttributes(subject))) element.setAttribute(key, value)
  keepLinks(element, page)
  element.connect(engine, supplies)
}

function refuse(element: HTMLElement, words: string): void {
  const note = byData(element, 'part', 'note')
  if (note === null) return
  note.textContent = words
  note.hidden = false
  element.ownerDocument.title = site.title(words)
}

/** Links on this page name the template as well, whatever draws them. */
function keepLinks(element: HTMLElement, page: Window & typeof globalThis): void {
  const mend = (): void => {
    for (const link of element.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const href = link.getAttribute('href') ?? ''
      const kept = ownLink(href, readAddress(page))
      if (kept !== href) link.setAttribute('href', kept)
    }
  }
  new page.MutationObserver(mend).observe(element, { childList: true, subtree: true })
  mend()
}
