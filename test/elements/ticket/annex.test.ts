import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { ANNEX_HOLDS, printClocks } from '../../../src/elements/ticket/index.ts'
import type { DrawContext, TicketSource } from '../../../src/elements/ticket/index.ts'
import { at, madeDetail } from './made-detail.ts'

const one = madeDetail({ start: at(11, 2, 9, 12), as_of: at(12, 31, 18), resolution: at(11, 2, 12, 30) })
const source: TicketSource = {
  summary: async () => ({ as_of: at(12, 31, 18) }),
  ticket: async (ticket_id) => (ticket_id === 'gone' ? null : { ...one, ticket_id, client: Number(ticket_id) % 2 === 0 ? 'Kestrel Marine' : '<b>O\'Neil & Sons</b>' }),
}

async function printed(tickets: readonly string[], total: number) {
  const { window } = new JSDOM('<!doctype html><body><main><button data-key="print-clock:1">Print this clock</button></main></body>', { pretendToBeVisual: true })
  let papers = 0
  const paper = new Promise<void>((resolve) => { window.print = () => { papers += 1; resolve() } })
  window.scrollTo = () => undefined
  const { document } = window
  document.querySelector('button')?.focus()
  const context: DrawContext = { document, plans: [], zone: 'Europe/London', width: 1280, clients_shown: 30 }
  await printClocks({ tickets, total }, source, null, context)
  await paper
  return { window, document, annex: document.querySelector('.annex'), papers: () => papers }
}

test('an annex holds each ticket\'s title, drawing, words and ledger, and is printed once', async () => {
  const { annex, papers } = await printed(['2', '3'], 2)
  expect(papers()).toBe(1)
  expect(annex?.querySelector('h1')?.textContent).toBe('Annex: the clocks of 2 tickets')
  expect([...annex?.querySelectorAll('.annex-ticket h3') ?? []].map((title) => title.textContent)).toEqual(['Ticket 2: Scanner share unreachable', 'Ticket 3: Scanner share unreachable'])
  expect(annex?.querySelectorAll('.clock-drawing svg')).toHaveLength(2)
  expect(annex?.querySelectorAll('table.ledger')).toHaveLength(2)
  expect(annex?.textContent?.replaceAll('\u00a0', ' ')).toContain('counted 3 h 18 min of 4 h, so kept with 42 min to spare.')
  expect(annex?.querySelector('.annex-head dl')?.textContent).toContain('2 Nov 2026')
  expect(annex?.querySelector('.annex-rules')?.textContent).toContain('An automatic message is not a response.')
})

test('hostile names are text, and drawings share no pattern', async () => {
  const { annex } = await printed(['2', '3'], 2)
  expect(annex?.querySelector('b b, dl b')).toBeNull()
  expect(annex?.textContent).toContain('<b>O\'Neil & Sons</b>')
  const ids = [...annex?.querySelectorAll('pattern') ?? []].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(0)
})

test('an annex says where it was cut', async () => {
  const { annex } = await printed(Array.from({ length: 60 }, (_, i) => String(i)), 132)
  expect(annex?.querySelectorAll('.annex-ticket')).toHaveLength(ANNEX_HOLDS)
  expect(annex?.querySelector('.annex-cut')?.textContent).toBe('These are the first 50 of 132 tickets: an annex holds 50.')
})

test('a single ticket that is gone leaves a sentence', async () => {
  const { annex } = await printed(['gone'], 1)
  expect(annex?.querySelector('h1')?.textContent).toBe('None of these tickets is in the files any more.')
})

test('Esc and the button bring the page back, with the focus where it was', async () => {
  for (const leave of ['key', 'button']) {
    const { window, document, annex } = await printed(['2'], 1)
    expect(document.documentElement.hasAttribute('data-annex')).toBe(true)
    expect(document.activeElement?.id).toBe('annex-title')
    if (leave === 'key') document.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    else annex?.querySelector<HTMLElement>('[data-annex-act="back"]')?.click()
    expect(document.querySelector('.annex')).toBeNull()
    expect(document.documentElement.hasAttribute('data-annex')).toBe(false)
    expect(document.activeElement?.textContent).toBe('Print this clock')
  }
})
