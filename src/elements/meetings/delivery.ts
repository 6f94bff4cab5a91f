import type { NotMade } from '../../drafting/index.ts'

export const THINGS = ['briefing', 'review'] as const
/** The owner's briefing, or the service review for the client. */
export type Thing = (typeof THINGS)[number]

/** What was made, and what could not be, each with why. */
export interface Delivery {
  /** Null where nothing could be made; `pages` of one document, null of a ZIP. */
  readonly file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number | null } | null
  readonly made: Readonly<Record<Thing, number>>
  readonly not_made: readonly NotMade[]
}
