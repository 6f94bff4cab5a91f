import type { Content, PersonLabel, SentReminder, SurveyNote } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { CallLog, ClientPage, ClientsSource, ObligationName, Portfolio, PortfolioClient } from './clients.ts'
import { callLogOf, ensureClientTables, inShort, othersFrom, type Frame, type SaidOnPage } from './clients/index.ts'
import { Obligations, obligationRows } from './obligations/index.ts'
import { peopleOf, personTickets, requestersOf } from './people/index.ts'
import { signalRows, type SignalRow } from './signals/index.ts'
import type { TicketRow } from './source.ts'

/** What the owner keeps that figures rest on. */
export interface ClientsKept {
  readonly reminders: readonly SentReminder[]
  readonly labels: readonly PersonLabel[]
  /** They count as those of the files of surveys. */
  readonly surveys: readonly SurveyNote[]
}

/** Of an owner who keeps nothing, and on the command line. */
export const NOTHING_NOTED: ClientsKept = { reminders: [], labels: [], surveys: [] }

interface PageRow {
  readonly client_no: number
  readonly client: string
  readonly portfolio: string
  readonly page: string
}

/** The one of that name as shown, else compared trimmed, with single spaces, case-folded, or by a spelling that is joined to it. */
const NAMED = `select client_pages.* from client_pages
where client = $1::varchar or client_no in (
  select client_no from int_client_keys where client_key = lower(regexp_replace(trim($1::varchar), '\\s+', ' ', 'g'))
)
order by (client = $1::varchar) desc, client_no
limit 1`

/** The clients, asked of an engine that holds built models. */
export class EngineClients implements ClientsSource {
  #obligations: Promise<Obligations> | null = null

  private constructor(private readonly db: Database, private readonly content: Content, private readonly kept: ClientsKept, private readonly frame: Frame) {}

  /** Builds what the pages rest on where it is not, or older than the judgement. @param content with which the models were judged */
  static async open(db: Database, content: Content, kept: ClientsKept): Promise<EngineClients> {
    return new EngineClients(db, content, kept, await ensureClientTables(db, content, kept.surveys))
  }

  async portfolio(): Promise<Portfolio> {
    const rows = await this.db.query<Pick<PageRow, 'client_no' | 'portfolio'>>('select client_no, portfolio from client_pages order by rowid')
    const measured = await this.#measured()
    const clients = rows.map(({ client_no, portfolio }) => {
      const said = JSON.parse(portfolio) as PortfolioClient
      return measured === null ? said : { ...said, obligations: inShort(measured.of(client_no)) }
    })
    return { ...this.frame, clients }
  }

  async client(client: string): Promise<ClientPage | null> {
    const row = await this.#named(client)
    if (row === null) return null
    const { others, ...page } = JSON.parse(row.page) as SaidOnPage
    const measured = await this.#measured()
    const obligations = measured === null ? page.obligations : measured.of(row.client_no)
    return {
      ...this.frame, ...JSON.parse(row.portfolio) as PortfolioClient, ...page, others: othersFrom(others), obligations,
      people: await peopleOf(this.db, row.client_no, this.kept.labels), requesters: await requestersOf(this.db, row.client_no),
    }
  }

  async signalRows(client: string, signal: string, limit: number, offset: number): Promise<readonly SignalRow[]> {
    return this.#of(client, ({ client_no }) => signalRows(this.db, signal, client_no, 0, limit, offset))
  }

  async obligationRows(client: string, obligation: ObligationName | 'unlogged', kind: string | null, limit: number, offset: number): Promise<readonly SignalRow[]> {
    return this.#of(client, ({ client_no }) => obligationRows(this.db, { client_no, obligation, kind, limit, offset }))
  }

  async personTickets(client: string, person: string, limit: number, offset: number): Promise<readonly TicketRow[]> {
    return this.#of(client, ({ client_no }) => personTickets(this.db, client_no, person, limit, offset))
  }

  /** Of a client whom nobody knows, an empty one. @throws RangeError for days that are none */
  async callLog(client: string, from_on: string, until_on: string): Promise<CallLog> {
    return callLogOf(this.db, await this.#named(client) ?? { client_no: -1, client }, from_on, until_on)
  }

  /** Null where no reminder was sent from here: then all stands in the tables. Read once: neither what is kept changes here, nor the judgement. */
  async #measured(): Promise<Obligations | null> {
    if (this.kept.reminders.length === 0) return null
    return (this.#obligations ??= Obligations.open(this.db, this.content.scoring, this.kept.reminders))
  }

  async #named(client: string): Promise<PageRow | null> {
    const [found] = await this.db.query<PageRow>(NAMED, [client])
    return found ?? null
  }

  /** No rows where no client has the name. */
  async #of<T>(client: string, rows: (row: PageRow) => Promise<readonly T[]>): Promise<readonly T[]> {
    const row = await this.#named(client)
    return row === null ? [] : rows(row)
  }
}
