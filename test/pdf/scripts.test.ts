import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { fontsFor, layoutPages, PdfRefused, type FontFiles } from '../../src/pdf/index.ts'
import { cleanText } from '../../src/pdf/text.ts'
import { readPdf } from './read-pdf.ts'
import { documentFor, fontsOnDemand, NAMES, scriptPdf, textPdf } from './scripts.ts'
import { paragraph } from './supplement.ts'

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')
const textOf = async (bytes: Uint8Array): Promise<string> => plain((await readPdf(bytes)).pages.map((page) => page.text).join(' '))
const problemsOf = (error: unknown): readonly string[] => (error instanceof PdfRefused ? error.problems.map(({ message }) => message) : [])

describe('names', () => {
  test.each(Object.entries(NAMES))('in %s are read back as they were written', async (_, name) => {
    const text = await textOf((await scriptPdf(documentFor(name), fontsOnDemand().fonts)).bytes)
    for (const part of [`${name}, “you”`, `We send ${name}, within 5 days, a report.`, `For ${name}`]) expect(text).toContain(part)
  })

  test('with Latin letters, figures and brackets keep each stretch in its own order', async () => {
    const text = await textOf((await textPdf('الاتصالات STC 2024 (الرياض) ش.م.م', fontsOnDemand().fonts)).bytes)
    for (const part of ['الاتصالات', 'STC 2024', 'الرياض', 'ش.م.م']) expect(text).toContain(part)
  })

  test('a part of the document that reads from the right says its text in the order in which it is read', async () => {
    const name = 'الاتصالات (STC) 2024'
    const opened = await PDFDocument.load((await scriptPdf(documentFor(name, 'הרצל 5\nתל אביב'), fontsOnDemand().fonts)).bytes, { updateMetadata: false })
    const said = opened.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const text = object instanceof PDFDict ? object.get(PDFName.of('ActualText')) : undefined
      return text instanceof PDFHexString ? [text.decodeText()] : []
    })
    expect(said).toEqual([`${name}, “you” הרצל 5 תל אביב`, `1.1 We send ${name}, within 5 days, a report.`, `For ${name}`])
  })

  test('the names of others say nothing beside what is drawn', async () => {
    const { bytes } = await scriptPdf(documentFor(NAMES.japanese), fontsOnDemand().fonts)
    const opened = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(opened.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFDict && object.has(PDFName.of('ActualText')))).toEqual([])
  })
})

