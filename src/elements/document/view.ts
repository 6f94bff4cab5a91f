import type { AddressParts } from '../shared/index.ts'

export const PAPER_SIZES = ['A4', 'Letter'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]

/** Which document the page shows, and what the reader typed for it. */
export interface View {
  readonly client: string | null
  /** Name of somebody whom no file holds; null where a client is named. */
  readonly prospect: string | null
  /** As typed, `YYYY-MM-DD` or empty; null where the usual start stands. */
  readonly starts_on: string | null
  readonly number: string | null
  readonly paper: PaperSize
  /** Path to text as typed. */
  readonly overrides: ReadonlyMap<string, string>
}

export const FIRST_VIEW: View = { client: null, prospect: null, starts_on: null, number: null, paper: 'A4', overrides: new Map() }

const SET = 'set.'
const PATH = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+$/

/** All of it stands in the fragment, which no server sees: client names, and what was typed for them. */
export function viewOf({ fragment }: AddressParts): View {
  const overrides = [...fragment].flatMap(([key, value]): [string, string][] => {
    const path = key.startsWith(SET) ? key.slice(SET.length) : ''
    return PATH.test(path) ? [[path, value]] : []
  })
  const filled = (name: string): string | null => fragment.get(name) || null
  const client = filled('client')
  return {
    client,
    prospect: client === null ? filled('prospect')?.trim() || null : null,
    starts_on: fragment.get('starts_on'),
    number: filled('number'),
    paper: PAPER_SIZES.find((size) => size === fragment.get('paper')) ?? 'A4',
    overrides: new Map(overrides),
  }
}

export function addressOf({ client, prospect, starts_on, number, paper, overrides }: View): AddressParts {
  const fragment = new URLSearchParams()
  if (client !== null) fragment.set('client', client)
  else if (prospect !== null) fragment.set('prospect', prospect)
  if (starts_on !== null) fragment.set('starts_on', starts_on)
  if (number !== null) fragment.set('number', number)
  if (paper !== 'A4') fragment.set('paper', paper)
  for (const [path, value] of overrides) fragment.set(`${SET}${path}`, value)
  return { query: new URLSearchParams(), fragment }
}

const linkTo = (view: Partial<View>): string => `#${addressOf({ ...FIRST_VIEW, ...view }).fragment.toString()}`

/** The address of a client's document with nothing typed, for a link on this page; the paper is the reader's, not the client's. */
export const clientLink = (client: string, paper: PaperSize = 'A4'): string => linkTo({ client, paper })

/** The address of a document for somebody whom no file holds. */
export const prospectLink = (prospect: string): string => linkTo({ prospect })

/** On the page that fits any template, the next address names the template as the one now does. */
export function ownAddress({ query, fragment }: AddressParts, now: AddressParts): AddressParts {
  const template = now.fragment.get('template')
  return template === null || fragment.has('template') ? { query, fragment } : { query, fragment: new URLSearchParams([['template', template], ...fragment]) }
}

/** The same of a link's fragment. */
export function ownLink(link: string, now: AddressParts): string {
  return `#${ownAddress({ query: new URLSearchParams(), fragment: new URLSearchParams(link.replace(/^#/, '')) }, now).fragment.toString()}`
}

/** Whose document it is; null where the list stands. */
export const nameIn = ({ client, prospect }: View): string | null => client ?? prospect

/** Both show the document of the same client or prospect. */
export const sameSubject = (one: View, other: View): boolean => one.client === other.client && one.prospect === other.prospect

/** The view without what was typed for this document. */
export function startedOver({ client, prospect }: View): View {
  return { ...FIRST_VIEW, client, prospect }
}

export function isTyped(view: View): boolean {
  return view.starts_on !== null || view.number !== null || view.paper !== 'A4' || view.overrides.size > 0
}

export const NUMBER = 'document.number'
export const PAPER = 'document.paper'

export interface Typed {
  readonly path: string
  readonly text: string
  /** What the files say, where the reader sets nothing. */
  readonly as_filed: string
}

/** The view after a control says something. @param start the path under which the document knows its start */
export function viewAfter(view: View, { path, text, as_filed }: Typed, start: string | null): View {
  if (path === NUMBER) return { ...view, number: text.trim() === '' ? null : text }
  if (path === PAPER) return { ...view, paper: PAPER_SIZES.find((size) => size === text) ?? 'A4' }
  if (path === start) return { ...view, starts_on: text === as_filed ? null : text }
  return { ...view, overrides: overridesAfter(view.overrides, { path, text, as_filed }) }
}

/** What is set, after one more is; what is empty or as filed is not set. */
export function overridesAfter(before: ReadonlyMap<string, string>, { path, text, as_filed }: Typed): ReadonlyMap<string, string> {
  const overrides = new Map(before)
  if (text.trim() === '' || text.trim() === as_filed) overrides.delete(path)
  else overrides.set(path, text)
  return overrides
}
