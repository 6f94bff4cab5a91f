import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BatchProgress } from '../../../src/drafting/index.ts'
import type { Delivery } from '../../../src/elements/meetings/delivery.ts'
import { drawMaking } from '../../../src/elements/meetings/draw-making.ts'
import type { MakingEngine } from '../../../src/elements/meetings/engine-seam.ts'
import type { MeetingsOrder } from '../../../src/elements/meetings/make-meetings.ts'
import { Making } from '../../../src/elements/meetings/making.ts'

const ZIP = { name: 'meetings-2027-Q1.zip', type: 'application/zip', bytes: new Uint8Array(2_000), pages: null }
const DELIVERY: Delivery = { file: ZIP, made: { briefing: 2, review: 1 }, not_made: [{ client: 'Vale Bakery, service review', sentences: ['There is no fee.'] }] }
const FILLED = { templates: async () => ({}) as never, fonts: async () => ({}) as never }

let orders: MeetingsOrder[] = []
let finish: (delivery: Delivery) => void = () => {}
let offered: string[] = []

beforeEach(() => {
  orders = []
  offered = []
  vi.doMock('../../../src/elements/meetings/make-meetings.ts', () => ({
    makeMeetings: (_: MakingEngine, order: MeetingsOrder) => {
      orders.push(order)
      return new Promise<Delivery>((resolve, reject) => {
        finish = resolve
        order.signal.addEventListener('abort', () => reject(order.signal.reason as Error))
      })
    },
  }))
})
afterEach(() => { vi.doUnmock('../../../src/elements/meetings/make-meetings.ts') })

function bar() {
  const { window } = new JSDOM('<!doctype html><body><main></main></body>', { url: 'http://localhost/', pretendToBeVisual: true })
  const root = window.document.querySelector('main')!
  root.append(drawMaking(window.document))
  Object.assign(window.URL, { createObjectURL: () => 'blob:made', revokeObjectURL: () => {} })
  window.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { offered.push(this.download) }
  const making = new Making(root)
  making.count(2)
  const text = (name: string): string => root.querySelector(`[data-many="${name}"]`)?.textContent ?? ''
  const hidden = (name: string): boolean => root.querySelector<HTMLElement>(`[data-many="${name}"]`)?.hidden !== false
  const make = () => making.make({} as MakingEngine, FILLED, ['Adair', 'Vale Bakery'], null, '2027-Q1')
  const started = async () => { await vi.waitFor(() => { expect(orders).toHaveLength(1) }) }
  return { making, text, hidden, make, started, root }
}

test('says how far it is, hands the ZIP over, and names what could not be made', async () => {
  const { text, hidden, make, started } = bar()
  const made = make()
  await started()
  const [{ clients, things, paper, quarter, onProgress }] = orders as [MeetingsOrder]
  expect([clients, things, paper, quarter]).toEqual([['Adair', 'Vale Bakery'], ['briefing', 'review'], 'A4', '2027-Q1'])
  onProgress({ done: 2, all: 4, client: 'Vale Bakery, briefing' } satisfies BatchProgress)
  expect([hidden('choose'), hidden('run'), text('at')]).toEqual([true, false, '3 of 4, Vale Bakery, briefing'])
  finish(DELIVERY)
  await made
  expect(offered).toEqual(['meetings-2027-Q1.zip'])
  expect([hidden('choose'), hidden('run'), hidden('result')]).toEqual([false, true, false])
  for (const said of ['2 briefings and 1 service review made, 1 not', 'meetings-2027-Q1.zip is downloaded, 2 KB.', 'Vale Bakery, service reviewThere is no fee.', 'Only the review may be given to the client.', 'not-made.csv in the ZIP holds the same list.']) expect(text('result')).toContain(said)
})

test('can be cancelled: nothing is handed over, and it can begin again', async () => {
  const { making, text, hidden, make, started } = bar()
  const made = make()
  await started()
  orders[0]!.onProgress({ done: 1, all: 4, client: 'Adair, service review' })
  making.cancel()
  await made
  expect([offered, hidden('run'), text('note')]).toEqual([[], true, 'Cancelled after 1 of 4. Nothing was downloaded.'])
  const again = make()
  await vi.waitFor(() => { expect(orders).toHaveLength(2) })
  finish({ ...DELIVERY, not_made: [] })
  await again
  expect(text('result')).toContain('2 briefings and 1 service review made')
})

test('makes nothing where nothing is chosen, and says what went wrong', async () => {
  const { making, root, text, make } = bar()
  for (const box of root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) box.checked = false
  making.count(2)
  await make()
  expect([orders, text('note')]).toEqual([[], 'Choose the briefing, the review or both.'])
  await making.make({} as MakingEngine, { ...FILLED, templates: async () => { throw new Error('templates.json could not be read (404)') } }, ['Adair'], ['review'], null)
  expect(text('result')).toContain('templates.json could not be read (404)')
})
