export { comparePrinted, type Compared, type ComparedFigure, type OtherText, type PrintedWord } from './compare.ts'
export { recompute, type Finding, type ReadDocument, type Recomputed, type RecomputeQuestion } from './recompute.ts'
