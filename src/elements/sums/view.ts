import type { SumName } from '../../models/source.ts'
import type { AddressParts } from '../shared/index.ts'
import { opensOrShuts } from '../shared/index.ts'

/** Columns of the table, in its order; each can be sorted by. */
export const COLUMNS = ['client', 'fee', 'hours', 'labour', 'tools', 'left', 'margin', 'hourly_rate', 'reactive_hours', 'tickets', 'length', 'why'] as const
export type Column = (typeof COLUMNS)[number]

/** Those that show a sum. */
export const SUM_COLUMNS = ['fee', 'hours', 'labour', 'tools', 'left', 'margin', 'hourly_rate', 'reactive_hours', 'tickets', 'length'] as const satisfies readonly Column[]

const SUMS = ['fee', 'hours', 'labour', 'tools', 'left', 'margin', 'hourly_rate', 'reactive_hours', 'tickets'] as const satisfies readonly SumName[]

/** A first press sorts these from the least up. */
const UP_FIRST: readonly Column[] = ['client', 'left', 'margin', 'hourly_rate']

/** What stands open: a sum, why a client is costly, or the tickets at the speed of a plan (`of`). */
export interface Opened {
  readonly what: SumName | 'why' | 'over'
  readonly of: string
  readonly client: string
}

export interface View {
  readonly column: Column
  readonly down: boolean
  /** As typed. */
  readonly find: string
  /** Every client beside the plans above its own, not only those that come near. */
  readonly all: boolean
  readonly opened: Opened | null
  readonly ticket: string | null
}

export const FIRST_VIEW: View = { column: 'margin', down: false, find: '', all: false, opened: null, ticket: null }

/** A client's name may hold anything, so it comes last. */
export const openedToken = ({ what, of, client }: Opened): string => `${what}:${of}:${client}`

export function openedOf(token: string | null): Opened | null {
  const [, what, of = '', client = ''] = /^([a-z_]+):([^:]*):([^]*)$/.exec(token ?? '') ?? []
  const known = ([...SUMS, 'why', 'over'] as const).find((name) => name === what)
  return known === undefined || client === '' || (known === 'over' && of === '') ? null : { what: known, of, client }
}

/** Names and tickets stand in the fragment, which no server sees. */
export function addressOf({ column, down, find, all, opened, ticket }: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (column !== FIRST_VIEW.column || down) parts.query.set('sort', `${column}${down ? '.down' : ''}`)
  if (all) parts.query.set('over', 'all')
  if (find.trim() !== '') parts.fragment.set('find', find)
  if (opened !== null) {
    parts.fragment.set('client', opened.client)
    parts.fragment.set('open', opened.of === '' ? opened.what : `${opened.what}:${opened.of}`)
  }
  if (ticket !== null) parts.fragment.set('ticket', ticket)
  return parts
}

export function viewOf({ query, fragment }: AddressParts): View {
  const [name, way] = (query.get('sort') ?? '').split('.')
  const column = COLUMNS.find((one) => one === name)
  const [what = '', of = ''] = (fragment.get('open') ?? '').split(':')
  return {
    column: column ?? FIRST_VIEW.column, down: column !== undefined && way === 'down', find: fragment.get('find') ?? '', all: query.get('over') === 'all',
    opened: openedOf(`${what}:${of}:${fragment.get('client') ?? ''}`), ticket: fragment.get('ticket'),
  }
}

export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': return { ...view, opened: opensOrShuts(view.opened, openedOf(value), openedToken), ticket: null }
    case 'close': return { ...view, opened: null, ticket: null }
    case 'ticket': return { ...view, ticket: view.ticket === value ? null : value }
    case 'close-ticket': return { ...view, ticket: null }
    case 'over-all': return { ...view, all: !view.all }
    case 'sort': {
      const column = COLUMNS.find((one) => one === value)
      return column === undefined ? null : { ...view, column, down: column === view.column ? !view.down : !UP_FIRST.includes(column) }
    }
    default: return null
  }
}
