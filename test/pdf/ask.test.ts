import { decodePDFRawStream, PDFArray, PDFCheckBox, PDFDict, PDFDocument, PDFDropdown, PDFName, PDFRadioGroup, PDFRawStream, PDFStream, PDFTextField, type PDFField } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { ask, asks, STEPS } from './asks.ts'
import { readPdf } from './read-pdf.ts'
import { blocksPdf, clause, paragraph, signatures } from './supplement.ts'

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')

function kindOf(field: PDFField): string {
  if (field instanceof PDFTextField) return field.isMultiline() ? 'lines' : 'text'
  if (field instanceof PDFDropdown) return field.isEditable() ? 'editable' : `one of ${field.getOptions().join(', ')}`
  if (field instanceof PDFRadioGroup) return `circles ${field.getOptions().join(', ')}`
  return field instanceof PDFCheckBox ? 'tick' : '?'
}

describe('what is asked', () => {
  test('is a field of its kind, with its options in order', async () => {
    const opened = await PDFDocument.load((await blocksPdf(asks)).bytes, { updateMetadata: false })
    expect(opened.getForm().getFields().map((field) => [field.getName(), kindOf(field)])).toEqual([
      ['order', 'text'], ['better', 'lines'], ['starts', 'text'], ['law', 'one of England and Wales, Scotland'],
      ['plan', 'circles Silver, Gold & more, Off (none)'], ['size', 'circles Klein, Größe 2, Off'],
      ['score', `circles ${STEPS.join(', ')}`], ['premium', 'tick'], ['visits', 'tick'],
    ])
  })

  test('says what it is for, each circle with its option', async () => {
    const { pages } = await readPdf((await blocksPdf(asks)).bytes)
    expect(pages[0]?.fields.map((field) => `${field.name} ${field.kind} ${field.label}`)).toEqual([
      'order Tx Reference of your order', 'better Tx What should we do better?', 'starts Tx First day (day, month, year)', 'law Ch Law',
      'plan Btn The plan you choose: Silver', 'plan Btn The plan you choose: Gold & more', 'plan Btn The plan you choose: Off (none)',
      'size Btn Size: Klein', 'size Btn Size: Größe 2', 'size Btn Size: Off',
      ...STEPS.map((step) => `score Btn Would you recommend us? ${step}`),
      'premium Btn We take Premium Response.', 'visits Btn We take the visits.',
    ])
  })

  test('is tagged in the order in which it is read: label, field, and options as a list', async () => {
    const { pages } = await readPdf((await blocksPdf(asks)).bytes)
    const options = (count: number) => `Div(P L(${Array.from({ length: count }, () => 'LI(LBody(Form P))').join(' ')}))`
    expect(pages[0]?.tags).toBe(`Document(Div(P Form) Div(P Form) Div(P Form) Div(P Form P) ${options(3)} ${options(3)} ${options(11)} Div(Form P) Div(Form P))`)
  })

  test('can be answered by hand: lines of 7 mm, four of them for long answers, the options in print', async () => {
    const task = getDocument({ data: (await blocksPdf(asks)).bytes.slice(), verbosity: 0 })
    const page = await (await task.promise).getPage(1)
    const heights = new Map(((await page.getAnnotations()) as { fieldName: string; rect: number[] }[]).map(({ fieldName, rect }) => [fieldName, Math.round((rect[3] ?? 0) - (rect[1] ?? 0))]))
    await task.destroy()
    expect(Object.fromEntries(heights)).toEqual({ order: 20, better: 80, starts: 20, law: 20, plan: 12, size: 12, score: 12, premium: 12, visits: 12 })
    const text = plain((await readPdf((await blocksPdf(asks)).bytes)).pages[0]?.text ?? '')
    for (const part of ['Law One of: England and Wales, Scotland.', 'The plan you choose Silver Gold & more Off (none)', STEPS.join(' '), 'We take Premium Response.']) expect(text).toContain(part)
  })

  test('has an appearance for each state, and no field asks the viewer for one', async () => {
    const opened = await PDFDocument.load((await blocksPdf(asks)).bytes, { updateMetadata: false })
    const form = opened.getForm()
    expect(form.acroForm.dict.has(PDFName.of('NeedAppearances'))).toBe(false)
    const states = form.getFields().flatMap((field) => field.acroField.getWidgets().map((widget) => {
      const normal = widget.dict.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'))
      return normal instanceof PDFDict && !(normal instanceof PDFStream) ? normal.keys().map((key) => key.decodeText()).join(' | ') : normal instanceof PDFStream ? 'one' : 'none'
    }))
    expect(states).toEqual([
      'one', 'one', 'one', 'one', 'Silver | Off', 'Gold & more | Off', 'Off (none) | Off', '0 | Off', '1 | Off', '2 | Off',
      ...STEPS.map((step) => `${step} | Off`), 'Yes | Off', 'Yes | Off',
    ])
    const keys = opened.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray).asArray().map((ref) => opened.context.lookup(ref, PDFDict).lookup(PDFName.of('StructParent'))?.toString())
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('stands on a box of the page, which stays when a viewer draws what was typed', async () => {
    const drawn = async (blocks: Parameters<typeof blocksPdf>[0]) => {
      const opened = await PDFDocument.load((await blocksPdf(blocks)).bytes, { updateMetadata: false })
      const contents = opened.getPage(0).node.lookup(PDFName.of('Contents'))
      const operators = contents instanceof PDFRawStream ? new TextDecoder('latin1').decode(decodePDFRawStream(contents).decode()) : ''
      return [operators.match(/ re f$/gm)?.length, opened.getForm().getFields().flatMap((field) => field.acroField.getWidgets().map((widget) => widget.dict.has(PDFName.of('MK'))))]
    }
    // The rule above the foot, then five for a box.
    expect(await drawn([ask('text', 'one', 'One')])).toEqual([6, [false]])
    expect(await drawn([ask('tick', 'one', 'One')])).toEqual([1, [true]])
    expect(await drawn([signatures()])).toEqual([1 + 2 + 8 * 5, Array.from({ length: 8 }, () => false)])
  })

  test('is not parted from its label by the end of a page', async () => {
    for (let lines = 30; lines <= 46; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph('A line.'))
      const { pages } = await readPdf((await blocksPdf([...filler, ask('pick', 'plan', 'The plan you choose', ['Silver', 'Gold', 'Platinum'])])).bytes)
      const page = pages.find((one) => one.fields.length > 0)
      expect([lines, page?.fields.length, page?.text.includes('The plan you choose')]).toEqual([lines, 3, true])
    }
  })

  test('stands in the text of a clause where it belongs to one', async () => {
    const opened = await PDFDocument.load((await blocksPdf([clause('1.1', 'Choose:'), ask('tick', 'one', 'This', [], true), ask('tick', 'two', 'That')])).bytes)
    const [one = 0, two = 0] = opened.getForm().getFields().map((field) => field.acroField.getWidgets()[0]?.getRectangle().x)
    expect([Math.round(one - two), Math.round(two)]).toEqual([27, 68])
  })

  test('stands beside signatures in the same file', async () => {
    const opened = await PDFDocument.load((await blocksPdf([...asks, signatures()])).bytes, { updateMetadata: false })
    expect(opened.getForm().getFields().map((field) => field.getName()).slice(-8)).toEqual(['provider', 'client'].flatMap((side) => ['name', 'position', 'date', 'signature'].map((id) => `${side}_${id}`)))
  })

  test('a letter that no font has is named with its field', async () => {
    await expect(blocksPdf([ask('pick', 'plan', 'Plan', ['Silver', 'G🙂ld'])])).rejects.toThrow('"🙂" (U+1F642) in the field plan: no font here has it.')
  })
})
