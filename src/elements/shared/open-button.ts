import { h } from './dom.ts'
import type { Child } from './dom.ts'

/** A figure that opens in place: the dotted line, a name, and a key by which focus and state find it again. */
export function openButton(document: Document, content: Child | readonly Child[], options: { readonly key: string; readonly act: string; readonly value?: string; readonly label?: string; readonly expanded?: boolean; readonly class?: string }): HTMLElement {
  const children = Array.isArray(content) ? content as readonly Child[] : [content as Child]
  return h(document, 'button', {
    type: 'button',
    class: `open${options.class === undefined ? '' : ` ${options.class}`}`,
    'data-act': options.act,
    'data-key': options.key,
    'data-value': options.value ?? null,
    'aria-label': options.label ?? null,
    'aria-expanded': options.expanded === undefined ? null : String(options.expanded),
  }, ...children)
}
