export { FiguresElement } from './element.ts'
export type { FiguresEngine, FiguresView } from './element.ts'
export { ListedElement } from './listed.ts'
