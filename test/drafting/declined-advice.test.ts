import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { problemSentence } from '../../src/document/index.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { draft, lines, made, plain } from './drafts.ts'

const NAME = 'declined-advice-letter'
const ADVICE = {
  'advice.subject': 'the backup of your mail server', 'advice.given_on': '2026-09-14',
  'advice.risk': 'There is no copy of your mail.', 'advice.recommended': 'A copy to a second place each night.',
  'advice.may_happen': 'If the disks fail, the mail is lost.', 'advice.decision': 'declined',
}
const set = (more: Readonly<Record<string, string>> = {}) => ({ overrides: { ...ADVICE, ...more } })
const text = (more: Readonly<Record<string, string>> = {}) => lines(draft(NAME, set(more)).filled.blocks).join('\n')

describe('the declined-advice letter', () => {
  test('is filled without a problem, and says each thing under its heading', () => {
    const { problems, frame } = draft(NAME, set())
    expect(problems.map(problemSentence)).toEqual([])
    expect(frame.title).toBe('Our advice on the backup of your mail server, Norwell Packaging Ltd')
    for (const part of [
      'On 14 September 2026 we advised you on the backup of your mail server.', 'The risk\nThere is no copy of your mail.\nWhat we recommended\nA copy to a second place each night.\nWhat was decided\nThe advice was declined. There can be good reasons for it.\nWhat may happen\nIf the disks fail, the mail is lost.\nWhat we can do then, and what we cannot\nIf it happens, raise a call.',
      'The door stays open\nYou may come back to this at any time.', 'Nothing else changes: not our agreement, nor its fees, nor what we promise.',
    ]) expect(text()).toContain(part)
  })

  test('says who declined and when, and the price, only where that is set', () => {
    expect(text({ 'advice.decided_by': 'Ms Hale', 'advice.decided_on': '2026-10-02' })).toContain('The advice was declined by Ms Hale on 2 October 2026.')
    expect(text({ 'advice.decided_on': '2026-10-02' })).toContain('The advice was declined on 2 October 2026.')
    expect(text()).not.toContain('price')
    const priced = text({ 'advice.price': '1,240' })
    expect(priced).toContain('A copy to a second place each night. Its price was £1,240.00 before tax.\n')
    expect(priced).toContain('at any time, though its price may have changed by then.')
    expect(text({ 'advice.limits': 'Mail older than the server cannot be brought back.' })).toContain('\nMail older than the server cannot be brought back.\nThe door stays open')
  })

  test('does not say declined of what is not yet decided', () => {
    const open = text({ 'advice.decision': 'not yet decided' })
    expect(open).toContain('What was decided\nNothing has been decided yet. Until it is, everything stays as it is, and the risk with it.')
    expect(open).not.toContain('declined')
  })

  test('names each thing that only the owner knows, and guesses no decision', () => {
    const { problems } = draft(NAME)
    expect(new Set(problems.map(({ path }) => path))).toEqual(new Set(['advice.subject', 'advice.given_on', 'advice.risk', 'advice.recommended', 'advice.decision', 'advice.may_happen']))
    expect(problems[0]).toMatchObject({ file: NAME, where: 'the title', message: 'advice.subject is not filled: expected a text, found nothing in what is set for this document.' })
    expect(problems.find(({ path }) => path === 'advice.risk')?.file).toBe('advice-given')
  })

  test('has a tick to talk again and a place to sign as read, for both', async () => {
    const form = (await PDFDocument.load((await made(NAME, set())).bytes)).getForm()
    expect(form.getFields().map((field) => field.getName())).toEqual(['talk_again', ...['provider', 'client'].flatMap((side) => ['name', 'position', 'date', 'signature'].map((field) => `${side}_${field}`))])
    expect(form.getCheckBox('talk_again').isChecked()).toBe(false)
    expect(text()).toContain('Your signature says that you have read this letter. It does not say that you agree, and it gives up no right of yours.')
  })

  test.each(['A4', 'Letter'] as const)('on %s stands on one page, and on more with long texts', async (paper) => {
    const usual = await readPdf((await made(NAME, set({ 'advice.price': '1,240', 'advice.decided_by': 'Ms Hale' }), paper)).bytes)
    expect(usual.pages).toHaveLength(1)
    expect(plain(usual.pages[0]?.text ?? '')).toMatch(/Our advice on the backup of your mail server.*We would like to talk about it again\..*For Norwell Packaging Ltd/)
    const legal_name = `The Incorporated Trustees of the Greater Westhaven District ${'Donaudampfschifffahrt'.repeat(6)} Ltd`
    const long = await readPdf((await made(NAME, { ...set({ 'advice.risk': 'Each of the disks is as old as the other. '.repeat(60) }), client: { client: legal_name, legal_name } }, paper)).bytes)
    expect(long.pages).toHaveLength(2)
    expect(plain(long.pages[1]?.text ?? '')).toMatch(/Nothing else changes:.*For Harbour IT Ltd/)
  })
})
