import { drawAll, drawFrame, drawTexts, FIRST_VIEW, shelfOf } from '../../../elements/write/drawing.ts'
import { readContentFiles } from '../../../loading/disk/index.ts'
import { write } from '../../../words/index.ts'
import { markupOf } from '../../_markup.ts'

export interface BuiltWrite {
  readonly title: string
  readonly markup: string
}

/** The page as it stands before any script runs: every text of the content, by its name. */
export async function builtWrite(): Promise<BuiltWrite> {
  const shelf = shelfOf(await readContentFiles('content'), [])
  const title = write.title(shelf.length, 0)
  const markup = markupOf((document) => {
    const frame = drawFrame(document, title)
    const texts = frame.map((one) => one.querySelector('[data-part="texts"]')).find((found) => found !== null)
    texts?.append(...drawTexts(document, shelf, FIRST_VIEW, new Set()), ...drawAll(document, 0))
    return frame
  })
  return { title, markup }
}
