import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { replyFinding } from '../../src/core/index.ts'
import { readEmails, surveyEmail } from '../../src/sending/index.ts'
import { smallContent } from '../support/content.ts'

const path = 'emails/survey-question.mdx'
const emails = readEmails([{ path, text: readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8') }])
const ASKED = { client: 'Alder Dental', legal_name: 'Alder Dental Ltd', emails, content: smallContent(), recipient: { kind: 'boss', person: 'Ada Moss', email: 'ada@alder.example' }, sent_on: '2026-11-02', return_by: '2026-11-16' } as const

it('asks one question, by a reply with a number', () => {
  const { text, problems, bytes } = surveyEmail(ASKED)
  expect(problems).toEqual([])
  expect(text.match(/\?/g)).toHaveLength(1)
  expect(text).toContain('Dear Ada Moss,\n\nFrom 0 to 10: how likely are you to recommend us to a company like yours?')
  expect(text).toContain('Please reply to this message with the number, by 16 November 2026.')
  expect(new TextDecoder().decode(bytes!)).toMatch(/^X-Unsent: 1\r\nTo: "Ada Moss"/)
  expect(surveyEmail({ ...ASKED, return_by: null }).text).toContain('with the number. If you have a minute more')
})

it('is known again by its reference, and counts no number of its own', () => {
  const { text, reference } = surveyEmail(ASKED)
  const note = { client: 'Alder Dental', sent_on: '2026-11-02', answered_on: null, person: 'Ada Moss', score: null, scale: null, answers: {}, comment: null, document: reference, file: null }
  const reply = `7, more visits please\n\nOn 2 Nov 2026 Harbour IT wrote:\n${text.split('\n').map((line) => `> ${line}`).join('\n')}`
  expect(replyFinding(reply, { clients: ['Alder Dental'], notes: [note], contacts: [], received_on: '2026-11-09' })).toMatchObject({ kind: 'answer', client: 'Alder Dental', note: { score: 7, comment: 'more visits please', sent_on: '2026-11-02', document: reference } })
})
