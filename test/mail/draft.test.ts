import { describe, expect, test } from 'vitest'
import { emailDraft, isAddress, MailRefused, type EmailDraft } from '../../src/mail/index.ts'
import { random } from '../support/random.ts'
import { mailboxes, readMessage } from './read-message.ts'

const PLAIN: EmailDraft = { to: [], subject: 'Hello', text: 'Hello.', attachments: [] }
const written = (change: Partial<EmailDraft> = {}): string => new TextDecoder().decode(emailDraft({ ...PLAIN, ...change }))
const refusal = (change: Partial<EmailDraft>): string => {
  try {
    emailDraft({ ...PLAIN, ...change })
  } catch (error) {
    if (error instanceof MailRefused) return error.message
    throw error
  }
  return 'not refused'
}
const text = (octets: Uint8Array): string => new TextDecoder().decode(octets)
const textRows = (given: string): string[] => written({ text: given }).split('\r\n\r\n').slice(2).join('\r\n\r\n').split('\r\n--=_')[0]!.split('\r\n')
const file = (name: string) => ({ name, type: 'application/pdf', bytes: new Uint8Array(58).fill(65) })

describe('a draft', () => {
  test('of plain text and a file', () => {
    const draft = written({
      to: [{ name: 'Rosa Ogden', email: 'rosa@juniper.example' }, { email: 'a@b.example' }], cc: [{ email: 'c@d.example' }], from: { name: 'Harbour IT', email: 'post@harbour.example' },
      date: Date.UTC(2026, 9, 30, 17, 48), text: 'Hello.\nBye.', attachments: [file('a.pdf')],
    })
    expect(draft.replace(/=_[0-9a-f]{16}/g, '=_B').split('\r\n')).toEqual([
      'X-Unsent: 1', 'Date: Fri, 30 Oct 2026 17:48:00 +0000', 'From: "Harbour IT"', ' <post@harbour.example>',
      'To: "Rosa Ogden"', ' <rosa@juniper.example>,', ' a@b.example', 'Cc: c@d.example', 'Subject: Hello', 'MIME-Version: 1.0',
      'Content-Type: multipart/mixed;', ' boundary="=_B"', '',
      '--=_B', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: quoted-printable', '', 'Hello.', 'Bye.',
      '--=_B', 'Content-Type: application/pdf', 'Content-Transfer-Encoding: base64', 'Content-Disposition: attachment;', ' filename="a.pdf"', '',
      'QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB', 'QQ==', '--=_B--', '',
    ])
  })

  test('names nobody and no time unless it is told', () => {
    expect(readMessage(emailDraft(PLAIN)).names).toEqual(['x-unsent', 'subject', 'mime-version', 'content-type'])
  })

  test('is the same from the same content, with a boundary of its own for another', () => {
    expect(written()).toBe(written())
    const boundary = (one: string) => /boundary="([^"]+)"/.exec(one)?.[1]
    expect(boundary(written())).toMatch(/^=_[0-9a-f]{16}$/)
    expect(boundary(written())).not.toBe(boundary(written({ text: 'Hello!' })))
  })
})

describe('the text', () => {
  test('says what mail systems would change by its octets', () => {
    expect(textRows('a=b \nFrom me\n.\n..x\nFromage\n\ttab\t\n ')).toEqual(['a=3Db=20', '=46rom me', '=2E', '=2E.x', 'Fromage', '\ttab=09', '=20'])
    expect(textRows('a\r\nb\rc')).toEqual(['a', 'b', 'c'])
    expect(textRows('Żółć ☐')).toEqual(['=C5=BB=C3=B3=C5=82=C4=87 =E2=98=90'])
  })

  test('breaks at 76 characters, and never within a character', () => {
    expect(textRows('x'.repeat(76))).toEqual(['x'.repeat(76)])
    expect(textRows('x'.repeat(77))).toEqual([`${'x'.repeat(75)}=`, 'xx'])
    expect(textRows(`${'x'.repeat(70)}é`)).toEqual([`${'x'.repeat(70)}=C3=A9`])
    expect(textRows(`${'x'.repeat(71)}é`)).toEqual([`${'x'.repeat(71)}=`, '=C3=A9'])
    expect(textRows(`${'x'.repeat(75)}.From me`)).toEqual([`${'x'.repeat(75)}=`, '=2EFrom me'])
    expect(textRows(`${'x'.repeat(75)}From me`)).toEqual([`${'x'.repeat(75)}=`, '=46rom me'])
  })
})

