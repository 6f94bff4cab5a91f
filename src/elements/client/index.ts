export type { ClientContext } from './context.ts'
export { GoodtermsClient } from './element.ts'
export type { ClientEngine, ClientPageSource } from './engine-seam.ts'
