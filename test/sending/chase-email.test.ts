import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Contact, RegisterEntry } from '../../src/core/index.ts'
import { problemSentence } from '../../src/document/index.ts'
import { chaseEmail, readEmails } from '../../src/sending/index.ts'
import { smallContent } from '../support/content.ts'

const text = readFileSync(new URL('../../content/emails/chase.mdx', import.meta.url), 'utf8')
const emails = readEmails([{ path: 'emails/chase.mdx', text }])
const ENTRY: RegisterEntry = {
  document: 'D-7', client: 'Łukasz Żółć Design', template: 'proposal', title: 'Proposal', version: 4, starts_on: null, pages: 3, file_name: 'proposal.pdf', file_sha256: 'ab', made_on: '2026-05-29',
  sent_on: '2026-06-01', awaited_from: 'Una Jessop', chased_on: [], returned_on: null, outcome: null, note: null, returned_sha256: null,
}
const CONTACTS: readonly Contact[] = [{ person: 'Siân Ogden', role: 'boss', email: 'sian@lzd.example' }, { person: 'Una Jessop', role: 'assistant', email: 'una@lzd.example' }]
const asked = (change: Partial<RegisterEntry> = {}, contacts = CONTACTS, attachment: { name: string; type: string; bytes: Uint8Array } | null = null) =>
  chaseEmail({ entry: { ...ENTRY, ...change }, title: 'Proposal', emails, content: smallContent(), contacts, as_of: '2026-06-20', attachment })

describe('the e-mail that asks after a document', () => {
  it('names document, number and day, and greets the person whose answer is awaited', () => {
    const { subject, text: said, bytes, problems } = asked()
    expect(problems.map(problemSentence)).toEqual([])
    expect(subject).toBe('Proposal: may we have your answer?')
    expect(said).toMatch(/^Dear Una Jessop,\n\nOn 1 June 2026 we sent you this document: Proposal, number D-7. Your answer has not reached us yet\.\n\nIf you no longer have it, tell us and we send it once more\.\n/)
    expect(said).toContain('We wait for your answer until 31 July 2026.')
    expect(new TextDecoder().decode(bytes!)).toContain('To: "Una Jessop"\r\n <una@lzd.example>')
  })

  it('says when it was asked before, the last time of several', () => {
    expect(asked({ chased_on: ['2026-06-15', '2026-06-18', '2026-07-01'] }).text).toContain('number D-7. We asked after it on 18 June 2026. Your answer')
  })

  it('carries the document where it is at hand, and says so', () => {
    const { text: said, bytes } = asked({}, CONTACTS, { name: 'proposal.pdf', type: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) })
    expect(said).toContain('It is attached once more.')
    expect(new TextDecoder().decode(bytes!)).toContain('JVBERg==')
  })

  it('goes to the boss where the person has no address, and to nobody where nobody has', () => {
    expect(asked({ awaited_from: 'Somebody Else' }).recipient).toMatchObject({ kind: 'boss', person: 'Siân Ogden' })
    expect(asked({ awaited_from: null }, []).recipient).toEqual({ kind: 'no_boss' })
    expect(asked({ awaited_from: null }, []).text).toMatch(/^Dear Łukasz Żółć Design,/)
  })

  it('cannot be written for a document that was not sent', () => {
    const { bytes, problems } = asked({ sent_on: null })
    expect(bytes).toBeNull()
    expect(problems.length).toBeGreaterThan(0)
  })
})
