import type { SignalValue } from './scoring.ts'

/** Rows that show something, of those that could. */
export interface PartOfWhole {
  readonly part: number
  readonly whole: number
}

export type HabitCount = 'reopened' | 'saved_up' | 'by_the_way' | 'software' | 'quota' | 'fast'

/** What is known of one client in the twelve months. */
export interface ClientFacts {
  readonly client: string
  readonly tickets: number
  /** Plan that most tickets were judged by; -1 for none. */
  readonly plan_no: number
  /** Share of responses that the next better plan promises; null where there is none. */
  readonly better_share: number | null
  readonly seats: number | null
  readonly servers: number | null
  readonly sites: number | null
  readonly billed_seats: number | null
  /** In its list of devices; null where none is. */
  readonly computers: number | null
  readonly margin: number | null
  readonly signals: readonly SignalValue[]
  readonly counts: Readonly<Partial<Record<HabitCount, PartOfWhole>>>
}

export interface Measured {
  readonly value: number
  /** Rows that it rests on. */
  readonly evidence: number
  /** Where it is a share of rows. */
  readonly part: number | null
  readonly whole: number | null
}
