import type { Content } from '../../../core/index.ts'
import { drawPage, gather, titleOf, withOver } from '../../../elements/sums/drawing.ts'
import { FIRST_VIEW } from '../../../elements/sums/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import type { RenewalsSource, SlaSource } from '../../../models/source.ts'
import { frameOf, markupOf } from '../../_markup.ts'
import type { BuiltPage } from '../../sla/_built.ts'

/** The page as it stands before any script runs: the same drawing as in the browser, on jsdom. */
export async function builtSums(source: SlaSource, renewals: Pick<RenewalsSource, 'sums' | 'sumRows' | 'overService' | 'overServiceRows'>, content: Content): Promise<BuiltPage> {
  const { plans, json, zone } = frameOf(content)
  const asked = {
    summary: () => source.summary(), ticket: (id: string) => source.ticket(id), sums: () => renewals.sums(), overService: () => renewals.overService(),
    sumRows: (...of: Parameters<RenewalsSource['sumRows']>) => renewals.sumRows(...of), overServiceRows: (...of: Parameters<RenewalsSource['overServiceRows']>) => renewals.overServiceRows(...of),
  }
  const model = await withOver(await gather(asked, FIRST_VIEW, content), asked)
  const markup = markupOf((document) => drawPage(model, { document, plans, zone, width: null, clients_shown: Infinity, content }).parts)
  return { title: titleOf(model), until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
