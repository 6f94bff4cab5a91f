import type { Content } from '../../../core/index.ts'
import { drawPage, gather, titleOf } from '../../../elements/meetings/drawing.ts'
import { FIRST_VIEW } from '../../../elements/meetings/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import type { ClientsSource, CreditSource, DocumentRow, RenewalsSource, SlaSource } from '../../../models/source.ts'
import { frameOf, markupOf } from '../../_markup.ts'
import type { BuiltPage } from '../../sla/_built.ts'

/** Without anything that an owner noted. */
const NOTHING = { steps: [], documents: [], overrules: [], choices: [], credits: [], labels_off: false }

export interface BuiltFrom {
  readonly source: SlaSource
  readonly clients: ClientsSource
  readonly renewals: RenewalsSource
  readonly credits: CreditSource
  readonly documents: { documents(): Promise<readonly DocumentRow[]> }
  readonly content: Content
}

/** The page as it stands before any script runs: the same drawing as in the browser, on jsdom. */
export async function builtMeetings({ source, clients, renewals, credits, documents, content }: BuiltFrom): Promise<BuiltPage> {
  const { plans, json, zone } = frameOf(content)
  const model = await gather({
    summary: () => source.summary(), tickets: (...asked) => source.tickets(...asked), ticket: (id) => source.ticket(id), signalRows: (...asked) => clients.signalRows(...asked),
    book: () => renewals.book(), sums: () => renewals.sums(), sumRows: (...asked) => renewals.sumRows(...asked), overService: () => renewals.overService(), overServiceRows: (...asked) => renewals.overServiceRows(...asked),
    seats: () => renewals.seats(), seatRows: (...asked) => renewals.seatRows(...asked), credits: () => credits.credits(), documents: () => documents.documents(), kept: NOTHING,
  }, FIRST_VIEW, content)
  const markup = markupOf((document) => drawPage(model, { document, plans, zone, content, width: null, clients_shown: Infinity }))
  return { title: titleOf(model), until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
