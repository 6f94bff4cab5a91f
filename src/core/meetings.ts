import type { PlannedRenewal, YearPlan } from './planned.ts'

/** The quarter of the calendar in which a day lies: `2027-Q1`. @param iso ISO date */
export const quarterOfDay = (iso: string): string => `${iso.slice(0, 4)}-Q${Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1}`

/**
 * The renewals that ask for a meeting, in the order of the last day for notice, else of the end: every term that ends within
 * the year, or has ended with nothing after it; not one that a later version has settled, nor a term of less than a year
 * that was prepared with another.
 */
export function meetingsOf({ clients }: Pick<YearPlan, 'clients'>): PlannedRenewal[] {
  const day = ({ notice_by, term_ends_on }: PlannedRenewal): string => notice_by ?? term_ends_on
  return clients.flatMap(({ renewals }) => renewals.filter(({ ends_within, followed_by, steps }) => ends_within && followed_by === null && !steps.some(({ why }) => why === 'once_a_year')))
    .toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : one.client < other.client ? -1 : one.client > other.client ? 1 : 0))
}
