export { fileToRead, loadSources, MODELS_VERSION, zoneFor } from './load.ts'
export type { Loaded, LoadOptions, Progress } from './load.ts'
export type { LoadedSource } from './loaded-source.ts'
