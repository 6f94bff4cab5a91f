import type { Recipient } from '../core/index.ts'
import { fillTemplate, plainText, templateProblem, termsProblem, type Block, type DocumentProblem, type FieldValues } from '../document/index.ts'
import { emailDraft, type Attachment } from '../mail/index.ts'
import type { Emails } from './emails.ts'

export interface EmailQuestion {
  /** Name of the document's template. */
  readonly template: string
  readonly emails: Emails
  /** The document's own fields. `email.to_name` joins them: the person written to, else the client. */
  readonly fields: FieldValues
  /** As shown. */
  readonly client: string
  readonly recipient: Recipient
  /** Null where the e-mail carries none. */
  readonly attachment: Attachment | null
}

export interface DocumentEmail {
  readonly subject: string
  readonly text: string
  /** The file; null where there are problems. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly problems: readonly DocumentProblem[]
}

/** The draft that carries one document. @throws MailRefused where a name or the text cannot be written in an e-mail */
export function documentEmail({ template, emails, fields, client, recipient, attachment }: EmailQuestion): DocumentEmail {
  const found = emails.texts.get(template)
  if (found === undefined) return { subject: '', text: '', bytes: null, problems: [termsProblem(`There is no text for the e-mail (expected the file emails/${template}.mdx).`)] }
  const to_name = recipient.kind === 'boss' ? recipient.person : client
  const from = recipient.kind === 'boss' ? 'contacts.csv' : 'clients.csv'
  const filled = fillTemplate(found, new Map(), new Map([...fields, ['email.to_name', { kind: 'text', value: to_name, text: to_name, from }]]))
  const subject = filled.blocks.find((block) => block.kind === 'title')
  const body = filled.blocks.filter((block) => block !== subject)
  const problems = [
    ...emails.problems.filter(({ file }) => file === found.name), ...filled.problems.map((problem) => ({ ...problem, where: null })),
    ...(subject === undefined ? [templateProblem(found.name, 1, 1, 'The e-mail has no subject (expected a line that begins with #).')] : []),
    ...body.filter((block) => toldAs(block) === null).map(({ at }) => templateProblem(at.file, at.line, 1, 'An e-mail holds paragraphs and lists, and nothing else.')),
  ]
  const said = { subject: subject === undefined ? '' : plain(plainText(subject.runs)), text: `${body.map(toldAs).join('\n\n')}\n` }
  if (problems.length > 0) return { ...said, bytes: null, problems }
  const to = recipient.kind === 'boss' ? [{ name: recipient.person, email: recipient.email }] : []
  return { ...said, bytes: emailDraft({ ...said, to, attachments: attachment === null ? [] : [attachment] }), problems }
}

/** A block as plain text; null where an e-mail has no place for it. */
function toldAs(block: Block): string | null {
  switch (block.kind) {
    case 'title': case 'subtitle': case 'heading': case 'paragraph': case 'note': return plain(plainText(block.runs))
    case 'list': return block.items.map(({ mark, runs }) => `${mark} ${plain(plainText(runs))}`).join('\n')
    default: return null
  }
}

/** Spaces that hold a line together on paper are spaces here. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
