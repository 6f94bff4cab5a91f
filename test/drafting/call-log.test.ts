import { describe, expect, test } from 'vitest'
import { problemSentence } from '../../src/document/index.ts'
import { callLogFileName, callLogRows, draftCallLog, finishPdf, type CallLogQuestion } from '../../src/drafting/index.ts'
import type { Block, LoggedCalls } from '../../src/document/index.ts'
import { plainText } from '../../src/document/index.ts'
import { client, ownContent } from '../document/supplies.ts'
import { fonts } from '../pdf/fonts.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { draft, lines, plain, stock } from './drafts.ts'
import { call, clock, logged, month } from './logged.ts'

const content = ownContent()
const AS_OF = Date.UTC(2026, 9, 30, 17, 48)
const report = (log: LoggedCalls, more: Partial<CallLogQuestion> = {}) => draftCallLog({ templates: stock(), content, client, log, as_of: AS_OF, hours: false, ...more })
const said = (log: LoggedCalls, more: Partial<CallLogQuestion> = {}) => lines(report(log, more).filled.blocks)
const tables = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'table' ? [[block.head, ...block.rows.map((row) => row.map(({ runs }) => runs))].map((row) => row.map((runs) => plain(plainText(runs).replaceAll('\n', ' / '))))] : []))

/** One of each state. */
const EVERY = logged([
  call(),
  call({ ticket_id: '2', subject: null, requester: null, priority: null, paused_minutes: 75, clocks: { response: clock({ state: 'exempt', why: 'raised_by_technician' }), resolution: clock({ state: 'missed', target_minutes: 60, elapsed_minutes: 60.2, stopped_at: null }) } }),
  call({ ticket_id: '3', express: true, clocks: { response: clock({ state: 'unknown', why: 'no_plan', target_minutes: null }), resolution: clock({ state: 'unknown', why: 'unreadable' }) } }),
  call({ ticket_id: '4', minutes_worked: null, clocks: { response: clock({ state: 'running' }), resolution: clock({ state: 'paused', stopped_at: null }) } }),
  call({ ticket_id: '5', clocks: { response: clock({ state: 'exempt', why: 'cancelled' }), resolution: clock({ state: 'exempt', why: 'cancelled' }) } }),
])

