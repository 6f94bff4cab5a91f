import { PRIORITIES } from '../../core/index.ts'
import type { ClockName } from '../../core/index.ts'
import type { ClockState, SlaFilter, TicketSlice } from '../../models/source.ts'
import { NO_FILTER, readFilter, writeFilter } from '../filter/index.ts'
import type { AddressParts } from '../shared/index.ts'

export const CLIENT_COLUMNS = ['client', 'rate', 'decided', 'points', 'promise', 'missed', 'open', 'exempt', 'unknown'] as const
export type ClientColumn = (typeof CLIENT_COLUMNS)[number]

export interface ClientSort {
  readonly column: ClientColumn
  readonly down: boolean
}

const PLACES = ['headline', 'recent', 'month', 'cell', 'client', 'stated'] as const

/** A figure that stands open: where, which one there (a month, `2026-07 P2`, a client's name), and what it lists. */
export interface Opened {
  readonly place: (typeof PLACES)[number]
  readonly key: string
  readonly slice: TicketSlice
}

export interface View {
  readonly clock: ClockName
  readonly filter: SlaFilter
  readonly sort: ClientSort
  readonly opened: Opened | null
  /** Id of the ticket whose clock stands open. */
  readonly ticket: string | null
}

export const WORST_FIRST: ClientSort = { column: 'points', down: false }
export const FIRST_VIEW: View = { clock: 'response', filter: NO_FILTER, sort: WORST_FIRST, opened: null, ticket: null }

const STATES: readonly ClockState[] = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown']

/** Clients' names, and what stands open, are only ever in the fragment. */
export function addressOf(view: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  const { query, fragment } = parts
  const { sort } = view
  if (view.clock !== 'response') query.set('clock', view.clock)
  writeFilter(parts, view.filter)
  if (sort.column !== WORST_FIRST.column || sort.down !== WORST_FIRST.down) query.set('sort', `${sort.down ? '-' : ''}${sort.column}`)
  if (view.opened !== null) fragment.set('open', openedToken(view.opened))
  if (view.ticket !== null) fragment.set('ticket', view.ticket)
  return parts
}

/** What an address asks for; what it says wrongly is left out. */
export function viewOf(parts: AddressParts): View {
  const { query, fragment } = parts
  const sort = query.get('sort') ?? ''
  const column = CLIENT_COLUMNS.find((name) => name === sort.replace(/^-/, ''))
  return {
    clock: query.get('clock') === 'resolution' ? 'resolution' : 'response',
    filter: readFilter(parts),
    sort: column === undefined ? WORST_FIRST : { column, down: sort.startsWith('-') },
    opened: openedOf(fragment.get('open')),
    ticket: fragment.get('ticket'),
  }
}

/** `place:states or which:key`, the key last, since a name may hold a colon. */
export function openedToken({ place, key, slice }: Opened): string {
  const what = slice.kind === 'state' ? slice.states.join('+') : slice.kind === 'differ' ? slice.which : 'all'
  return `${place}:${what}:${key}`
}

export function openedOf(token: string | null): Opened | null {
  const [place, what, ...rest] = (token ?? '').split(':')
  const known = PLACES.find((name) => name === place)
  if (known === undefined || what === undefined) return null
  const slice = sliceOf(what)
  return slice === null ? null : { place: known, key: rest.join(':'), slice }
}

function sliceOf(what: string): TicketSlice | null {
  if (what === 'all') return { kind: 'all' }
  if (what === 'ours_worse' || what === 'ours_better' || what === 'contradicted') return { kind: 'differ', which: what }
  const states = what.split(/[+ ]/)
  const known = STATES.filter((state) => states.includes(state))
  return known.length > 0 && known.length === states.length ? { kind: 'state', states: known } : null
}

/** The tickets behind an opened figure: the page's filter, narrowed to the figure's own place. */
export function filterBehind(opened: Opened, filter: SlaFilter, recent: { readonly from: string; readonly until: string } | null): SlaFilter {
  switch (opened.place) {
    case 'headline': case 'stated': return filter
    case 'recent': return recent === null ? filter : { ...filter, from: recent.from, until: recent.until }
    case 'month': return { ...filter, from: opened.key, until: opened.key }
    case 'client': return { ...filter, clients: [opened.key] }
    case 'cell': {
      const [month, priority] = opened.key.split(' ')
      return { ...filter, from: month ?? null, until: month ?? null, priorities: [...PRIORITIES, 'none' as const].filter((name) => name === priority) }
    }
  }
}
