import { agreementProblems, type AgreementProblem, type Content } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { EngineClients } from './client-source.ts'
import { bookOf, endlessAgreements } from './renewals/book.ts'
import { Meetings, type MeetingsKnown } from './renewals/meetings.ts'
import { seatRowsOf, seatsSeen } from './renewals/seats.ts'
import { OverServices } from './renewals/over-services.ts'
import { sumRowsOf } from './renewals/sum-rows.ts'
import { sumsOfAll } from './renewals/sums.ts'
import type { ClientSums, OverService, RenewalBook, SeatRowsBehind, SeatsSeen, SumName, SumRows } from './renewals.ts'
import type { TicketRow } from './source.ts'

/** What is known of agreements that end, asked of an engine that holds built models. */
export class EngineRenewals {
  /** @param clients of the same engine and judgement @param content with which the models were judged */
  constructor(readonly db: Database, readonly content: Content, readonly clients: EngineClients) {}

  /** What the plan of every client follows from; with the surveys that are noted here. */
  async book(): Promise<RenewalBook> {
    return bookOf(this.db, await this.clients.portfolio())
  }

  /** What is wrong with the agreements of a book's clients, with those of which a file states no end. */
  async agreementProblems({ clients }: Pick<RenewalBook, 'clients'>): Promise<readonly AgreementProblem[]> {
    return agreementProblems(clients, this.content.plans, await endlessAgreements(this.db))
  }

  #sums: ReturnType<typeof sumsOfAll> | null = null

  /** In order of client; read once. */
  async sums(): Promise<readonly ClientSums[]> {
    return (await this.#summed()).map(({ client_no: _, ...sums }) => sums)
  }

  /** What a sum rests on, newest first; nothing of a client whom nobody knows. */
  async sumRows(client: string, sum: SumName, limit: number, offset: number): Promise<SumRows> {
    const of = (await this.#summed()).find((one) => one.client === client)
    return of === undefined ? { count: 0, rows: [] } : sumRowsOf(this.db, of, sum, limit, offset)
  }

  #summed(): ReturnType<typeof sumsOfAll> {
    this.#sums ??= sumsOfAll(this.db, this.content)
    this.#sums.catch(() => { this.#sums = null })
    return this.#sums
  }

  /** In order of client. The tickets of a year are judged again for each plan above: at a million tickets that takes seconds, once for each judgement. */
  overService(): Promise<readonly OverService[]> {
    return OverServices.of(this.db).all(this.content)
  }

  /** Tickets that met both targets of a plan above their own, newest first; state and times are those of the resolution under it. */
  overServiceRows(client: string, plan: string, limit: number, offset: number): Promise<readonly TicketRow[]> {
    return OverServices.of(this.db).rows(this.content, client, plan, limit, offset)
  }

  /** In order of client. */
  async seats(): Promise<readonly SeatsSeen[]> {
    return seatsSeen(this.db, await this.clients.portfolio(), this.content.renewals)
  }

  /** Devices with those that count as seats first, people who raised tickets, or the rows that state the seats. */
  seatRows(client: string, which: SeatRowsBehind, limit: number, offset: number): Promise<SumRows> {
    return seatRowsOf(this.db, client, which, this.content.renewals, limit, offset)
  }

  /** What the two documents of a meeting are made of, client by client. @param known what the caller has of it already; credits with what was noted of them */
  async meetings(known: Partial<MeetingsKnown> = {}): Promise<Meetings> {
    const all = { book: known.book ?? await this.book(), sums: known.sums ?? await this.sums(), over: known.over ?? await this.overService(), seats: known.seats ?? await this.seats() }
    return Meetings.open(this.db, this.content, this.clients, { ...all, ...(known.credits === undefined ? {} : { credits: known.credits }) })
  }
}
