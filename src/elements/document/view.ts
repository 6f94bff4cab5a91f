import type { AddressParts } from '../shared/index.ts'

export const PAPER_SIZES = ['A4', 'Letter'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]

/** Which document the page shows, and what the reader typed for it. */
export interface View {
  readonly client: string | null
  /** As typed, `YYYY-MM-DD` or empty; null where the usual start stands. */
  readonly starts_on: string | null
  readonly number: string | null
  readonly paper: PaperSize
  /** Path to text as typed. */
  readonly overrides: ReadonlyMap<string, string>
}

export const FIRST_VIEW: View = { client: null, starts_on: null, number: null, paper: 'A4', overrides: new Map() }

const SET = 'set.'
const PATH = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+$/

/** All of it stands in the fragment, which no server sees: client names, and what was typed for them. */
export function viewOf({ fragment }: AddressParts): View {
  const overrides = [...fragment].flatMap(([key, value]): [string, string][] => {
    const path = key.startsWith(SET) ? key.slice(SET.length) : ''
    return PATH.test(path) ? [[path, value]] : []
  })
  const filled = (name: string): string | null => fragment.get(name) || null
  return {
    client: filled('client'),
    starts_on: fragment.get('starts_on'),
    number: filled('number'),
    paper: PAPER_SIZES.find((size) => size === fragment.get('paper')) ?? 'A4',
    overrides: new Map(overrides),
  }
}

export function addressOf({ client, starts_on, number, paper, overrides }: View): AddressParts {
  const fragment = new URLSearchParams()
  if (client !== null) fragment.set('client', client)
  if (starts_on !== null) fragment.set('starts_on', starts_on)
  if (number !== null) fragment.set('number', number)
  if (paper !== 'A4') fragment.set('paper', paper)
  for (const [path, value] of overrides) fragment.set(`${SET}${path}`, value)
  return { query: new URLSearchParams(), fragment }
}

/** The address of a client's document with nothing typed, for a link on this page; the paper is the reader's, not the client's. */
export function clientLink(client: string, paper: PaperSize = 'A4'): string {
  return `#${addressOf({ ...FIRST_VIEW, client, paper }).fragment.toString()}`
}

/** The view without what was typed for this document. */
export function startedOver(view: View): View {
  return { ...FIRST_VIEW, client: view.client }
}

export function isTyped(view: View): boolean {
  return view.starts_on !== null || view.number !== null || view.paper !== 'A4' || view.overrides.size > 0
}

export const NUMBER = 'document.number'
export const PAPER = 'document.paper'
export const START = 'rider.starts_on'

/** The view after a control says something; `asItWas`: what the files say, where the reader sets nothing. */
export function viewAfter(view: View, path: string, text: string, asItWas: string): View {
  if (path === NUMBER) return { ...view, number: text.trim() === '' ? null : text }
  if (path === PAPER) return { ...view, paper: PAPER_SIZES.find((size) => size === text) ?? 'A4' }
  if (path === START) return { ...view, starts_on: text === asItWas ? null : text }
  const overrides = new Map(view.overrides)
  if (text.trim() === '' || text.trim() === asItWas) overrides.delete(path)
  else overrides.set(path, text)
  return { ...view, overrides }
}
