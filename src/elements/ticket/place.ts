import { byData, h } from '../shared/index.ts'

/** Takes away what stands open, a ticket's clock or a figure's tickets, and says so on the figures. */
export function closeOpened(root: HTMLElement, what: 'panel' | 'detail'): void {
  const mark = what === 'panel' ? 'data-opened-panel' : 'data-opened-detail'
  for (const opened of root.querySelectorAll(`[${mark}]`)) {
    const row = opened.previousElementSibling
    if (opened.tagName === 'TR' && row !== null) row.classList.remove('is-open')
    opened.remove()
  }
  const act = what === 'panel' ? 'open' : 'ticket'
  for (const button of root.querySelectorAll(`[data-act="${act}"][aria-expanded="true"]`)) button.setAttribute('aria-expanded', 'false')
}

/** Puts content under its row, or into the place that stands for its figure. */
export function placeUnder(host: HTMLElement, content: HTMLElement, what: 'panel' | 'detail'): void {
  const { ownerDocument: document } = host
  const mark = what === 'panel' ? 'data-opened-panel' : 'data-opened-detail'
  if (host.tagName === 'TR') {
    host.classList.add('is-open')
    host.after(h(document, 'tr', { class: 'opened', [mark]: true }, h(document, 'td', { colspan: host.children.length }, content)))
    return
  }
  host.append(h(document, 'div', { class: 'panel', [mark]: true }, content))
}

/** The row of a ticket: in the opened figure first, then in the list of misses. */
export function ticketRow(root: HTMLElement, ticket: string): HTMLElement | null {
  const panel = root.querySelector<HTMLElement>('[data-opened-panel]')
  return (panel === null ? null : byData(panel, 'ticket', ticket)) ?? byData(root, 'ticket', ticket)
}
