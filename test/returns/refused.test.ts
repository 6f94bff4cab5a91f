import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { readReturned, type Returned } from '../../src/returns/index.ts'
import { random } from '../support/random.ts'
import { blocksPdf, paragraph, supplementPdf } from '../pdf/supplement.ts'
import { blind } from './node-deps.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const read = (bytes: Uint8Array, name = 'back.pdf'): Promise<Returned> => readReturned({ name, bytes: new Uint8Array(bytes) }, blind)
const sentences = async (bytes: Uint8Array, name?: string) => (await read(bytes, name)).sentences

describe('a file that cannot be read says why', () => {
  test.each([
    ['', 'back.pdf is empty (0 bytes, expected a PDF). Take it again from where it came.'],
    ['PK\x03\x04 and more', 'back.pdf is a ZIP or Office file (expected a PDF, or a PNG or JPEG picture of a page). Save the document itself as a PDF.'],
    ['From: boss@example.org\r\nSubject: Signed\r\n\r\n', 'back.pdf is an e-mail (expected a PDF, or a PNG or JPEG picture of a page). Save the document itself as a PDF.'],
    ['<!DOCTYPE html><title>Sign in</title>', 'back.pdf is a web page (expected a PDF, or a PNG or JPEG picture of a page). Save the document itself as a PDF.'],
    ['II*\0abc', 'back.pdf is a TIFF scan (expected a PDF, or a PNG or JPEG picture of a page). Save the document itself as a PDF.'],
    ['\0\0\0\x18ftypheic', 'back.pdf is an HEIC photograph (expected a PDF, or a PNG or JPEG picture of a page). Save the document itself as a PDF.'],
    ['Dear Sir', 'back.pdf is no PDF by its first bytes (expected a PDF, or a PNG or JPEG picture of a page). Save the document itself as a PDF.'],
  ])('%j', async (text, sentence) => {
    expect(await read(bytesOf(text))).toMatchObject({ number: null, found_by: null, pages: 0, fields: null, sentences: [sentence] })
  })

  test('locked with a password', async () => {
    const pdf = await PDFDocument.load((await blocksPdf([paragraph('One.')])).bytes)
    pdf.encrypt({ userPassword: 'secret', ownerPassword: 'owner' })
    expect(await sentences(await pdf.save())).toEqual(['back.pdf is locked with a password, so that nothing in it can be read. Save it without the password, or ask for it again.'])
  })

  test('damaged', async () => {
    expect(await sentences(bytesOf('%PDF-1.7\nnothing more'))).toEqual([expect.stringMatching(/^back\.pdf is damaged: it begins as a PDF and cannot be opened \(.+\)\. Take it again from where it came\.$/)])
  })

  test('of another maker, whatever identifiers it bears', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage().drawText('Invoice 1234-5678 of somebody else', { y: 20 })
    pdf.addPage()
    expect(await read(await pdf.save())).toMatchObject({ number: null, found_by: null, numbers: [], pages: 2, sentences: [
      'back.pdf has no form fields: it was flattened or printed again, so what was filled in cannot be read from it.',
      'No document number was found in back.pdf: neither in its metadata nor at the head of 2 pages (expected such as 1F2E-3D4C). The mark on a scan is read in a browser only.',
    ] })
  })

  test('five hundred pages without a number, of which the first and the last are looked at', async () => {
    const pdf = await PDFDocument.create()
    for (let page = 0; page < 500; page += 1) pdf.addPage([200, 280])
    const returned = await read(await pdf.save(), 'long.pdf')
    expect([returned.pages, returned.sentences.at(-1)]).toEqual([500, 'No document number was found in long.pdf: neither in its metadata nor at the head of the first 40 and last 20 of 500 pages (expected such as 1F2E-3D4C). The mark on a scan is read in a browser only.'])
  })

  test('pages of two documents', async () => {
    const joined = await PDFDocument.create()
    for (const number of ['AAAA-1111', 'BBBB-2222']) {
      const source = await PDFDocument.load((await supplementPdf({}, 'A4', number)).bytes)
      const [page] = await joined.embedPdf(source, [0])
      joined.addPage([595, 842]).drawPage(page!)
    }
    expect(await read(await joined.save())).toMatchObject({ number: null, found_by: null, numbers: ['AAAA-1111', 'BBBB-2222'], sentences: [
      'back.pdf has no form fields: it was flattened or printed again, so what was filled in cannot be read from it.',
      'back.pdf holds pages of 2 documents (AAAA-1111 on page 1, BBBB-2222 on page 2), expected those of one. Save each as a file of its own.',
    ] })
  })

  test('pages of another document put behind those of the one that its metadata name', async () => {
    const opened = await PDFDocument.load((await supplementPdf({}, 'A4', 'AAAA-1111')).bytes, { updateMetadata: false })
    const [page] = await opened.embedPdf(await PDFDocument.load((await supplementPdf({}, 'A4', 'BBBB-2222')).bytes), [0])
    opened.addPage([595, 842]).drawPage(page!)
    const pages = opened.getPageCount()
    const returned = await read(await opened.save({ updateFieldAppearances: false }))
    expect(returned).toMatchObject({ number: 'AAAA-1111', found_by: 'metadata', numbers: ['AAAA-1111', 'BBBB-2222'], sentences: [
      `back.pdf says that it is AAAA-1111, and the head of page ${pages} says BBBB-2222: look whether pages of two documents were put together.`,
    ] })
  })

  test('a picture, where none can be seen', async () => {
    expect(await read(bytesOf('\x89PNG\r\n\x1a\n'), 'photo.png')).toMatchObject({ number: null, pages: 1, scanned: true, sentences: [
      'photo.png is a picture: what was filled in by hand cannot be read from it.', 'The mark in photo.png is read in a browser only (expected a PDF here).',
    ] })
  })
})

test('no bytes that were changed or cut off make it throw', async () => {
  const { bytes } = await supplementPdf()
  const { int } = random(20)
  for (let round = 0; round < 30; round += 1) {
    const worn = bytes.slice(0, round % 3 === 0 ? int(0, bytes.length) : bytes.length)
    for (let change = int(0, 40); change > 0 && worn.length > 0; change -= 1) worn[int(0, worn.length - 1)] = int(0, 255)
    const returned = await read(worn)
    expect(returned.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(returned.number !== null || returned.sentences.length > 0).toBe(true)
  }
})

test('stops where it is told to, with the reason given', async () => {
  const { bytes } = await supplementPdf()
  const abort = new AbortController()
  const read = readReturned({ name: 'back.pdf', bytes }, blind, { signal: abort.signal, onProgress: ({ page }) => { if (page === 2) abort.abort(new Error('enough')) } })
  await expect(read).rejects.toThrow('enough')
})
