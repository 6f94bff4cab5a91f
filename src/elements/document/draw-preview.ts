import { drawPage } from '../../document/index.ts'
import { documents } from '../../words/index.ts'
import { h, keepFocus } from '../shared/index.ts'
import type { Composition } from './compose.ts'
import { lowerHeadings } from './lower-headings.ts'

const words = documents.preview

/** The pages as they will be, one shown at a time; all of them print. */
export function showPreview(place: HTMLElement, made: Composition): void {
  const { ownerDocument: document } = place
  const shown = Math.min(shownPage(place), made.pages.length - 1)
  const { frame } = made.draft
  const tabs = made.pages.map((page, index) => {
    const letters = page.blocks.flatMap((block) => (block.kind === 'schedule' && block.continued === undefined ? [block.letter] : []))
    return h(document, 'button', { type: 'button', role: 'tab', id: `page-tab-${index}`, 'aria-controls': `page-${index}`, 'data-act': 'page', 'data-value': index, 'data-key': `page:${index}` }, words.tab(index + 1, letters))
  })
  const panels = made.pages.map((page, index) => h(document, 'div', { class: 'doc-sheet', role: 'tabpanel', id: `page-${index}`, 'aria-labelledby': `page-tab-${index}`, tabindex: 0 },
    lowerHeadings(drawPage(page.blocks, {
      document, paper: made.view.paper, header: { left: frame.header.left, right: `${frame.header.kind} ${made.number}` }, footer: frame.footer, page: index + 1, of: made.pages.length,
      ...(page.mark === undefined ? {} : { mark: page.mark }),
    }))))
  const missing = made.mendings.some(({ kind }) => kind === 'missing')
  keepFocus(place, () => place.replaceChildren(
    h(document, 'div', { class: 'doc-tabs' },
      h(document, 'div', { role: 'tablist', 'aria-label': words.pages }, ...tabs),
      h(document, 'p', { class: 'small muted' }, missing ? words.note_missing : words.note)),
    h(document, 'div', { class: 'doc-desk' }, ...panels)))
  showPage(place, shown)
}

export function showPage(place: HTMLElement, page: number): void {
  place.dataset['page'] = String(page)
  place.querySelectorAll<HTMLElement>('[role="tab"]').forEach((tab, index) => {
    tab.setAttribute('aria-selected', String(index === page))
    tab.tabIndex = index === page ? 0 : -1
  })
  place.querySelectorAll<HTMLElement>('[role="tabpanel"]').forEach((panel, index) => { panel.hidden = index !== page })
}

function shownPage(place: HTMLElement): number {
  return Number(place.dataset['page'] ?? '0')
}

/** Marks where a field, or the text of a clause, stands in the pages; `turn`: shows a page on which it stands. */
export function markField(place: HTMLElement, { field, clause }: { readonly field: string | null; readonly clause: string | null }, turn: boolean): void {
  const found = [...place.querySelectorAll<HTMLElement>('.doc-field, [data-file]')].filter(({ classList, dataset }) => {
    const current = clause === null ? field !== null && dataset['field'] === field : dataset['file'] === clause
    classList.toggle('is-current', current)
    return current
  })
  const panels = [...place.querySelectorAll<HTMLElement>('[role="tabpanel"]')]
  const at = panels.findIndex((panel) => panel.contains(found[0] ?? null))
  if (!turn || at < 0) return
  if (!found.some((field) => panels[shownPage(place)]?.contains(field))) showPage(place, at)
  const seen = found.find((field) => panels[shownPage(place)]?.contains(field))
  const desk = place.querySelector('.doc-desk')
  if (seen !== undefined && desk !== null) bringInto(desk, seen)
}

/** Scrolls the desk alone: the reader's place in the page stays. */
function bringInto(desk: Element, field: HTMLElement): void {
  const [outer, inner] = [desk.getBoundingClientRect(), field.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom) desk.scrollTop += inner.top - outer.top - outer.height / 2
}
