import { formatDate } from '../../core/index.ts'
import { documents } from '../../words/index.ts'
import type { Composition } from './compose.ts'
import type { Directory } from './standing.ts'
import { addsRider } from './subject.ts'

const words = documents.title

/** The page's statement about one client's document. */
export function documentTitle({ case: one, subject, mendings, starts_on }: Composition): string {
  const date = subject.start === null || starts_on === null || starts_on === '' ? null : starts_on
  const say = (iso: string): string => formatDate(iso, one.content.provider.locale)
  const kinds = new Set(mendings.map((mending) => mending.kind))
  const [kind] = kinds
  if (kinds.has('outside') && date !== null) return words.outside(say(date))
  if (kind === undefined) return words.ready(subject.title, one.client.client, date === null ? null : say(date))
  if (kinds.size > 1) return words.mixed(mendings.length)
  if (kind === 'missing') return words.missing(mendings.length)
  if (kind === 'unreadable') return words.unreadable(mendings.length)
  return kind === 'glyph' ? words.glyphs(mendings.reduce((sum, { characters }) => sum + Math.max(1, characters.length), 0)) : words.mixed(mendings.length)
}

/** The page's statement where no client is chosen. */
export function directoryTitle({ clients, starts_on, subject }: Directory, locale: string): string {
  const { title } = documents.start
  const all = clients.length
  if (all === 0 && subject.needs === 'prospect') return title.prospects(subject.title)
  if (all === 0) return title.empty
  if (subject.needs === 'prospect') return title.anybody(subject.title, all)
  if (subject.needs === 'client') return title.any(subject.title, all)
  const able = clients.filter((one) => one.able).length
  if (addsRider(subject)) {
    if (starts_on === null) return title.rider_undated
    if (clients.every(({ standing }) => standing.kind === 'none')) return title.rider_none
    return title.rider(able, all, formatDate(starts_on, locale))
  }
  if (starts_on === null) return title.undated(subject.title)
  return title.some(subject.title, able, all, subject.start === null ? null : formatDate(starts_on, locale))
}
