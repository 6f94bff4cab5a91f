import type { Content } from '../../core/index.ts'
import type { DocumentRow, RenewalBook, SeatsSeen, SlaSource, SumRows } from '../../models/source.ts'
import type { Kept } from '../engine/index.ts'
import type { FiguresEngine } from '../figures/index.ts'
import type { Behind } from './view.ts'

export type TrueUpKept = Pick<Kept, 'steps' | 'documents'>

/** What the page about seats and fees is drawn from. */
export interface TrueUpSource {
  summary: SlaSource['summary']
  book(): Promise<RenewalBook>
  seats(): Promise<readonly SeatsSeen[]>
  seatRows(client: string, which: Behind, limit: number, offset: number): Promise<SumRows>
  documents(): Promise<readonly DocumentRow[]>
  /** What the owner noted here. */
  readonly kept: TrueUpKept
}

type Asked = Pick<TrueUpSource, 'book' | 'seats' | 'seatRows'>

/** What the page needs of the engine; `elements/engine` gives it. */
export interface TrueUpEngine extends FiguresEngine {
  readonly content: Content
  readonly kept: TrueUpKept
  source(): Pick<SlaSource, 'summary'>
  renewals(): Promise<Asked>
  documents(): Pick<TrueUpSource, 'documents'>
}

export function trueUpSource(engine: TrueUpEngine): TrueUpSource {
  const source = engine.source()
  const renewals = engine.renewals()
  // Awaited where it is asked.
  renewals.catch(() => {})
  return {
    summary: () => source.summary(), book: async () => (await renewals).book(), seats: async () => (await renewals).seats(),
    seatRows: async (client, which, limit, offset) => (await renewals).seatRows(client, which, limit, offset), documents: () => engine.documents().documents(), kept: engine.kept,
  }
}
