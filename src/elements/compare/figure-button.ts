import { openButton } from '../shared/index.ts'
import { openedToken, type Opened } from './view.ts'

/** A number that opens to its tickets. */
export function figureButton(document: Document, words: string, opened: Opened, label?: string): HTMLElement {
  const token = openedToken(opened)
  return openButton(document, words, { act: 'open', key: token, value: token, expanded: false, ...(label === undefined ? {} : { label }) })
}
