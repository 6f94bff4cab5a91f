// @vitest-environment jsdom
import './node-arrays.ts'
import { afterEach, expect, test } from 'vitest'
import { readTemplates } from '../../../src/drafting/index.ts'
import { drawFrame } from '../../../src/elements/document/drawing.ts'
import { connectDocument, GoodtermsDocument, type Supplies } from '../../../src/elements/document/index.ts'
import { firstText } from '../../../src/elements/write/shelf.ts'
import { fakeEngine, fonts, HARBOUR, stock, text, title } from './page.ts'

const own = readTemplates([{ path: 'templates/house-rules.mdx', text: firstText('templates', 'house-rules') }]).templates
const supplies: Supplies = {
  templates: async () => ({ ...stock.templates, templates: new Map([...stock.templates.templates, ...own]) }),
  emails: async () => ({ texts: new Map(), problems: [] }), fonts: async () => fonts, edited: async () => new Set(['templates/house-rules.mdx']),
}

async function ownPage(fragment: string): Promise<GoodtermsDocument> {
  window.history.replaceState(null, '', `/documents/own/${fragment}`)
  if (customElements.get('goodterms-document') === undefined) customElements.define('goodterms-document', GoodtermsDocument)
  const element = document.createElement('goodterms-document') as GoodtermsDocument
  element.setAttribute('data-own', '')
  element.append(...drawFrame(document, { name: '', title: 'own', needs: 'client', start: null }, 'own', []))
  document.body.replaceChildren(element)
  await connectDocument(element, Promise.resolve(fakeEngine(HARBOUR)), supplies)
  return element
}

async function until(check: () => boolean): Promise<void> {
  for (let turn = 0; turn < 600 && !check(); turn++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(check()).toBe(true)
}

afterEach(() => { document.body.replaceChildren() })

test('a template that was written here makes documents, and every link names it', async () => {
  const element = await ownPage('#template=house-rules')
  await until(() => element.querySelector('.doc-clients a') !== null)
  expect(element.dataset['template']).toBe('house-rules')
  await until(() => [...element.querySelectorAll('a[href^="#"]')].every((link) => link.getAttribute('href')?.startsWith('#template=house-rules') === true))
  expect(element.querySelector('.doc-clients a')?.getAttribute('href')).toBe('#template=house-rules&client=Norwell+Packaging')
})

test('the client’s document is filled from it, and what is typed keeps the template in the address', async () => {
  const element = await ownPage('#template=house-rules&client=Norwell+Packaging')
  await until(() => text(element, '.doc-preview').includes('Write here what Norwell Packaging Ltd gets.'))
  const input = element.querySelector<HTMLInputElement>('[data-field="client.legal_name"]:is(input)')!
  input.value = 'Norwell'
  input.dispatchEvent(new Event('input', { bubbles: true }))
  expect(window.location.hash).toBe('#template=house-rules&client=Norwell+Packaging&set.client.legal_name=Norwell')
})

test('without a template, or with one that is not here, the page says so', async () => {
  expect(text(await ownPage(''), '[data-part="note"]')).toBe('The address names no template. Open one under “Write your own”, and choose “Make a document with it”.')
  const unknown = await ownPage('#template=nothing')
  expect(text(unknown, '[data-part="note"]')).toBe('There is no template nothing in this browser. Open one under “Write your own”, and choose “Make a document with it”.')
  expect(title(unknown)).toBe('own')
})
