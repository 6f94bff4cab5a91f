import { drawHtml, drawPage } from '../../document/index.ts'
import { write } from '../../words/index.ts'
import { h, lowerHeadings } from '../shared/index.ts'
import type { Sheets } from './check.ts'

const words = write.preview

/** The pages one below the other, or the e-mail. */
export function showSheets(place: HTMLElement, sheets: Sheets): void {
  const { ownerDocument: document } = place
  const { scrollTop } = place
  if (sheets.kind === 'mail') {
    const body = h(document, 'div', { class: 'write-mail-body' })
    body.append(drawHtml(sheets.blocks, { document }))
    place.replaceChildren(h(document, 'article', { class: 'write-mail', 'aria-label': words.mail },
      h(document, 'p', { class: 'write-subject' }, h(document, 'span', { class: 'small muted' }, `${words.subject} `), sheets.subject), lowerHeadings(body)))
  } else {
    const { frame, pages } = sheets
    place.replaceChildren(...pages.map((blocks, index) => h(document, 'div', { class: 'doc-sheet' }, lowerHeadings(drawPage(blocks, {
      document, paper: 'A4', header: { left: frame.header.left, right: frame.header.kind }, footer: frame.footer, page: index + 1, of: pages.length,
    })))))
  }
  place.scrollTop = scrollTop
}
