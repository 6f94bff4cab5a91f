/** All that reads, fills and draws a text, in one piece, so that the page loads it, and the PDF's layout with it, when a text is opened. */
export { check, textFaults } from './check.ts'
export { showSheets } from './draw-sheets.ts'
export { ParsedTexts } from './parsed.ts'
