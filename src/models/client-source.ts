import type { Content, PersonLabel, SentReminder } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { CallLog, ClientPage, ClientsSource, ObligationName, Portfolio } from './clients.ts'
import { callLogOf, clientRow, ensureClientTables, gather, othersOf, portfolioOf, signalsOf, type ClientRow, type Found } from './clients/index.ts'
import { signalRows, type SignalRow } from './signals/index.ts'
import type { TicketRow } from './source.ts'

/** What the owner keeps that figures rest on. */
export interface ClientsKept {
  readonly reminders: readonly SentReminder[]
  readonly labels: readonly PersonLabel[]
}

/** The clients, asked of an engine that holds built models. */
export class EngineClients implements ClientsSource {
  private constructor(private readonly db: Database, private readonly content: Content, readonly kept: ClientsKept) {}

  /** Builds what the pages rest on where it is not, or older than the judgement. @param content with which the models were judged */
  static async open(db: Database, content: Content, kept: ClientsKept): Promise<EngineClients> {
    await ensureClientTables(db)
    return new EngineClients(db, content, kept)
  }

  async portfolio(): Promise<Portfolio> {
    return portfolioOf(this.db, this.content, await this.#found(null))
  }

  async client(client: string): Promise<ClientPage | null> {
    const row = await clientRow(this.db, client)
    if (row === null) return null
    const { client_no: no, legal_name, client_since, travel_minutes } = row
    const found = await this.#found(no)
    const { as_of, period, holdings, counts, of } = await gather(this.db, this.content, no, found)
    return {
      ...of(row), as_of, period, holdings, legal_name, client_since, travel_minutes, by_priority: counts.priorities(no),
      signals_before: (await signalsOf(this.db, 1, no)).get(no) ?? [], others: await othersOf(this.db, no, this.content.scoring),
      obligations: found.obligations.get(no) ?? [], consistency: { unlogged_minutes: null, unlogged_entries: 0, logged_after: 0, tickets: 0 },
      people: [], requesters: [],
    }
  }

  async signalRows(client: string, signal: string, limit: number, offset: number): Promise<readonly SignalRow[]> {
    return this.#of(client, (row) => signalRows(this.db, signal, row.client_no, 0, limit, offset))
  }

  async obligationRows(_client: string, _obligation: ObligationName | 'unlogged', _kind: string | null, _limit: number, _offset: number): Promise<readonly SignalRow[]> {
    return []
  }

  async personTickets(_client: string, _person: string, _limit: number, _offset: number): Promise<readonly TicketRow[]> {
    return []
  }

  /** @throws RangeError for days that are none */
  async callLog(client: string, from_on: string, until_on: string): Promise<CallLog> {
    const row = await clientRow(this.db, client)
    return callLogOf(this.db, row ?? { client_no: -1, client }, from_on, until_on)
  }

  async #found(_client_no: number | null): Promise<Found> {
    return { obligations: new Map(), habits: new Map() }
  }

  /** No rows where no client has the name. */
  async #of<T>(client: string, rows: (row: ClientRow) => Promise<readonly T[]>): Promise<readonly T[]> {
    const row = await clientRow(this.db, client)
    return row === null ? [] : rows(row)
  }
}
