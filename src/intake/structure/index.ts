/** The beginning of a text → how it is written and where its table stands. */
export { isBlankRecord, splitRecords } from './split.ts'
export type { Marks, Split } from './split.ts'
export { structureOf } from './structure.ts'
export type { Structure, StructureOptions } from './structure.ts'
