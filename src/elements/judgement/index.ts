export { downloadOverrules, openOverrules, qualitiesOf, type Exchanged, type JudgementEngine } from './exchange.ts'
export { mergeOverrules, OVERRULES_FILE, overrulesCsv, overrulesFrom, type OverruleProblem, type ReadOverrules } from './overrules-csv.ts'
