export { loadSources, MODELS_VERSION, zoneFor } from './load.ts'
export type { Loaded, LoadedSource, LoadOptions, Progress } from './load.ts'
