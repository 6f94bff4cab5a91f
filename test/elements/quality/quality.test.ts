import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { everyCsv, openedCsv, zipOf } from '../../../src/elements/quality/download.ts'
import { drawPage, gather } from '../../../src/elements/quality/drawing.ts'
import type { DataSource } from '../../../src/elements/quality/index.ts'
import { addressOf, FIRST_VIEW, openedOf, openedToken, viewOf } from '../../../src/elements/quality/view.ts'
import type { MergePair, QualityReport } from '../../../src/models/source.ts'
import { fakeQuality, fakeReport, PAIR } from './fake-quality.ts'

beforeEach(() => { vi.resetModules() })

const HOSTILE = '<img src=x onerror=alert(1)>'
const FOUND = fakeReport({ set_aside: [{ part: 'missing ticket_id', count: 30 }, { part: 'intake 8 cells', count: 2 }], as_stated_resolution: [{ part: 'as_stated', count: 41 }] }, { used: 20_340, set_aside: 72, merged: 40, unrecomputable: 41 })

async function built(report: QualityReport, merges: readonly MergePair[] = []): Promise<Document> {
  const { document } = new JSDOM('<!doctype html>').window
  document.body.append(...drawPage(await gather(fakeQuality(report, merges, HOSTILE), FIRST_VIEW), { document, plans: [], zone: 'UTC', width: null, clients_shown: 30 }))
  return document
}
const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map((one) => one.textContent ?? '')

describe('the page as built', () => {
  test('says what it found, each with its share and what to do, and folds the rest into one sentence', async () => {
    const document = await built(FOUND)
    expect(texts(document, 'h1')).toEqual(['32 rows of 20,412 are not used; 41 tickets rest on minutes that nobody can recompute'])
    expect(texts(document, '.figure-number')).toEqual(['20,412', '20,340', '32', '40'])
    expect(texts(document, 'h2:not(.kicker)')).toEqual(['Rows and cells', 'What nobody can recompute'])
    expect(texts(document, 'tbody .number')).toEqual(['32', '41'])
    expect(texts(document, 'tbody .share')).toEqual(['3.2\u00a0% of 1,000 rows', '4.1\u00a0% of 1,000 tickets'])
    expect(texts(document, '.what.of')).toEqual(['ticket_id is missing\u00a030 · expected 8 cells\u00a02'])
    expect(texts(document, '.nothing')[0]).toMatch(/^Nothing found: rows repaired, cells read as blank, .*, tickets that a newer export no longer holds\.$/)
    expect(document.querySelectorAll('[style], style, script, img')).toHaveLength(0)
  })

  test('shows what newer files changed, by column', async () => {
    const document = await built(FOUND, [PAIR])
    expect(texts(document, '#quality-merges')).toEqual(['30 tickets of 40 that stand in two files changed'])
    expect(texts(document, '.merges tbody tr > *')).toEqual(['march.csvapril.csv', '40', '30', 'status\u00a030, resolved_at\u00a012', '5', '9', '2'])
  })

  test('says what would be here, where no file was read', async () => {
    const document = await built(fakeReport({}, { rows_in: 0, used: 0, tickets: 0 }))
    expect(texts(document, 'h1')).toEqual(['No file has been read'])
    expect(document.querySelector('.state a')?.getAttribute('href')).toBe('/data/')
  })
})

describe('the address', () => {
  test.each(['line:set_aside', 'line:set_aside:intake 8: cells', 'changed:0:12', 'changed:0:12:status', 'gone:3:4'])('keeps %s', (token) => {
    const opened = openedOf(token)
    expect(openedToken(opened!)).toBe(token)
    expect(viewOf(addressOf({ opened, ticket: '7' }))).toEqual({ opened, ticket: '7' })
  })
  test.each(['', 'line', 'line:<b>', 'changed:a:b', 'else:1:2'])('refuses "%s"', (token) => { expect(openedOf(token)).toBe(null) })
})