describe('the call log report', () => {
  test('lists every call with its times, what was promised and what became of it', () => {
    const { problems, filled, frame } = report(EVERY)
    expect(problems.map(problemSentence)).toEqual([])
    expect([frame.title, frame.header, frame.footer]).toEqual(['Call log, September 2026, Norwell Packaging Ltd', { left: 'Harbour IT Ltd', kind: 'Report' }, 'Records of Harbour IT on 30\u00a0October 2026'])
    expect(tables(filled.blocks)).toEqual([
      [['', 'Calls counted', 'In time', 'Late', 'Promised in time'], ['First answer', '1', '1', '0', '1 or more'], ['Resolution', '2', '0', '2', '2 or more']],
      [
        ['Call, raised', 'What about, by whom', 'Priority', 'First answer', 'Resolution', 'Waiting'],
        ['47587 / 1 Sep 2026, 09:45', 'Printer offline / Ada Long', 'P2', '43 min of 1 h / in time', '8 h 20 of 8 h / late', '–'],
        ['2 / 1 Sep 2026, 09:45', '–', '–', 'raised by us', '1 h 00 min 12 s of 1 h / late, still open', '1 h 15'],
        ['3 / 1 Sep 2026, 09:45', 'Printer offline / Ada Long', 'P2 / express', 'no time promised', 'time not on record', '–'],
        ['4 / 1 Sep 2026, 09:45', 'Printer offline / Ada Long', 'P2', '43 min of 1 h / open, in time so far', '43 min of 1 h / waiting, in time so far', '–'],
        ['5 / 1 Sep 2026, 09:45', 'Printer offline / Ada Long', 'P2', 'withdrawn', 'withdrawn', '–'],
      ],
    ])
  })

  test('says which calls are not counted, and why, and adds up', () => {
    expect(said(EVERY)).toEqual(expect.arrayContaining([
      '• First answers: 1 of 5 calls are counted. Not counted: 1 raised by us; 1 no time promised; 1 open, in time so far; 1 withdrawn.',
      '• Resolutions: 2 of 5 calls are counted. Not counted: 1 time not on record; 1 waiting, in time so far; 1 withdrawn.',
    ]))
    expect(said(logged()).filter((line) => line.startsWith('•'))).toEqual([])
  })

  test('tells the time worked only where it is asked for', () => {
    expect(said(EVERY).join()).not.toContain('We recorded')
    expect(said(EVERY, { hours: true })).toContain('We recorded 1 h 20 of work on 4 calls; of the others no time is on record.')
    expect(said(logged(), { hours: true })).toContain('We recorded 20 min of work.')
  })

  test('names its period as people do, and each call’s clock where they differ', () => {
    const titled = (from_on: string, until_on: string) => said(logged([call()], { from_on, until_on }))[0]
    expect([titled('2026-07-01', '2026-09-30'), titled('2025-10-01', '2026-09-30'), titled('2026-09-03', '2026-09-14'), titled('2026-09-03', '2026-09-03')]).toEqual([
      'Call log, July to September 2026', 'Call log, October 2025 to September 2026', 'Call log, 3 September 2026 to 14 September 2026', 'Call log, 3 September 2026',
    ])
    const both = logged([call(), call({ ticket_id: '2', zone: 'Europe/Zurich' })])
    expect(tables(report(both).filled.blocks)[1]?.map(([first]) => first)).toEqual(['Call, raised', '47587 / 1 Sep 2026, 09:45 / London time', '2 / 1 Sep 2026, 10:45 / Zurich time'])
    expect(said(both).join()).not.toContain('The times of day are')
    expect(said(logged())).toContain('The times of day are London time.')
  })

  test('of a client to whom no time was promised says so in place of totals', () => {
    const none = clock({ state: 'unknown', why: 'no_plan', target_minutes: null, elapsed_minutes: null })
    const { problems, filled } = report(logged([call({ clocks: { response: none, resolution: none } })]))
    expect(problems).toEqual([])
    expect(lines(filled.blocks)).toContain('No time was promised for any of these calls, so none is in time or late. The times of day are London time.')
    expect(tables(filled.blocks).map(([head]) => head?.[0])).toEqual(['Call, raised'])
  })

  test('of a period without a call says so and shows no table', () => {
    const { problems, filled } = report(logged([]))
    expect(problems).toEqual([])
    expect(tables(filled.blocks)).toEqual([])
    expect(lines(filled.blocks)).toContain('No call of yours was raised in these days.')
  })

  test('repeats its head on each page, tagged, and has nothing to sign', async () => {
    const { bytes, pages } = await finishPdf(report(month()), { fonts, paper: 'A4', number: null, created_at: AS_OF })
    const read = await readPdf(bytes)
    expect(pages).toBeGreaterThan(1)
    for (const page of read.pages) expect(page.text).toContain('What about, by whom')
    expect(read.pages.flatMap(({ fields }) => fields)).toEqual([])
    expect(read.pages.map(({ tags }) => tags).join(' ').match(/\bTR\b/g)?.length).toBeGreaterThanOrEqual(33)
  })

  test('names a client whose full name no file holds', () => {
    const { problems, frame, filled } = report(logged(), { client: { ...client, legal_name: null, address: null } })
    expect([problems, frame.title, lines(filled.blocks)[1]]).toEqual([[], 'Call log, September 2026, Norwell Packaging', 'Norwell Packaging'])
  })

  test('is not made from its template without figures', () => {
    expect(draft('call-log-report').problems.map(problemSentence)[0]).toContain('The template needs "period", which nothing fills here')
  })
})

describe('the same as CSV', () => {
  test('states instants by the call’s own clock, with offset and zone', () => {
    const winter = Date.UTC(2026, 0, 5, 8, 45, 20)
    const [head, row, west] = callLogRows(logged([call({ paused_minutes: 1 / 3 }), call({ created_at: winter, zone: 'America/St_Johns', clocks: EVERY.rows[2]!.clocks })]), { hours: true })
    expect(head).toEqual([
      'call', 'raised_at', 'time_zone', 'about', 'raised_by', 'priority', 'express', 'first_answer', 'first_answer_minutes', 'first_answer_promised_minutes', 'first_answer_due_at', 'first_answer_at',
      'resolution', 'resolution_minutes', 'resolution_promised_minutes', 'resolution_due_at', 'resolved_at', 'waiting_minutes', 'worked_minutes',
    ])
    expect(row).toEqual([
      '47587', '2026-09-01T09:45:20+01:00', 'Europe/London', 'Printer offline', 'Ada Long', 'P2', 'no', 'in time', 43, 60, '2026-09-01T10:45:20+01:00', '2026-09-01T10:28:20+01:00',
      'late', 500, 480, '2026-09-01T10:45:20+01:00', '2026-09-01T10:28:20+01:00', 0.33, 20,
    ])
    expect(west?.slice(1, 3)).toEqual(['2026-01-05T05:15:20-03:30', 'America/St_Johns'])
    expect(west?.slice(7, 11)).toEqual(['no time promised', null, null, null])
  })

  test('has a name of its own', () => {
    expect([callLogFileName(month(), 'pdf'), callLogFileName({ ...month(), client: 'Łukasz Żółć pdf' }, 'csv')]).toEqual(['call-log-norwell-packaging-2026-09-01-2026-09-30.pdf', 'call-log-łukasz-żółć-pdf-2026-09-01-2026-09-30.csv'])
  })
})
