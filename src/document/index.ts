export * from './blocks.ts'
export { EXPECTED, FIELD_KINDS, FIELD_PATH, holds, type FieldKind, type FieldValue, type FieldValues, type TableValue } from './fields.ts'
export { fillTemplate, type FieldPlace, type Filled, type UsedField } from './fill.ts'
export { premiumResponseFrame, type DocumentFrame } from './frame.ts'
export { drawHtml, drawPage, type HtmlChoices, type HtmlPage } from './html.ts'
export { parseTemplate } from './parse.ts'
export { problemSentence, templateProblem, termsProblem, type DocumentProblem } from './problem.ts'
export type { DeclaredField, Template } from './template.ts'
export type { Overrides } from './overrides.ts'
export {
  premiumResponseFields, PREMIUM_RESPONSE_TEMPLATE, SETTABLE,
  type SupplementFields, type SupplementQuestion,
} from './supplement.ts'
