import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { PDFDocument, degrees } from 'pdf-lib'
import { supplementPdf } from '../pdf/supplement.ts'
import { hasPoppler, jpegOf, print, scan, scannedPdf, type Grey } from '../returns/scan.ts'
import { openBrowser, startChromium, type TestBrowser } from '../support/browser.ts'
import { serveReturnsPage } from '../support/returns-site.ts'
import type { ReadHere } from './returns-page/main.ts'

const filing = { template: 'premium-response-supplement', client: 'Norwell Packaging', version: 5, starts_on: '2027-01-01' }

describe('a page reads returned files', () => {
  let site: Awaited<ReturnType<typeof serveReturnsPage>>
  let chromium: Browser
  let browser: TestBrowser
  let page: Page
  beforeAll(async () => {
    site = await serveReturnsPage()
    chromium = await startChromium(inject('chromium'))
    browser = await openBrowser({ chromium, origin: site.origin })
    page = await browser.open('/')
  })
  // Closing asserts that the policy blocked nothing and that nothing left the origin.
  afterAll(async () => {
    await browser.close()
    await chromium.close()
    await site.stop()
  })

  const read = (bytes: Uint8Array, name = 'back.pdf'): Promise<ReadHere> =>
    page.evaluate(([name, base64]) => window.readHere(name, base64), [name, Buffer.from(bytes).toString('base64')] as const)

  it('that were filled in a viewer, with their values', async () => {
    const made = await supplementPdf({}, 'A4', null, filing)
    const opened = await PDFDocument.load(made.bytes, { updateMetadata: false })
    opened.getForm().getTextField('client_name').setText('Zoë Łukasz')
    const { returned } = await read(await opened.save({ updateFieldAppearances: false }))
    expect(returned).toMatchObject({ number: made.number, found_by: 'metadata', ...filing, pages: made.pages, scanned: false, sentences: [] })
    expect(returned.fields?.['client_name']).toBe('Zoë Łukasz')
  })

  // The foot of a page at 150 dots an inch: black and white twice, grey once.
  it.each(['ccitt', 'jbig2', 'jpeg2000'])('whose picture a scanner packed as %s', async (packed) => {
    const bytes = await readFile(new URL(`../returns/scans/${packed}.pdf`, import.meta.url))
    expect((await read(bytes, 'scan.pdf')).returned).toMatchObject({ number: 'NP-2027-1', found_by: 'mark', scanned: true })
  })

  describe.skipIf(!hasPoppler)('that were printed, signed and scanned', () => {
    let made: Awaited<ReturnType<typeof supplementPdf>>
    let printed: Grey[]
    beforeAll(async () => {
      made = await supplementPdf({}, 'A4', null, filing)
      printed = print(made.bytes).slice(0, 2)
    })
    const jpegs = (upside_down: boolean): Promise<{ jpeg: Uint8Array; dpi: number }[]> =>
      Promise.all(printed.map(async (one, seed) => ({ jpeg: await jpegOf(scan(one, { dpi: 150, turn: 1.5, noise: 10, seed, upside_down })), dpi: 150 })))

    it.each([['askew', false], ['upside down', true]] as const)('%s, by the mark', async (_, upside_down) => {
      const { returned, progress } = await read(await scannedPdf(await jpegs(upside_down)), 'scan.pdf')
      expect(returned).toMatchObject({ number: made.number, found_by: 'mark', client: null, pages: 2, fields: null, signatures: 0, scanned: true })
      expect(returned.sentences).toEqual(['scan.pdf is a scan: what was filled in by hand cannot be read from it.'])
      expect(progress.map((one) => `${one.looking_for} ${one.page}/${one.of}`)).toEqual(['text 1/2', 'text 2/2', 'mark 1/2', 'mark 2/2'])
    })

    it('on their side, one page alone', async () => {
      const pdf = await PDFDocument.load(await scannedPdf((await jpegs(false)).slice(0, 1)))
      pdf.getPage(0).setRotation(degrees(90))
      expect((await read(await pdf.save(), 'side.pdf')).returned).toMatchObject({ number: made.number, found_by: 'mark', pages: 1, scanned: true })
    })

    it('as a photograph', async () => {
      const [signed] = await jpegs(false)
      expect((await read(signed?.jpeg ?? new Uint8Array(), 'photo.jpg')).returned).toMatchObject({ number: made.number, found_by: 'mark', pages: 1, scanned: true, fields: null })
    })

    it('until somebody stops it', async () => {
      const bytes = await scannedPdf(await jpegs(false))
      expect(await page.evaluate((base64) => window.abortHere(base64), Buffer.from(bytes).toString('base64'))).toBe('AbortError')
    })
  })
})
