/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
export { drawOpened, drawPage, drawResults, pageTitle, shownOf } from './draw.ts'
export { drawVisits } from './draw-visits.ts'
export { gather } from './gather.ts'
