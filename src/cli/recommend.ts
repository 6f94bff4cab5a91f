import { formatMoney, formatCount, recommendAll, type Advice, type RecommendationFacts, type RowOutcome } from '../core/index.ts'
import { InputError } from '../loading/disk/index.ts'
import { AgreementSource, EngineClients, EngineCredits, EngineRenewals, NOTHING_NOTED } from '../models/index.ts'
import { recommendation as words, type FactFormat } from '../words/index.ts'
import { isoInstant } from './client-clocks.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'

interface RecommendLine {
  readonly client: string
  readonly renews_on: string | null
  readonly notice_by: string | null
  /** What to do, in order; figures in `say` stand filled in. Money in integer cents. */
  readonly advice: readonly (Omit<Advice, 'say'> & { readonly say: string })[]
  /** Every row of the table, in its order. */
  readonly rows: readonly { readonly row: string; readonly outcome: RowOutcome; readonly conditions: readonly { readonly fact: string; readonly test: string; readonly found: number | boolean | string | null; readonly holds: boolean | null }[] }[]
  readonly facts: RecommendationFacts
}

export interface RecommendReport {
  readonly as_of: string | null
  readonly currency: string
  readonly clients: readonly RecommendLine[]
}

/** What to do at each client's renewal, by the table of the content. @throws InputError where `--client` names nobody */
export async function recommendations(options: Options, tell: (line: string) => void): Promise<{ readonly report: RecommendReport; readonly format: FactFormat }> {
  const { content, db, close } = await openData(options, options.operands, tell)
  try {
    const renewals = new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED))
    const book = await renewals.book()
    const known = { book, sums: await renewals.sums(), over: await renewals.overService(), seats: await renewals.seats(), credits: await (await EngineCredits.open(db, content)).credits() }
    const only = options.client === null ? null : await named(new AgreementSource(db), options.client)
    const { currency, locale } = content.provider
    const format: FactFormat = { money: (cents) => formatMoney(cents, currency, locale), plan: (id) => content.plans.get(id)?.name ?? id }
    const clients = recommendAll(known, content).filter(({ client }) => only === null || client === only).map(({ client, of, recommendation: { advice, rows, facts } }): RecommendLine => ({
      client, renews_on: of.agreement.renews_on, notice_by: of.agreement.notice_by, facts,
      advice: advice.map((one) => ({ ...one, say: one.say.map((part) => (typeof part === 'string' ? part : words.factText(part.fact, facts[part.fact], format))).join('') })),
      rows: rows.map(({ row, outcome, conditions }) => ({ row: row.name, outcome, conditions: conditions.map(({ fact, test, found, holds }) => ({ fact, test: words.testText(fact, test, format), found, holds })) })),
    }))
    return { report: { as_of: isoInstant(book.as_of), currency, clients }, format }
  } finally {
    await close()
  }
}

async function named(agreements: AgreementSource, name: string): Promise<string> {
  const client = await agreements.client(name)
  if (client !== null) return client.client
  throw new InputError(`no client "${name}" (expected one of ${(await agreements.clients()).map((one) => one.client).join(', ')})`)
}

/** The same for people: what to do, and why. */
export function recommendationsText({ as_of, clients }: RecommendReport, { money, plan }: FactFormat): string {
  const count = clients.length
  return [
    `${formatCount(count)} ${count === 1 ? 'client' : 'clients'}, as of ${as_of ?? 'no instant'}`,
    ...clients.flatMap(({ client, notice_by, renews_on, advice, rows }) => {
      const held = rows.filter(({ outcome }) => outcome === 'held').map(({ row }) => row)
      return ['', `${client}: renews ${renews_on ?? '–'}, notice by ${notice_by ?? '–'}`,
        ...advice.map(({ action, offer, say, row }, i) => `  ${i + 1}. ${words.action(action)}: ${words.offerText(offer.offer, offer.cents === null ? null : money(offer.cents), offer.plan === null ? null : plan(offer.plan))}. ${say} (${row})`),
        ...(held.length === 0 ? [] : [`  Held back, as we missed our promise: ${held.join(', ')}`])]
    }),
  ].join('\n')
}
