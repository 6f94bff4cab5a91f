import { formatMoney, type Content, type FactName, type FactValue } from '../../core/index.ts'
import { recommendation, type FactFormat } from '../../words/index.ts'
import type { DrawContext } from '../ticket/index.ts'

/** What drawing needs besides the figures. */
export interface MeetingsContext extends DrawContext {
  readonly content: Content
}

/** In the provider's currency; a whole sum without its decimals. */
export const money = ({ content: { provider } }: Pick<MeetingsContext, 'content'>, cents: number): string => formatMoney(cents, provider.currency, provider.locale).replace(/[.,]00(?=\D*$)/, '')

export const formatOf = (context: Pick<MeetingsContext, 'content'>): FactFormat => ({ money: (cents) => money(context, cents), plan: (id) => context.content.plans.get(id)?.name ?? id })

export const factText = (fact: FactName, value: FactValue, context: Pick<MeetingsContext, 'content'>): string => recommendation.factText(fact, value, formatOf(context))

export const clientLink = (client: string): string => `/clients/client/#${new URLSearchParams({ client }).toString()}`
