import type { DataSummary } from '../../models/source.ts'

/** What drawing needs besides the rows. */
export interface DrawContext {
  readonly document: Document
  /** Plan ids and names, in the order of the price list. */
  readonly plans: readonly (readonly [id: string, name: string])[]
  /** The provider's time zone. */
  readonly zone: string
  /** CSS pixels that the page's content has; null at build, where a wide and a narrow drawing are made and the style sheet chooses. */
  readonly width: number | null
  readonly clients_shown: number
  /** At build: the widest drawing, in CSS pixels, where the page is narrower than most. */
  readonly widest?: number
  /** The page can print clocks as an annex. */
  readonly prints?: boolean
}

export function planName(context: DrawContext, id: string | null, none: string): string {
  if (id === null || id === 'none') return none
  return context.plans.find(([known]) => known === id)?.[1] ?? id
}

/** The year of the data's end: dates in it need not say it. */
export function dataYear({ summary }: { readonly summary: Pick<DataSummary, 'months'> }): string | null {
  return summary.months.at(-1)?.slice(0, 4) ?? null
}
