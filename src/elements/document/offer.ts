import { PREMIUM_RESPONSE_TEMPLATE, problemSentence } from '../../document/index.ts'
import type { FontFiles } from '../../pdf/index.ts'
import { documentEmail, recipientOf } from '../../sending/index.ts'
import { documents, recipientSentence } from '../../words/index.ts'
import type { Composition } from './compose.ts'
import { fileName, makeFile } from './download.ts'
import type { DocumentEngine } from './engine-seam.ts'
import type { Supplies } from './supplies.ts'

/** A file for the reader, and what is said when it has gone. */
export interface Offer {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
  readonly type: string
  readonly told: string
}

export interface OfferFrom {
  readonly fonts: FontFiles
  readonly engine: Pick<DocumentEngine, 'contacts'> | null
  readonly supplies: Pick<Supplies, 'emails'> | null
}

/** The PDF, or the e-mail draft that carries it. @throws PdfRefused where it cannot be set, Error with a sentence where the e-mail cannot be written */
export async function makeOffer(kind: 'download' | 'email', made: Composition, { fonts, engine, supplies }: OfferFrom): Promise<Offer> {
  const { client } = made.case.client
  const [pdf, contacts, emails] = await Promise.all([makeFile(made, fonts), kind === 'email' ? engine?.contacts().contacts(client) : [], kind === 'email' ? supplies?.emails() : null])
  const name = fileName(client, made.starts_on ?? '')
  if (kind === 'download') return { bytes: pdf.bytes, name, type: 'application/pdf', told: documents.making.done(name, pdf.pages) }
  const recipient = recipientOf(contacts ?? [])
  const email = documentEmail({
    template: PREMIUM_RESPONSE_TEMPLATE, emails: emails ?? { texts: new Map(), problems: [] }, fields: made.draft.terms.fields, client, recipient,
    attachment: { name, type: 'application/pdf', bytes: pdf.bytes },
  })
  if (email.bytes === null) throw new Error(email.problems.map(problemSentence).join('\n'))
  const file = name.replace(/\.pdf$/, '.eml')
  return { bytes: email.bytes, name: file, type: 'message/rfc822', told: documents.making.email_done(file, recipientSentence(recipient, client)) }
}
