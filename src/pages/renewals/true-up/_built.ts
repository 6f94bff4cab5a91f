import type { Content } from '../../../core/index.ts'
import { drawPage, gather, pageTitle } from '../../../elements/true-up/drawing.ts'
import { FIRST_VIEW } from '../../../elements/true-up/view.ts'
import type { TrueUpSource } from '../../../elements/true-up/index.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import { frameOf, markupOf } from '../../_markup.ts'
import type { BuiltPage } from '../../sla/_built.ts'

/** Without anything that an owner noted. */
const NOTHING = { steps: [], documents: [] }

/** The page as it stands before any script runs: the same drawing as in the browser, on jsdom. */
export async function builtTrueUp(source: Pick<TrueUpSource, 'summary'>, renewals: Pick<TrueUpSource, 'book' | 'seats' | 'seatRows'>, documents: Pick<TrueUpSource, 'documents'>, content: Content): Promise<BuiltPage> {
  const { json, zone } = frameOf(content)
  const model = await gather({
    summary: () => source.summary(), book: () => renewals.book(), seats: () => renewals.seats(), seatRows: (client, which, limit, offset) => renewals.seatRows(client, which, limit, offset),
    documents: () => documents.documents(), kept: NOTHING,
  }, FIRST_VIEW, content)
  let title = ''
  const markup = markupOf((document) => {
    const context = { document, content }
    title = pageTitle(model, context)
    return drawPage(model, context)
  })
  return { title, until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
