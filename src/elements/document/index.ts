export { GoodtermsDocument } from './element.ts'
export type { Agreements, DocumentEngine } from './engine-seam.ts'
export { connectDocument } from './own.ts'
export { laidOver, siteSupplies, siteTexts, type SourceText, type Supplies } from './supplies.ts'
