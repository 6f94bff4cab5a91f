/** What stands before a client is chosen: the same drawing at build and in the browser. */
export { directoryHeading, drawDirectory, drawFrame } from './draw-start.ts'
export { lowerHeadings } from './lower-headings.ts'
export { gatherDirectory, standingOf, type ClientStanding, type Directory, type Standing } from './standing.ts'
export { subjectAttributes, subjectOf, type Subject } from './subject.ts'
