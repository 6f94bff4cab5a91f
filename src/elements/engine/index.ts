export { engine, type Engine, type KeptFile, type Use } from './engine.ts'
export { keptFrom, keptText, localStore, readKept, writeKept, type CreditNote, type Kept } from './keep.ts'
