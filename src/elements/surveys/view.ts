import type { AddressParts } from '../shared/index.ts'

export const SHOWS = ['due', 'quarter', 'all'] as const
export type Show = (typeof SHOWS)[number]
export const LISTS = ['waiting', 'answered', 'low'] as const
export type List = (typeof LISTS)[number]

export interface View {
  readonly show: Show
  /** As typed. */
  readonly find: string
  /** What a figure opened. */
  readonly list: List | null
  /** Whose surveys stand open. */
  readonly client: string | null
  readonly ticket: null
}

export const FIRST_VIEW: View = { show: 'due', find: '', list: null, client: null, ticket: null }

/** Names stand in the fragment, which no server sees. */
export function addressOf({ show, find, list, client }: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (show !== FIRST_VIEW.show) parts.query.set('show', show)
  if (list !== null) parts.query.set('list', list)
  if (find.trim() !== '') parts.fragment.set('find', find)
  if (client !== null) parts.fragment.set('client', client)
  return parts
}

export function viewOf({ query, fragment }: AddressParts): View {
  return {
    show: SHOWS.find((one) => one === query.get('show')) ?? FIRST_VIEW.show, list: LISTS.find((one) => one === query.get('list')) ?? null,
    find: fragment.get('find') ?? '', client: fragment.get('client') || null, ticket: null,
  }
}

export function viewAfter(view: View, act: string, value: string): View | null {
  if (act === 'list') {
    const list = LISTS.find((one) => one === value) ?? null
    return { ...view, list: view.list === list ? null : list }
  }
  if (act === 'close-list') return { ...view, list: null }
  if (act === 'show') return { ...view, show: SHOWS.find((one) => one === value) ?? view.show, find: '' }
  if (act === 'open') return { ...view, client: view.client === value ? null : value }
  if (act === 'close') return { ...view, client: null }
  return null
}

export function viewAfterChoice(view: View, name: string, value: string): View | null {
  const show = name === 'show' ? SHOWS.find((one) => one === value) : undefined
  return show === undefined ? null : { ...view, show }
}
