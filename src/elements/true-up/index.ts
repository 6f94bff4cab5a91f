export { GoodtermsTrueUp } from './element.ts'
export type { TrueUpEngine, TrueUpSource } from './engine-seam.ts'
