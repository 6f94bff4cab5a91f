export { GoodtermsWrite } from './element.ts'
export type { Editor, EditorEvents, Mark, OpenEditor } from './editor-seam.ts'
export type { WriteEngine, WriteSupplies } from './engine-seam.ts'
export { pageSupplies } from './supplies.ts'