describe('what is downloaded', () => {
  test('is the rows of what stands open, for a spreadsheet that runs nothing in them', async () => {
    const source = fakeQuality(FOUND, [PAIR])
    const { name, csv } = (await openedCsv(source, { kind: 'line', line: 'set_aside', part: 'intake 8 cells' }))!
    expect([name, csv]).toEqual(['set-aside.csv', '\ufefffile,row,ticket_id,client,column,found,why\r\ntickets.csv,2,40000,Kestrel,,"\'=row 0",expected 8 cells\r\ntickets.csv,3,40001,Kestrel,,"\'=row 1",expected 8 cells\r\n'])
    expect((await openedCsv(source, { kind: 'changed', older_no: 0, newer_no: 1, column: 'resolved_at' }))?.csv.split('\r\n').length).toBe(12 + 2)
    expect(await openedCsv(source, { kind: 'gone', older_no: 0, newer_no: 9 })).toBe(null)
  })

  test('is everything as one ZIP, the same bytes each time', async () => {
    const source = fakeQuality(FOUND, [PAIR])
    const zip = await zipOf(await everyCsv(source))
    expect(zip).toEqual(await zipOf(await everyCsv(source)))
    const files = unzipSync(zip)
    expect(Object.keys(files)).toEqual(['lines.csv', 'set-aside.csv', 'as-stated-resolution.csv', 'changed-1.csv', 'no-longer-there-1.csv'])
    const rows = (name: string): number => new TextDecoder().decode(files[name]).trimEnd().split('\r\n').length - 1
    expect([rows('lines.csv'), rows('set-aside.csv'), rows('as-stated-resolution.csv'), rows('changed-1.csv'), rows('no-longer-there-1.csv')]).toEqual([24, 32, 41, 42, 2])
  })
})

test('a count opens to its rows in place, its parts to theirs, a ticket to its clock, and Esc goes back', async () => {
  const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: 'http://localhost/data/quality/', pretendToBeVisual: true })
  for (const name of ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
  const { GoodtermsQuality } = await import('../../../src/elements/quality/index.ts')
  window.customElements.define('goodterms-quality', class extends GoodtermsQuality {})
  const element = window.document.createElement('goodterms-quality') as unknown as HTMLElement & { source: DataSource | null }
  window.document.body.append(element)
  const until = async (check: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 2_000 && !check(); turn++) await new Promise((resolve) => setTimeout(resolve, 5))
    if (!check()) throw new Error(`not shown: ${element.textContent?.slice(0, 300)}`)
  }
  const press = (selector: string): void => {
    const button = element.querySelector<HTMLElement>(selector)
    if (button === null) throw new Error(`no ${selector}`)
    button.focus()
    button.click()
  }
  const source = fakeQuality(FOUND, [PAIR])
  element.source = source
  await until(() => element.querySelector('.number button') !== null)
  press('[data-value="line:set_aside"]')
  await until(() => element.querySelectorAll('.quality-rows tbody tr').length === 25)
  expect(window.location.hash).toBe('#open=line%3Aset_aside')
  press('[data-act="more"]')
  await until(() => element.querySelectorAll('.quality-rows tbody tr').length === 32)
  press('[data-value="line:set_aside:intake 8 cells"]')
  await until(() => element.querySelectorAll('.quality-rows tbody tr').length === 2)
  expect(source.asked).toEqual(['set_aside all 25', 'set_aside all 50', 'set_aside intake 8 cells 25'])
  expect(element.querySelector('.quality-parts [aria-pressed="true"]')?.textContent).toBe('expected 8 cells\u00a02')
  press('[data-act="ticket"]')
  await until(() => element.querySelector('[data-opened-detail]') !== null)
  element.querySelector<HTMLElement>('[data-act="ticket"]')!.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await until(() => element.querySelector('[data-opened-detail]') === null)
  press('[data-value="changed:0:1"]')
  await until(() => element.querySelector('[data-panel="changed:0:1"]') !== null)
  expect(element.querySelectorAll('.quality-rows tbody tr')).toHaveLength(25 + 12)
})
