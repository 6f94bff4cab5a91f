export { GoodtermsClients } from './element.ts'
export type { PortfolioEngine, PortfolioSource } from './engine-seam.ts'
