import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { problemSentence } from '../../src/document/index.ts'
import { ownContent } from '../document/supplies.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { draft, lines, made, plain } from './drafts.ts'

const NAME = 'announcement-letter'
const ASKED = 'Clients have asked us for this.'
const text = (one: Parameters<typeof draft>[1] = {}) => lines(draft(NAME, one).filled.blocks).join('\n')

describe('the announcement letter', () => {
  test('is filled without a problem, dated as the files are', () => {
    const { problems, frame } = draft(NAME)
    expect(problems.map(problemSentence)).toEqual([])
    expect([frame.title, frame.header.kind]).toEqual(['A clear system for response times, Norwell Packaging Ltd', 'Letter'])
    expect(lines(draft(NAME).filled.blocks).slice(0, 5)).toEqual([
      'Norwell Packaging Ltd Unit 9, Saltworks Road, Westhaven', '30 October 2026', 'A clear system for response times',
      'From 1 January 2027, beside your Silver agreement, version 5, of 1 January 2027', 'Dear client,',
    ])
  })

  test('says that clients have asked for it only where that is confirmed', () => {
    expect(text()).not.toContain(ASKED)
    expect(text({ overrides: { 'letter.clients_asked': 'no' } })).not.toContain(ASKED)
    expect(text({ overrides: { 'letter.clients_asked': 'yes' } })).toContain(ASKED)
    expect(draft(NAME, { overrides: { 'letter.clients_asked': 'perhaps' } }).problems.map(problemSentence)).toEqual(['letter.clients_asked "perhaps" is not yes or no (expected yes or no).'])
  })

  test('answers plainly, and binds nobody who has not signed', () => {
    expect(text()).toContain('Are you changing my contract? No. This letter changes nothing, and it binds nobody who has not signed. Your agreement stays as it is until both of us have signed the supplement.')
    expect(text()).toContain('And if I do not sign? Then everything stays as it is, and we go on serving you under the agreement.')
    expect(text()).toContain('Why does the clock pause? While a call waits for you, we cannot go on with it, so that time does not count towards its resolution.')
  })

  test('says nothing of pauses where the plan has none', () => {
    const content = ownContent()
    const silver = content.plans.get('silver')!
    const unpaused = text({ content: { ...content, plans: new Map([['silver', { ...silver, pauses: [] }]]) } })
    expect(unpaused).not.toContain('pause')
    expect(unpaused).not.toContain('{')
  })

  test('takes date, greeting and channels that are set for it', () => {
    const set = text({ overrides: { 'letter.date': '2026-11-02', 'letter.greeting': 'Dear Ms Żółć', 'document.channels': 'our portal' } })
    for (const part of ['\n2 November 2026\n', '\nDear Ms Żółć,\n', 'the agreed channels, our portal, and']) expect(set).toContain(part)
    expect(draft(NAME, { overrides: { 'letter.date': 'tomorrow' } }).problems.map(problemSentence)).toEqual(['letter.date "tomorrow" is not a date (expected year-month-day, such as 2027-01-01).'])
  })

  test('skips no level of heading, and only the provider has a place to sign', async () => {
    const { bytes, pages: count } = await made(NAME, { overrides: { 'letter.clients_asked': 'yes' } })
    const { pages, outline } = await readPdf(bytes)
    expect(count).toBe(1)
    expect(pages[0]?.tags).toBe('Document(P P H1 P P P H2 L(LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody)) H2 P P P P P P P Div(P P Form P Form P Form P Form))')
    expect(outline).toEqual(['What is better for you', 'What you may want to ask'])
    expect(plain(pages[0]?.text ?? '')).toContain(ASKED)
    expect((await PDFDocument.load(bytes)).getForm().getFields().map((field) => field.getName())).toEqual(['provider_name', 'provider_position', 'provider_date', 'provider_signature'])
  })

  test.each(['A4', 'Letter'] as const)('on %s holds a short and a very long name, and no signature stands alone', async (paper) => {
    for (const legal_name of ['Ox', `The Incorporated Trustees of the Greater Westhaven and Saltworks District ${'Donaudampfschifffahrt'.repeat(6)} Ltd`]) {
      const { pages } = await readPdf((await made(NAME, { client: { legal_name } }, paper)).bytes)
      expect(pages.map((page) => page.text).join('').replace(/\s/g, '')).toContain(legal_name.replace(/\s/g, ''))
      expect(pages.length).toBeLessThanOrEqual(2)
      expect(plain(pages.at(-1)?.text ?? '')).toMatch(/What happens next\?.*For Harbour IT Ltd/)
    }
  })
})

describe('any template', () => {
  const own = (front: string, body: string) => draft(`---\ntitle: Own\n${front}---\n${body}`)

  test('that needs what nothing fills says so', () => {
    expect(own('needs: [client, period]\n', '# Own').problems.map((problem) => problem.message)).toEqual(['The template needs "period", which nothing fills here (expected client or agreement or prospect).'])
  })

  test('that needs no agreement is not held to its term', () => {
    const text = '---\ntitle: Own\nneeds: [client]\n---\n# Own\n\nfor {client.legal_name}'
    expect(draft(text, { versions: [] }).problems).toEqual([])
    expect(lines(draft(text, { versions: [] }).filled.blocks)).toEqual(['Own', 'for Norwell Packaging Ltd'])
  })

  test('names a declared field that is not set, and where it is set', () => {
    expect(own('fields:\n  - { path: letter.reply_by, kind: date }\n', 'By {letter.reply_by}').problems.map((problem) => problem.message)).toEqual(['letter.reply_by is not filled: expected a date, found nothing in what is set for this document.'])
  })

  test('names a side that cannot sign', () => {
    expect(own('', '<Signatures only="bank" />').problems.map((problem) => problem.message)).toEqual(['only of <Signatures> is "bank" (expected provider or client).'])
  })
})
