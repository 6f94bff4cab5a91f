/** Terms, template and fonts brought together: the same drafts on the page and on the command line. */
export { draftDocument, draftSentence, finishPdf, type Draft, type DraftQuestion } from './draft.ts'
export { readTemplates, type Templates } from './templates.ts'
export { makeMany, type Batch, type BatchCase, type BatchChoices, type BatchProgress, type MadeFile, type NotMade } from './batch.ts'
export { documentCases, type CasesQuestion } from './cases.ts'
export { declaredFields, standingFields } from './declared.ts'
export { startPath } from './start.ts'
export { documentFileName, uniqueNames } from './file-names.ts'
export { zipBatch, zipFiles, type ZipEntry } from './zip.ts'
