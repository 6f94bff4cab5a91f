/** All that fills, lays out and draws a document, in one piece, so that the page loads it, and the PDF library with it, when a client is chosen. */
export { PdfRefused } from '../../pdf/index.ts'
export { editedTexts } from './edited.ts'
export { compose, type Composition, type Stock } from './compose.ts'
export { makeOffer } from './offer.ts'
export { markField, showPage } from './draw-preview.ts'
export { drawActions, drawWork, showWork } from './draw-work.ts'
export { foldFields } from './draw-fields.ts'
