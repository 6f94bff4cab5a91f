import type { Contact, Content } from '../../../core/index.ts'
import { drawPage, gather, titleOf } from '../../../elements/surveys/drawing.ts'
import { FIRST_VIEW } from '../../../elements/surveys/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import type { RenewalBook } from '../../../models/source.ts'
import type { DocumentRow, SlaSource } from '../../../models/source.ts'
import { frameOf, markupOf } from '../../_markup.ts'
import type { BuiltPage } from '../../sla/_built.ts'

interface From {
  readonly source: Pick<SlaSource, 'summary'>
  readonly renewals: { book(): Promise<RenewalBook> }
  readonly documents: { documents(): Promise<readonly DocumentRow[]> }
  readonly contacts: { allContacts(): Promise<ReadonlyMap<string, readonly Contact[]>> }
  readonly content: Content
}

/** Without anything that an owner noted. */
const NOTHING = { surveys: [], steps: [], documents: [] }

/** The page as it stands before any script runs: the same drawing as in the browser, on jsdom. */
export async function builtSurveys({ source, renewals, documents, contacts, content }: From): Promise<BuiltPage> {
  const { json, zone } = frameOf(content)
  const model = await gather({ summary: () => source.summary(), book: () => renewals.book(), documents: () => documents.documents(), contacts: () => contacts.allContacts(), kept: NOTHING }, FIRST_VIEW, content)
  return { title: titleOf(model), until: untilWords(model.summary.as_of, zone), markup: markupOf((document) => drawPage(model, document)), plans: json, zone }
}
