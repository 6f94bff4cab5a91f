import type { Content } from '../../core/index.ts'

/** What drawing needs besides the figures. */
export interface RenewalsContext {
  readonly document: Document
  /** Plan ids and names. */
  readonly plans: readonly (readonly [id: string, name: string])[]
  readonly content: Pick<Content, 'provider' | 'renewals' | 'scoring'>
}

export const clientLink = (client: string): string => `/clients/client/#${new URLSearchParams({ client }).toString()}`
