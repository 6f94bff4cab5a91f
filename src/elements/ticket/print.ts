import type { Content } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { byData } from '../shared/index.ts'
import { drawAnnex } from './annex.ts'
import type { DrawContext } from './context.ts'
import { gatherTicket } from './gather.ts'
import type { TicketSource } from './gather.ts'

/** Tickets in one annex. */
export const ANNEX_HOLDS = 50

export interface PrintRequest {
  /** In the order in which they are to stand; those beyond `ANNEX_HOLDS` are left out, and the annex says so. */
  readonly tickets: readonly string[]
  /** How many there are behind the list that was shown. */
  readonly total: number
}

/** Puts an annex with these tickets' clocks in the place of the page, and prints it. Esc or its button brings the page back as it was. */
export async function printClocks({ tickets, total }: PrintRequest, source: TicketSource, content: Content | null, context: DrawContext): Promise<void> {
  const { document } = context
  const found = await Promise.all(tickets.slice(0, ANNEX_HOLDS).map((ticket) => gatherTicket(source, ticket, content)))
  const details = found.filter((detail): detail is TicketDetail => detail !== null)
  show(drawAnnex({ details, total: Math.max(total, details.length), provider: content?.provider ?? null }, context), document)
}

function show(annex: HTMLElement, document: Document): void {
  const page = document.defaultView
  if (page === null) return
  const root = document.documentElement
  const key = document.activeElement?.getAttribute('data-key') ?? null
  const [left, top] = [page.scrollX, page.scrollY]
  const end = new page.AbortController()
  const { signal } = end
  const back = (): void => {
    end.abort()
    annex.remove()
    root.removeAttribute('data-annex')
    page.scrollTo(left, top)
    // Paper drew what stood open again: the button that was pressed may be another by now.
    const now = key === null ? null : byData(document, 'key', key)
    now?.focus({ preventScroll: true })
  }
  annex.addEventListener('click', (event) => {
    const act = (event.target as Element | null)?.closest('[data-annex-act]')?.getAttribute('data-annex-act')
    if (act === 'back') back()
    else if (act === 'print') page.print()
  }, { signal })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    back()
  }, { signal, capture: true })
  page.addEventListener('popstate', back, { signal })
  document.querySelector('body > .annex')?.remove()
  document.body.append(annex)
  root.setAttribute('data-annex', '')
  page.scrollTo(0, 0)
  annex.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  page.requestAnimationFrame(() => page.requestAnimationFrame(() => { if (!signal.aborted) page.print() }))
}
