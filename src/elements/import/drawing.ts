/** What the build draws into the page before any script runs. */
export { drawPage } from './draw.ts'
export { START, titleOf } from './model.ts'
export type { ImportModel } from './model.ts'
