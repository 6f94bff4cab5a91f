import { SEAT_PRICES } from '../../core/index.ts'
import type { SeatPrice } from '../../core/index.ts'
import type { SeatRowsBehind } from '../../models/source.ts'
import type { AddressParts } from '../shared/index.ts'

export const SHOWN = ['all', 'differ'] as const
export type Shown = (typeof SHOWN)[number]
export const BEHIND = ['devices', 'requesters', 'stated'] as const satisfies readonly SeatRowsBehind[]
export type Behind = SeatRowsBehind

export interface View {
  /** What a seat costs that is not billed yet. */
  readonly price: SeatPrice
  /** Every client, or those of whom seats billed and used differ. */
  readonly show: Shown
  /** As typed. */
  readonly find: string
  /** The client whose sums stand open. */
  readonly client: string | null
  /** Which rows are behind them. */
  readonly rows: Behind
  readonly ticket: null
}

export const FIRST_VIEW: View = { price: 'plan', show: 'all', find: '', client: null, rows: 'devices', ticket: null }

/** A client, and what is looked for, stand in the fragment, which no server sees. */
export function addressOf({ price, show, find, client, rows }: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (price !== 'plan') parts.query.set('price', price)
  if (show !== 'all') parts.query.set('show', show)
  if (client !== null) parts.fragment.set('client', client)
  if (client !== null && rows !== 'devices') parts.fragment.set('rows', rows)
  if (find.trim() !== '') parts.fragment.set('find', find)
  return parts
}

export function viewOf({ query, fragment }: AddressParts): View {
  const client = fragment.get('client')?.trim() ?? ''
  return {
    price: SEAT_PRICES.find((one) => one === query.get('price')) ?? 'plan', show: SHOWN.find((one) => one === query.get('show')) ?? 'all', find: fragment.get('find') ?? '',
    client: client === '' ? null : client, rows: BEHIND.find((one) => one === fragment.get('rows')) ?? 'devices', ticket: null,
  }
}

export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': return { ...view, client: view.client === value ? null : value, rows: 'devices' }
    case 'close': return { ...view, client: null }
    case 'rows': return { ...view, rows: BEHIND.find((one) => one === value) ?? 'devices' }
    case 'everything': return { ...view, show: 'all', find: '' }
    default: return null
  }
}

export function viewAfterChoice(view: View, name: string, value: string): View | null {
  if (name === 'price') return { ...view, price: SEAT_PRICES.find((one) => one === value) ?? 'plan' }
  return name === 'show' ? { ...view, show: SHOWN.find((one) => one === value) ?? 'all' } : null
}
