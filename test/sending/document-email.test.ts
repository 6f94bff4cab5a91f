import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { problemSentence, type FieldValue, type FieldValues } from '../../src/document/index.ts'
import { documentEmail, readEmails, recipientOf, type EmailQuestion } from '../../src/sending/index.ts'
import { draft, stock } from '../drafting/drafts.ts'
import { mailboxes, readMessage } from '../mail/read-message.ts'

const NAME = 'premium-response-supplement'
const own = { path: `emails/${NAME}.mdx`, text: readFileSync(new URL(`../../content/emails/${NAME}.mdx`, import.meta.url), 'utf8') }
const words = (text: string): FieldValue => ({ kind: 'text', value: text, text, from: 'clients.csv' })
const FIELDS: FieldValues = new Map([
  ['client.legal_name', words('Łukasz Żółć Design')], ['provider.legal_name', words('Harbour IT Ltd')], ['agreement.plan', words('Silver')],
  ['rider.starts_on', words('1\u00a0November 2026')], ['rider.monthly_charge', words('£403.00')],
])
const QUESTION: EmailQuestion = {
  template: NAME, emails: readEmails([own]), fields: FIELDS, client: 'Łukasz Żółć Design', recipient: { kind: 'boss', person: 'Siân Ogden', email: 'sian@lzd.example' },
  attachment: { name: 'Łukasz.pdf', type: 'application/pdf', bytes: Uint8Array.of(37, 80, 68, 70) },
}
const asked = (text: string, change: Partial<EmailQuestion> = {}) => documentEmail({ ...QUESTION, emails: readEmails([{ ...own, text }]), ...change })
const faults = (text: string): string[] => asked(text).problems.map(problemSentence)

describe('the e-mail of a supplement', () => {
  test('is addressed to the boss, says what is attached, and carries it', () => {
    const { bytes, problems } = documentEmail(QUESTION)
    expect(problems).toEqual([])
    const read = readMessage(bytes ?? new Uint8Array())
    expect(read.subject).toBe('Premium Response for Łukasz Żółć Design, from 1 November 2026')
    expect(mailboxes(read.headers.get('to') ?? '')).toEqual([{ name: 'Siân Ogden', email: 'sian@lzd.example' }])
    expect(read.parts.map(({ type, name }) => [type, name])).toEqual([['text/plain', null], ['application/pdf', 'Łukasz.pdf']])
    expect([...read.parts[1]?.bytes ?? []]).toEqual([37, 80, 68, 70])
    expect(new TextDecoder().decode(read.parts[0]?.bytes).split('\r\n')).toEqual([
      'Dear Siân Ogden,', '',
      'The Premium Response supplement to your Silver agreement is attached. It gives you shorter response and resolution times from 1 November 2026, for £403.00 a month.', '',
      'If you agree, please:', '',
      '• fill in name, position and date, in any PDF viewer or on paper', '• sign it, by hand or with the e-signature service that you use', '• send it back in reply to this message', '',
      'Nothing changes until both of us have signed. If anything is unclear, please ask.', '',
      'Kind regards,', '', 'Harbour IT Ltd', '',
    ])
  })

  test('greets the client and names no recipient where no boss is known', () => {
    const { bytes, text } = documentEmail({ ...QUESTION, recipient: { kind: 'no_boss' } })
    expect(text.split('\n')[0]).toBe('Dear Łukasz Żółć Design,')
    expect(readMessage(bytes ?? new Uint8Array()).names).not.toContain('to')
  })

  test('takes names as texts', () => {
    const { subject, text } = asked('# {client.legal_name}\n\n{client.legal_name}', { fields: new Map([['client.legal_name', words('O\'Neil & <Sons> {a.b}')]]) })
    expect([subject, text]).toEqual(['O\'Neil & <Sons> {a.b}', 'O\'Neil & <Sons> {a.b}\n'])
  })

  test('is not made where its text is at fault, which is named by file, line and column', () => {
    expect(faults('Text')).toEqual([`emails/${NAME}, line 1, column 1: The e-mail has no subject (expected a line that begins with #).`])
    expect(faults('# S\n\nfor {client.nickname}')).toEqual([`emails/${NAME}, line 3, column 5: client.nickname is not filled: expected a field that this document knows, found nothing in nothing that fills this template.`])
    expect(faults('# S\n\n<PageBreak />')).toEqual([`emails/${NAME}, line 3, column 1: An e-mail holds paragraphs and lists, and nothing else.`])
    expect(faults('# S\n\n{fetch("x")}')).toHaveLength(1)
    expect(asked('# S\n\n{a.b}').bytes).toBeNull()
    expect(documentEmail({ ...QUESTION, template: 'letter' }).problems.map(problemSentence)).toEqual(['There is no text for the e-mail (expected the file emails/letter.mdx).'])
  })
})

test('the recipient is the first boss with an address that can be used', () => {
  const boss = (person: string, email: string | null) => ({ person, role: 'boss', email })
  expect(recipientOf([{ person: 'Ann', role: 'finance', email: 'ann@x.example' }])).toEqual({ kind: 'no_boss' })
  expect(recipientOf([boss('Bob', null), boss('Cy', 'cy at x'), boss('Di', 'di@x.example')])).toEqual({ kind: 'boss', person: 'Di', email: 'di@x.example' })
  expect(recipientOf([boss('Bob', null)])).toEqual({ kind: 'no_address', person: 'Bob' })
  expect(recipientOf([boss('Cy', 'cy at x')])).toEqual({ kind: 'unusable', person: 'Cy', email: 'cy at x' })
})

test('the texts that come with the site name nothing but what the terms of their document have', () => {
  const folder = new URL('../../content/emails/', import.meta.url)
  const emails = readEmails(readdirSync(folder).sort().map((name) => ({ path: `emails/${name}`, text: readFileSync(new URL(name, folder), 'utf8') })))
  expect(emails.problems).toEqual([])
  for (const template of [...emails.texts.keys()].filter((name) => stock().templates.has(name))) {
    const fields: FieldValues = new Map([...draft(template).terms.fields].map(([path, value]) => [path, value.kind === 'missing' ? words(value.expected) : value] as const))
    expect([template, documentEmail({ ...QUESTION, template, emails, fields }).problems]).toEqual([template, []])
  }
})
