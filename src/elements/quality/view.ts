import type { QualityLineId } from '../../models/source.ts'
import type { AddressParts } from '../shared/index.ts'
import { opensOrShuts } from '../shared/index.ts'

/** What stands open: the rows of a line, or of one part of it; or what a newer file changed, in one column or any, or no longer holds. */
export type Opened =
  | { readonly kind: 'line'; readonly line: QualityLineId; readonly part: string | null }
  | { readonly kind: 'changed'; readonly older_no: number; readonly newer_no: number; readonly column: string | null }
  | { readonly kind: 'gone'; readonly older_no: number; readonly newer_no: number }

export interface View {
  readonly opened: Opened | null
  readonly ticket: string | null
}

/** The part and the column stand last, since they may hold a colon. */
export function openedToken(opened: Opened): string {
  if (opened.kind === 'line') return `line:${opened.line}${opened.part === null ? '' : `:${opened.part}`}`
  return `${opened.kind}:${opened.older_no}:${opened.newer_no}${opened.kind === 'changed' && opened.column !== null ? `:${opened.column}` : ''}`
}

export function openedOf(token: string | null): Opened | null {
  const [kind, one, other, ...more] = (token ?? '').split(':')
  if (kind === 'line' && one !== undefined && /^[a-z_]+$/.test(one)) return { kind, line: one as QualityLineId, part: other === undefined ? null : [other, ...more].join(':') }
  const [older_no, newer_no] = [Number(one), Number(other)]
  if (!Number.isInteger(older_no) || !Number.isInteger(newer_no)) return null
  if (kind === 'changed') return { kind, older_no, newer_no, column: more[0] ?? null }
  return kind === 'gone' ? { kind, older_no, newer_no } : null
}

export function addressOf({ opened, ticket }: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (opened !== null) parts.fragment.set('open', openedToken(opened))
  if (ticket !== null) parts.fragment.set('ticket', ticket)
  return parts
}

export const viewOf = ({ fragment }: AddressParts): View => ({ opened: openedOf(fragment.get('open')), ticket: fragment.get('ticket') })

export const FIRST_VIEW: View = { opened: null, ticket: null }

/** What a press makes of the view; null where that act does not change it. */
export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': return { opened: opensOrShuts(view.opened, openedOf(value), openedToken), ticket: null }
    case 'close': return { opened: null, ticket: null }
    case 'ticket': return { ...view, ticket: view.ticket === value ? null : value }
    case 'close-ticket': return { ...view, ticket: null }
    default: return null
  }
}
