import { formatMoney } from '../../core/index.ts'
import type { Content } from '../../core/index.ts'

/** What drawing needs besides the figures. */
export interface TrueUpContext {
  readonly document: Document
  readonly content: Pick<Content, 'provider' | 'renewals' | 'plans'>
}

/** In the provider's currency, with its decimals: somebody is to pay it. */
export const money = ({ content: { provider } }: Pick<TrueUpContext, 'content'>, cents: number): string => formatMoney(cents, provider.currency, provider.locale)

/** To the whole unit, for titles and totals. */
export const rounded = (context: Pick<TrueUpContext, 'content'>, cents: number): string => money(context, Math.round(cents / 100) * 100).replace(/[.,]00(?=\D*$)/, '')

/** Without its currency, for a column that states it once. */
export const plainMoney = (context: Pick<TrueUpContext, 'content'>, cents: number): string => money(context, cents).replace(/[^\d.,’\u2212\u202f]/g, '')

export const clientLink = (client: string): string => `/clients/client/#${new URLSearchParams({ client }).toString()}`
