import { SCHOOLS, type ClockName } from '../../core/index.ts'
import type { ClockState, ComparedSlice, SlaFilter } from '../../models/source.ts'
import { NO_FILTER, filterAfter, filterAfterPress, readFilter, sameFilter, writeFilter } from '../filter/index.ts'
import type { AddressParts } from '../shared/index.ts'
import { opensOrShuts } from '../shared/index.ts'
import { chosenWith, FIRST_SCHOOL, readChoice, writeChoice, type Choice } from './choice.ts'

export const STATES: readonly ClockState[] = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown']

export const COLUMNS = ['client', 'ours', 'theirs', 'difference', 'changed'] as const
export type Column = (typeof COLUMNS)[number]

export interface Sort {
  readonly column: Column
  readonly down: boolean
}

const PLACES = ['sides', 'cross', 'client'] as const

/** A figure that stands open: where, whose (a client's name, else empty), and which tickets it counts. */
export interface Opened {
  readonly place: (typeof PLACES)[number]
  readonly key: string
  readonly slice: ComparedSlice
}

export interface View {
  readonly clock: ClockName
  readonly filter: SlaFilter
  readonly choice: Choice
  readonly sort: Sort
  readonly opened: Opened | null
  readonly ticket: string | null
}

/** The clients that lose most by the other way of counting come first. */
export const FIRST_SORT: Sort = { column: 'difference', down: false }
export const FIRST_VIEW: View = { clock: 'response', filter: NO_FILTER, choice: FIRST_SCHOOL.rules, sort: FIRST_SORT, opened: null, ticket: null }

/** Clients' names, and what stands open, are only ever in the fragment. */
export function addressOf({ clock, filter, choice, sort, opened, ticket }: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  const { query, fragment } = parts
  if (clock !== 'response') query.set('clock', clock)
  writeChoice(query, choice)
  writeFilter(parts, filter)
  if (sort.column !== FIRST_SORT.column || sort.down !== FIRST_SORT.down) query.set('sort', `${sort.down ? '-' : ''}${sort.column}`)
  if (opened !== null) fragment.set('open', openedToken(opened))
  if (ticket !== null) fragment.set('ticket', ticket)
  return parts
}

/** What an address asks for; what it says wrongly is left out. */
export function viewOf(parts: AddressParts): View {
  const { query, fragment } = parts
  const sort = query.get('sort') ?? ''
  const column = COLUMNS.find((name) => name === sort.replace(/^-/, ''))
  return {
    clock: query.get('clock') === 'resolution' ? 'resolution' : 'response',
    filter: readFilter(parts),
    choice: readChoice(query),
    sort: column === undefined ? FIRST_SORT : { column, down: sort.startsWith('-') },
    opened: openedOf(fragment.get('open')),
    ticket: fragment.get('ticket'),
  }
}

const listed = (states: readonly ClockState[]): string => (states.length === 0 ? 'any' : states.join('+'))

/** `place:states as agreed:states otherwise:changed or all:key`, the key last, since a name may hold a colon. */
export function openedToken({ place, key, slice }: Opened): string {
  return `${place}:${listed(slice.ours)}:${listed(slice.theirs)}:${slice.changed ? 'changed' : 'all'}:${key}`
}

export function openedOf(token: string | null): Opened | null {
  const [place, ours, theirs, which, ...rest] = (token ?? '').split(':')
  const known = PLACES.find((name) => name === place)
  const [one, other] = [statesOf(ours), statesOf(theirs)]
  if (known === undefined || one === null || other === null || (which !== 'changed' && which !== 'all')) return null
  return { place: known, key: rest.join(':'), slice: { ours: one, theirs: other, changed: which === 'changed' } }
}

function statesOf(text: string | undefined): readonly ClockState[] | null {
  if (text === 'any') return []
  const named = (text ?? '').split(/[+ ]/)
  const states = STATES.filter((state) => named.includes(state))
  return states.length > 0 && states.length === named.length ? states : null
}

/** The filter behind an opened figure. */
export const filterBehind = ({ place, key }: Opened, filter: SlaFilter): SlaFilter => (place === 'client' ? { ...filter, clients: [key] } : filter)

const CLOSED = { opened: null, ticket: null }

/** What a press of a figure, tab or head makes of the view; null where that act does not change it. */
export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': return { ...view, opened: opensOrShuts(view.opened, openedOf(value), openedToken), ticket: null }
    case 'close': return { ...view, ...CLOSED }
    case 'ticket': return { ...view, ticket: view.ticket === value ? null : value }
    case 'close-ticket': return { ...view, ticket: null }
    case 'clock': return { ...view, ...CLOSED, clock: value === 'resolution' ? 'resolution' : 'response' }
    case 'as-agreed': return { ...view, ...CLOSED, choice: {} }
    case 'sort': {
      const column = COLUMNS.find((name) => name === value)
      if (column === undefined) return null
      return { ...view, ...CLOSED, sort: { column, down: view.sort.column === column ? !view.sort.down : column === 'changed' } }
    }
    default: {
      const filter = filterAfterPress(view.filter, act)
      return filter === null ? null : { ...view, ...CLOSED, filter }
    }
  }
}

/** What a changed control makes of the view; null for one that is none of it. */
export function viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null {
  if (name === 'school') {
    const school = SCHOOLS.find(({ id }) => id === value)
    return school === undefined ? null : { ...view, ...CLOSED, choice: school.rules }
  }
  if (name.startsWith('edge:')) return { ...view, ...CLOSED, choice: chosenWith(view.choice, name.slice('edge:'.length), value) }
  const filter = filterAfter(view.filter, name, value, on)
  return filter === null ? null : { ...view, ...CLOSED, filter }
}

/** Whether the results must be asked for again, or only what stands open changes. */
export const sameResults = (a: View, b: View): boolean => a.clock === b.clock && sameFilter(a.filter, b.filter) && JSON.stringify(a.choice) === JSON.stringify(b.choice)
