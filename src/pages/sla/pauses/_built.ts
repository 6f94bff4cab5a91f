import type { Content } from '../../../core/index.ts'
import { drawPage, gather, titleOf } from '../../../elements/pauses/drawing.ts'
import { FIRST_VIEW } from '../../../elements/pauses/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import type { PauseSource, SlaSource } from '../../../models/source.ts'
import { frameOf, markupOf } from '../../_markup.ts'

export interface BuiltPage {
  readonly title: string
  readonly until: string
  readonly markup: string
  /** For the element: plan ids and names, as JSON. */
  readonly plans: string
  readonly zone: string
}

/** The page as it stands before any script runs: the same drawing as in the browser, on jsdom, and nobody named. */
export async function builtPage(figures: SlaSource, pauses: PauseSource, content: Content): Promise<BuiltPage> {
  const { plans, json, zone } = frameOf(content)
  const model = await gather({ figures, pauses }, FIRST_VIEW, false)
  const markup = markupOf((document) => drawPage(model, { document, plans, zone, width: null, clients_shown: 30 }))
  return { title: titleOf(model), until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
