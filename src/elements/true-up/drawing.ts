/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
export { drawOpened, drawPage, drawResults, drawTotals, pageTitle } from './draw.ts'
export { MORE_ROWS } from './draw-seat-rows.ts'
export { gather, gatherOpened, shownLines } from './gather.ts'