describe('a header', () => {
  const subject = (given: string): string[] => /^Subject: .*(?:\r\n .*)*/m.exec(written({ subject: given }))?.[0].split('\r\n') ?? []

  test('stands as it is where it can, and folds at spaces', () => {
    expect(subject('Premium Response supplement for Norwell Packaging Ltd, from 1 November 2026')).toEqual(['Subject: Premium Response supplement for Norwell Packaging Ltd, from 1', ' November 2026'])
  })

  test('is encoded where it is not of ASCII, looks encoded or has no place to fold', () => {
    expect(subject('Żółć')).toEqual(['Subject: =?UTF-8?B?xbvDs8WCxIc=?='])
    expect(subject('=?UTF-8?B?eA==?=')).toEqual(['Subject: =?UTF-8?B?PT9VVEYtOD9CP2VBPT0/PQ==?='])
    expect(subject('x'.repeat(70)).every((row) => row.length <= 76)).toBe(true)
  })

  test('takes no second header from a line break', () => {
    const draft = readMessage(emailDraft({ ...PLAIN, subject: 'Hello\r\nBcc: all@x.example', to: [{ name: 'Ann\nBcc: all@x.example', email: 'ann@x.example' }], attachments: [file('a\r\nX-More: 1.pdf')] }))
    expect(draft.names).toEqual(['x-unsent', 'to', 'subject', 'mime-version', 'content-type'])
    expect(draft.subject).toBe('Hello Bcc: all@x.example')
    expect(mailboxes(draft.headers.get('to') ?? '')).toEqual([{ name: 'Ann Bcc: all@x.example', email: 'ann@x.example' }])
    expect(draft.parts[1]?.name).toBe('a X-More: 1.pdf')
  })
})

describe('a file’s name', () => {
  const disposition = (name: string): string[] => /Content-Disposition: [\s\S]*?(?=\r\n\r\n)/.exec(written({ attachments: [file(name)] }))?.[0].split('\r\n').slice(1).map((row) => row.trim()) ?? []

  test('stands beside one that every program can read', () => {
    expect(disposition('a b.pdf')).toEqual(['filename="a b.pdf"'])
    expect(disposition('Łukasz Żółć.pdf')).toEqual(['filename="_ukasz Zo_c.pdf";', 'filename*=UTF-8\'\'%C5%81ukasz%20%C5%BB%C3%B3%C5%82%C4%87.pdf'])
    expect(disposition('株式会社.pdf')).toEqual(['filename="attachment.pdf";', 'filename*=UTF-8\'\'%E6%A0%AA%E5%BC%8F%E4%BC%9A%E7%A4%BE.pdf'])
    expect(disposition('say "no".pdf')).toEqual(['filename="say _no_.pdf";', 'filename*=UTF-8\'\'say%20%22no%22.pdf'])
  })

  test('goes on in further parameters where it is long', () => {
    expect(disposition(`${'a'.repeat(146)}.pdf`)).toEqual([`filename="${'a'.repeat(146)}.pdf"`])
    expect(disposition(`é${'a'.repeat(100)}.pdf`)).toEqual([`filename="e${'a'.repeat(58)}.pdf";`, `filename*0*=UTF-8''%C3%A9${'a'.repeat(47)};`, `filename*1*=${'a'.repeat(53)}.pdf`])
  })
})

