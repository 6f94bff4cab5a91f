import { formatMoney } from '../../core/index.ts'
import type { Content } from '../../core/index.ts'
import type { SumFormat } from '../../words/index.ts'
import type { DrawContext } from '../ticket/index.ts'

/** What drawing needs besides the figures. */
export interface SumsContext extends DrawContext {
  readonly content: Pick<Content, 'provider'>
}

type Priced = Pick<SumsContext, 'content'>

/** In the provider's currency, with its cents. */
export const money = ({ content: { provider } }: Priced, cents: number): string => formatMoney(cents, provider.currency, provider.locale)

/** To the whole unit. */
export const rounded = (context: Priced, cents: number): string => money(context, Math.round(cents / 100) * 100).replace(/[.,]00(?=\D*$)/, '')

export const currencyOf = ({ content: { provider } }: Priced): string => formatMoney(0, provider.currency, provider.locale).replace(/[\d.,\s]/g, '')

export const sumFormat = (context: Priced): SumFormat => ({ money: (cents) => money(context, cents), costs: context.content.provider.costs, rate_per_hour_cents: context.content.provider.rate_per_hour_cents })
