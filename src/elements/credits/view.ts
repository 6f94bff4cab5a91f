import type { ClockName } from '../../core/index.ts'
import type { SlaFilter } from '../../models/source.ts'
import { filterAfter, filterAfterPress, readFilter, sameFilter, writeFilter } from '../filter/index.ts'
import type { AddressParts } from '../shared/index.ts'
import { opensOrShuts } from '../shared/index.ts'

/** Which lines are shown: those that ask for an act or can still change; all; or those of one headline. */
export const SHOWS = ['open', 'all', 'never_offered', 'offered', 'settled', 'so_far', 'unstated'] as const
export type Show = (typeof SHOWS)[number]

const WHATS = ['sum', 'note', 'response', 'resolution'] as const

/** A line that stands open: its sum, its note, or the misses of a clock. */
export interface Opened {
  readonly what: (typeof WHATS)[number]
  readonly period: string
  readonly plan_id: string
  readonly client: string
}

export interface View {
  readonly filter: SlaFilter
  readonly show: Show
  readonly opened: Opened | null
  readonly ticket: string | null
}

/** `what:period:plan:client`, the client last, since a name may hold a colon. */
export const openedToken = ({ what, period, plan_id, client }: Opened): string => `${what}:${period}:${plan_id}:${client}`
export const lineKey = ({ period, plan_id, client }: Pick<Opened, 'period' | 'plan_id' | 'client'>): string => `${period}:${plan_id}:${client}`

export function openedOf(token: string | null): Opened | null {
  const [what, period, plan_id, ...client] = (token ?? '').split(':')
  const known = WHATS.find((one) => one === what)
  return known === undefined || period === undefined || plan_id === undefined || client.length === 0 ? null : { what: known, period, plan_id, client: client.join(':') }
}

export const clockOf = ({ what }: Opened): ClockName | null => (what === 'response' || what === 'resolution' ? what : null)

export function addressOf(view: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (view.show !== 'open') parts.query.set('show', view.show)
  writeFilter(parts, view.filter)
  if (view.opened !== null) parts.fragment.set('open', openedToken(view.opened))
  if (view.ticket !== null) parts.fragment.set('ticket', view.ticket)
  return parts
}

export function viewOf(parts: AddressParts): View {
  const { query, fragment } = parts
  return { filter: readFilter(parts), show: SHOWS.find((one) => one === query.get('show')) ?? 'open', opened: openedOf(fragment.get('open')), ticket: fragment.get('ticket') }
}

export const FIRST_VIEW: View = viewOf({ query: new URLSearchParams(), fragment: new URLSearchParams() })

export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': return { ...view, opened: opensOrShuts(view.opened, openedOf(value), openedToken), ticket: null }
    case 'close': return { ...view, opened: null, ticket: null }
    case 'ticket': return { ...view, ticket: view.ticket === value ? null : value }
    case 'close-ticket': return { ...view, ticket: null }
    case 'show': {
      const show = SHOWS.find((one) => one === value) ?? 'open'
      return { ...view, show: show === view.show ? 'open' : show, opened: null, ticket: null }
    }
    default: {
      const filter = filterAfterPress(view.filter, act)
      return filter === null ? null : { ...view, filter, opened: null, ticket: null }
    }
  }
}

export function viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null {
  const filter = filterAfter(view.filter, name, value, on)
  return filter === null ? null : { ...view, filter, opened: null, ticket: null }
}

export const sameResults = (one: View, other: View): boolean => one.show === other.show && sameFilter(one.filter, other.filter)
