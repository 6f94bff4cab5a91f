import { formatMoney } from '../../core/index.ts'
import type { Content } from '../../core/index.ts'
import { h } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'

/** What drawing needs besides the client. */
export interface ClientContext extends DrawContext {
  /** For plans, weights and money; null where the page has none yet. */
  readonly content: Content | null
}

/** An amount in the provider's currency; whole units where the cents are nothing or nobody's matter. */
export function money({ content }: ClientContext, cents: number, whole = true): string {
  const text = formatMoney(whole ? Math.round(cents / 100) * 100 : cents, content?.provider.currency ?? 'EUR', content?.provider.locale ?? 'en-GB')
  return whole ? text.replace(/[.,]00(?!\d)/, '') : text
}

/** The same thing said to the owner, and in front of the client. */
export function bothVoices(document: Document, owner: Child, room: Child): HTMLElement[] {
  return [h(document, 'span', { 'data-owner': true }, owner), h(document, 'span', { 'data-in-room': true }, room)]
}

/** A part of the page with its heading. */
export function card(document: Document, id: string, heading: Child | readonly Child[], options: { readonly owner?: boolean; readonly class?: string }, ...children: readonly Child[]): HTMLElement {
  return h(document, 'section', { class: `card${options.class === undefined ? '' : ` ${options.class}`}`, 'aria-labelledby': id, 'data-owner': options.owner === true, 'data-place': `part:${id}` },
    h(document, 'h2', { id }, ...(Array.isArray(heading) ? heading as readonly Child[] : [heading as Child])),
    ...children)
}
