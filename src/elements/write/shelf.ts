import type { SourceText } from '../document/index.ts'
import type { KeptTemplate } from '../engine/index.ts'
import { TEXT_PATH } from '../shared/index.ts'

export const FOLDERS = ['templates', 'clauses', 'emails'] as const
export type Folder = (typeof FOLDERS)[number]

/** One text of `content/`, as it stands here. */
export interface Entry {
  readonly path: string
  readonly folder: Folder
  readonly name: string
  /** As the site was built with it; null where it was written here. */
  readonly own: string | null
  readonly kept: KeptTemplate | null
  /** What is in use. */
  readonly text: string
  /** `outdated`: edited here, and the site's own text has changed since. */
  readonly state: 'own' | 'changed' | 'outdated' | 'new'
}

/** Tells one text from another: its length and two sums of 32 bits (FNV-1a), in hexadecimal digits. */
export function markOf(text: string): string {
  const sum = (seed: number): string => {
    let value = seed
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
    return value.toString(16).padStart(8, '0')
  }
  return `${text.length}-${sum(0x811c9dc5)}${sum(0x01000193)}`
}

export function entryOf(path: string, own: string | null, kept: KeptTemplate | null): Entry | null {
  const found = TEXT_PATH.exec(path)
  const folder = FOLDERS.find((one) => one === found?.[1])
  if (folder === undefined) return null
  const state = kept === null ? 'own' : own === null ? 'new' : kept.based_on === markOf(own) ? 'changed' : 'outdated'
  return { path, folder, name: found?.[2] ?? '', own, kept, text: kept?.text ?? own ?? '', state }
}

/** Every text, the site's own and those written here: by folder, then by name. */
export function shelfOf(own: readonly SourceText[], kept: readonly KeptTemplate[]): readonly Entry[] {
  const owned = new Map(own.map(({ path, text }) => [path, text]))
  const here = new Map(kept.map((one) => [one.path, one]))
  const entries = [...new Set([...owned.keys(), ...here.keys()])].flatMap((path) => entryOf(path, owned.get(path) ?? null, here.get(path) ?? null) ?? [])
  return entries.toSorted((a, b) => FOLDERS.indexOf(a.folder) - FOLDERS.indexOf(b.folder) || (a.name < b.name ? -1 : 1))
}

/** The texts to be kept once `path` reads as `text`: none of it where that is the site's own text again. */
export function keptAfter(kept: readonly KeptTemplate[], path: string, text: string, own: string | null): readonly KeptTemplate[] {
  const before = kept.find((one) => one.path === path)
  const others = kept.filter((one) => one.path !== path)
  if (text === own) return others
  return [...others, { path, text, based_on: before !== undefined ? before.based_on : own === null ? null : markOf(own) }]
}

export type NameFault = 'empty' | 'shape' | 'long' | 'taken'

const LONGEST = 60

/** What keeps a name from being that of a new text; null where nothing does. */
export function nameFault(name: string, folder: Folder, shelf: readonly Entry[]): NameFault | null {
  if (name === '') return 'empty'
  if (!TEXT_PATH.test(`${folder}/${name}.mdx`)) return 'shape'
  if (name.length > LONGEST) return 'long'
  return shelf.some((one) => one.folder === folder && one.name === name) ? 'taken' : null
}

/** A free name beside an old one: `name-2`, `name-3`. */
export function freeName(name: string, folder: Folder, shelf: readonly Entry[]): string {
  for (let nth = 2; ; nth++) if (nameFault(`${name}-${nth}`, folder, shelf) !== 'taken') return `${name}-${nth}`
}

/** A name as a title: `house-rules` → `House rules`. */
export const asTitle = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`

/** What people call a text: its own title, else its name as words. */
export function titleOf({ name, text }: Pick<Entry, 'name' | 'text'>): string {
  const title = /^---\s*\n(?:[^\n]*\n)*?title:[ \t]*([^\n]+)\n/.exec(text.slice(0, 2000))?.[1]?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? ''
  return title === '' ? asTitle(name) : title
}

/** What a new text begins with. */
export function firstText(folder: Folder, name: string): string {
  const title = asTitle(name)
  if (folder === 'clauses') return '1. Write here what {client.legal_name} gets.\n'
  const fields = folder === 'emails' ? ['{ path: email.to_name, kind: text, label: Whom it greets }', '{ path: provider.legal_name, kind: text, label: Our full name }'] : [
    '{ path: client.legal_name, kind: text, label: The client’s full name }', '{ path: client.address, kind: text, label: The client’s address }',
    '{ path: provider.legal_name, kind: text, label: Our full name }', '{ path: provider.address, kind: text, label: Our address }',
  ]
  const head = ['---', `title: ${title}`, ...(folder === 'emails' ? [] : ['kind: Supplement']), 'audience: client', 'needs: [client, agreement]', 'fields:', ...fields.map((field) => `  - ${field}`), '---', '', `# ${title}`, '']
  const body = folder === 'emails'
    ? ['Dear {email.to_name},', '', 'Write here what the document is for, and what to do with it.', '', 'Kind regards,', '', '{provider.legal_name}', '']
    : ['<Parties />', '', '## What you get', '', '1. Write here what {client.legal_name} gets.', '', '<Signatures />', '']
  return [...head, ...body].join('\n')
}

/** Under which path a file that was dropped goes: by its name where one text has it, else by what stands in it. */
export function pathFor(file: string, text: string, shelf: readonly Entry[]): string | null {
  const name = /^([^/\\]+)\.mdx$/i.exec(file)?.[1]?.toLowerCase() ?? ''
  const named = shelf.filter((one) => one.name === name)
  const only = named.length === 1 ? named[0] : undefined
  if (only !== undefined) return only.path
  const folder: Folder = /\{\s*email\.|path:\s*email\./.test(text) ? 'emails' : /^---\s[\s\S]*?^(?:needs|audience|fields):/m.test(text) ? 'templates' : 'clauses'
  const path = `${folder}/${name}.mdx`
  return TEXT_PATH.test(path) ? path : null
}
