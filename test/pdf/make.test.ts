import { PDFDocument, PDFDict, PDFName, PDFSignature, PDFTextField } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { PdfRefused } from '../../src/pdf/index.ts'
import { blocksPdf, clause, CREATED_AT, heading, paragraph, signatures, supplementPdf, table } from './supplement.ts'
import { readPdf } from './read-pdf.ts'

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')

describe('the file of a supplement', () => {
  test('says in its text what its blocks say, ligatures and all', async () => {
    const { pages } = await readPdf((await supplementPdf()).bytes)
    const text = plain(pages.map((page) => page.text).join(' '))
    for (const part of [
      'Premium Response', 'Supplement to the Silver agreement, version 5, of 1 January 2027', 'Norwell Packaging Ltd, “you”',
      '1.1 Besides the regular services of the agreement, you may take Premium Response at any time',
      'P1 1 h 10 min 8 h 1 h 30', 'The response is the first reply to your call by a person, written or spoken.', 'together that is £2,832.00 a month before tax.',
      'Schedule B Holidays', '• 27 December 2027, Christmas Day (substitute)', 'Terms of Harbour IT on 30 October 2026', 'C3.4 Where our records hold only the minutes that a call took, those minutes count.', 'Schedule D Signing record This record is for signing on a screen.', 'Page 1 of 4', 'Page 4 of 4',
    ]) expect(text).toContain(part)
  })

  test('is tagged in reading order', async () => {
    const { pages, outline } = await readPdf((await supplementPdf()).bytes)
    expect(pages[0]?.tags).toBe([
      'Document(H1 P P P H2 P P H2 P',
      `Table(THead(TR(${'TH '.repeat(5).trim()})) TBody(${Array.from({ length: 4 }, () => 'TR(TH TD TD TD TD)').join(' ')}))`,
      'P P P H2 P P P P H2 P P)',
    ].join(' '))
    const side = 'Div(P P Form P Form P Form P Form)'
    expect(pages[1]?.tags).toBe(`Document(H2 P P P ${side} ${side} H2 P Table(THead(TR(TH TH TH TH TH)) TBody(TR(TH TD TD TD TD) TR(TH TD TD TD TD) TR(TH TD TD TD TD))) H2 P L(${Array.from({ length: 8 }, () => 'LI(Lbl LBody)').join(' ')}) H2 H3 P P P)`)
    expect(pages[2]?.tags).toBe('Document(P P H3 P P P P P P H3 P P P P)')
    expect(pages[3]?.tags).toBe(`Document(H2 P P P ${Array.from({ length: 5 }, () => 'Div(P Form)').join(' ')})`)
    expect(outline.map(plain)).toEqual(['1 What you get', '2 What we promise', '3 What the words mean', '4 What you pay', '5 Start and end', 'Schedule A Priorities', 'Schedule B Holidays', 'Schedule C How time is counted', 'C1 Calls', 'C2 Hours', 'C3 On time or late', 'Schedule D Signing record'])
  })

  test('has fields that say what they are for', async () => {
    const { pages } = await readPdf((await supplementPdf({ client: { legal_name: "O'Neil & <Sons>" } })).bytes)
    expect(pages[1]?.fields.filter((field) => field.name.startsWith('client'))).toEqual([
      { name: 'client_name', kind: 'Tx', label: "Name, for O'Neil & <Sons>" },
      { name: 'client_position', kind: 'Tx', label: "Position, for O'Neil & <Sons>" },
      { name: 'client_date', kind: 'Tx', label: "Date (day, month, year), for O'Neil & <Sons>" },
      { name: 'client_signature', kind: 'Sig', label: "Signature, for O'Neil & <Sons>" },
    ])
  })

  test('is filled by another program and read back, in any alphabet of its face', async () => {
    const opened = await PDFDocument.load((await supplementPdf()).bytes, { updateMetadata: false })
    const form = opened.getForm()
    form.getTextField('client_name').setText('Łukasz Żółć')
    form.getTextField('client_position').setText('Директор')
    const again = await PDFDocument.load(await opened.save({ updateFieldAppearances: false }))
    const fields = again.getForm().getFields()
    expect(fields.map((field) => [field.getName(), field instanceof PDFTextField ? (field.getText() ?? '') : field instanceof PDFSignature ? 'signature' : '?'])).toEqual([
      ['provider_name', ''], ['provider_position', ''], ['provider_date', ''], ['provider_signature', 'signature'],
      ['client_name', 'Łukasz Żółć'], ['client_position', 'Директор'], ['client_date', ''], ['client_signature', 'signature'],
      ...['fingerprint', 'provider_signed_at', 'provider_method', 'client_signed_at', 'client_method'].map((id) => [`record_${id}`, '']),
    ])
    for (const field of fields) expect(field.acroField.getWidgets()[0]?.dict.lookup(PDFName.of('AP'))).toBeInstanceOf(PDFDict)
  })

  test.each(['Łukasz Żółć', 'Ωmega', "O'Neil & <Sons>", 'Дружба Ltd', 'Çelik & Söhne AG', 'Anh Tuấn'])('%s comes out right', async (legal_name) => {
    const { pages } = await readPdf((await supplementPdf({ client: { legal_name } })).bytes)
    expect(plain(pages[0]?.text ?? '')).toContain(`${legal_name}, “you”`)
    expect(plain(pages[1]?.text ?? '')).toContain(`For ${legal_name}`)
  })

  test('株式会社 is refused by name where there is no font for it, never printed as blanks', async () => {
    const refused = await supplementPdf({ client: { legal_name: 'Norwell 株式会社' } }).then(() => null, (error: unknown) => error)
    expect(refused).toBeInstanceOf(PdfRefused)
    expect((refused as PdfRefused).problems.map((problem) => [problem.path, problem.where, problem.message])[0]).toEqual(['client.legal_name', 'the parties', '"株" (U+682A) in client.legal_name: no font here has it.'])
    await expect(blocksPdf([clause('1.1', 'An emoji 🙂 here')])).rejects.toThrow('clause 1.1, test, line 1: "🙂" (U+1F642) in clause 1.1: no font here has it.')
  })

  test('is not made while a field is missing', async () => {
    await expect(supplementPdf({ client: { address: null } })).rejects.toThrow('client.address is not filled.')
  })

  test('is the same bytes for the same input, and others for another', async () => {
    const [one, same, other, numbered] = [await supplementPdf(), await supplementPdf(), await supplementPdf({ client: { legal_name: 'Other Ltd' } }), await supplementPdf({}, 'A4', 'NP-2027-1')]
    expect(Buffer.compare(one.bytes, same.bytes)).toBe(0)
    expect(one.number).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
    expect(other.number).not.toBe(one.number)
    expect(numbered.number).toBe('NP-2027-1')
    expect(plain((await readPdf(numbered.bytes)).pages[0]?.text ?? '')).toContain('Supplement NP-2027-1')
    const opened = await PDFDocument.load(one.bytes, { updateMetadata: false })
    expect([opened.getCreationDate()?.getTime(), opened.getModificationDate()?.getTime()]).toEqual([CREATED_AT, CREATED_AT])
  })

  test.each(['A4', 'Letter'] as const)('on %s holds very long names and words', async (paper) => {
    const legal_name = `The Incorporated Trustees of the Greater Westhaven and Saltworks District ${'Donaudampfschifffahrt'.repeat(12)} Ltd`
    const made = await supplementPdf({ client: { legal_name, address: 'Lane '.repeat(80) } }, paper)
    const { pages } = await readPdf(made.bytes)
    expect(pages.map((page) => page.text).join('').replace(/\s/g, '')).toContain(legal_name.replace(/\s/g, ''))
    expect(made.pages).toBe(paper === 'A4' ? 4 : 5)
  })
})

