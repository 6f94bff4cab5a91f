/** What stands before a client is chosen: the same drawing at build and in the browser. */
export { directoryHeading, drawDirectory, drawFrame } from './draw-start.ts'
export { gatherDirectory, standingOf, type ClientStanding, type Directory, type Standing } from './standing.ts'
