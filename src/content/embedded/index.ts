/** The door for code that runs in the browser: content parsed at build, without yaml, zod and papaparse. */
export { contentFromJson, contentToJson } from '../json.ts'
export { riderRemarks } from '../remarks.ts'
export type { RiderRemark } from '../remarks.ts'
