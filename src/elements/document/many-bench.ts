/** What makes many documents and packs them, in one piece, loaded when the first batch is made. */
export { makeMany, supplementCases, zipBatch } from '../../drafting/index.ts'
export { writeCsv } from '../../intake/index.ts'
