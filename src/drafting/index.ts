/** Terms, template and fonts brought together: the same drafts on the page and on the command line. */
export { draftDocument, draftSupplement, draftSentence, finishPdf, type Draft, type DraftQuestion } from './draft.ts'
export { readTemplates, type Templates } from './templates.ts'
export { makeMany, type Batch, type BatchCase, type BatchChoices, type BatchProgress, type MadeFile, type NotMade } from './batch.ts'
export { supplementCases, type SupplementsQuestion } from './supplements.ts'
export { documentFileName, uniqueNames } from './file-names.ts'
export { zipBatch } from './zip.ts'
