export { DEFAULT_SEED } from './clients.ts'
export type { LedgerLine } from './credits.ts'
export { draftFiles, draftSample, finishSample, GENERATOR_VERSION } from './write.ts'
export type { Draft, Options } from './write.ts'
