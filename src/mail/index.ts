/** Messages as files, to be opened in the reader's own mail program. */
export { emailDraft, type Attachment, type EmailDraft } from './draft.ts'
export { isAddress, type Mailbox } from './mailbox.ts'
export { MailRefused } from './plain.ts'
