import { recommend, recommendationFacts, scoreClient, type ClientOverrule, type ClientScore, type Content, type Recommendation } from '../../core/index.ts'
import type { CreditLine } from '../audits.ts'
import type { ClientSums, OverService, RenewalBook, RenewalClient, RenewalsSource, SeatsSeen } from '../renewals.ts'

/** Of all clients, what recommendations rest on. */
export interface KnownOfRenewals {
  readonly book: RenewalBook
  readonly sums: readonly ClientSums[]
  readonly over: readonly OverService[]
  readonly seats: readonly SeatsSeen[]
  /** With what was noted here, where anything was. */
  readonly credits: readonly CreditLine[]
}

/** What is recommended for one client, with all that it rests on; null: not told. */
export interface ClientRecommendation {
  readonly client: string
  readonly of: RenewalClient
  readonly score: ClientScore
  readonly sums: ClientSums | null
  readonly over: OverService | null
  readonly seats: SeatsSeen | null
  /** Lines of the ledger of this client, newest first. */
  readonly credits: readonly CreditLine[]
  readonly recommendation: Recommendation
}

export type RecommendingContent = Pick<Content, 'plans' | 'riders' | 'provider' | 'scoring' | 'renewals' | 'recommendations'>

/** @param credits lines of the ledger as they are to count */
export async function knownOfRenewals(renewals: Pick<RenewalsSource, 'book' | 'sums' | 'overService' | 'seats'>, credits: readonly CreditLine[]): Promise<KnownOfRenewals> {
  const [book, sums, over, seats] = [await renewals.book(), await renewals.sums(), await renewals.overService(), await renewals.seats()]
  return { book, sums, over, seats, credits }
}

/** What to do at the renewal of every client of the book, in its order; none where nothing is dated. */
export function recommendationsOf({ book, sums, over, seats, credits }: KnownOfRenewals, content: RecommendingContent, overrules: readonly ClientOverrule[] = []): ClientRecommendation[] {
  const on = book.period.until_on
  if (on === '') return []
  const byClient = <T extends { readonly client: string }>(all: readonly T[]): ReadonlyMap<string, T> => new Map(all.map((one) => [one.client, one]))
  const [summed, served, seen, lines] = [byClient(sums), byClient(over), byClient(seats), Map.groupBy(credits, ({ client }) => client)]
  return book.clients.map((of) => {
    const { client } = of
    const known = { score: scoreClient(of.signals, content.scoring, overrules.filter((one) => one.client === client)), sums: summed.get(client) ?? null, over: served.get(client) ?? null, seats: seen.get(client) ?? null, credits: lines.get(client) ?? [] }
    return { client, of, ...known, recommendation: recommend(content.recommendations, recommendationFacts({ of, surveys: of.surveys, ...known, content, on })) }
  })
}
