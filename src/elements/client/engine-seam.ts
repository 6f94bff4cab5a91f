import type { Content } from '../../core/index.ts'
import type { ClientsSource, DocumentRow, RenewalsSource, SlaSource } from '../../models/source.ts'
import type { Kept } from '../engine/index.ts'
import type { FiguresEngine } from '../figures/index.ts'
import type { JudgementEngine } from '../judgement/index.ts'

/** What the owner said of clients here. */
export type Judged = Pick<Kept, 'overrules' | 'labels' | 'labels_off' | 'reminders'> & Partial<Pick<Kept, 'steps' | 'surveys'>>

/** What one client's page is drawn from. */
export interface ClientPageSource extends Pick<SlaSource, 'summary' | 'tickets' | 'ticket'>, Pick<ClientsSource, 'client' | 'signalRows' | 'obligationRows' | 'personTickets'> {
  documents(): Promise<readonly DocumentRow[]>
  /** The sums of all clients, asked for once the page stands; null where it is built, or nothing tells them. */
  readonly renewals: Pick<RenewalsSource, 'sums' | 'sumRows'> | null
  readonly judged: Judged & Pick<Kept, 'documents'>
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface ClientEngine extends FiguresEngine, Omit<JudgementEngine, 'content' | 'kept' | 'source'> {
  readonly content: Content
  readonly kept: Kept
  source(): SlaSource
  clients(): Promise<ClientsSource>
  documents(): { documents(): Promise<readonly DocumentRow[]> }
  renewals(): Promise<Pick<RenewalsSource, 'sums' | 'sumRows'>>
}

export function pageSource(engine: ClientEngine): ClientPageSource {
  const source = engine.source()
  const clients = engine.clients()
  // Awaited where it is asked.
  clients.catch(() => {})
  const { overrules, labels, labels_off, reminders, documents, steps, surveys } = engine.kept
  return {
    summary: () => source.summary(),
    tickets: (clock, filter, slice, limit, offset) => source.tickets(clock, filter, slice, limit, offset),
    ticket: (id) => source.ticket(id),
    client: async (name) => (await clients).client(name),
    signalRows: async (name, signal, limit, offset) => (await clients).signalRows(name, signal, limit, offset),
    obligationRows: async (name, obligation, kind, limit, offset) => (await clients).obligationRows(name, obligation, kind, limit, offset),
    personTickets: async (name, person, limit, offset) => (await clients).personTickets(name, person, limit, offset),
    documents: () => engine.documents().documents(),
    renewals: { sums: async () => (await engine.renewals()).sums(), sumRows: async (...of) => (await engine.renewals()).sumRows(...of) },
    judged: { overrules, labels, labels_off, reminders, documents, steps, surveys },
  }
}
