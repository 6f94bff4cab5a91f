import type { Content } from '../../core/index.ts'
import { drawPage, gather, titleOf } from '../../elements/clients/drawing.ts'
import { FIRST_VIEW } from '../../elements/clients/view.ts'
import { untilWords } from '../../elements/shared/index.ts'
import type { ClientsSource, DocumentRow, SlaSource } from '../../models/source.ts'
import { frameOf, markupOf } from '../_markup.ts'
import type { BuiltPage } from '../sla/_built.ts'

/** Without anything that an owner noted. */
const NOTHING = { overrules: [], labels: [], labels_off: false, reminders: [], documents: [] }

/** The page as it stands before any script runs: the same drawing as in the browser, on jsdom. */
export async function builtClients(source: SlaSource, clients: ClientsSource, documents: { documents(): Promise<readonly DocumentRow[]> }, content: Content): Promise<BuiltPage> {
  const { plans, json, zone } = frameOf(content)
  const model = await gather({ summary: () => source.summary(), portfolio: () => clients.portfolio(), documents: () => documents.documents(), kept: NOTHING }, FIRST_VIEW, content)
  const markup = markupOf((document) => drawPage(model, { document, plans, content }).parts)
  return { title: titleOf(model), until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
