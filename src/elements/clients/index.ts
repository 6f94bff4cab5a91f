export { GoodtermsClients } from './element.ts'
export type { PortfolioEngine, PortfolioSource } from './engine-seam.ts'
export { stepLink } from './links.ts'
export { clientSteps, offersSent } from './steps.ts'
