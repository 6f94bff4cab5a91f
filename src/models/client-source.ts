import type { Content, PersonLabel, SentReminder } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { CallLog, ClientPage, ClientsSource, ObligationName, Portfolio } from './clients.ts'
import { callLogOf, clientRow, ensureClientTables, gather, othersOf, portfolioOf, signalsOf, type ClientRow } from './clients/index.ts'
import { Obligations, obligationRows } from './obligations/index.ts'
import { peopleOf, personTickets, requestersOf } from './people/index.ts'
import { signalRows, type SignalRow } from './signals/index.ts'
import type { TicketRow } from './source.ts'

/** What the owner keeps that figures rest on. */
export interface ClientsKept {
  readonly reminders: readonly SentReminder[]
  readonly labels: readonly PersonLabel[]
}

/** The clients, asked of an engine that holds built models. */
export class EngineClients implements ClientsSource {
  #obligations: Promise<Obligations> | null = null

  private constructor(private readonly db: Database, private readonly content: Content, private readonly kept: ClientsKept) {}

  /** Builds what the pages rest on where it is not, or older than the judgement. @param content with which the models were judged */
  static async open(db: Database, content: Content, kept: ClientsKept): Promise<EngineClients> {
    await ensureClientTables(db, content)
    return new EngineClients(db, content, kept)
  }

  async portfolio(): Promise<Portfolio> {
    const obligations = await this.#measured()
    return portfolioOf(this.db, this.content, { obligations: (no) => obligations.of(no), habits: () => [] })
  }

  async client(client: string): Promise<ClientPage | null> {
    const row = await clientRow(this.db, client)
    if (row === null) return null
    const { client_no: no, legal_name, client_since, travel_minutes } = row
    const measured = await this.#measured()
    const obligations = measured.of(no)
    const { as_of, period, holdings, counts, of } = await gather(this.db, this.content, no, { obligations: () => obligations, habits: () => [] })
    return {
      ...of(row), as_of, period, holdings, legal_name, client_since, travel_minutes, by_priority: counts.priorities(no),
      signals_before: (await signalsOf(this.db, 1, no)).get(no) ?? [], others: await othersOf(this.db, no, this.content.scoring),
      obligations, consistency: measured.consistencyOf(no),
      people: await peopleOf(this.db, no, this.kept.labels), requesters: await requestersOf(this.db, no),
    }
  }

  async signalRows(client: string, signal: string, limit: number, offset: number): Promise<readonly SignalRow[]> {
    return this.#of(client, (row) => signalRows(this.db, signal, row.client_no, 0, limit, offset))
  }

  async obligationRows(client: string, obligation: ObligationName | 'unlogged', kind: string | null, limit: number, offset: number): Promise<readonly SignalRow[]> {
    return this.#of(client, ({ client_no }) => obligationRows(this.db, { client_no, obligation, kind, limit, offset }))
  }

  async personTickets(client: string, person: string, limit: number, offset: number): Promise<readonly TicketRow[]> {
    return this.#of(client, ({ client_no }) => personTickets(this.db, client_no, person, limit, offset))
  }

  /** @throws RangeError for days that are none */
  async callLog(client: string, from_on: string, until_on: string): Promise<CallLog> {
    const row = await clientRow(this.db, client)
    return callLogOf(this.db, row ?? { client_no: -1, client }, from_on, until_on)
  }

  /** Read once: what is kept does not change here, and neither does the judgement. */
  #measured(): Promise<Obligations> {
    return (this.#obligations ??= Obligations.open(this.db, this.content.scoring, this.kept.reminders))
  }

  /** No rows where no client has the name. */
  async #of<T>(client: string, rows: (row: ClientRow) => Promise<readonly T[]>): Promise<readonly T[]> {
    const row = await clientRow(this.db, client)
    return row === null ? [] : rows(row)
  }
}
