import type { Content } from '../../../core/index.ts'
import { drawPage, gather, titleOf } from '../../../elements/credits/drawing.ts'
import { FIRST_VIEW } from '../../../elements/credits/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import type { EngineCredits } from '../../../models/index.ts'
import type { SlaSource } from '../../../models/source.ts'
import { frameOf, markupOf } from '../../_markup.ts'
import type { BuiltPage } from '../_built.ts'

/** The ledger as it stands before any script runs: without anything that a reader noted. */
export async function builtCredits(source: SlaSource, credits: EngineCredits, content: Content): Promise<BuiltPage> {
  const { plans, json, zone } = frameOf(content)
  const model = await gather({
    summary: () => source.summary(), tickets: (...asked) => source.tickets(...asked), ticket: (id) => source.ticket(id), credits: () => credits.credits(), coverage: () => credits.coverage(), notes: [],
  }, FIRST_VIEW)
  const context = { plans, zone, width: null, clients_shown: Infinity, content }
  let title = ''
  const markup = markupOf((document) => {
    title = titleOf(model, { ...context, document })
    return drawPage(model, { ...context, document })
  })
  return { title, until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
