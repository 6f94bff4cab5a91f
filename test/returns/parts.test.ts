import { PDFDocument, PDFName } from 'pdf-lib'
import type { Block } from '../../src/document/index.ts'
import { blocksPdf } from '../pdf/supplement.ts'
import { describe, expect, test } from 'vitest'
import { fieldValues, signatureCount } from '../../src/returns/fields.ts'
import { numberInHead, type Piece } from '../../src/returns/head.ts'
import { kindOf } from '../../src/returns/kind.ts'
import { pagesLookedAt } from '../../src/returns/look.ts'
import { filedIn, NOT_FILED } from '../../src/returns/metadata.ts'
import { blind } from './node-deps.ts'

describe('metadata', () => {
  const filed = { number: 'A&B <1>', template: 'proposal', client: 'Łukasz & <Sons>', version: 5, starts_on: '2027-01-01' }

  test('as another program writes them again: other prefixes, attributes, entities', () => {
    expect(filedIn(`<rdf:Description rdf:about="" xmlns:g='urn:goodterms:document:1' xmlns:d="http://purl.org/dc/elements/1.1/"
      g:Template="proposal" g:Client='&#x141;ukasz &amp; &lt;Sons&gt;' g:AgreementVersion="5" g:StartsOn="2027-01-01"><d:identifier>A&amp;B &#60;1&gt;</d:identifier></rdf:Description>`)).toEqual(filed)
  })

  test('of a file of our making without a filing give the number alone', () => {
    expect(filedIn('<r xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier>NP-1</dc:identifier><xmp:CreatorTool>Goodterms</xmp:CreatorTool></r>')).toEqual({ ...NOT_FILED, number: 'NP-1' })
  })

  test('of another maker say nothing', () => {
    expect(filedIn('<r xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier>doi:10.1/2</dc:identifier></r>')).toEqual(NOT_FILED)
    expect(filedIn('')).toEqual(NOT_FILED)
  })

  test('with nonsense in them are left out part by part', () => {
    expect(filedIn(`<r xmlns:g="urn:goodterms:document:1"><g:Template> </g:Template><g:Client>${'x'.repeat(301)}</g:Client><g:AgreementVersion>five</g:AgreementVersion><g:StartsOn>soon</g:StartsOn><dc:identifier>1</dc:identifier></r>`)).toEqual({ ...NOT_FILED, number: '1' })
  })
})

describe('the head of a page', () => {
  const piece = (text: string, x: number, y = 41, width = text.length * 4): Piece => ({ text, x, y, width, height: 8.5 })
  const inHead = (pieces: readonly Piece[], kinds: readonly string[] = []) => numberInHead(pieces, 842, kinds)

  test.each([
    ['in one piece', [piece('Harbour IT Ltd', 68), piece('Supplement 1F2E-3D4C', 440)], '1F2E-3D4C'],
    ['in many pieces, out of order', [piece('-3D4C', 499), piece('Supp', 440), piece('lement', 456), piece('1F2E', 483), piece('Harbour', 68)], '1F2E-3D4C'],
    ['after a name that nearly reaches it', [piece('A name that is very long indeed', 68, 41, 340), piece('Supplement 1F2E-3D4C', 426)], '1F2E-3D4C'],
    ['below a line of a printer', [piece('printed by somebody', 20, 10), piece('Harbour IT Ltd', 68), piece('Letter 0000-FFFF', 440)], '0000-FFFF'],
  ] as const)('%s', (_, pieces, number) => {
    expect(inHead(pieces)).toBe(number)
  })

  test('a number that somebody gave is known by what the document is called', () => {
    const pieces = [piece('Harbour IT Ltd', 68), piece('Plan change NP 2027/1', 440)]
    expect([inHead(pieces), inHead(pieces, ['Supplement', 'Plan change'])]).toEqual([null, 'NP 2027/1'])
  })

  test.each([
    ['in the body', [piece('Supplement 1F2E-3D4C', 440, 400)]],
    ['cut short', [piece('Supplement NP-2027-and-so…', 440)]],
    ['of other letters', [piece('Supplement 1F2E-3D4G', 440)]],
    ['without a word before it', [piece('1F2E-3D4C', 440)]],
    ['not at the end', [piece('Supplement 1F2E-3D4C of 2027', 440)]],
  ] as const)('none %s', (_, pieces) => {
    expect(inHead(pieces, ['Supplement'].filter(() => pieces[0].text.endsWith('…')))).toBeNull()
  })
})

