import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { drawHtml, type Block } from '../../src/document/index.ts'
import { ask, asks } from '../pdf/asks.ts'

const { document } = new JSDOM('<!doctype html>').window
const drawn = (blocks: readonly Block[]) => {
  const holder = document.createElement('div')
  holder.append(drawHtml(blocks, { document }))
  return [...holder.querySelectorAll('.doc-ask')]
}
const lists = (one: Element | undefined) => [...(one?.querySelectorAll('li') ?? [])].map((option) => option.textContent)

test('each kind of question shows where it is answered, with its options', () => {
  const shown = drawn(asks)
  expect(shown.map((one) => [one.getAttribute('data-ask'), one.getAttribute('data-control'), one.querySelector('.doc-ask-label')?.textContent, one.querySelectorAll('.doc-write, .doc-box, .doc-circle').length])).toEqual([
    ['order', 'text', 'Reference of your order', 1], ['better', 'lines', 'What should we do better?', 1], ['starts', 'date', 'First day', 1], ['law', 'choice', 'Law', 1],
    ['plan', 'pick', 'The plan you choose', 3], ['size', 'pick', 'Size', 3], ['score', 'scale', 'Would you recommend us?', 11],
    ['premium', 'tick', 'We take Premium Response.', 1], ['visits', 'tick', 'We take the visits.', 1],
  ])
  expect(lists(shown[4])).toEqual(['Silver', 'Gold & more', 'Off (none)'])
  expect(shown[3]?.querySelector('.doc-hint')?.textContent).toBe('One of: England and Wales, Scotland.')
})

test('nothing in the preview can be typed in: the file is filled, not the page', () => {
  expect(drawn(asks).flatMap((one) => [...one.querySelectorAll('input, textarea, select, button, [style]')])).toEqual([])
})

test('a short label stands beside a field of one line, a long one above', () => {
  const beside = (label: string) => drawn([ask('text', 'a', label)])[0]?.classList.contains('doc-beside')
  expect([beside('x'.repeat(80)), beside('x'.repeat(81))]).toEqual([true, false])
  expect(drawn(asks).map((one) => one.classList.contains('doc-beside'))).toEqual([true, false, true, true, false, false, false, false, false])
})

test('what goes on on the next page does not ask again', () => {
  const [part] = drawn([{ ...ask('pick', 'plan', 'The plan', ['Gold', 'Platinum']), continued: true }])
  expect([part?.querySelector('.doc-ask-label'), lists(part)]).toEqual([null, ['Gold', 'Platinum']])
})

test('a field that is missing in a question or an option is text, whatever it looks like', () => {
  const [one] = drawn([{ ...ask('pick', 'a', '', ['<b>x</b>', 'y']), label: [{ text: '{client.name}', field: 'client.name', missing: true }] }])
  expect([one?.querySelector('.doc-missing')?.textContent, lists(one), one?.querySelector('b')]).toEqual(['{client.name}', ['<b>x</b>', 'y'], null])
})
