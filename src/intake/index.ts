/** A file → what it is, whole rows, and problems. Runs in the browser and in Node. */
export { changeMapping, fileReading, keepMapping } from './change.ts'
export { writeCsv } from './csv.ts'
export type { DateOrder } from './dates/shape.ts'
export { inspect } from './inspect.ts'
export type { InspectOptions } from './inspect.ts'
export type {
  DateFinding, DateOrderQuestion, Inspection, KeptMapping, MappingChanges, ProposedColumn, Question, UnknownWords,
} from './inspection.ts'
export { problemSentence } from './problem.ts'
export { inspectionJson, setAsideCsv } from './report.ts'
export type { InspectionReport } from './report.ts'
export { fileRow } from './scan/row-numbers.ts'
export type { RowNumbers } from './scan/row-numbers.ts'
export { scanFile } from './scan/scan-file.ts'
export type { Scan, ScanOptions } from './scan/scan-file.ts'
export type { SetAsideRow } from './scan/set-aside.ts'
export { blobSink, blobSource } from './source.ts'
export type { Sink, Source, Stored } from './source.ts'
