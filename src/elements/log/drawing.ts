/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
export { drawPage, drawResults, pageTitle, showControls, titleOf } from './draw.ts'
export { gather } from './gather.ts'
