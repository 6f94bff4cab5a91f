import { parseDay, type DocumentName } from '../../core/index.ts'
import type { AddressParts } from '../shared/index.ts'

export const SHOWS = ['open', 'chase', 'record', 'made', 'awaited', 'sent', 'answered', 'signed', 'declined', 'objected', 'expired', 'all'] as const
export type Show = (typeof SHOWS)[number]

const ACTS = ['send', 'chase', 'answer', 'details'] as const
export type Act = (typeof ACTS)[number]

/** A document that stands open, and for what. */
export interface Opened extends DocumentName {
  readonly what: Act
}

export interface View {
  readonly as: 'list' | 'board'
  readonly show: Show
  readonly template: string | null
  /** Local date that the register is looked at; null: the day it tells of. */
  readonly on: string | null
  readonly opened: Opened | null
  readonly ticket: null
}

/** `what:number:client`, the client last, since a name may hold a colon. */
export const openedToken = ({ what, document, client }: Opened): string => `${what}:${lineKey({ document, client })}`
export const lineKey = ({ document, client }: DocumentName): string => `${encodeURIComponent(document)}:${client}`

export function openedOf(token: string | null): Opened | null {
  const [what, document, ...client] = (token ?? '').split(':')
  const known = ACTS.find((one) => one === what)
  if (known === undefined || document === undefined || client.length === 0) return null
  try {
    return { what: known, document: decodeURIComponent(document), client: client.join(':') }
  } catch {
    return null
  }
}

export function addressOf({ as, show, template, on, opened }: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (as === 'board') parts.query.set('as', as)
  if (show !== 'open') parts.query.set('show', show)
  if (template !== null) parts.query.set('template', template)
  if (on !== null) parts.query.set('on', on)
  if (opened !== null) parts.fragment.set('open', openedToken(opened))
  return parts
}

export function viewOf({ query, fragment }: AddressParts): View {
  const on = query.get('on')
  return {
    as: query.get('as') === 'board' ? 'board' : 'list', show: SHOWS.find((one) => one === query.get('show')) ?? 'open', template: query.get('template'),
    on: on !== null && parseDay(on) !== null ? on : null, opened: openedOf(fragment.get('open')), ticket: null,
  }
}

export const FIRST_VIEW: View = viewOf({ query: new URLSearchParams(), fragment: new URLSearchParams() })

export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': {
      const opened = openedOf(value)
      const same = opened !== null && view.opened !== null && openedToken(view.opened) === openedToken(opened)
      return { ...view, opened: same ? null : opened }
    }
    case 'close': return { ...view, opened: null }
    case 'show': {
      const show = SHOWS.find((one) => one === value) ?? 'open'
      return { ...view, as: 'list', show: show === view.show && view.as === 'list' ? 'open' : show, opened: null }
    }
    case 'as': return { ...view, as: value === 'board' ? 'board' : 'list', opened: null }
    case 'reset': return { ...view, as: 'list', show: 'all', template: null, opened: null }
    case 'data-day': return { ...view, on: null }
    default: return null
  }
}

export function viewAfterChoice(view: View, name: string, value: string): View | null {
  switch (name) {
    case 'show': return { ...view, show: SHOWS.find((one) => one === value) ?? 'open', opened: null }
    case 'template': return { ...view, template: value === '' ? null : value, opened: null }
    case 'on': return parseDay(value) === null ? null : { ...view, on: value }
    default: return null
  }
}

export const sameResults = (one: View, other: View): boolean => one.as === other.as && one.show === other.show && one.template === other.template && one.on === other.on
