import type { Content } from '../../../core/index.ts'
import { drawPage, gather, titleOf } from '../../../elements/quality/drawing.ts'
import { FIRST_VIEW } from '../../../elements/quality/view.ts'
import { untilWords } from '../../../elements/shared/index.ts'
import type { MergeSource, QualitySource, SlaSource } from '../../../models/source.ts'
import { frameOf, markupOf } from '../../_markup.ts'
import type { BuiltPage } from '../../sla/_built.ts'

/** The page as it stands before any script runs. */
export async function builtQuality(source: SlaSource, quality: QualitySource & MergeSource, content: Content): Promise<BuiltPage> {
  const { plans, json, zone } = frameOf(content)
  const model = await gather({
    summary: () => source.summary(), ticket: (id) => source.ticket(id), quality: () => quality.quality(), qualityRows: (...asked) => quality.qualityRows(...asked),
    merges: () => quality.merges(), mergedCells: (...asked) => quality.mergedCells(...asked), goneTickets: (...asked) => quality.goneTickets(...asked),
  }, FIRST_VIEW)
  const markup = markupOf((document) => drawPage(model, { plans, zone, width: null, clients_shown: Infinity, document }))
  return { title: titleOf(model), until: untilWords(model.summary.as_of, zone), markup, plans: json, zone }
}
