export type { PausesEngine } from './engine-seam.ts'
export { GoodtermsPauses } from './element.ts'
