import { createHash } from 'node:crypto'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { readReturned } from '../../src/returns/index.ts'
import { supplementPdf } from '../pdf/supplement.ts'
import { blind } from './node-deps.ts'

const filing = { template: 'premium-response-supplement', client: 'Łukasz & <Sons> "1"', version: 5, starts_on: '2027-01-01' }
const read = (bytes: Uint8Array, name = 'back.pdf', kinds: readonly string[] = []) => readReturned({ name, bytes: new Uint8Array(bytes) }, blind, { kinds })

test('a filled file says its number, client, version and values', async () => {
  const made = await supplementPdf({}, 'A4', null, filing)
  const opened = await PDFDocument.load(made.bytes, { updateMetadata: false })
  opened.getForm().getTextField('client_name').setText('Zoë Łukasz')
  const bytes = await opened.save({ updateFieldAppearances: false })
  const returned = await read(bytes)
  expect(returned).toMatchObject({ number: made.number, found_by: 'metadata', numbers: [made.number], ...filing, pages: made.pages, signatures: 0, scanned: false, sentences: [] })
  expect(returned.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(Object.fromEntries(returned.fields ?? [])).toMatchObject({ provider_name: '', provider_date: '', client_name: 'Zoë Łukasz', client_position: '' })
  expect([...returned.fields?.keys() ?? []].filter((name) => name.includes('signature'))).toEqual([])
})

test('a file printed to PDF again is known by the head of its pages', async () => {
  const made = await supplementPdf({}, 'A4', null, filing)
  const source = await PDFDocument.load(made.bytes)
  const printed = await PDFDocument.create()
  for (const page of await printed.embedPdf(source, source.getPageIndices())) printed.addPage([595, 842]).drawPage(page, { x: 20, y: 30, width: 550, height: 778 })
  const returned = await read(await printed.save())
  expect(returned).toMatchObject({ number: made.number, found_by: 'text', client: null, template: null, pages: made.pages, fields: null, scanned: false })
  expect(returned.sentences).toEqual(['back.pdf has no form fields: it was flattened or printed again, so what was filled in cannot be read from it.'])
})
