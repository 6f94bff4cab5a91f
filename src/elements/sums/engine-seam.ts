import type { RenewalsSource, SlaSource } from '../../models/source.ts'
import type { FiguresEngine } from '../figures/index.ts'

type Asked = Pick<RenewalsSource, 'sums' | 'sumRows' | 'overService' | 'overServiceRows'>

/** What the page of sums is drawn from. */
export interface SumsSource extends Pick<SlaSource, 'summary' | 'ticket'>, Asked {}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface SumsEngine extends FiguresEngine {
  source(): Pick<SlaSource, 'summary' | 'ticket'>
  renewals(): Promise<Asked>
}

export function sumsSource(engine: SumsEngine): SumsSource {
  const source = engine.source()
  const renewals = engine.renewals()
  // Awaited where it is asked.
  renewals.catch(() => {})
  return {
    summary: () => source.summary(), ticket: (id) => source.ticket(id),
    sums: async () => (await renewals).sums(), overService: async () => (await renewals).overService(),
    sumRows: async (client, sum, limit, offset) => (await renewals).sumRows(client, sum, limit, offset),
    overServiceRows: async (client, plan, limit, offset) => (await renewals).overServiceRows(client, plan, limit, offset),
  }
}
