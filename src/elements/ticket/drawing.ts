/** What draws a ticket at build. */
export { drawSheet } from './annex.ts'
export { gatherTicket } from './gather.ts'
