import { asAgreed, versionInForce, zoneOf, type AgreementVersion, type Content, type CountingRules } from '../../core/index.ts'
import type { CompareSource, DataSummary, TicketDetail } from '../../models/source.ts'
import type { FiguresEngine } from '../figures/index.ts'

/** What the page asks for. */
export interface WaysSource {
  readonly content: Content
  readonly agreed: CountingRules
  summary(): Promise<DataSummary>
  /** A ticket as agreed. */
  ticket(ticket_id: string): Promise<TicketDetail | null>
  /** Counts every ticket by these rules beside the agreement's: what was compared before is gone. */
  compare(rules: CountingRules): Promise<CompareSource>
  versions(client: string): Promise<readonly AgreementVersion[]>
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface CompareEngine extends FiguresEngine {
  readonly content: Content
  source(): { summary(): Promise<DataSummary>; ticket(ticket_id: string): Promise<TicketDetail | null> }
  agreements(): { versions(client: string): Promise<readonly AgreementVersion[]> }
  compare(rules: CountingRules): Promise<CompareSource>
}

export const waysSource = (engine: CompareEngine): WaysSource => ({
  content: engine.content,
  agreed: asAgreed(engine.content.rules),
  summary: () => engine.source().summary(),
  ticket: (id) => engine.source().ticket(id),
  compare: (rules) => engine.compare(rules),
  versions: (client) => engine.agreements().versions(client),
})

/** The version of a client's agreement in force at the end of the data; null where there is none. */
export async function agreementOf(source: WaysSource, client: string, as_of: number): Promise<AgreementVersion | null> {
  const day = new Date(zoneOf(source.content.provider.time_zone).toLocal(as_of)).toISOString().slice(0, 10)
  return versionInForce(await source.versions(client), day)
}
