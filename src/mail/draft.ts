import { base64Lines } from './base64.ts'
import { attachedAs } from './file-name.ts'
import { textHeader } from './header.ts'
import { mailboxHeader, type Mailbox } from './mailbox.ts'
import { lines, MailRefused, oneLine } from './plain.ts'
import { quotedPrintable } from './quoted-printable.ts'

export interface Attachment {
  readonly name: string
  /** Of a body that base64 may carry: `application/pdf`, not `message/…` or `multipart/…`. */
  readonly type: string
  readonly bytes: Uint8Array
}

export interface EmailDraft {
  /** May be empty: whoever sends it chooses. */
  readonly to: readonly Mailbox[]
  readonly cc?: readonly Mailbox[]
  /** Left out, the mail program names its own user. */
  readonly from?: Mailbox | null
  readonly subject: string
  readonly text: string
  /** Epoch milliseconds; left out, the mail program dates it when it is sent. */
  readonly date?: number | null
  readonly attachments: readonly Attachment[]
}

const TYPE = /^(?!message\/|multipart\/)[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}$/i

/**
 * A message as a file (`.eml`) that mail programs open as a draft: RFC 5322 and 2045 to 2047, file names by RFC 2231.
 * The same bytes from the same input. @throws MailRefused naming the field that cannot be written
 */
export function emailDraft({ to, cc = [], from = null, subject, text, date = null, attachments }: EmailDraft): Uint8Array<ArrayBuffer> {
  const parts = [textPart(text), ...attachments.map(attachmentPart)]
  const head = [
    'X-Unsent: 1',
    ...(date === null ? [] : [`Date: ${instant(date)}`]),
    ...(from === null ? [] : [mailboxHeader('From', [from])]),
    ...(to.length === 0 ? [] : [mailboxHeader('To', to)]),
    ...(cc.length === 0 ? [] : [mailboxHeader('Cc', cc)]),
    textHeader('Subject', oneLine('subject', subject)),
    'MIME-Version: 1.0',
  ]
  const boundary = boundaryOf([...head, ...parts])
  const rows = [
    ...head, `Content-Type: multipart/mixed;\r\n boundary="${boundary}"`, '',
    ...parts.flatMap((part) => [`--${boundary}`, part]), `--${boundary}--`, '',
  ]
  return new TextEncoder().encode(rows.join('\r\n'))
}

function textPart(text: string): string {
  return ['Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: quoted-printable', '', ...quotedPrintable(lines('text', text))].join('\r\n')
}

function attachmentPart({ name, type, bytes }: Attachment): string {
  const disposition = attachedAs(name)
  if (!TYPE.test(type)) throw new MailRefused(`"${name}" cannot be attached as ${type || 'nothing'} (expected a type such as application/pdf).`)
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', disposition, '', ...base64Lines(bytes)].join('\r\n')
}

const YEARS = [Date.UTC(1900, 0, 1), Date.UTC(10_000, 0, 1)] as const

function instant(date: number): string {
  if (!(date >= YEARS[0] && date < YEARS[1])) throw new MailRefused('The date is not between the years 1900 and 9999.')
  return new Date(date).toUTCString().replace('GMT', '+0000')
}

/** Of the content, so that the same content gives the same bytes; `=_` stands in neither quoted-printable nor base64. */
function boundaryOf(texts: readonly string[]): string {
  const sums = [0x811c9dc5, 0x01000193].map((seed) => texts.reduce((before, text) => fnv(text, before), seed))
  return `=_${sums.map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('')}`
}

/** FNV-1a, 32 bits, of UTF-16 units. */
function fnv(text: string, seed: number): number {
  let sum = seed
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum
}
