export { GoodtermsImport } from './element.ts'
export type { ImportEngine, ImportSource } from './seam.ts'
