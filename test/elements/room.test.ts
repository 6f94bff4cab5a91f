import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { RoomView } from '../../src/elements/figures/room-view.ts'
import { inRoom, readAddress, showsClient, type AddressParts } from '../../src/elements/shared/index.ts'
import { addressOf, viewOf, type View } from '../../src/elements/sla/view.ts'

function windowAt(path: string, room: string | null) {
  const { window } = new JSDOM('<!doctype html><body></body>', { url: `http://localhost${path}` })
  if (room !== null) window.document.documentElement.dataset['room'] = room
  return window as unknown as Window & typeof globalThis
}

const shown = (path: string, room: string | null): string => {
  const page = windowAt(path, room)
  return inRoom(readAddress(page), page.document).fragment.toString()
}

it('an address shows who is in the room, and nothing of another that stands open', () => {
  expect(shown('/sla/#client=B&ticket=7', null)).toBe('client=B&ticket=7')
  expect(shown('/sla/#client=B&ticket=7', 'B')).toBe('client=B&ticket=7')
  expect(shown('/sla/#client=B&ticket=7', 'A & Sons')).toBe('client=A+%26+Sons')
  expect(shown('/sla/#client=A&client=B', 'A')).toBe('client=A')
  expect(shown('/documents/own/#template=x&prospect=Larch&set.offer.seats=9&paper=Letter', 'A')).toBe('client=A&template=x&paper=Letter')
})

it('a page says of itself whom it shows: one client, or none in particular', () => {
  const page = windowAt('/', null)
  const said = (fragment: string): string | undefined => {
    const element = page.document.createElement('div')
    showsClient(element, { query: new URLSearchParams(), fragment: new URLSearchParams(fragment) } satisfies AddressParts)
    return element.dataset['client']
  }
  expect([said('client=A'), said('client=A&client=B'), said('')]).toEqual(['A', '', ''])
})

it('a page of figures keeps to the client in the room, whatever is asked, and shows all as before once it left', () => {
  const page = windowAt('/sla/?from=2026-01#client=A&client=B', null)
  const view = new RoomView<View>({ page: () => page, read: viewOf, addressOf })
  const before = view.now
  page.document.documentElement.dataset['room'] = 'A'
  const inside = view.turned()
  expect(inside?.filter).toEqual({ ...before.filter, clients: ['A'] })
  view.now = inside!
  view.write('replace')
  expect(page.location.href).toBe('http://localhost/sla/?from=2026-01#client=A')
  expect(view.within({ ...inside!, filter: { ...inside!.filter, clients: [] } }).filter.clients).toEqual(['A'])
  delete page.document.documentElement.dataset['room']
  expect(view.turned()).toEqual(before)
})

it('a page that is opened while the client is in the room shows that client at once, and in its address', () => {
  const page = windowAt('/sla/', 'A')
  const view = new RoomView<View>({ page: () => page, read: viewOf, addressOf })
  expect([view.now.filter.clients, page.location.hash]).toEqual([['A'], '#client=A'])
  delete page.document.documentElement.dataset['room']
  expect(view.turned()?.filter.clients).toEqual([])
})
