import { formatMoney } from '../../core/index.ts'
import type { Content } from '../../core/index.ts'
import type { DrawContext } from '../ticket/index.ts'

/** What drawing needs besides the lines. */
export interface CreditsContext extends DrawContext {
  /** For the rules of the plans; null where the page has none yet. */
  readonly content: Content | null
}

/** An amount in the provider's currency. */
export function money({ content }: CreditsContext, cents: number): string {
  return formatMoney(cents, content?.provider.currency ?? 'EUR', content?.provider.locale ?? 'en-GB')
}
