/** Filled by other programs, each in its own way, and read back. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodePDFRawStream, PDFCheckBox, PDFDict, PDFDocument, PDFDropdown, PDFName, PDFRadioGroup, PDFRawStream, PDFTextField } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { fieldValues } from '../../src/returns/fields.ts'
import { asks } from './asks.ts'
import { blocksPdf } from './supplement.ts'

const ANSWERS: readonly (readonly [string, string])[] = [
  ['order', 'Łukasz Żółć, 7 Ωmega'], ['better', 'One line\nand another'], ['starts', '1 March 2027'], ['law', 'Scotland'],
  ['plan', 'Gold & more'], ['size', 'Größe 2'], ['score', '3'], ['premium', 'yes'],
]
const READ = [...ANSWERS, ['visits', '']]

const has = (command: string, ...words: string[]) => spawnSync(command, words).error === undefined
const pdfbox = existsSync('/usr/share/java/pdfbox2.jar') && has('javac', '-version')
const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
const file = (name: string) => join(folder, name)

async function readBack(bytes: Uint8Array): Promise<(readonly [string, string])[]> {
  const opened = await PDFDocument.load(bytes, { updateMetadata: false })
  return opened.getForm().getFields().map((field) => {
    if (field instanceof PDFTextField) return [field.getName(), field.getText() ?? '']
    if (field instanceof PDFCheckBox) return [field.getName(), field.isChecked() ? 'yes' : '']
    if (field instanceof PDFRadioGroup) return [field.getName(), field.getSelected() ?? '']
    return [field.getName(), field instanceof PDFDropdown ? field.getSelected().join() : '?']
  })
}

interface Widget {
  readonly id: string
  readonly fieldName: string
  readonly radioButton?: boolean
  readonly checkBox?: boolean
  readonly combo?: boolean
  readonly alternativeText: string
}

/** As pdf.js keeps what people do on the page: a circle is set by what it is called, a list by what was chosen. */
async function filledByPdfJs(bytes: Uint8Array): Promise<Uint8Array> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const answers = new Map(ANSWERS)
  for (let number = 1; number <= pdf.numPages; number += 1) {
    for (const widget of (await (await pdf.getPage(number)).getAnnotations()) as Widget[]) {
      const answer = answers.get(widget.fieldName)
      if (answer === undefined) continue
      const value = widget.radioButton === true ? widget.alternativeText.endsWith(` ${answer}`) : widget.checkBox === true ? true : widget.combo === true ? [answer] : answer
      pdf.annotationStorage.setValue(widget.id, { value })
    }
  }
  const saved = await pdf.saveDocument()
  await task.destroy()
  return saved
}

describe('a file with every kind of field', () => {
  let bytes = new Uint8Array()
  beforeAll(async () => {
    bytes = (await blocksPdf(asks)).bytes
    writeFileSync(file('empty.pdf'), bytes)
  })

  test('is read as not answered while it is not', async () => {
    expect(await readBack(bytes)).toEqual(READ.map(([name]) => [name, '']))
  })

  test('filled by pdf.js is read back', async () => {
    expect(await readBack(await filledByPdfJs(bytes))).toEqual(READ)
  })

  test('filled by pdf.js is read back as returned files are', async () => {
    const task = getDocument({ data: (await filledByPdfJs(bytes)).slice(), verbosity: 0 })
    const values = await fieldValues(await task.promise)
    await task.destroy()
    expect([...values ?? []]).toEqual(READ.map(([name, value]) => [name, value === 'yes' ? 'Yes' : value]))
  })

  test.skipIf(!pdfbox)('filled by PDFBox is read back, by PDFBox too', async () => {
    const program = new URL('FillFields.java', import.meta.url).pathname
    const answers = ANSWERS.flatMap(([name, value]) => [name, value === 'yes' ? 'Yes' : value])
    const { stdout, status } = spawnSync('java', ['-cp', '/usr/share/java/*', '-Dsun.jnu.encoding=UTF-8', '-Dstdout.encoding=UTF-8', '-Dfile.encoding=UTF-8', program, file('empty.pdf'), file('pdfbox.pdf'), ...answers], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    expect([status, stdout.trimEnd().split(/\n(?=\w+\t)/).map((line) => line.split('\t'))]).toEqual([0, ANSWERS.map(([name, value]) => [name, name === 'law' ? `[${value}]` : value === 'yes' ? 'Yes' : value])])
    expect(await readBack(readFileSync(file('pdfbox.pdf')))).toEqual(READ)
  }, 60_000)

  test('filled by pdf-lib is read back', async () => {
    const opened = await PDFDocument.load(bytes, { updateMetadata: false })
    const form = opened.getForm()
    for (const [name, value] of ANSWERS) {
      const field = form.getField(name)
      if (field instanceof PDFTextField) field.setText(value)
      else if (field instanceof PDFCheckBox) field.check()
      else if (field instanceof PDFRadioGroup || field instanceof PDFDropdown) field.select(value)
    }
    expect(await readBack(await opened.save({ updateFieldAppearances: false }))).toEqual(READ)
  })

  test('has one code for each letter that may be typed, a space included', async () => {
    const opened = await PDFDocument.load(bytes, { updateMetadata: false })
    const font = opened.getForm().acroForm.dict.lookup(PDFName.of('DR'), PDFDict).lookup(PDFName.of('Font'), PDFDict).lookup(PDFName.of('Sans'), PDFDict)
    const stream = font.lookup(PDFName.of('ToUnicode'))
    const map = stream instanceof PDFRawStream ? new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()) : ''
    const letters = [...map.matchAll(/^<[0-9A-F]{4}> <([0-9A-F]+)>$/gm)].map(([, letter = '']) => letter)
    expect(letters.filter((letter, index) => letters.indexOf(letter) < index)).toEqual([])
    expect(['0020', '0141', '03A9', '0416', '20AC'].filter((letter) => !letters.includes(letter))).toEqual([])
  })

  test('what was chosen can be taken back', async () => {
    const opened = await PDFDocument.load(bytes, { updateMetadata: false })
    const plan = opened.getForm().getRadioGroup('plan')
    plan.select('Silver')
    expect([plan.getSelected(), plan.isOffToggleable()]).toEqual(['Silver', true])
  })

  test.skipIf(!has('qpdf', '--version'))('qpdf finds no error', () => {
    const { status, stdout } = spawnSync('qpdf', ['--check', file('empty.pdf')], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')])
  })

  test.skipIf(!existsSync('/usr/share/java/preflight.jar') || !has('java', '-version'))('PDFBox Preflight complains of what part 2 allows and part 1 does not', () => {
    const { stdout } = spawnSync('java', ['-cp', '/usr/share/java/*', 'org.apache.pdfbox.preflight.Validator_A1b', file('empty.pdf')], { encoding: 'utf8' })
    expect(stdout.trim().split('\n').filter((line) => /^\d/.test(line))).toEqual(['1.4 : Trailer Syntax error, /XRef cross reference streams are not allowed', '7.11.2 : Error on MetaData, part must be 1'])
  }, 30_000)
})
