/** Terms, template and fonts brought together: the same drafts on the page and on the command line. */
export { draftDocument, draftSupplement, draftSentence, finishPdf, type Draft, type DraftQuestion } from './draft.ts'
export { readTemplates, type Templates } from './templates.ts'