describe('fonts', () => {
  test.each([
    ['Łukasz Ωmega Дружба', []],
    [NAMES.hebrew, ['hebrew', 'hebrew_bold']],
    [NAMES.arabic, ['arabic', 'arabic_bold']],
    [NAMES.japanese, ['japanese']],
    [NAMES.chinese, ['chinese']],
    [NAMES.korean, ['korean']],
    ['漢江 주식회사', ['korean']],
    ['株式会社', ['chinese']],
    ['叱𠮟', ['chinese', 'japanese']],
    ['שלום とり', ['hebrew', 'hebrew_bold', 'japanese']],
  ])('%s asks for what it needs and no more', async (name, expected) => {
    const { fonts, asked } = fontsOnDemand()
    await scriptPdf(documentFor(name), fonts)
    await scriptPdf(documentFor(name), fonts)
    expect(asked).toEqual(expected)
  })

  test('are the same whatever was loaded before: each file has the same bytes alone, in a batch, and in a batch turned round', async () => {
    const names = ['Norwell', NAMES.hebrew, NAMES.arabic, NAMES.japanese, '株式会社 (ی) ي', 'é']
    const [there, back] = [fontsOnDemand().fonts, fontsOnDemand().fonts]
    const one = (name: string, from: FontFiles) => textPdf(`We send ${name} a report.`, from)
    const [first, second] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()]
    for (const name of names) first.set(name, (await one(name, there)).bytes)
    for (const name of names.toReversed()) second.set(name, (await one(name, back)).bytes)
    for (const name of names) expect(Buffer.compare(first.get(name)!, second.get(name)!)).toBe(0)
    for (const name of names.slice(2, 5)) expect(Buffer.compare((await one(name, fontsOnDemand().fonts)).bytes, first.get(name)!)).toBe(0)
  })

  test('that come later are announced by the preview, which is right once they are here', async () => {
    const { fonts, asked } = fontsOnDemand()
    const blocks = documentFor(NAMES.japanese)
    const first = layoutPages(blocks, { fonts, paper: 'A4' })
    expect([first.problems, first.loading === null, asked]).toEqual([[], false, ['japanese']])
    await first.loading
    expect(layoutPages(blocks, { fonts, paper: 'A4' })).toEqual({ pages: [{ blocks }], problems: [], loading: null })
    const ready = fontsOnDemand()
    await fontsFor(ready.fonts, blocks)
    expect(layoutPages(blocks, { fonts: ready.fonts, paper: 'A4' }).loading).toBeNull()
  })

  test('that cannot be read are named with the letters that need them, and asked for again', async () => {
    const unreadable = new Set(['japanese'] as const)
    const { fonts, asked } = fontsOnDemand(unreadable)
    const error = await scriptPdf(documentFor('テスト'), fonts).catch((cause: unknown) => cause)
    expect(problemsOf(error)).toEqual(['client.legal_name: the Japanese font could not be read.', 'the signatures: the Japanese font could not be read.'])
    const preview = layoutPages(documentFor('テスト'), { fonts, paper: 'A4' })
    expect([preview.problems.map(({ message }) => message)[0], preview.loading]).toEqual(['client.legal_name: the Japanese font could not be read.', null])
    const again = layoutPages(documentFor('テスト'), { fonts, paper: 'A4' })
    expect(again.problems).toEqual([])
    await again.loading
    expect(layoutPages(documentFor('テスト'), { fonts, paper: 'A4' }).problems).toHaveLength(2)
    unreadable.clear()
    expect(await textOf((await scriptPdf(documentFor('テスト'), fonts)).bytes)).toContain('For テスト')
    expect(asked).toEqual(['japanese', 'japanese', 'japanese'])
  })
})

describe('a character that no font has', () => {
  test.each([['\u{10330}', 'U+10330', []], ['🙂', 'U+1F642', []], ['ก', 'U+0E01', []], ['\u{2ebf0}', 'U+2EBF0', ['chinese', 'japanese', 'korean']]])('%s is named where it stands', async (character, code, expected) => {
    const { fonts, asked } = fontsOnDemand()
    const error = await scriptPdf([...documentFor('Norwell', `Unit ${character}`), paragraph(`a ${character}`)], fonts).catch((cause: unknown) => cause)
    expect(problemsOf(error)).toEqual([`"${character}" (${code}) in client.address: no font here has it.`, `"${character}" (${code}) in the paragraph: no font here has it.`])
    expect(asked).toEqual(expected)
  })

  test('a mark that picks the form of a letter is none', async () => {
    expect(await textOf((await textPdf('葛\u{e0100}城 a\u{fe0f}', fontsOnDemand().fonts)).bytes)).toContain('葛')
  })
})

describe('what prints nothing', () => {
  test('direction marks are left out; a joiner stays between two Arabic letters', () => {
    expect(cleanText('\u202b\u200fשלום\u200e\u2069 می\u200cخواهم\u200d x\u200cy \u200d')).toBe('שלום می\u200cخواهم xy ')
  })
  test('a joiner parts the letters', async () => {
    const { fonts } = fontsOnDemand()
    const [joined, parted] = [await textPdf('میخواهم', fonts), await textPdf('می\u200cخواهم', fonts)]
    expect(Buffer.compare(joined.bytes, parted.bytes)).not.toBe(0)
    expect(await textOf(parted.bytes)).toContain('میخواهم')
  })
})
