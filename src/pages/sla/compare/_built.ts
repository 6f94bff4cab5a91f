import { drawPage, gather, titleOf } from '../../../elements/compare/drawing.ts'
import { FIRST_VIEW } from '../../../elements/compare/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import { asAgreed } from '../../../core/index.ts'
import type { BuiltData } from '../../../loading/disk/index.ts'
import { frameOf, markupOf } from '../../_markup.ts'
import type { BuiltPage } from '../_built.ts'

/** The page as it stands before any script runs: beside the first school. */
export async function builtComparison({ source, agreements, content, compare }: Pick<BuiltData, 'source' | 'agreements' | 'content' | 'compare'>): Promise<BuiltPage> {
  const { plans, json, zone } = frameOf(content)
  const model = await gather({
    content, agreed: asAgreed(content.rules), compare, summary: () => source.summary(), ticket: (id) => source.ticket(id), versions: (client) => agreements.versions(client),
  }, FIRST_VIEW)
  const markup = markupOf((document) => drawPage(model, { document, plans, zone, width: null, clients_shown: 30 }))
  return { title: titleOf(model), until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
