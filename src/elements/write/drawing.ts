/** What the page shows before a text is opened: the same drawing at build and in the browser. */
export { drawFrame } from './draw-desk.ts'
export { drawAll, drawTexts } from './draw-list.ts'
export { entryOf, shelfOf, type Entry } from './shelf.ts'
export { FIRST_VIEW } from './view.ts'
