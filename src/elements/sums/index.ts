export { GoodtermsSums } from './element.ts'
export type { SumsEngine, SumsSource } from './engine-seam.ts'
