import type { ClientTerms, Content, MadeDocument } from '../../core/index.ts'
import type { MeetingMatter } from '../../drafting/index.ts'
import type { ClientsSource, CreditSource, DocumentRow, KnownOfRenewals, RenewalsSource, SlaSource } from '../../models/source.ts'
import type { Judgement, Kept } from '../engine/index.ts'
import type { FiguresEngine } from '../figures/index.ts'

export type MeetingsKept = Pick<Kept, 'steps' | 'documents' | 'overrules' | 'choices' | 'credits' | 'labels_off'>

/** What the page about meetings is drawn from. */
export interface MeetingsSource extends Pick<SlaSource, 'summary' | 'tickets' | 'ticket'>, RenewalsSource, CreditSource, Pick<ClientsSource, 'signalRows'> {
  documents(): Promise<readonly DocumentRow[]>
  /** What the owner noted here. */
  readonly kept: MeetingsKept
}

/** What makes the documents of meetings needs of the engine. */
export interface MakingEngine {
  readonly content: Content
  readonly kept: MeetingsKept
  source(): Pick<SlaSource, 'summary'>
  renewals(): Promise<RenewalsSource & { meetings(known: KnownOfRenewals): Promise<{ matter(client: string): Promise<MeetingMatter | null> }> }>
  credits(): Promise<CreditSource>
  documents(): { documents(): Promise<readonly DocumentRow[]> }
  agreements(): { clients(): Promise<readonly ClientTerms[]> }
  /** Puts documents that were just made into the register. */
  recordDocument(...made: readonly MadeDocument[]): void
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface MeetingsEngine extends FiguresEngine, MakingEngine {
  readonly content: Content
  source(): Pick<SlaSource, 'summary' | 'tickets' | 'ticket'>
  clients(): Promise<Pick<ClientsSource, 'signalRows'>>
  changeJudgement(change: (judgement: Judgement) => Partial<Judgement>): boolean
}

export function meetingsSource(engine: MeetingsEngine): MeetingsSource {
  const source = engine.source()
  const [clients, renewals] = [engine.clients(), engine.renewals()]
  // Awaited where they are asked.
  clients.catch(() => {})
  renewals.catch(() => {})
  return {
    summary: () => source.summary(),
    tickets: (clock, filter, slice, limit, offset) => source.tickets(clock, filter, slice, limit, offset),
    ticket: (id) => source.ticket(id),
    signalRows: async (client, signal, limit, offset) => (await clients).signalRows(client, signal, limit, offset),
    book: async () => (await renewals).book(),
    sums: async () => (await renewals).sums(),
    sumRows: async (client, sum, limit, offset) => (await renewals).sumRows(client, sum, limit, offset),
    overService: async () => (await renewals).overService(),
    overServiceRows: async (client, plan, limit, offset) => (await renewals).overServiceRows(client, plan, limit, offset),
    seats: async () => (await renewals).seats(),
    seatRows: async (client, which, limit, offset) => (await renewals).seatRows(client, which, limit, offset),
    credits: async () => (await engine.credits()).credits(),
    documents: () => engine.documents().documents(),
    kept: engine.kept,
  }
}
