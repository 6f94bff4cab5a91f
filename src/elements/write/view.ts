import { TEXT_PATH, type AddressParts } from '../shared/index.ts'

/** What the page shows. */
export interface View {
  /** Path of the text in the editor; null where none is chosen. */
  readonly file: string | null
  /** From 1; null where the address names none. */
  readonly line: number | null
  /** With whose values the pages are filled; null: with the names of the fields. */
  readonly client: string | null
  /** Template in which a clause is shown; null: the first that holds it. */
  readonly within: string | null
}

export const FIRST_VIEW: View = { file: null, line: null, client: null, within: null }

/** All of it stands in the fragment: client names do not leave the browser. */
export function viewOf({ fragment }: AddressParts): View {
  const file = fragment.get('file')
  const path = file === null ? null : /\.mdx$/.test(file) ? file : `${file}.mdx`
  const line = Number(fragment.get('line') ?? '')
  return {
    file: path !== null && TEXT_PATH.test(path) ? path : null,
    line: Number.isSafeInteger(line) && line > 0 ? line : null,
    client: fragment.get('client') || null,
    within: fragment.get('within') || null,
  }
}

export function addressOf({ file, line, client, within }: View): AddressParts {
  const fragment = new URLSearchParams()
  if (file !== null) fragment.set('file', file.replace(/\.mdx$/, ''))
  if (line !== null) fragment.set('line', String(line))
  if (client !== null) fragment.set('client', client)
  if (within !== null) fragment.set('within', within)
  return { query: new URLSearchParams(), fragment }
}

/** `#file=templates/premium-response-supplement&line=23` */
export const linkTo = (view: Partial<View>): string => `#${addressOf({ ...FIRST_VIEW, ...view }).fragment.toString().replaceAll('%2F', '/')}`
