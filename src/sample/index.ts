export { DEFAULT_SEED } from './clients.ts'
export { GENERATOR_VERSION, writeSample } from './write.ts'
export type { Options } from './write.ts'
