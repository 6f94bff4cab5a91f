export { GoodtermsQuality } from './element.ts'
export type { DataSource, QualityEngine } from './engine-seam.ts'
