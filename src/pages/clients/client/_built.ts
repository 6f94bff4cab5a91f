import type { Content } from '../../../core/index.ts'
import { drawPage, gather, tabTitle } from '../../../elements/client/drawing.ts'
import { FIRST_VIEW } from '../../../elements/client/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import type { EngineClients } from '../../../models/index.ts'
import type { SlaSource } from '../../../models/source.ts'
import { frameOf, markupOf } from '../../_markup.ts'
import type { BuiltPage } from '../../sla/_built.ts'

/** The page as it stands before any script runs: whom it could show, since no server sees who is asked for. */
export async function builtClient(source: SlaSource, clients: EngineClients, content: Content): Promise<BuiltPage> {
  const { plans, json, zone } = frameOf(content)
  const model = await gather({
    summary: () => source.summary(), tickets: (...asked) => source.tickets(...asked), ticket: (id) => source.ticket(id),
    client: (...asked) => clients.client(...asked), signalRows: (...asked) => clients.signalRows(...asked), obligationRows: (...asked) => clients.obligationRows(...asked), personTickets: (...asked) => clients.personTickets(...asked),
    documents: async () => [], renewals: null, judged: { overrules: [], labels: [], labels_off: false, reminders: [], documents: [] },
  }, FIRST_VIEW, content)
  const markup = markupOf((document) => drawPage(model, { document, plans, zone, width: null, clients_shown: Infinity, content }))
  return { title: tabTitle(model), until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
