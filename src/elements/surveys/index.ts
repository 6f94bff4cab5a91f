export { GoodtermsSurveys } from './element.ts'
export type { SurveysEngine, SurveysSource, SurveysSupplies } from './engine-seam.ts'
export { surveysSupplies } from './supplies.ts'
