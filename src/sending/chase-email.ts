import { chasesOf, formatDate, isoDay, parseDay, type Contact, type Content, type Recipient, type RegisterEntry } from '../core/index.ts'
import type { FieldValue } from '../document/index.ts'
import { isAddress, type Attachment } from '../mail/index.ts'
import { documentEmail, type DocumentEmail } from './document-email.ts'
import type { Emails } from './emails.ts'
import { recipientOf } from './recipient.ts'

/** Name of the text, `emails/chase.mdx`. */
const CHASE = 'chase'
const FROM = 'the register of documents'

export interface ChaseQuestion {
  readonly entry: RegisterEntry
  /** What the document is called. */
  readonly title: string
  readonly emails: Emails
  readonly content: Content
  /** Of the client. */
  readonly contacts: readonly Contact[]
  /** Local date of the chase. */
  readonly as_of: string
  /** The document, once more; null where it is not at hand. */
  readonly attachment: Attachment | null
}

/** The draft that asks after a document that was sent. @throws MailRefused where a name or the text cannot be written in an e-mail */
export function chaseEmail({ entry, title, emails, content, contacts, as_of, attachment }: ChaseQuestion): DocumentEmail & { readonly recipient: Recipient } {
  const { provider } = content
  const recipient = chaseRecipient(entry, contacts)
  const date = (value: string): FieldValue => ({ kind: 'date', value, text: formatDate(value, provider.locale), from: FROM })
  const text = (value: string, from: string): FieldValue => ({ kind: 'text', value, text: value, from })
  const before = chasesOf(entry, as_of).at(-1)
  const sent = entry.sent_on === null ? null : parseDay(entry.sent_on)
  const fields = new Map<string, FieldValue>([
    ['provider.legal_name', text(provider.legal_name, 'provider.yaml')],
    ['document.title', text(title, FROM)], ['document.number', text(entry.document, FROM)],
    ['chase.attached', { kind: 'flag', value: attachment !== null, text: attachment === null ? 'no' : 'yes', from: FROM }],
    ...(entry.sent_on === null || sent === null ? [] : [['chase.sent_on', date(entry.sent_on)], ['chase.expires_on', date(isoDay(sent + provider.register.expires_after_days))]] as const),
    ...(before === undefined ? [] : [['chase.before_on', date(before)]] as const),
  ])
  return { ...documentEmail({ template: CHASE, emails, fields, client: entry.client, recipient, attachment }), recipient }
}

/** The person whose answer is awaited, where an address is known; else whom the client's documents go to. */
function chaseRecipient({ awaited_from }: RegisterEntry, contacts: readonly Contact[]): Recipient {
  const named = contacts.find(({ person, email }) => person === awaited_from && email !== null && isAddress(email))
  return named?.email == null ? recipientOf(contacts) : { kind: 'boss', person: named.person, email: named.email }
}
