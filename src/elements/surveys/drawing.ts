/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
import { site } from '../../words/index.ts'
import { titleOf } from './draw.ts'
import type { SurveysModel } from './gather.ts'

export { drawDue } from './draw-due.ts'
export { drawHeadlines, drawPage, titleOf } from './draw.ts'
export { drawKept } from './draw-kept.ts'
export { drawList } from './draw-list.ts'
export { gather, shownLines } from './gather.ts'

export const pageTitle = (model: SurveysModel): string => site.title(titleOf(model))
