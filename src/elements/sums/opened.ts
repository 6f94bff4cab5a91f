/** What a client's own page draws of its sums, without the page of all of them. */
export type { SumsContext } from './context.ts'
export { drawPanel } from './draw-panel.ts'
export { cellText } from './draw-table.ts'
export type { OpenedFound, SumsRow } from './gather.ts'
export { SUM_COLUMNS } from './view.ts'
