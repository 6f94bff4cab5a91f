import type { Content } from '../../../core/index.ts'
import { drawPage, gather, titleOf } from '../../../elements/log/drawing.ts'
import { FIRST_VIEW } from '../../../elements/log/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import type { AgreementSource } from '../../../models/index.ts'
import type { ClientsSource, SlaSource } from '../../../models/source.ts'
import { frameOf, markupOf } from '../../_markup.ts'
import type { BuiltPage } from '../../sla/_built.ts'

/** The page as it stands before any script runs: no client is chosen. */
export async function builtCallLog(source: SlaSource, agreements: AgreementSource, clients: ClientsSource, content: Content): Promise<BuiltPage> {
  const { json, zone } = frameOf(content)
  const model = await gather({ summary: () => source.summary(), clients: () => agreements.clients(), callLog: (...asked) => clients.callLog(...asked) }, FIRST_VIEW, zone)
  return { title: titleOf(model), until: untilWords(model.summary.as_of, zone), markup: markupOf((document) => drawPage(model, document, 0)), plans: json, zone }
}
