export type { KeptFile, Use } from './attach.ts'
export { engine, type Engine } from './engine.ts'
export { keptFrom, keptText, localStore, NOTHING_KEPT, readKept, writeKept, type CreditNote, type Kept, type KeptTemplate } from './keep.ts'
export { keptTexts, type KeptTexts } from './kept-texts.ts'
