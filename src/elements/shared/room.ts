import { site } from '../../words/site.ts'
import type { AddressParts } from './address.ts'

/** The client in the room: while the switch is on, only that client is shown, and nothing that is for the owner's eyes. */
const ROOM_KEY = 'goodterms.room'
const ROOM_EVENT = 'goodterms:room'

/** The one client that is shown; an empty text where none was chosen, null while the switch is off. */
export const roomOf = ({ documentElement }: Document): string | null => documentElement.dataset['room'] ?? null

/** What an address asks for, as far as it may be shown: no other client, and nothing of one that stands open. */
export function inRoom(parts: AddressParts, document: Document): AddressParts {
  const room = roomOf(document)
  const { query, fragment } = parts
  if (room === null || room === '') return parts
  const clients = fragment.getAll('client')
  if (clients.length === 1 && clients[0] === room) return parts
  const own = new URLSearchParams([['client', room]])
  for (const key of ['template', 'paper']) for (const value of fragment.getAll(key)) own.append(key, value)
  return { query, fragment: own }
}

/** Says of an element what client it shows: an empty text where it shows several or none. */
export function showsClient(element: HTMLElement, { fragment }: AddressParts): void {
  const clients = fragment.getAll('client')
  element.dataset['client'] = clients.length === 1 ? clients[0] ?? '' : ''
}

/** Calls whenever the switch is pressed. */
export function onRoom(document: Document, listener: () => void, signal: AbortSignal): void {
  document.addEventListener(ROOM_EVENT, listener, { signal })
}

/** Makes the switch of the page's head work; `public/theme.js` applied what was kept before the first paint. */
export function startRoom(page: Window & typeof globalThis): void {
  const { document } = page
  const root = document.documentElement
  const sheet = new page.CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const named = guardTitle(page)
  const show = (room: string | null): void => {
    if (room === null) delete root.dataset['room']
    else root.dataset['room'] = room
    // A client's name stands in a rule of the page's own, since the policy takes no style that is written into markup.
    sheet.replaceSync(room === null || room === '' ? 'html[data-room] [data-client] { display: none !important; }'
      : `html[data-room] [data-client]:not([data-client="${page.CSS.escape(room)}"]) { display: none !important; }`)
    root.dataset['roomReady'] = ''
    for (const button of document.querySelectorAll('[data-room-switch]')) button.setAttribute('aria-pressed', String(room !== null))
    const words = document.querySelector('[data-room-words]')
    if (words !== null) words.textContent = room === null ? '' : site.room.bar(room)
    named()
    document.dispatchEvent(new page.Event(ROOM_EVENT))
  }
  const press = (): void => {
    const room = roomOf(document) === null ? clientOf(page) : null
    keep(page, room)
    show(room)
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-room-switch]')) {
    button.hidden = false
    button.addEventListener('click', press)
  }
  document.querySelector('[data-room-back]')?.addEventListener('click', () => {
    press()
    document.querySelector<HTMLElement>('[data-room-switch]')?.focus()
  })
  page.addEventListener('storage', ({ key, newValue }) => { if (key === ROOM_KEY) show(newValue) })
  page.addEventListener('pageshow', ({ persisted }) => { if (persisted) show(kept(page)) })
  show(roomOf(document))
}

/** The one client that the page's address names, else that the page says it shows; none where there are several. */
function clientOf({ location, document }: Window): string {
  const clients = new URLSearchParams(location.hash.replace(/^#/, '')).getAll('client')
  if (clients.length === 0) return document.querySelector<HTMLElement>('main > [data-client]')?.dataset['client'] ?? ''
  return clients.length === 1 ? clients[0] ?? '' : ''
}

function kept(page: Window): string | null {
  try {
    return page.localStorage.getItem(ROOM_KEY)
  } catch {
    return roomOf(page.document)
  }
}

function keep(page: Window, room: string | null): void {
  try {
    if (room === null) page.localStorage.removeItem(ROOM_KEY)
    else page.localStorage.setItem(ROOM_KEY, room)
  } catch {
    // A browser without storage keeps the switch for this page only.
  }
}

/** A finding may name any client, and the browser shows a page's name to everybody: meanwhile it is the part of the site. */
function guardTitle(page: Window & typeof globalThis): () => void {
  const { document } = page
  const root = document.documentElement
  let wanted = root.dataset['title'] ?? document.title
  delete root.dataset['title']
  const told = (): string => (roomOf(document) === null ? wanted : site.title(document.querySelector<HTMLElement>('main')?.dataset['pageName'] ?? site.name))
  const apply = (): void => { if (document.title !== told()) document.title = told() }
  const title = document.querySelector('title')
  if (title !== null) {
    new page.MutationObserver(() => {
      if (document.title === told()) return
      wanted = document.title
      apply()
    }).observe(title, { childList: true, characterData: true, subtree: true })
  }
  return apply
}
