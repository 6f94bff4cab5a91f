import type { Contact, Content } from '../../core/index.ts'
import { problemSentence } from '../../document/index.ts'
import { MailRefused, type Attachment } from '../../mail/index.ts'
import { chaseEmail, type DocumentEmail, type Emails } from '../../sending/index.ts'
import { templateWords } from '../../words/index.ts'
import type { OpenedParts } from './draw-panel.ts'
import type { RegisterLine } from './gather.ts'

export interface ChaseAsked {
  readonly line: RegisterLine
  readonly content: Content
  readonly contacts: readonly Contact[]
  readonly emails: Emails
  readonly as_of: string
  readonly attachment: Attachment | null
}

/** The e-mail that asks after a document, as it is shown and, without problems, as a file. */
export function chaseDraft({ line: { entry }, content, contacts, emails, as_of, attachment }: ChaseAsked): NonNullable<OpenedParts['chase']> & Pick<DocumentEmail, 'bytes'> {
  try {
    const { subject, text, bytes, problems, recipient } = chaseEmail({ entry, title: entry.title ?? templateWords(entry.template), emails, content, contacts, as_of, attachment })
    return { subject, text, bytes, recipient, problems: problems.map(problemSentence) }
  } catch (cause) {
    if (!(cause instanceof MailRefused)) throw cause
    return { subject: '', text: '', bytes: null, recipient: { kind: 'no_boss' }, problems: [cause.message] }
  }
}

/** `chase-D-0049-kestrel-marine-2.eml`. */
export function chaseFileName({ entry: { document, client, chased_on } }: RegisterLine): string {
  const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60)
  return `chase-${plain(document)}-${plain(client)}-${chased_on.length + 1}.eml`
}
