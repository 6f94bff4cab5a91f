import type { Content } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { EngineClients } from './client-source.ts'
import { seatRowsOf, seatsSeen } from './renewals/seats.ts'
import type { SeatsSeen, SumRows } from './renewals.ts'

/** What is known of agreements that end, asked of an engine that holds built models. */
export class EngineRenewals {
  /** @param clients of the same engine and judgement @param content with which the models were judged */
  constructor(readonly db: Database, readonly content: Content, readonly clients: EngineClients) {}

  /** In order of client. */
  async seats(): Promise<readonly SeatsSeen[]> {
    return seatsSeen(this.db, await this.clients.portfolio(), this.content.renewals)
  }

  /** Devices with those that count as seats first, or people who raised tickets. */
  seatRows(client: string, which: 'devices' | 'requesters', limit: number, offset: number): Promise<SumRows> {
    return seatRowsOf(this.db, client, which, this.content.renewals, limit, offset)
  }
}
