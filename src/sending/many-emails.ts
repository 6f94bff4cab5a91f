import type { Recipient } from '../core/index.ts'
import { problemSentence, type FieldValues } from '../document/index.ts'
import { MailRefused } from '../mail/index.ts'
import { documentEmail } from './document-email.ts'
import type { Emails } from './emails.ts'

/** A document that was made, to be sent. */
export interface ToSend {
  readonly client: string
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly draft: { readonly terms: { readonly fields: FieldValues } }
}

export interface WrittenEmail {
  readonly client: string
  /** The document's own name with the ending `.eml`. */
  readonly file: string
  /** The file of the document that it carries. */
  readonly carries: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly recipient: Recipient
  readonly subject: string
}

export interface WrittenEmails {
  readonly written: readonly WrittenEmail[]
  readonly not_written: readonly { readonly client: string; readonly sentences: readonly string[] }[]
}

/** The drafts that carry documents of one template, each with its own. What cannot be written is set aside with its reasons. */
export function documentEmails(made: readonly ToSend[], { template, emails, recipient: of }: {
  readonly template: string
  readonly emails: Emails
  readonly recipient: (client: string) => Recipient
}): WrittenEmails {
  const written: WrittenEmail[] = []
  const not_written: WrittenEmails['not_written'][number][] = []
  for (const { client, file, bytes, draft } of made) {
    const recipient = of(client)
    try {
      const email = documentEmail({ template, emails, fields: draft.terms.fields, client, recipient, attachment: { name: file, type: 'application/pdf', bytes } })
      if (email.bytes === null) not_written.push({ client, sentences: [...new Set(email.problems.map(problemSentence))] })
      else written.push({ client, file: emailFile(file), carries: file, bytes: email.bytes, recipient, subject: email.subject })
    } catch (cause) {
      if (!(cause instanceof MailRefused)) throw cause
      not_written.push({ client, sentences: [cause.message] })
    }
  }
  return { written, not_written }
}

/** The name of the draft that carries a document. */
export const emailFile = (document: string): string => document.replace(/(?:\.pdf)?$/i, '.eml')
