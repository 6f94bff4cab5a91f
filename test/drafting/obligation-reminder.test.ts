import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { problemSentence } from '../../src/document/index.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { draft, lines, made, plain } from './drafts.ts'

const NAME = 'obligation-reminder'
const CALLS = 'calls through the agreed channels'
const SOFTWARE = 'software that we have agreed on'
const STORAGE = 'mail and storage within the quota'
const of = (obligation: string, more: Readonly<Record<string, string>> = {}) => ({ overrides: { 'reminder.obligation': obligation, ...more } })
const text = (one: Parameters<typeof draft>[1]) => lines(draft(NAME, one).filled.blocks).join('\n')

describe('the obligation reminder', () => {
  test.each([CALLS, SOFTWARE, STORAGE])('is filled without a problem: %s', (obligation) => {
    const { problems, frame } = draft(NAME, of(obligation))
    expect(problems.map(problemSentence)).toEqual([])
    expect([frame.title, frame.header.kind]).toEqual([`A reminder: ${obligation}, Norwell Packaging Ltd`, 'Letter'])
    expect(lines(draft(NAME, of(obligation)).filled.blocks).slice(1, 4)).toEqual(['30 October 2026', `A reminder: ${obligation}`, 'Dear all at Norwell Packaging,'])
    expect(text(of(obligation))).not.toMatch(/[{}]| [.,;]/)
  })

  test.each([
    [CALLS, 'raise every call through the agreed channels: by telephone or by e-mail to our service desk.', '• A queue forgets nobody.'],
    [SOFTWARE, 'Please use only software that we have agreed on with you.', '• It keeps you out of legal trouble.'],
    [STORAGE, 'Please keep mailboxes and storage within the agreed quota.', '• Backups finish at night.'],
  ])('says of %s what is asked and why it matters to the client, and of the others nothing', (obligation, asked, why) => {
    const others = [CALLS, SOFTWARE, STORAGE].filter((one) => one !== obligation).map((one) => text(of(one)))
    for (const part of [asked, why]) {
      expect(text(of(obligation))).toContain(part)
      for (const other of others) expect(other).not.toContain(part)
    }
  })

  test('claims nothing of the client where nothing is typed', () => {
    expect(text(of(CALLS))).not.toContain('What we have seen')
    const found = text(of(CALLS, { 'reminder.finding': '14 of your 62 calls came by another way.\nThree of them waited for a day.' }))
    expect(found).toContain('What we have seen\n14 of your 62 calls came by another way. Three of them waited for a day. If you see it differently, please tell us.')
  })

  test('names the obligation where none is chosen, and refuses one that it does not know', () => {
    const none = draft(NAME).problems
    expect(new Set(none.map(({ path }) => path))).toEqual(new Set(['reminder.obligation']))
    expect(none[0]).toMatchObject({ file: NAME, where: 'the title' })
    expect(none[0]?.message).toBe(`reminder.obligation is not filled: expected one of ${CALLS}, ${SOFTWARE}, ${STORAGE}, found nothing in what is set for this document.`)
    expect(draft(NAME, of('politeness')).problems.map(problemSentence)).toContain(`reminder.obligation "politeness" is not one of the choices (expected one of ${CALLS}, ${SOFTWARE}, ${STORAGE}).`)
  })

  test('greets by name and says whom to ask, as set', () => {
    const set = text(of(STORAGE, { 'letter.greeting': 'Dear Ms Żółć', 'reminder.contact': 'Ada Long, 01632 960 111' }))
    expect(set).toContain('\nDear Ms Żółć,\n')
    expect(set).not.toContain('Dear all')
    expect(set).toContain('Please ask Ada Long, 01632 960 111, also if')
  })

  test('binds nobody: only the provider has a place to sign', async () => {
    const { bytes } = await made(NAME, of(CALLS))
    expect((await PDFDocument.load(bytes)).getForm().getFields().map((field) => field.getName())).toEqual(['provider_name', 'provider_position', 'provider_date', 'provider_signature'])
    expect(text(of(CALLS))).toContain('This letter changes nothing in our agreement, and there is nothing for you to sign.')
  })

  test.each(['A4', 'Letter'] as const)('on %s stands on one page, and with a very long name on two at most', async (paper) => {
    for (const obligation of [CALLS, SOFTWARE, STORAGE]) {
      const { pages } = await readPdf((await made(NAME, of(obligation, { 'reminder.finding': 'We found four programs on eleven computers.' }), paper)).bytes)
      expect(pages).toHaveLength(1)
      expect(plain(pages[0]?.text ?? '')).toMatch(/We found four programs.*For Harbour IT Ltd/)
    }
    const client = `The Incorporated Trustees of the Greater Westhaven District ${'Donaudampfschifffahrt'.repeat(6)}`
    const long = await readPdf((await made(NAME, { ...of(CALLS), client: { client, legal_name: `${client} Ltd` } }, paper)).bytes)
    expect(long.pages.map((page) => page.text).join('').replace(/\s/g, '')).toContain(`Dear all at ${client},`.replace(/\s/g, ''))
    expect(long.pages.length).toBeLessThanOrEqual(2)
  })
})
