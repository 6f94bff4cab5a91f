import { logChanceOfAtMost } from './hypergeometric.ts'
import { reachesPromise, wilson } from './promises.ts'

/** Decided tickets, and the mean share promised for them, 0 to 1. */
export interface Decided {
  readonly met: number
  readonly decided: number
  readonly promised: number
}

/** Of years in which nothing changed, the share in which the headings of a page together may claim that something did. */
export const FALSE_CLAIMS = 0.05

/** Headings of the page that look for a pattern: by month, by priority. */
const PATTERNS = 2

/** What each of them may take of `FALSE_CLAIMS`. */
export const CLAIMS_EACH = FALSE_CLAIMS / PATTERNS

export const keeps = ({ met, decided, promised }: Decided): boolean => reachesPromise(met, decided, promised)

export function together(all: readonly Decided[]): Decided {
  let met = 0
  let decided = 0
  let promised = 0
  for (const one of all) {
    met += one.met
    decided += one.decided
    promised += one.promised * one.decided
  }
  return { met, decided, promised: decided === 0 ? 0 : promised / decided }
}

/**
 * Natural logarithm of the chance of so few met in `part`, if every ticket of both had the same chance, whatever it is:
 * Fisher's exact test, one-sided. 0 where the part is no worse than the rest.
 */
export function logChanceOfSoFew(part: Decided, rest: Decided): number {
  const met = part.met + rest.met
  const decided = part.decided + rest.decided
  return part.met * decided >= met * part.decided ? 0 : logChanceOfAtMost(part.met, part.decided, met, decided)
}

/**
 * Whether `part` stands below `rest` by more than their promises differ. Where both were promised the same share, a
 * lower rate says so already. Else the upper end of Newcombe's interval for the difference of two shares must lie
 * below the difference of the promises: who was promised less and got less has not fared worse.
 * Source: R. G. Newcombe, Statistics in Medicine 17, 1998, method 10.
 * @param chance of a false answer, one-sided.
 */
export function belowItsPromiseMore(part: Decided, rest: Decided, chance: number): boolean {
  const apart = part.promised - rest.promised
  if (Math.abs(apart) < 1e-9) return true
  const z = normalQuantile(chance)
  const rate = part.met / part.decided
  const other = rest.met / rest.decided
  const high = wilson(part.met, part.decided, z).high
  const low = wilson(rest.met, rest.decided, z).low
  return rate - other + Math.hypot(high - rate, other - low) < apart
}

/**
 * The deviation that the standard normal distribution exceeds with this chance; good to 0.0005 up to a half.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23.
 */
export function normalQuantile(chance: number): number {
  const t = Math.sqrt(-2 * Math.log(chance))
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
}
