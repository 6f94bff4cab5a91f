export type { DrawContext } from '../ticket/index.ts'
export type { SlaEngine } from './engine-seam.ts'
export { GoodtermsSla } from './element.ts'
