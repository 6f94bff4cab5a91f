import { formatDate } from '../../core/index.ts'
import { problemSentence } from '../../document/index.ts'
import { reminderIn } from '../../drafting/index.ts'
import type { FontFiles } from '../../pdf/index.ts'
import { documentEmail, emailFile, recipientOf } from '../../sending/index.ts'
import { documents, recipientSentence } from '../../words/index.ts'
import type { Composition } from './compose.ts'
import { fileName, makeFile } from './download.ts'
import type { DocumentEngine } from './engine-seam.ts'
import { registerEntry } from './register-entry.ts'
import type { Supplies } from './supplies.ts'

/** A file for the reader, and what is said when it has gone. */
export interface Offer {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
  readonly type: string
  readonly told: string
  /** It stands in the register. */
  readonly registered: boolean
}

export interface OfferFrom {
  readonly fonts: FontFiles
  readonly engine: Pick<DocumentEngine, 'contacts' | 'recordDocument' | 'recordReminders'> | null
  readonly supplies: Pick<Supplies, 'emails'> | null
}

/** The PDF, or the e-mail draft that carries it, noted in the register. @throws PdfRefused where it cannot be set, Error with a sentence where the e-mail cannot be written */
export async function makeOffer(kind: 'download' | 'email', made: Composition, from: OfferFrom): Promise<Offer> {
  const pdf = await makeFile(made, from.fonts)
  const name = fileName(made)
  const offer = kind === 'download' ? { bytes: pdf.bytes, name, type: 'application/pdf', told: documents.making.done(name, pdf.pages) } : await emailOf(made, { name, bytes: pdf.bytes }, from)
  const registered = from.engine !== null && !made.case.prospect
  let reminded: string | null = null
  if (registered) {
    const entry = await registerEntry({ draft: made.draft, template: made.template, client: made.case.client.client, starts_on: made.subject.start === null ? null : made.starts_on, as_of: made.case.as_of, content: made.case.content, file: name, ...pdf })
    from.engine.recordDocument(entry)
    const sent = reminderIn(made.draft.terms.fields, entry.client, entry.made_on)
    if (sent !== null && from.engine.recordReminders !== undefined) {
      from.engine.recordReminders(sent)
      reminded = documents.making.reminded(formatDate(sent.sent_on, made.case.content.provider.locale))
    }
  }
  return { ...offer, told: [offer.told, ...(registered ? [documents.making.registered] : []), ...(reminded === null ? [] : [reminded])].join(' '), registered }
}

async function emailOf(made: Composition, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }, { engine, supplies }: OfferFrom): Promise<Omit<Offer, 'registered'>> {
  const { prospect, client: { client } } = made.case
  const [contacts, emails] = await Promise.all([prospect ? [] : engine?.contacts().contacts(client), supplies?.emails()])
  const recipient = recipientOf(contacts ?? [])
  const email = documentEmail({
    template: made.subject.name, emails: emails ?? { texts: new Map(), problems: [] }, fields: made.draft.terms.fields, client, recipient,
    attachment: { name, type: 'application/pdf', bytes },
  })
  if (email.bytes === null) throw new Error(email.problems.map(problemSentence).join('\n'))
  const file = emailFile(name)
  const told = prospect ? documents.making.to_nobody : recipientSentence(recipient, client)
  return { bytes: email.bytes, name: file, type: 'message/rfc822', told: documents.making.email_done(file, told) }
}
