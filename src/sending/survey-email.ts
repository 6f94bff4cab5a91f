import { formatDate, surveyReference, type Content, type Recipient } from '../core/index.ts'
import type { FieldValue } from '../document/index.ts'
import { documentEmail, type DocumentEmail } from './document-email.ts'
import type { Emails } from './emails.ts'

/** Name of the text, `emails/survey-question.mdx`. */
const TEXT = 'survey-question'
const FROM = 'the page of surveys'

export interface SurveyEmailQuestion {
  readonly client: string
  readonly legal_name: string | null
  readonly emails: Emails
  readonly content: Pick<Content, 'provider'>
  readonly recipient: Recipient
  /** ISO date on which it is to be sent: the reference by which the answer is known is of the client and this day. */
  readonly sent_on: string
  /** ISO date; null where none is asked for. */
  readonly return_by: string | null
}

/** The draft that asks one question, answered by a reply with a number. @throws MailRefused where a name or the text cannot be written in an e-mail */
export function surveyEmail({ client, legal_name, emails, content: { provider }, recipient, sent_on, return_by }: SurveyEmailQuestion): DocumentEmail & { readonly reference: string } {
  const reference = surveyReference(client, sent_on)
  const text = (value: string, from: string): FieldValue => ({ kind: 'text', value, text: value, from })
  const fields = new Map<string, FieldValue>([
    ['provider.legal_name', text(provider.legal_name, 'provider.yaml')], ['provider.name', text(provider.name, 'provider.yaml')],
    ['client.legal_name', text(legal_name ?? client, 'clients.csv')], ['survey.reference', text(reference, FROM)],
    ...(return_by === null ? [] : [['survey.return_by', { kind: 'date', value: return_by, text: formatDate(return_by, provider.locale), from: FROM }] as const]),
  ])
  return { ...documentEmail({ template: TEXT, emails, fields, client, recipient, attachment: null }), reference }
}
