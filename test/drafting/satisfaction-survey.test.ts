import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { plainText, problemSentence, type BlockOf } from '../../src/document/index.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { draft, lines, made, plain } from './drafts.ts'

const NAME = 'satisfaction-survey'
const QUESTIONS = ['q1_response', 'q2_solution', 'q3_manner', 'q4_information', 'q5_recommend']
const text = (overrides: Readonly<Record<string, string>> = {}) => lines(draft(NAME, { overrides }).filled.blocks).join('\n')
const LONG = `The Incorporated Trustees of the Greater Westhaven and Saltworks District ${'Donaudampfschifffahrt'.repeat(8)} Ltd`

describe('the satisfaction survey', () => {
  test('is filled without a problem, and needs nothing but the client', () => {
    const { problems, frame } = draft(NAME, { versions: [], starts_on: null, client: { address: null, seats: null, travel_minutes: null } })
    expect(problems.map(problemSentence)).toEqual([])
    expect([frame.title, frame.subject, frame.header.kind]).toEqual(['How are we doing?, Norwell Packaging Ltd', 'A survey for Norwell Packaging Ltd', 'Survey'])
  })

  test('asks five questions on a scale of five with words for its ends, and one to write', () => {
    const asks = draft(NAME).filled.blocks.filter((block): block is BlockOf<'ask'> => block.kind === 'ask')
    expect(asks.map(({ id, control }) => [id, control])).toEqual([...QUESTIONS.map((id) => [id, 'scale']), ['better', 'lines'], ['person', 'text'], ['answered_on', 'date']])
    for (const ask of asks.slice(0, 5)) {
      expect(ask.options).toEqual(['1', '2', '3', '4', '5'])
      expect(plainText(ask.label)).toMatch(/\? \(1: [a-z ]+, 5: [a-z]+\)$/)
    }
  })

  test('says why it comes now, who reads it and how it goes back, as set', () => {
    expect(text()).toContain('Before we make you our next offer, we would like to know how the time with us has been, so that your answers can shape it.')
    expect(text()).toContain('send it back in reply to our e-mail. Your answers are read by the person here who answers for your agreement.')
    const told = text({ 'survey.renews_on': '2027-02-01', 'survey.return_by': '2026-12-11', 'survey.return_to': 'to ada@harbour.example', 'survey.reader': 'Ada Long' })
    expect(told).toContain('Your agreement with us is renewed on 1 February 2027. Before we make you an offer,')
    expect(told).toContain('send it back to ada@harbour.example by 11 December 2026. Your answers are read by Ada Long. They are used')
    expect(told).not.toMatch(/[{}]| [.,;]/)
  })

  test('names the client where it has no name to sign with, and a date that is none', () => {
    expect(draft(NAME, { client: { legal_name: null } }).problems.map(({ path, where }) => [path, where])).toEqual([['client.legal_name', 'the subtitle']])
    expect(draft(NAME, { overrides: { 'survey.return_by': 'soon' } }).problems.map(problemSentence)).toEqual(['survey.return_by "soon" is not a date (expected year-month-day, such as 2027-01-01).'])
  })

  test.each(['A4', 'Letter'] as const)('on %s stands on exactly one page, whatever the name', async (paper) => {
    for (const legal_name of ['Ox', LONG]) {
      const overrides = { 'survey.renews_on': '2027-02-01', 'survey.return_by': '2026-12-11', 'survey.reader': 'Theodora Featherstonehaugh-Cholmondeley, who answers for your agreement' }
      const { pages } = await readPdf((await made(NAME, { client: { legal_name }, overrides }, paper)).bytes)
      expect(pages).toHaveLength(1)
      expect((pages[0]?.text ?? '').replace(/\s/g, '')).toContain(`A survey for ${legal_name}`.replace(/\s/g, ''))
      expect(plain(pages[0]?.text ?? '')).toMatch(/What should we do better\?.*Where you ask for a reply, you get one\./)
    }
  })

  test('is filled by another program and read back by the names of its fields', async () => {
    const blank = await PDFDocument.load((await made(NAME)).bytes)
    const form = blank.getForm()
    expect(form.getFields().map((field) => field.getName())).toEqual([...QUESTIONS, 'better', 'person', 'answered_on'])
    QUESTIONS.forEach((id, index) => form.getRadioGroup(id).select(String(index + 1)))
    form.getTextField('better').setText('Call back before noon.')
    form.getTextField('answered_on').setText('2 December 2026')
    const back = (await PDFDocument.load(await blank.save({ updateFieldAppearances: false }))).getForm()
    expect(QUESTIONS.map((id) => back.getRadioGroup(id).getSelected())).toEqual(['1', '2', '3', '4', '5'])
    expect([back.getTextField('better').getText(), back.getTextField('person').getText(), back.getTextField('answered_on').getText()]).toEqual(['Call back before noon.', undefined, '2 December 2026'])
  })
})
