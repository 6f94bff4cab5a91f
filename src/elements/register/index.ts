export { GoodtermsRegister } from './element.ts'
export type { RegisterEngine, RegisterSource, RegisterSupplies } from './engine-seam.ts'
export { registerSupplies } from './supplies.ts'
