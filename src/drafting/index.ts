/** Terms, template and fonts brought together: the same drafts on the page and on the command line. */
export { draftSupplement, draftSentence, finishPdf, type Draft, type DraftQuestion } from './supplement.ts'
export { readTemplates, type Templates } from './templates.ts'
