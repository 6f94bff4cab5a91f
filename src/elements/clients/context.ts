import { formatMoney } from '../../core/index.ts'
import type { Content } from '../../core/index.ts'
import type { StepFormat } from '../../words/index.ts'
import type { ClientsModel } from './gather.ts'

/** What drawing needs besides the figures. */
export interface ClientsContext {
  readonly document: Document
  /** Plan ids and names. */
  readonly plans: readonly (readonly [id: string, name: string])[]
  readonly content: Pick<Content, 'provider'>
}

/** In the provider's currency; a whole sum without its decimals. */
export function money({ content: { provider } }: ClientsContext, cents: number): string {
  return formatMoney(cents, provider.currency, provider.locale).replace(/[.,]00(?=\D*$)/, '')
}

/** To the whole unit, for sums that nobody pays. */
export const rounded = (context: ClientsContext, cents: number): string => money(context, Math.round(cents / 100) * 100)

export const planName = ({ plans }: Pick<ClientsContext, 'plans'>, id: string | null): string | null => (id === null ? null : plans.find(([one]) => one === id)?.[1] ?? id)

/** How dates and amounts of a step are written. */
export const stepFormat = (context: ClientsContext, { portfolio }: Pick<ClientsModel, 'portfolio'>): StepFormat => ({ today: portfolio.period.until_on, money: (cents) => rounded(context, cents) })
