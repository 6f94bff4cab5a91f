export { GoodtermsCallLog } from './element.ts'
export type { CallLogEngine, CallLogSource } from './engine-seam.ts'
