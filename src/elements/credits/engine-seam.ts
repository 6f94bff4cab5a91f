import type { CreditCoverage, CreditLine, SlaSource } from '../../models/source.ts'
import type { Kept } from '../engine/index.ts'
import type { FiguresEngine } from '../figures/index.ts'

/** What the ledger is drawn from. */
export interface LedgerSource extends Pick<SlaSource, 'summary' | 'tickets' | 'ticket'> {
  credits(): Promise<readonly CreditLine[]>
  coverage(): Promise<CreditCoverage>
  /** What the reader noted here. */
  readonly notes: Kept['credits']
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface CreditsEngine extends FiguresEngine {
  source(): SlaSource
  credits(): Promise<{ credits(): Promise<readonly CreditLine[]>; coverage(): Promise<CreditCoverage> }>
  readonly kept: Kept
  keep(kept: Kept): Promise<void>
}

export function ledgerSource(engine: CreditsEngine): LedgerSource {
  const source = engine.source()
  const ledger = engine.credits()
  // Awaited where it is asked.
  ledger.catch(() => {})
  return {
    summary: () => source.summary(),
    tickets: (clock, filter, slice, limit, offset) => source.tickets(clock, filter, slice, limit, offset),
    ticket: (id) => source.ticket(id),
    credits: async () => (await ledger).credits(),
    coverage: async () => (await ledger).coverage(),
    notes: engine.kept.credits,
  }
}
