/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
export { drawDetail, gatherTicket, placeUnder, closeOpened, ticketRow } from '../ticket/index.ts'
export { gatherBehind } from './behind.ts'
export { drawPage, drawResults, leadOf, titleOf } from './draw.ts'
export { drawBehind, MORE } from './draw-behind.ts'
export { drawFailure, drawResult } from './draw-making.ts'
export { drawWhy } from './draw-why.ts'
export { gather, meetingOf, shownMeetings } from './gather.ts'
