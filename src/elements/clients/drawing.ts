/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
export { drawNeeds } from './draw-needs.ts'
export { drawPage, titleOf, type DrawnPage } from './draw.ts'
export { groupsOf, showRows } from './draw-table.ts'
export { gather } from './gather.ts'
