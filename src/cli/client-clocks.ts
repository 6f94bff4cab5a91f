import { attainment, wilson, type ClockName } from '../core/index.ts'
import type { ClockCounts } from '../models/index.ts'

/** Tickets of one clock, shares 0 to 1; null where nothing is decided. */
export interface ClockShare extends Omit<ClockCounts, 'promised_bp'> {
  /** The promise that the decided tickets carry together. */
  readonly promised: number | null
  readonly attainment: number | null
  readonly low: number | null
  readonly high: number | null
}

export function clockShare({ promised_bp, ...counts }: ClockCounts): ClockShare {
  const decided = counts.met + counts.missed
  const { low, high } = decided === 0 ? { low: null, high: null } : wilson(counts.met, decided)
  return { ...counts, promised: decided === 0 ? null : promised_bp / decided / 10_000, attainment: attainment(counts), low, high }
}

export const clockShares = <K extends ClockName>(counts: Readonly<Record<K, ClockCounts>>): Record<K, ClockShare> =>
  Object.fromEntries(Object.entries<ClockCounts>(counts).map(([clock, one]) => [clock, clockShare(one)])) as Record<K, ClockShare>

/** Of an instant that the data may not have. */
export const isoInstant = (at: number): string | null => (Number.isFinite(at) ? new Date(at).toISOString() : null)
