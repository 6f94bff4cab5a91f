import { parseDay } from '../../core/index.ts'
import type { AddressParts } from '../shared/index.ts'

/** All of it stands in the fragment, which no server sees. */
export interface View {
  readonly client: string | null
  /** Local dates, both included; null where the usual period stands. */
  readonly from: string | null
  readonly until: string | null
  /** With the time that was worked. */
  readonly hours: boolean
  readonly ticket: null
}

export const FIRST_VIEW: View = { client: null, from: null, until: null, hours: false, ticket: null }

const day = (text: string | null): string | null => (text !== null && parseDay(text) !== null ? text : null)

export function viewOf({ fragment }: AddressParts): View {
  return { client: fragment.get('client') || null, from: day(fragment.get('from')), until: day(fragment.get('until')), hours: fragment.get('hours') === 'yes', ticket: null }
}

export function addressOf({ client, from, until, hours }: View): AddressParts {
  const fragment = new URLSearchParams()
  if (client !== null) fragment.set('client', client)
  if (from !== null) fragment.set('from', from)
  if (until !== null) fragment.set('until', until)
  if (hours) fragment.set('hours', 'yes')
  return { query: new URLSearchParams(), fragment }
}

/** A period as a button carries it. */
export const periodToken = ({ from_on, until_on }: { readonly from_on: string; readonly until_on: string }): string => `${from_on}/${until_on}`

export function viewAfter(view: View, act: string, value: string): View | null {
  if (act !== 'period') return null
  const [from = null, until = null] = value.split('/')
  return { ...view, from: day(from), until: day(until) }
}

export function viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null {
  switch (name) {
    case 'log-client': return { ...view, client: value === '' ? null : value }
    case 'log-from': return day(value) === null ? null : { ...view, from: value }
    case 'log-until': return day(value) === null ? null : { ...view, until: value }
    case 'log-hours': return { ...view, hours: on }
    default: return null
  }
}
