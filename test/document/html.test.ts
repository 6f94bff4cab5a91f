import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { drawHtml, drawPage, type Block } from '../../src/document/index.ts'
import { supplement } from './supplies.ts'

const { document } = new JSDOM('<!doctype html>').window
const drawn = (blocks: readonly Block[]) => {
  const holder = document.createElement('div')
  holder.append(drawHtml(blocks, { document }))
  return holder
}

test('a name is text, whatever it looks like', () => {
  const holder = drawn(supplement({ client: { legal_name: '<img src=x onerror=alert(1)>' } }).filled.blocks)
  expect(holder.querySelector('img')).toBeNull()
  expect(holder.querySelector('[data-field="client.legal_name"]')?.textContent).toBe('<img src=x onerror=alert(1)>')
})

test('filled and missing fields are marked at their place', () => {
  const holder = drawn(supplement({ client: { address: null } }).filled.blocks)
  expect([...holder.querySelectorAll('.doc-missing')].map((one) => [one.textContent, one.getAttribute('data-field')])).toEqual([['{client.address}', 'client.address']])
  expect(holder.querySelector('.doc-subtitle .doc-field')?.textContent).toBe('Silver')
})

test('a value that reads from the right keeps its own order; others say nothing of theirs', () => {
  const holder = drawn(supplement({ client: { legal_name: 'מסעדת השף (UK)' } }).filled.blocks)
  expect([...new Set([...holder.querySelectorAll('[dir]')].map((one) => `${one.getAttribute('dir')} ${one.getAttribute('data-field')}`))]).toEqual(['auto client.legal_name'])
})

test('headings, tables with header cells and signature blocks, and no style of their own', () => {
  const holder = drawn(supplement().filled.blocks)
  expect([...holder.querySelectorAll('h1, h2')].map((one) => one.textContent?.replace(/\u00a0/g, ' '))).toEqual(['Premium Response', '1 What you get', '2 What we promise', '3 What the words mean', '4 What you pay', '5 Start and end', 'Schedule A Priorities', 'Schedule B Holidays', 'Schedule C How time is counted', 'C1 Calls', 'C2 Hours', 'C3 On time or late', 'Schedule D Signing record'])
  expect([...holder.querySelectorAll('table')].map((table) => [table.getAttribute('aria-label'), table.querySelectorAll('th[scope="col"]').length, table.querySelectorAll('th[scope="row"]').length])).toEqual([
    ['Response and resolution targets by priority, under Silver and with Premium Response', 5, 4],
    ['Priority by impact and urgency', 5, 3],
  ])
  expect([...holder.querySelectorAll('dt')].map((one) => one.textContent)).toEqual(['Name', 'Position', 'Date', 'Signature', 'Name', 'Position', 'Date', 'Signature'])
  expect(holder.querySelector('[style]')).toBeNull()
})

test('a page has its header and its foot', () => {
  const page = drawPage(supplement().filled.blocks.slice(0, 1), { document, paper: 'A4', header: { left: 'Harbour IT Ltd', right: 'Supplement 1' }, footer: 'Terms', page: 1, of: 2 })
  expect([...page.querySelectorAll('.doc-header span, .doc-footer span')].map((one) => one.textContent)).toEqual(['Harbour IT Ltd', 'Supplement 1', 'Terms', 'Page 1 of 2'])
})
