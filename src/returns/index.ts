/** Reads files that came back: which document they are, and what was filled in. */
export { readPrinted, type PrintedFile, type PrintedPage } from './printed.ts'
export { readReturned } from './read.ts'
export type { Pixels, Progress, ReadChoices, Returned, ReturnDeps, ReturnedFile, Sight } from './returned.ts'
