import type { ClockName } from '../../core/index.ts'
import type { ClockState } from '../../models/source.ts'
import type { AddressParts } from '../shared/index.ts'
import { opensOrShuts } from '../shared/index.ts'

const WHATS = ['tickets', 'signal', 'overrule', 'rows', 'sent', 'person', 'label', 'sum'] as const

/**
 * What stands open. `of` is a clock, a signal, a quality, an obligation (or `unlogged`), a role or a sum (or `why`); `key` a priority, `all`
 * or a month of tickets, the kind of an obligation's rows, else empty; `states` those of tickets.
 */
export interface Opened {
  readonly what: (typeof WHATS)[number]
  readonly of: string
  readonly key: string
  readonly states: readonly ClockState[]
}

export interface View {
  /** Null: no client is asked for, and the page says whom it could show. */
  readonly client: string | null
  /** Whose months are drawn. */
  readonly clock: ClockName
  readonly opened: Opened | null
  readonly ticket: string | null
}

export const FIRST_VIEW: View = { client: null, clock: 'response', opened: null, ticket: null }

const STATES: readonly ClockState[] = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown']

/** `what:of:key:states`; none of them can hold a colon. */
export const openedToken = ({ what, of, key, states }: Opened): string => [what, of, key, states.join('+')].join(':').replace(/:+$/, '')

export function openedOf(token: string | null): Opened | null {
  const [what, of = '', key = '', states = ''] = (token ?? '').split(':')
  const known = WHATS.find((one) => one === what)
  const asked = states.split(/[+ ]/)
  return known === undefined || of === '' ? null : { what: known, of, key, states: STATES.filter((state) => asked.includes(state)) }
}

/** All of it stands in the fragment, which no server sees; only the clock does not name anybody. */
export function addressOf(view: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (view.clock !== 'response') parts.query.set('clock', view.clock)
  if (view.client !== null) parts.fragment.set('client', view.client)
  if (view.opened !== null) parts.fragment.set('open', openedToken(view.opened))
  if (view.ticket !== null) parts.fragment.set('ticket', view.ticket)
  return parts
}

export function viewOf({ query, fragment }: AddressParts): View {
  const client = fragment.get('client')?.trim() ?? ''
  return { client: client === '' ? null : client, clock: query.get('clock') === 'resolution' ? 'resolution' : 'response', opened: openedOf(fragment.get('open')), ticket: fragment.get('ticket') }
}

export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': return { ...view, opened: opensOrShuts(view.opened, openedOf(value), openedToken), ticket: null }
    case 'close': return { ...view, opened: null, ticket: null }
    case 'ticket': return { ...view, ticket: view.ticket === value ? null : value }
    case 'close-ticket': return { ...view, ticket: null }
    case 'clock': return { ...view, clock: value === 'resolution' ? 'resolution' : 'response', opened: null, ticket: null }
    default: return null
  }
}

export const sameResults = (one: View, other: View): boolean => one.client === other.client
