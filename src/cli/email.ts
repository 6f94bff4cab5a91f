import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Recipient } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import { problemSentence, type FieldValues } from '../document/index.ts'
import { InputError, readContentFiles } from '../loading/disk/index.ts'
import { MailRefused } from '../mail/index.ts'
import { ContactSource } from '../models/index.ts'
import { documentEmail, documentEmails, emailFile, readEmails, recipientOf, type ToSend, type WrittenEmails } from '../sending/index.ts'
import { recipientSentence } from '../words/index.ts'
import type { Options } from './options.ts'

export interface MadeEmail {
  readonly file: string
  /** Null where the data name nobody. */
  readonly to: string | null
  readonly subject: string
  readonly bytes: number
  readonly sha256: string
}

export interface EmailToWrite extends Omit<MadeEmail, 'bytes' | 'sha256'> {
  readonly bytes: Uint8Array
}

/** Makes the draft that carries a document; null where none is asked for. @throws InputError naming every problem */
export async function makeEmail(
  db: Database, { content, eml, operands, out, prospect }: Pick<Options, 'content' | 'eml' | 'operands' | 'out' | 'prospect'>,
  { fields, client, pdf }: { readonly fields: FieldValues; readonly client: string; readonly pdf: Uint8Array }, tell: (line: string) => void,
): Promise<EmailToWrite | null> {
  if (eml === null) return null
  const file = eml === '' ? emailFile(out ?? '') : eml
  const recipient = recipientOf(prospect === null ? await new ContactSource(db).contacts(client) : [])
  try {
    const { bytes, subject, problems } = documentEmail({
      template: operands[0] ?? '', emails: readEmails(await readContentFiles(content)), fields, client, recipient,
      attachment: { name: basename(out ?? ''), type: 'application/pdf', bytes: pdf },
    })
    if (bytes === null) throw new InputError(problems.map(problemSentence).join('\n'))
    tell(`${file}: ${recipientSentence(recipient, client)}`)
    return { file, to: recipient.kind === 'boss' ? recipient.email : null, subject, bytes }
  } catch (error) {
    throw error instanceof MailRefused ? new InputError(error.message) : error
  }
}

export async function writeEmail({ file, to, subject, bytes }: EmailToWrite): Promise<MadeEmail> {
  await writeFile(file, bytes)
  return { file, to, subject, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export interface ManyEmails extends WrittenEmails {
  /** By the file of the document that a draft carries. */
  readonly told: ReadonlyMap<string, MadeEmail>
}

/** The drafts that carry many documents, each named as its document. */
export async function writeManyEmails(db: Database, { content }: Pick<Options, 'content'>, template: string, made: readonly ToSend[]): Promise<ManyEmails> {
  const contacts = new ContactSource(db)
  const recipients = new Map<string, Recipient>()
  for (const { client } of made) recipients.set(client, recipientOf(await contacts.contacts(client)))
  const emails = documentEmails(made, { template, emails: readEmails(await readContentFiles(content)), recipient: (client) => recipients.get(client) ?? { kind: 'no_boss' } })
  const told = emails.written.map(({ carries, file, recipient, subject, bytes }): [string, MadeEmail] =>
    [carries, { file, to: recipient.kind === 'boss' ? recipient.email : null, subject, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }])
  return { ...emails, told: new Map(told) }
}