describe('refused, with a sentence', () => {
  test('control characters and halves of characters', () => {
    expect(refusal({ subject: 'a\u0000b' })).toBe('The subject holds the control character U+0000, which an e-mail cannot carry.')
    expect(refusal({ text: 'a\u001bb' })).toBe('The text holds the control character U+001B, which an e-mail cannot carry.')
    expect(refusal({ text: 'a\ud800b' })).toBe('The text holds half of a character, which an e-mail cannot carry.')
    expect(refusal({ to: [{ name: 'a\u0085b', email: 'a@b.example' }] })).toBe('The name under To holds the control character U+0085, which an e-mail cannot carry.')
    expect(refusal({ attachments: [file('a\u007f.pdf')] })).toBe('The file name holds the control character U+007F, which an e-mail cannot carry.')
  })

  test('what is no address', () => {
    expect(refusal({ to: [{ email: 'a@b.example\r\nBcc: c@d.example' }] })).toBe('"a@b.example Bcc: c@d.example" under To is not an e-mail address (expected one such as ann@example.com).')
    expect(['ann', 'ann@', '@b.example', 'a b@c.example', 'a@b.example, c@d.example', 'a@b..example', 'a..b@c.example', 'é@b.example', '<a@b.example>', `${'a'.repeat(65)}@b.example`, `a@${'b'.repeat(260)}`].filter(isAddress)).toEqual([])
    expect(['a@b.example', 'o\'neil+it@b-c.example', 'a.b@localhost'].filter((one) => !isAddress(one))).toEqual([])
  })

  test('a nameless file, a type that base64 may not carry, a date outside the calendar', () => {
    expect(refusal({ attachments: [file(' \n')] })).toBe('An attachment has no file name.')
    expect(refusal({ attachments: [{ ...file('a.eml'), type: 'message/rfc822' }] })).toBe('"a.eml" cannot be attached as message/rfc822 (expected a type such as application/pdf).')
    expect(refusal({ attachments: [{ ...file('a.pdf'), type: 'application/pdf\r\nX: 1' }] })).toContain('cannot be attached as')
    expect(refusal({ date: NaN })).toBe('The date is not between the years 1900 and 9999.')
  })
})

test('whatever the names and texts, the message reads back as it was given, in lines of 76 but for a file’s plain name', () => {
  const { int, pick } = random(4)
  const PIECES = [
    'O\'Neil & <Sons>', 'Łukasz Żółć', '株式会社', '👩‍👩‍👧', '\u{10ffff}', 'x'.repeat(300), '"', '\\', ',', ';', ':', '%', '=?UTF-8?B?', '?=', '=', '.', 'From ', ' ', '--=_', '\r\n', '\n', '\r', '\t', 'é', 'e\u0301', 'a', '\u00a0', '\u2028', '*', "'", '()', '@', '\ufeff',
  ]
  const any = (most: number): string => Array.from({ length: int(0, most) }, () => pick(PIECES)).join('')
  const tidy = (given: string): string => given.replace(/[\t\n\r \u2028]+/g, ' ').trim()
  const longest = (octets: Uint8Array): number => Math.max(...text(octets).split('\r\n').filter((row) => !/^ filename="[ -~]{1,150}"$/.test(row)).map((row) => row.length))
  for (let turn = 0; turn < 1_500; turn++) {
    const to = Array.from({ length: int(0, 3) }, () => ({ name: any(6), email: pick(['ann@x.example', 'o\'neil@y.example']) }))
    const attachments = Array.from({ length: int(0, 3) }, () => ({ name: `n${any(6)}.pdf`, type: 'application/pdf', bytes: Uint8Array.from({ length: int(0, 200) }, () => int(0, 255)) }))
    const given = { to, subject: any(8), text: any(30), attachments }
    const octets = emailDraft(given)
    const read = readMessage(octets)
    expect(text(octets)).toMatch(/^(?:[\t -~]*\r\n)*$/)
    expect(longest(octets)).toBeLessThanOrEqual(76)
    expect(text(octets)).not.toMatch(/^(?:\.|From )/m)
    expect(read.subject).toBe(tidy(given.subject))
    expect(mailboxes(read.headers.get('to') ?? '')).toEqual(to.map(({ name, email }) => ({ name: tidy(name), email })))
    expect(read.parts.map(({ name }) => name)).toEqual([null, ...attachments.map(({ name }) => tidy(name))])
    expect(text(read.parts[0]!.bytes)).toBe(given.text.replace(/\r\n|\r|\n/g, '\r\n').replace(/^\ufeff/, ''))
    expect(read.parts.slice(1).map(({ bytes }) => [...bytes])).toEqual(attachments.map(({ bytes }) => [...bytes]))
    for (const { fallback } of read.parts.slice(1)) expect(fallback).toMatch(/^[ -~]{1,150}$/)
  }
})