describe('pages', () => {
  const texts = async (blocks: Parameters<typeof blocksPdf>[0]) => (await readPdf((await blocksPdf(blocks)).bytes)).pages.map((page) => plain(page.text))
  const filler = (lines: number) => Array.from({ length: lines }, (_, index) => clause(`1.${index + 1}`, 'A line.'))

  test('a table of a thousand rows repeats its head on each', async () => {
    const pages = await texts([table(1000)])
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.every((page) => page.includes('Name Value'))).toBe(true)
    expect(pages.flatMap((page) => page.match(/row \d+/g) ?? []).length).toBe(1000)
  })

  test('a row higher than a page is cut between its lines', async () => {
    const pages = await texts([table(3, (row) => (row === 2 ? 'many words and more '.repeat(700) : 'short'))])
    expect(pages.length).toBeGreaterThan(2)
    // A phrase may go on on the next page, below its header: words are counted.
    expect(['many', 'words', 'and', 'more'].map((word) => pages.join(' ').match(new RegExp(`\\b${word}\\b`, 'g'))?.length)).toEqual([700, 700, 700, 700])
  })

  test('signatures are never alone on a page', async () => {
    for (let lines = 25; lines <= 40; lines += 1) {
      const last = (await texts([heading('1', 'Terms'), ...filler(lines), signatures()])).at(-1) ?? ''
      expect(last).toContain('For Norwell')
      expect(last).toMatch(/A line\./)
    }
  })

  test('no heading stands at a foot', async () => {
    for (let lines = 35; lines <= 50; lines += 1) {
      const [first = ''] = await texts([...filler(lines), heading('2', 'Heading'), clause('2.1', 'Words enough for two lines of text. '.repeat(4))])
      if (first.includes('Heading')) expect(first).toContain('2.1 Words')
    }
  })

  test('an empty document is an empty page', async () => {
    expect(await texts([])).toEqual([expect.stringContaining('Page 1 of 1')])
    expect(await texts([paragraph('')])).toHaveLength(1)
  })
})
