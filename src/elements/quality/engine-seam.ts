import type { MergeSource, QualitySource, SlaSource } from '../../models/source.ts'
import type { FiguresEngine } from '../figures/index.ts'

/** What the page is drawn from. */
export interface DataSource extends Pick<SlaSource, 'summary' | 'ticket'>, QualitySource, MergeSource {}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface QualityEngine extends FiguresEngine {
  source(): Pick<SlaSource, 'summary' | 'ticket'>
  quality(): QualitySource & MergeSource
}

export function dataSource(engine: QualityEngine): DataSource {
  const [source, quality] = [engine.source(), engine.quality()]
  return {
    summary: () => source.summary(),
    ticket: (id) => source.ticket(id),
    quality: () => quality.quality(),
    qualityRows: (...asked) => quality.qualityRows(...asked),
    merges: () => quality.merges(),
    mergedCells: (...asked) => quality.mergedCells(...asked),
    goneTickets: (...asked) => quality.goneTickets(...asked),
  }
}
