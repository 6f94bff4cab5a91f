import type { AddressParts } from '../shared/index.ts'

/** Columns of the table, in its order; each can be sorted by. */
export const COLUMNS = ['client', 'seats', 'renews', 'days', 'notice', 'points', 'response', 'decided', 'resolution', 'score', 'evidence', 'obligations', 'fee', 'margin', 'step', 'by'] as const
export type Column = (typeof COLUMNS)[number]

/** A first press sorts these from the most down. */
const DOWN_FIRST: readonly Column[] = ['seats', 'decided', 'score', 'evidence', 'fee']

export interface View {
  readonly column: Column
  readonly down: boolean
  /** As typed. */
  readonly find: string
  /** Every client that needs somebody, not the first seven. */
  readonly all: boolean
  readonly ticket: null
}

export const FIRST_VIEW: View = { column: 'renews', down: false, find: '', all: false, ticket: null }

/** What is looked for may be a client's name, so it stands in the fragment, which no server sees. */
export function addressOf({ column, down, find, all }: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (column !== FIRST_VIEW.column || down) parts.query.set('sort', `${column}${down ? '.down' : ''}`)
  if (all) parts.query.set('needs', 'all')
  if (find.trim() !== '') parts.fragment.set('find', find)
  return parts
}

export function viewOf({ query, fragment }: AddressParts): View {
  const [name, way] = (query.get('sort') ?? '').split('.')
  const column = COLUMNS.find((one) => one === name)
  return {
    column: column ?? FIRST_VIEW.column, down: column !== undefined && way === 'down',
    find: fragment.get('find') ?? '', all: query.get('needs') === 'all', ticket: null,
  }
}

export function viewAfter(view: View, act: string, value: string): View | null {
  if (act === 'needs') return { ...view, all: !view.all }
  const column = act === 'sort' ? COLUMNS.find((one) => one === value) : undefined
  if (column === undefined) return null
  return { ...view, column, down: column === view.column ? !view.down : DOWN_FIRST.includes(column) }
}
