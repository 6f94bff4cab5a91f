import { FACT_NAMES, type FactName } from '../../core/index.ts'
import type { AddressParts } from '../shared/index.ts'

/** One renewal: a client and the last day of the term that ends. */
export interface MeetingKey {
  readonly client: string
  readonly term_ends_on: string
}

export interface View {
  /** `2027-Q1`: terms that end in it; null for all twelve months. */
  readonly quarter: string | null
  /** Whose reasons stand open. */
  readonly open: MeetingKey | null
  /** The figure among them that stands open. */
  readonly fact: FactName | null
  /** Every row of the table stands there too. */
  readonly table: boolean
  readonly ticket: string | null
}

export const FIRST_VIEW: View = { quarter: null, open: null, fact: null, table: false, ticket: null }

export const keyText = ({ client, term_ends_on }: MeetingKey): string => `${term_ends_on} ${client}`
export const sameKey = (one: MeetingKey | null, other: MeetingKey | null): boolean => one?.client === other?.client && one?.term_ends_on === other?.term_ends_on

function keyOf(text: string): MeetingKey | null {
  const [, term_ends_on, client] = /^(\d{4}-\d\d-\d\d) (.+)$/.exec(text) ?? []
  return term_ends_on === undefined || client === undefined ? null : { client, term_ends_on }
}

/** Names stand in the fragment, which no server sees. */
export function addressOf({ quarter, open, fact, table, ticket }: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (quarter !== null) parts.query.set('quarter', quarter)
  if (open === null) return parts
  parts.fragment.set('client', open.client)
  parts.fragment.set('term', open.term_ends_on)
  if (fact !== null) parts.fragment.set('figure', fact)
  if (table) parts.fragment.set('table', 'all')
  if (ticket !== null) parts.fragment.set('ticket', ticket)
  return parts
}

export function viewOf({ query, fragment }: AddressParts): View {
  const quarter = query.get('quarter') ?? ''
  const open = keyOf(`${fragment.get('term') ?? ''} ${fragment.get('client')?.trim() ?? ''}`)
  const inside = <T>(value: T, none: T): T => (open === null ? none : value)
  return {
    quarter: /^\d{4}-Q[1-4]$/.test(quarter) ? quarter : null, open,
    fact: inside(FACT_NAMES.find((one) => one === fragment.get('figure')) ?? null, null), table: inside(fragment.get('table') === 'all', false), ticket: inside(fragment.get('ticket'), null),
  }
}

export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': {
      const open = keyOf(value)
      return { ...view, open: sameKey(open, view.open) ? null : open, fact: null, table: false, ticket: null }
    }
    case 'close': return { ...view, open: null, fact: null, table: false, ticket: null }
    case 'figure': {
      const fact = FACT_NAMES.find((one) => one === value) ?? null
      return { ...view, fact: fact === view.fact ? null : fact, ticket: null }
    }
    case 'close-figure': return { ...view, fact: null, ticket: null }
    case 'table': return { ...view, table: !view.table }
    case 'ticket': return { ...view, ticket: view.ticket === value ? null : value }
    case 'close-ticket': return { ...view, ticket: null }
    default: return null
  }
}

export const viewAfterChoice = (view: View, name: string, value: string): View | null =>
  (name === 'quarter' ? { ...view, quarter: value === '' ? null : value, open: null, fact: null, table: false, ticket: null } : null)
