/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
import { site } from '../../words/index.ts'
import { byData } from '../shared/index.ts'
import { closeOpened, placeUnder } from '../ticket/index.ts'
import { drawPanel, type OpenedParts } from './draw-panel.ts'
import { titleOf } from './draw.ts'
import { lineOf, type RegisterModel } from './gather.ts'
import { lineKey, openedToken, type Opened } from './view.ts'

export { drawFilters, drawHeadlines, drawPage, drawResults, titleOf } from './draw.ts'
export { gather, lineOf } from './gather.ts'
export { chaseDraft, chaseFileName } from './chase.ts'
export { registerCsv } from './download.ts'

export const pageTitle = (model: RegisterModel): string => site.title(titleOf(model))

/** Shows what stands open in its place, and nothing else open. */
export function drawOpened(root: HTMLElement, model: RegisterModel, opened: Opened | null, parts: OpenedParts): HTMLElement | null {
  closeOpened(root, 'panel')
  const line = opened === null ? null : lineOf(model, opened)
  const host = opened === null ? null : byData(root, 'place', `line:${lineKey(opened)}`) ?? byData(root, 'place', 'board')
  if (opened === null || line === null || host === null) return null
  placeUnder(host, drawPanel(opened, line, model, parts, root.ownerDocument), 'panel')
  byData(root, 'key', openedToken(opened))?.setAttribute('aria-expanded', 'true')
  return root.querySelector<HTMLElement>('[data-opened-panel] h3')
}
