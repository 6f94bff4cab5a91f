export { GoodtermsRenewals } from './element.ts'
export type { RenewalsEngine, RenewalsSource } from './engine-seam.ts'
