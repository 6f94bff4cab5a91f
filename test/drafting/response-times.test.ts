import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { plainText, problemSentence, type BlockOf } from '../../src/document/index.ts'
import type { Content, Plan } from '../../src/core/index.ts'
import { ownContent } from '../document/supplies.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { draft, lines, made, plain } from './drafts.ts'

const NAME = 'response-and-service-times-supplement'
const clause = (number: string, one: Parameters<typeof draft>[1] = {}) => lines(draft(NAME, one).filled.blocks).find((line) => line.startsWith(`${number} `))

function withPlan(change: Partial<Plan>): Content {
  const content = ownContent()
  const silver = content.plans.get('silver')!
  return { ...content, plans: new Map([['silver', { ...silver, ...change }]]) }
}

const targets = (content: Content = ownContent(), travel_minutes: number | null = 18) => {
  const table = draft(NAME, { content, client: { travel_minutes } }).filled.blocks.find((block): block is BlockOf<'table'> => block.kind === 'table')
  const said = (runs: Parameters<typeof plainText>[0]) => plain(plainText(runs))
  return [table?.head.map(said), ...(table?.rows ?? []).map((row) => row.map((cell) => said(cell.runs)))]
}

describe('the response and service time supplement', () => {
  test('is filled from the content and the agreement without a problem', () => {
    const { problems, frame, terms } = draft(NAME)
    expect(problems.map(problemSentence)).toEqual([])
    expect([frame.title, plain(frame.subject), frame.header]).toEqual(['Response and service times, Norwell Packaging Ltd', 'Supplement to the Silver agreement, version 5, of 1 January 2027', { left: 'Harbour IT Ltd', kind: 'Supplement' }])
    expect(terms.settable).toEqual(['client.legal_name', 'client.address', 'client.travel_minutes', 'document.channels'])
  })

  test('gives the targets of the plan, on site with the client’s travel', () => {
    expect(targets()).toEqual([
      ['Priority', 'Response, remote', 'Response, on site', 'Resolution, remote', 'Resolution, on site'],
      ['P1', '1 h', '1 h 18', '8 h', '8 h 18'], ['P2', '2 h', '2 h 18', '16 h', '16 h 18'], ['P3', '4 h', '4 h 18', '24 h', '24 h 18'], ['P4', '8 h', '8 h 18', '40 h', '40 h 18'],
    ])
    expect(clause('2.3')).toBe('2.3 A call is dealt with remotely where it can be. Where a technician has to come to you, the travel time of 18 minutes is added to both targets.')
  })

  test('has columns on site only for the clocks that travel is added to', () => {
    expect(targets(withPlan({ travel: 'response' }))[0]).toEqual(['Priority', 'Response, remote', 'Response, on site', 'Resolution'])
    expect(targets(withPlan({ travel: 'none' }), null)).toEqual([['Priority', 'Response', 'Resolution'], ['P1', '1 h', '8 h'], ['P2', '2 h', '16 h'], ['P3', '4 h', '24 h'], ['P4', '8 h', '40 h']])
    expect(clause('2.3', { content: withPlan({ travel: 'none' }) })).toBe('2.3 The targets are the same where a technician has to come to you.')
  })

  test('says response, resolution, hours, pauses, the client’s part and the start', () => {
    expect(clause('3.1')).toBe('3.1 The response is the first reply to your call by a person, written or spoken. An automatic message is not a response. Where we resolve a call without replying first, the resolution is the response.')
    expect(clause('3.2')).toBe('3.2 The resolution is the moment at which we mark the call as resolved. The time in which a call waits for you does not count towards it.')
    expect(clause('3.4')).toBe('3.4 A call waits for you only after we have asked you for something that we need to go on with it. The wait begins when we mark the call as waiting and ends when we take that mark off, which we do when your answer has come. Each wait is on record with its beginning and its end, and we show it to you when you ask.')
    expect(clause('4.1')).toBe('4.1 You raise your calls through the agreed channels: by telephone or by e-mail to our service desk. A call that reaches us in another way counts from the moment at which it is recorded there.')
    expect(clause('4.1', { overrides: { 'document.channels': 'our portal' } })).toContain('the agreed channels: our portal. A call')
    expect(clause('5.1')).toBe('5.1 This supplement takes effect once both of us have signed it. It holds for every call that is raised from 1 January 2027 on.')
  })

  test('leaves out waiting where the plan does not pause', () => {
    expect(clause('3.2', { content: withPlan({ pauses: [] }) })).toBe('3.2 The resolution is the moment at which we mark the call as resolved. The count does not pause.')
    expect(clause('3.4', { content: withPlan({ pauses: [] }) })).toBe('3.4 Schedule C says how time is counted in particular cases.')
  })

  test('comes out whole for every plan, calendar and way of travel', () => {
    const own = ownContent()
    for (const plan of own.plans.values()) {
      for (const calendar of own.calendars.keys()) {
        for (const travel of ['both', 'response', 'resolution', 'none'] as const) {
          const content = withPlan({ ...plan, id: 'silver', calendar, travel, pauses: travel === 'none' ? [] : plan.pauses })
          const { problems, filled } = draft(NAME, { content })
          expect(problems.map(problemSentence)).toEqual([])
          expect(lines(filled.blocks).join('\n')).not.toMatch(/[{}]| [.,;]/)
        }
      }
    }
  })

  test('names what is missing and what is outside the term', () => {
    expect(draft(NAME, { client: { travel_minutes: null, address: null } }).problems.map((problem) => problem.path)).toEqual(['client.address', 'client.travel_minutes'])
    expect(draft(NAME, { starts_on: '2028-03-01' }).problems[0]).toMatchObject({ path: 'document.starts_on', message: expect.stringContaining('lies outside the term') as string })
    expect(draft(NAME, { starts_on: null }).problems.map((problem) => problem.path)).toContain('document.starts_on')
  })

  test('is tagged in order and has the fields of both sides', async () => {
    const { bytes, pages: count } = await made(NAME)
    const { pages, outline } = await readPdf(bytes)
    expect(count).toBe(4)
    expect(outline.map(plain)).toEqual(['1 What this settles', '2 What we promise', '3 What the words mean', '4 Your part', '5 Start and end', 'Schedule A Priorities', 'Schedule B Holidays', 'Schedule C How time is counted', 'C1 Calls', 'C2 Hours', 'C3 On time or late', 'Schedule D Signing record'])
    expect(pages[0]?.tags).toMatch(/^Document\(H1 P P P H2 P P H2 P Table\(THead\(TR\(TH TH TH TH TH\)\)/)
    expect(plain(pages[0]?.text ?? '')).toContain('P1 1 h 1 h 18 8 h 8 h 18')
    expect((await PDFDocument.load(bytes)).getForm().getFields().map((field) => field.getName())).toEqual([
      ...['provider', 'client'].flatMap((side) => ['name', 'position', 'date', 'signature'].map((field) => `${side}_${field}`)),
      'record_fingerprint', ...['provider', 'client'].flatMap((side) => [`record_${side}_signed_at`, `record_${side}_method`]),
    ])
  })

  test.each(['A4', 'Letter'] as const)('on %s holds a short and a very long name', async (paper) => {
    for (const legal_name of ['Ox', `The Incorporated Trustees of the Greater Westhaven and Saltworks District ${'Donaudampfschifffahrt'.repeat(6)} Ltd`]) {
      const { pages } = await readPdf((await made(NAME, { client: { legal_name } }, paper)).bytes)
      expect(pages.map((page) => page.text).join('').replace(/\s/g, '')).toContain(`${legal_name}, “you”`.replace(/\s/g, ''))
      expect(pages.length).toBeLessThanOrEqual(5)
    }
  })
})