describe('form fields', () => {
  test('hand back what was typed, ticked and chosen; what was not is empty', async () => {
    const pdf = await PDFDocument.create()
    const page = pdf.addPage()
    const form = pdf.getForm()
    const box = (name: string) => { const made = form.createCheckBox(name); made.addToPage(page, { x: 10, y: 10 }); return made }
    box('yes').check()
    box('no')
    const list = form.createDropdown('plan')
    list.addOptions(['Silver', 'Gold'])
    list.addToPage(page, { x: 10, y: 60 })
    list.select('Gold')
    const radio = form.createRadioGroup('scale')
    for (const one of ['1', '2', '3']) radio.addOptionToPage(one, page, { x: 10, y: 100 })
    radio.select('2')
    form.createTextField('text').setText('two\nlines')
    form.getTextField('text').addToPage(page, { x: 10, y: 200 })
    const opened = await blind.openPdf(new Uint8Array(await pdf.save())).promise
    const values = await fieldValues(opened)
    expect([values?.get('yes') !== '', values?.get('no'), values?.get('plan'), values?.get('text')]).toEqual([true, '', 'Gold', 'two\nlines'])
    expect(values?.get('scale')).not.toBe('')
    await opened.loadingTask.destroy()
  })

  test('say the option that was chosen, also where the file numbers them', async () => {
    const at = { file: 'test', line: 1 }
    const pick = (id: string, question: string, options: readonly string[]): Block => ({ kind: 'ask', indent: false, id, control: 'pick', label: [{ text: question }], options, at })
    const made = await blocksPdf([pick('plain', 'Which plan?', ['Silver', 'Gold']), pick('own', 'Der Tarif, den Sie wählen', ['Gold ä', 'Gold ö']), pick('figures', 'How many?', ['0', '1', '2'])])
    const pdf = await PDFDocument.load(made.bytes)
    const form = pdf.getForm()
    form.getRadioGroup('plain').select('Gold')
    form.getRadioGroup('own').select('Gold ö')
    form.getRadioGroup('figures').select('2')
    const opened = await blind.openPdf(new Uint8Array(await pdf.save({ updateFieldAppearances: false }))).promise
    expect([...await fieldValues(opened) ?? []]).toEqual([['plain', 'Gold'], ['own', 'Gold ö'], ['figures', '2']])
    await opened.loadingTask.destroy()
  })

  test('are none in a flattened file', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    pdf.catalog.delete(PDFName.of('AcroForm'))
    const opened = await blind.openPdf(new Uint8Array(await pdf.save())).promise
    expect(await fieldValues(opened)).toBeNull()
    await opened.loadingTask.destroy()
  })
})

describe('signatures', () => {
  const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  /** A file's bytes with a signature whose range holds. */
  const signed = (before: string, broken = false): string => {
    const range = (length: number, again: number, rest: number) => `${before}/ByteRange [0 ${String(length).padStart(4)} ${String(again).padStart(4)} ${String(rest).padStart(4)}] /Contents `
    const length = range(0, 0, 0).length
    return `${range(length, length + 8, 9)}${broken ? '(000000)' : '<00ab00>'} the rest`
  }

  test('are counted by the bytes that they cover', () => {
    expect(signatureCount(bytesOf('%PDF-1.7'))).toBe(0)
    expect(signatureCount(bytesOf(signed('%PDF-1.7 ')))).toBe(1)
    expect(signatureCount(bytesOf(signed(signed('%PDF-1.7 '))))).toBe(2)
  })

  test('that cover nothing, or something else, do not count', () => {
    expect(signatureCount(bytesOf('%PDF-1.7 /ByteRange [0 /********** /********** /**********] /Contents <0000>'))).toBe(0)
    expect(signatureCount(bytesOf(signed('%PDF-1.7 ', true)))).toBe(0)
    expect(signatureCount(bytesOf('/ByteRange [0 1 99999 5]'))).toBe(0)
    expect(signatureCount(bytesOf('a text about /ByteRange'))).toBe(0)
  })
})

test('a file is what its first bytes say', () => {
  const of = (text: string) => kindOf(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
  expect([of('%PDF-1.4'), of('junk before %PDF-1.7'), of('\xff\xd8\xff\xe0'), of(''), of('%PDF')]).toEqual([
    { kind: 'pdf' }, { kind: 'pdf' }, { kind: 'picture', type: 'image/jpeg' }, { kind: 'empty' }, { kind: 'other', called: null },
  ])
})

test('of long files the first forty pages and the last twenty are looked at', () => {
  expect(pagesLookedAt(60)).toHaveLength(60)
  expect(pagesLookedAt(61)).toEqual([...Array.from({ length: 40 }, (_, index) => index + 1), ...Array.from({ length: 20 }, (_, index) => index + 42)])
})
