import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentEmail, readEmails, type DocumentEmail } from '../../src/sending/index.ts'
import { draft } from '../drafting/drafts.ts'

/** The e-mail of a document as drafted for Norwell Packaging, to its boss. */
function email(template: string, overrides: Readonly<Record<string, string>>): DocumentEmail {
  const path = `emails/${template}.mdx`
  const text = readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8')
  return documentEmail({
    template, emails: readEmails([{ path, text }]), fields: draft(template, { overrides }).terms.fields, client: 'Norwell Packaging',
    recipient: { kind: 'boss', person: 'Ann Hale', email: 'ann@norwell.example' }, attachment: { name: 'a.pdf', type: 'application/pdf', bytes: Uint8Array.of(37) },
  })
}

describe('the e-mail', () => {
  test('of the reminder names the point, and asks for no signature', () => {
    const { subject, text, problems } = email('obligation-reminder', { 'reminder.obligation': 'mail and storage within the quota', 'reminder.contact': 'Ada Long' })
    expect(problems).toEqual([])
    expect(subject).toBe('A reminder: mail and storage within the quota')
    expect(text).toContain('Dear Ann Hale,\n\nA short letter is attached. It is about one point of our agreement, mail and storage within the quota,')
    expect(text).toContain('There is nothing to sign. If anything is unclear, or gets in the way of your work, please ask Ada Long.')
  })

  test('of the declined advice says what a signature means', () => {
    const { subject, text, problems } = email('declined-advice-letter', { 'advice.subject': 'the backup of your mail server', 'advice.given_on': '2026-09-14' })
    expect(problems).toEqual([])
    expect(subject).toBe('Our advice on the backup of your mail server, for the record')
    expect(text).toContain('On 14 September 2026 we advised you on the backup of your mail server.')
    expect(text).toContain('Your signature does not say that you agree with it. Nothing else between us changes.')
  })

  test('of the true-up letter says from which day, and asks for a look', () => {
    const { subject, text, problems } = email('true-up-letter', { 'true_up.from_on': '2027-01-01' })
    expect(problems).toEqual([])
    expect(subject).toBe('Your seats and your fee from 1 January 2027')
    expect(text).toContain('The next term of our agreement is to begin on 1 January 2027.')
    expect(text).toContain('Please look through the numbers, and tell our service desk what is not right. There is nothing to sign.')
  })

  test('of the survey says by when, only where that is set', () => {
    expect(email('satisfaction-survey', {}).text).toContain('send it back in reply to this message. An honest answer')
    const { subject, text, problems } = email('satisfaction-survey', { 'survey.return_by': '2026-12-11' })
    expect(problems).toEqual([])
    expect(subject).toBe('How are we doing? A page with five questions from Harbour IT')
    expect(text).toContain('in reply to this message by 11 December 2026. An honest answer')
  })

  test('of the proposal names the plan, and that there is a reason only where one is given', () => {
    const set = { 'offer.plan': 'Gold', 'proposal.valid_until': '2026-12-15' }
    const { subject, text, problems } = email('proposal', set)
    expect(problems).toEqual([])
    expect(subject).toBe('Our proposal for IT support from 1 January 2027')
    expect(text).toContain('what we promise for it, side by side. We propose Gold.\n')
    expect(text).toContain('• choose a plan, in any PDF viewer or on paper\n• sign the proposal and send it back in reply to this message by 15 December 2026\n')
    expect(email('proposal', { ...set, 'proposal.reason': 'Your first shift begins at seven.' }).text).toContain('We propose Gold, and say why.\n')
  })
})
