import type { Content } from './content.ts'
import type { CreditSaid } from './credit-standing.ts'
import { recommend, type Recommendation } from './recommendation.ts'
import { recommendationFacts, type FactSources } from './recommendation-facts.ts'
import { scoreClient, type ClientScore, type Overrule } from './scoring.ts'

interface Named {
  readonly client: string
}
type Told<Source extends 'sums' | 'over' | 'seats'> = Named & NonNullable<FactSources[Source]>

/** Of all clients, what recommendations rest on, as the models give it. */
export interface KnownOfAll<Of, Sums, Over, Seats, Credit> {
  readonly book: { readonly period: { readonly until_on: string }; readonly clients: readonly Of[] }
  readonly sums: readonly Sums[]
  readonly over: readonly Over[]
  readonly seats: readonly Seats[]
  /** With what was noted here, where anything was. */
  readonly credits: readonly Credit[]
}

/** What is recommended for one client, with all that it rests on; null: not told. */
export interface RecommendedFor<Of, Sums, Over, Seats, Credit> {
  readonly client: string
  readonly of: Of
  readonly score: ClientScore
  readonly sums: Sums | null
  readonly over: Over | null
  readonly seats: Seats | null
  /** Lines of the ledger of this client, in the order given. */
  readonly credits: readonly Credit[]
  readonly recommendation: Recommendation
}

/** What to do at the renewal of every client of the book, in its order; none where nothing is dated. */
export function recommendAll<Of extends Named & FactSources['of'] & Pick<FactSources, 'surveys'>, Sums extends Told<'sums'>, Over extends Told<'over'>, Seats extends Told<'seats'>, Credit extends Named & CreditSaid>(
  { book, sums, over, seats, credits }: KnownOfAll<Of, Sums, Over, Seats, Credit>,
  content: FactSources['content'] & Pick<Content, 'recommendations'>, overrules: readonly (Overrule & Named)[] = [],
): RecommendedFor<Of, Sums, Over, Seats, Credit>[] {
  const on = book.period.until_on
  if (on === '') return []
  const byClient = <T extends Named>(all: readonly T[]): ReadonlyMap<string, T> => new Map(all.map((one) => [one.client, one]))
  const [summed, served, seen, lines] = [byClient(sums), byClient(over), byClient(seats), Map.groupBy(credits, ({ client }) => client)]
  return book.clients.map((of) => {
    const { client } = of
    const known = { score: scoreClient(of.signals, content.scoring, overrules.filter((one) => one.client === client)), sums: summed.get(client) ?? null, over: served.get(client) ?? null, seats: seen.get(client) ?? null, credits: lines.get(client) ?? [] }
    return { client, of, ...known, recommendation: recommend(content.recommendations, recommendationFacts({ of, surveys: of.surveys, ...known, content, on })) }
  })
}
