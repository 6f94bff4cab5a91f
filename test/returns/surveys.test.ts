import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { surveyFinding, surveyFindings, type SurveyKnown } from '../../src/core/index.ts'
import { surveyQuestions } from '../../src/drafting/index.ts'
import { readReturned, type Returned } from '../../src/returns/index.ts'
import { made, stock } from '../drafting/drafts.ts'
import { supplementPdf } from '../pdf/supplement.ts'
import { blind } from './node-deps.ts'

const ANSWERS: Readonly<Record<string, string>> = { q1_response: '4', q2_solution: '3', q3_manner: '5', q4_information: '2', q5_recommend: '4', better: 'Ring back before noon.\nAlways.', person: 'Zoë Łukasz', answered_on: '4 November 2026' }
const NOTE = {
  sent_on: '2026-11-02', answered_on: '2026-11-04', person: 'Zoë Łukasz', score: 3.6, scale: 5, comment: 'Ring back before noon.\nAlways.',
  answers: { q1_response: '4', q2_solution: '3', q3_manner: '5', q4_information: '2', q5_recommend: '4', better: 'Ring back before noon.\nAlways.' },
}
const known: SurveyKnown = { clients: ['Norwell Packaging', 'Kestrel Marine'], notes: [], documents: [], questions: surveyQuestions(stock()), received_on: '2026-11-10' }
const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

let blank: { readonly bytes: Uint8Array; readonly number: string }
beforeAll(async () => { blank = await made('satisfaction-survey', { starts_on: '2026-11-02', versions: [] }) })

const read = async (bytes: Uint8Array, name = 'back.pdf') => {
  const returned = await readReturned({ name, bytes: new Uint8Array(bytes) }, blind, { kinds: ['Survey'] })
  return { name, ...returned }
}
const finding = async (bytes: Uint8Array) => surveyFinding(await read(bytes), known)
const answer = () => ({ kind: 'answer', client: 'Norwell Packaging', doubts: [], note: { ...NOTE, document: blank.number, file: 'back.pdf' } })

async function filledByPdfLib(answers: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const opened = await PDFDocument.load(blank.bytes, { updateMetadata: false })
  const form = opened.getForm()
  for (const [id, text] of Object.entries(answers)) {
    if (id.startsWith('q')) form.getRadioGroup(id).select(text)
    else form.getTextField(id).setText(text)
  }
  return opened.save({ updateFieldAppearances: false })
}

test('filled by pdf-lib is read back: client, day, each answer and their mean', async () => {
  expect(await finding(await filledByPdfLib(ANSWERS))).toEqual(answer())
})

test('filled by pdf.js is read back', async () => {
  const task = getDocument({ data: blank.bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  for (const widget of await (await pdf.getPage(1)).getAnnotations() as { id: string; fieldName: string; radioButton?: boolean; alternativeText: string }[]) {
    const text = ANSWERS[widget.fieldName]
    if (text !== undefined) pdf.annotationStorage.setValue(widget.id, { value: widget.radioButton === true ? widget.alternativeText.endsWith(` ${text}`) : text })
  }
  const bytes = await pdf.saveDocument()
  await task.destroy()
  expect(await finding(bytes)).toEqual(answer())
})

const pdfbox = existsSync('/usr/share/java/pdfbox2.jar') && spawnSync('javac', ['-version']).error === undefined
test.skipIf(!pdfbox)('filled by PDFBox is read back', async () => {
  const program = new URL('../pdf/FillFields.java', import.meta.url).pathname
  writeFileSync(join(folder, 'empty.pdf'), blank.bytes)
  const { status } = spawnSync('java', ['-cp', '/usr/share/java/*', '-Dsun.jnu.encoding=UTF-8', '-Dfile.encoding=UTF-8', program, join(folder, 'empty.pdf'), join(folder, 'filled.pdf'), ...Object.entries(ANSWERS).flat()], { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  expect(status).toBe(0)
  expect(await finding(readFileSync(join(folder, 'filled.pdf')))).toEqual(answer())
}, 60_000)

test('a page that was printed again, another document, a picture and a page of nothing each say why', async () => {
  const printed = await PDFDocument.create()
  const [embedded] = await printed.embedPdf(await filledByPdfLib(ANSWERS), [0])
  printed.addPage([595, 842]).drawPage(embedded!)
  const flat = await read(await printed.save())
  const documents = [{ document: blank.number, client: 'Norwell Packaging', template: 'satisfaction-survey', on: '2026-11-02' }]
  expect(surveyFinding(flat, { ...known, documents })).toEqual({ kind: 'unread', why: 'flat', client: 'Norwell Packaging', number: blank.number, template: 'satisfaction-survey' })
  const supplement = await supplementPdf({}, 'A4', null, { template: 'premium-response-supplement', client: 'Norwell Packaging', version: 4, starts_on: '2027-01-01' })
  expect(await finding(supplement.bytes)).toMatchObject({ kind: 'unread', why: 'other_document', template: 'premium-response-supplement', client: 'Norwell Packaging' })
  expect(await finding(blank.bytes)).toMatchObject({ kind: 'unread', why: 'nothing_filled', client: 'Norwell Packaging' })
  expect(await finding(new TextEncoder().encode('From: a@b.example\n\n9'))).toMatchObject({ kind: 'unread', why: 'not_opened' })
})

test('forty files in one go are each read, and the same file twice is named', async () => {
  const opened = await PDFDocument.load(blank.bytes, { updateMetadata: false })
  const form = opened.getForm()
  const pages: ({ readonly name: string } & Returned)[] = []
  for (let nth = 0; nth < 39; nth += 1) {
    form.getRadioGroup('q5_recommend').select(String(1 + (nth % 5)))
    form.getTextField('person').setText(`Person ${nth}`)
    pages.push(await read(await opened.save({ updateFieldAppearances: false }), `${nth}.pdf`))
  }
  const findings = surveyFindings([...pages, { ...pages[7]!, name: 'again.pdf' }], known)
  expect(findings.map((one) => (one.kind === 'answer' ? `${one.note.person} ${one.note.score}` : one.kind === 'again' ? one.same_as : one.why))).toEqual([...Array.from({ length: 39 }, (_, nth) => `Person ${nth} ${1 + (nth % 5)}`), '7.pdf'])
})
