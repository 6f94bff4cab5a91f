export { callLogOf } from './call-log.ts'
export { inShort, type Frame, type SaidOnPage } from './portfolio.ts'
export { othersFrom } from './signals.ts'
export { buildClientTables, ensureClientTables, judgements } from './tables.ts'
