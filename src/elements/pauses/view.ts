import type { PausePeople, SlaFilter } from '../../models/source.ts'
import { NO_FILTER, readFilter, writeFilter } from '../filter/index.ts'
import type { AddressParts } from '../shared/index.ts'

export const CLIENT_COLUMNS = ['client', 'paused', 'share', 'spans', 'overrun', 'overrun_spans', 'attainment', 'without', 'rests'] as const
export type ClientColumn = (typeof CLIENT_COLUMNS)[number]

export interface ClientSort {
  readonly column: ClientColumn
  readonly down: boolean
}

const PLACES = ['headline', 'promise', 'month', 'client', 'technician'] as const
const LISTS = ['stretches', 'overruns', 'decided', 'resting', 'resting_overruns', 'stated'] as const
export type List = (typeof LISTS)[number]

/** A figure that stands open: where, which one there (a month, a client's or a technician's name), and what it lists. */
export interface Opened {
  readonly place: (typeof PLACES)[number]
  readonly key: string
  readonly list: List
}

export interface View {
  readonly filter: SlaFilter
  readonly sort: ClientSort
  readonly opened: Opened | null
  /** Id of the ticket whose clock stands open. */
  readonly ticket: string | null
  /** Under which of its stretches, by when that began; null in a list of tickets. */
  readonly stretch: number | null
}

export const MOST_RESTING: ClientSort = { column: 'rests', down: true }
export const FIRST_VIEW: View = { filter: NO_FILTER, sort: MOST_RESTING, opened: null, ticket: null, stretch: null }

/** Names of clients and people, and what stands open, are only ever in the fragment. */
export function addressOf(view: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  const { query, fragment } = parts
  const { sort } = view
  writeFilter(parts, view.filter)
  if (sort.column !== MOST_RESTING.column || sort.down !== MOST_RESTING.down) query.set('sort', `${sort.down ? '-' : ''}${sort.column}`)
  if (view.opened !== null) fragment.set('open', openedToken(view.opened))
  if (view.ticket !== null) fragment.set('ticket', view.ticket)
  if (view.ticket !== null && view.stretch !== null) fragment.set('from', String(view.stretch))
  return parts
}

/** What an address asks for; what it says wrongly is left out. */
export function viewOf(parts: AddressParts): View {
  const { query, fragment } = parts
  const sort = query.get('sort') ?? ''
  const column = CLIENT_COLUMNS.find((name) => name === sort.replace(/^-/, ''))
  const stretch = Number(fragment.get('from') ?? NaN)
  return {
    filter: readFilter(parts),
    sort: column === undefined ? MOST_RESTING : { column, down: sort.startsWith('-') },
    opened: openedOf(fragment.get('open')),
    ticket: fragment.get('ticket'),
    stretch: fragment.has('ticket') && Number.isFinite(stretch) ? stretch : null,
  }
}

/** `place:list:key`, the key last, since a name may hold a colon. */
export const openedToken = ({ place, key, list }: Opened): string => `${place}:${list}:${key}`

export function openedOf(token: string | null): Opened | null {
  const [first, second, ...rest] = (token ?? '').split(':')
  const place = PLACES.find((name) => name === first)
  const list = LISTS.find((name) => name === second)
  return place === undefined || list === undefined ? null : { place, key: rest.join(':'), list }
}

/** A stretch's button names its ticket and when it began; a ticket's only the ticket. */
export const stretchToken = (ticket_id: string, from: number): string => `${from}:${ticket_id}`

export function stretchOf(token: string): Pick<View, 'ticket' | 'stretch'> {
  const [from, ...rest] = token.split(':')
  return { ticket: rest.join(':'), stretch: Number(from) }
}

/** What an opened figure counts: the page's filter, narrowed to the figure's own place. */
export function filterBehind({ place, key }: Opened, filter: SlaFilter): SlaFilter {
  if (place === 'month') return { ...filter, from: key, until: key }
  return place === 'client' ? { ...filter, clients: [key] } : filter
}

/** Whose stretches: nobody is asked for by name until the owner switched that on. */
export function peopleBehind(opened: Opened | null, named: boolean): PausePeople | undefined {
  return named ? { technician: opened?.place === 'technician' ? opened.key : null } : undefined
}
