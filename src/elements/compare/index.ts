export { GoodtermsCompare } from './element.ts'
export type { CompareEngine, WaysSource } from './engine-seam.ts'
