/** What makes many documents and packs them, in one piece, loaded when the first client is chosen. */
export { documentCases, makeMany, reminderIn, zipBatch } from '../../drafting/index.ts'
export { writeCsv } from '../../intake/index.ts'
export { documentEmails, recipientOf } from '../../sending/index.ts'
export { commonRows } from './common-rows.ts'
export { registerEntry } from './register-entry.ts'
export { templateOf } from './template-of.ts'
