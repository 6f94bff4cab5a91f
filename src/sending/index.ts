/** A document on its way: the e-mail that carries it, from its text in `content/emails/`. */
export { readEmails, type Emails } from './emails.ts'
export { chaseEmail, type ChaseQuestion } from './chase-email.ts'
export { documentEmail, type DocumentEmail, type EmailQuestion } from './document-email.ts'
export { documentEmails, emailFile, type ToSend, type WrittenEmail, type WrittenEmails } from './many-emails.ts'
export { surveyEmail, type SurveyEmailQuestion } from './survey-email.ts'
export { recipientOf } from './recipient.ts'
