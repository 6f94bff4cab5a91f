import type { Content } from '../../core/index.ts'
import type { RenewalsSource } from '../../elements/renewals/index.ts'
import { drawPage, gather, pageTitle } from '../../elements/renewals/drawing.ts'
import { FIRST_VIEW } from '../../elements/renewals/view.ts'
import { untilWords } from '../../elements/shared/index.ts'
import type { DocumentRow, SlaSource } from '../../models/source.ts'
import { frameOf, markupOf } from '../_markup.ts'
import type { BuiltPage } from '../sla/_built.ts'

/** Without anything that an owner noted. */
const NOTHING = { steps: [], documents: [], overrules: [] }

/** The page as it stands before any script runs: the same drawing as in the browser, on jsdom. */
export async function builtRenewals(source: Pick<SlaSource, 'summary'>, renewals: Pick<RenewalsSource, 'book' | 'agreementProblems'>, documents: { documents(): Promise<readonly DocumentRow[]> }, content: Content): Promise<BuiltPage> {
  const { plans, json, zone } = frameOf(content)
  const model = await gather({ summary: () => source.summary(), book: () => renewals.book(), agreementProblems: (book) => renewals.agreementProblems(book), documents: () => documents.documents(), kept: NOTHING }, FIRST_VIEW, content)
  let title = ''
  const markup = markupOf((document) => {
    const context = { document, plans, content }
    title = pageTitle(model, context)
    return drawPage(model, context)
  })
  return { title, until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
