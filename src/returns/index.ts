/** Reads files that came back: which document they are, and what was filled in. */
export { readReturned } from './read.ts'
export type { Pixels, Progress, ReadChoices, Returned, ReturnDeps, ReturnedFile, Sight } from './returned.ts'
