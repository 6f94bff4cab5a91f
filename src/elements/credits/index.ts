export type { CreditsContext } from './context.ts'
export { GoodtermsCredits } from './element.ts'
export type { CreditsEngine, LedgerSource } from './engine-seam.ts'
