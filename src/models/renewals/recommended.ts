import type { KnownOfAll, RecommendedFor } from '../../core/index.ts'
import type { CreditLine } from '../audits.ts'
import type { ClientSums, OverService, RenewalBook, RenewalClient, SeatsSeen } from '../renewals.ts'

/** Of all clients, what recommendations rest on. */
export interface KnownOfRenewals extends KnownOfAll<RenewalClient, ClientSums, OverService, SeatsSeen, CreditLine> {
  readonly book: RenewalBook
}

/** What is recommended for one client, with all that it rests on. */
export type ClientRecommendation = RecommendedFor<RenewalClient, ClientSums, OverService, SeatsSeen, CreditLine>
