export { GoodtermsDocument } from './element.ts'
export type { Agreements, DocumentEngine } from './engine-seam.ts'
export { siteSupplies, type Supplies } from './supplies.ts'
