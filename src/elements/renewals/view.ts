import { RENEWAL_STEPS } from '../../core/index.ts'
import type { RenewalStepKind } from '../../core/index.ts'
import type { AddressParts } from '../shared/index.ts'

export const STATES = ['late', 'due', 'done'] as const
export type StateChoice = (typeof STATES)[number]

/** A step whose day, or whose doing, is being noted by hand. */
export interface Noting {
  /** Last day of its term, ISO. */
  readonly term_ends_on: string
  readonly kind: RenewalStepKind
  readonly what: 'day' | 'done'
}

export interface View {
  /** `2027-Q1`: terms that end in it; null for all twelve months. */
  readonly quarter: string | null
  /** Clients with a step that is late, or late or due, or with nothing to do now. */
  readonly state: StateChoice | null
  /** As typed. */
  readonly find: string
  /** All that is to be done, not the first few of each column. */
  readonly all: boolean
  /** The client whose steps stand open. */
  readonly client: string | null
  readonly noting: Noting | null
  readonly ticket: null
}

export const FIRST_VIEW: View = { quarter: null, state: null, find: '', all: false, client: null, noting: null, ticket: null }

export const notingToken = ({ term_ends_on, kind, what }: Noting): string => [term_ends_on, kind, what].join(':')

export function notingOf(token: string | null): Noting | null {
  const [term_ends_on = '', kind, what] = (token ?? '').split(':')
  const known = RENEWAL_STEPS.find((one) => one === kind)
  return known === undefined || !/^\d{4}-\d\d-\d\d$/.test(term_ends_on) || (what !== 'day' && what !== 'done') ? null : { term_ends_on, kind: known, what }
}

/** Names, and what is looked for, stand in the fragment, which no server sees. */
export function addressOf({ quarter, state, find, all, client, noting }: View): AddressParts {
  const parts: AddressParts = { query: new URLSearchParams(), fragment: new URLSearchParams() }
  if (quarter !== null) parts.query.set('quarter', quarter)
  if (state !== null) parts.query.set('state', state)
  if (all) parts.query.set('steps', 'all')
  if (client !== null) parts.fragment.set('client', client)
  if (noting !== null) parts.fragment.set('step', notingToken(noting))
  if (find.trim() !== '') parts.fragment.set('find', find)
  return parts
}

export function viewOf({ query, fragment }: AddressParts): View {
  const client = fragment.get('client')?.trim() ?? ''
  const quarter = query.get('quarter') ?? ''
  return {
    quarter: /^\d{4}-Q[1-4]$/.test(quarter) ? quarter : null, state: STATES.find((one) => one === query.get('state')) ?? null,
    find: fragment.get('find') ?? '', all: query.get('steps') === 'all', client: client === '' ? null : client, noting: client === '' ? null : notingOf(fragment.get('step')), ticket: null,
  }
}

export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'all': return { ...view, all: !view.all }
    case 'open': return { ...view, client: view.client === value ? null : value, noting: null }
    case 'show': return { ...view, client: value, noting: null }
    case 'close': return { ...view, client: null, noting: null }
    case 'note': return { ...view, noting: notingOf(value) }
    case 'close-note': return { ...view, noting: null }
    case 'everything': return { ...view, quarter: null, state: null, find: '' }
    default: return null
  }
}

export function viewAfterChoice(view: View, name: string, value: string): View | null {
  switch (name) {
    case 'quarter': return { ...view, quarter: value === '' ? null : value }
    case 'state': return { ...view, state: STATES.find((one) => one === value) ?? null }
    default: return null
  }
}
