import { formatDate } from '../../core/index.ts'
import { documents } from '../../words/index.ts'
import type { Composition } from './compose.ts'
import type { Directory } from './standing.ts'

const words = documents.title

/** The page's statement about one client's document. */
export function documentTitle({ case: one, mendings, starts_on }: Composition): string {
  const date = starts_on === null || starts_on === '' ? null : starts_on
  const say = (iso: string): string => formatDate(iso, one.content.provider.locale)
  const kinds = new Set(mendings.map((mending) => mending.kind))
  const [kind] = kinds
  if (kinds.has('outside') && date !== null) return words.outside(say(date))
  if (kind === undefined) return date === null ? words.reading(one.client.client) : words.ready(one.client.client, say(date))
  if (kinds.size > 1) return words.mixed(mendings.length)
  if (kind === 'missing') return words.missing(mendings.length)
  if (kind === 'unreadable') return words.unreadable(mendings.length)
  return kind === 'glyph' ? words.glyphs(mendings.reduce((sum, { characters }) => sum + Math.max(1, characters.length), 0)) : words.mixed(mendings.length)
}

/** The page's statement where no client is chosen. */
export function directoryTitle({ clients, starts_on }: Directory, locale: string): string {
  const { title } = documents.start
  if (clients.length === 0) return title.empty
  if (starts_on === null) return title.undated
  if (clients.every(({ standing }) => standing.kind === 'none')) return title.none
  return title.some(clients.filter(({ standing }) => standing.kind === 'able').length, clients.length, formatDate(starts_on, locale))
}
