import { readFileSync } from 'node:fs'
import { PDFDocument, PDFTextField } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../pdf/read-pdf.ts'
import { made, plain, stock } from './drafts.ts'

const SUPPLEMENTS = ['premium-response-supplement', 'response-and-service-times-supplement']
const source = (name: string) => readFileSync(new URL(`../../content/templates/${name}.mdx`, import.meta.url), 'utf8')

describe('the signing record', () => {
  test('ends every agreement, supplement and proposal that both sides sign, on a page of its own; no letter', () => {
    for (const [name, { kind }] of stock().templates) {
      const ends = /<PageBreak \/>\n\n<Schedule title="Signing record" id="signing-record" \/>\n\n<Clause name="signing-record" \/>\n$/.test(source(name))
      expect([name, ends]).toEqual([name, kind !== 'Letter' && source(name).includes('<Signatures />')])
    }
  })

  test.each(SUPPLEMENTS)('of the %s says what is entered, and for whom', async (name) => {
    const { bytes } = await made(name)
    const { pages } = await readPdf(bytes)
    const last = plain(pages.at(-1)?.text ?? '')
    for (const part of [
      'Schedule D Signing record This record is for signing on a screen. Where the document is signed in ink, it stays empty',
      'Any program that computes SHA-256 gives it.', 'the file as it was before anyone signed it or filled anything in', 'A time entered here is the one that the signer’s computer claimed.',
    ]) expect(last).toContain(part)
    expect(pages.at(-1)?.fields).toEqual([
      { name: 'record_fingerprint', kind: 'Tx', label: 'Fingerprint (SHA-256) before the first signature' },
      { name: 'record_provider_signed_at', kind: 'Tx', label: 'Harbour IT Ltd: signed at (date, time and zone)' },
      { name: 'record_provider_method', kind: 'Tx', label: 'Harbour IT Ltd: how (drawn, typed, certificate, service)' },
      { name: 'record_client_signed_at', kind: 'Tx', label: 'Norwell Packaging Ltd: signed at (date, time and zone)' },
      { name: 'record_client_method', kind: 'Tx', label: 'Norwell Packaging Ltd: how (drawn, typed, certificate, service)' },
    ])
  })

  test('has room for a whole fingerprint on one line, on both papers', async () => {
    for (const paper of ['A4', 'Letter'] as const) {
      const opened = await PDFDocument.load((await made('premium-response-supplement', {}, paper)).bytes, { updateMetadata: false })
      const field = opened.getForm().getTextField('record_fingerprint')
      // The widest figure of the form's face at 9.5 points takes 4.8 points.
      expect(field.acroField.getWidgets()[0]?.getRectangle().width).toBeGreaterThan(64 * 4.8)
      expect(field.getMaxLength()).toBeUndefined()
    }
  })

  test('holds a very long name, and says it whole', async () => {
    const legal_name = `The Incorporated Trustees of the Greater Westhaven and Saltworks District ${'Donaudampfschifffahrt'.repeat(6)} Ltd`
    const { bytes, pages: count } = await made('premium-response-supplement', { client: { legal_name } })
    const { pages } = await readPdf(bytes)
    expect(count).toBe(4)
    expect((pages.at(-1)?.text ?? '').replace(/\s/g, '')).toContain(`${legal_name}: how`.replace(/\s/g, ''))
    const fields = (await PDFDocument.load(bytes)).getForm().getFields().filter((field) => field.getName().startsWith('record_'))
    expect(fields.map((field) => field instanceof PDFTextField)).toEqual([true, true, true, true, true])
  })
})
