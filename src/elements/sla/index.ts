export type { DrawContext } from './context.ts'
export type { SlaEngine } from './engine-seam.ts'
export { GoodtermsSla } from './element.ts'
