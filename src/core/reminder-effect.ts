import { logChanceOfAtMost } from './hypergeometric.ts'
import { LEAST_DECIDED } from './promises.ts'
import { normalQuantile } from './standing-out.ts'

/** Rows for and against an obligation. */
export interface KeptAndBroken {
  readonly kept: number
  readonly broken: number
}

/** What one client kept and broke from one day to another, half open; days since 1970. */
export type Counted = (from: number, until: number) => KeptAndBroken

export interface ReminderQuestion {
  /** The day it was sent: counted on neither side. */
  readonly sent: number
  /** The day of the next one of this kind; null without any. */
  readonly next: number | null
  /** The last day that is known, included. */
  readonly last: number
  readonly own: Counted
  /** Clients that were sent none of this kind in the weeks compared. */
  readonly others: readonly Counted[]
}

export type ReminderVerdict = 'worked' | 'fell_after' | 'no_change' | 'rose_after' | 'few' | 'too_soon'

export interface ReminderFinding {
  /** Compared on each side. */
  readonly weeks: number
  readonly before: KeptAndBroken
  readonly after: KeptAndBroken
  /** Up to a year before, without the last weeks, whose badness was the reason to send it. */
  readonly usual: KeptAndBroken
  readonly others: { readonly clients: number; readonly before: KeptAndBroken; readonly after: KeptAndBroken }
  readonly verdict: ReminderVerdict
  /** Until more than half of the fall was gone; null while it lasts, and where nothing fell. */
  readonly lasted_weeks: number | null
}

/** Weeks looked at on each side: enough for twenty tickets of most clients, and as long as a reminder is known to hold. */
export const REMINDER_WEEKS = 12

/** Fewer than these between two reminders tell nothing. */
const LEAST_WEEKS = 4

/** What is usual is taken from this long ago up to `BAD_WEEKS` before. */
const USUAL_WEEKS = 52

/** Days before a reminder that are asked for. */
export const REMINDER_LOOKS_BACK = 7 * USUAL_WEEKS

/** Reminders follow a bad month: these weeks before are no measure of what would have come without one. */
const BAD_WEEKS = 8

/** Without so many others nobody can tell the season from the reminder. */
const LEAST_OTHERS = 3

/**
 * One-sided chance of the comparison with the others alone. As the share has to have fallen beyond chance too, and
 * against weeks that were no reason to send it, less than one in twenty reminders without effect is said to have worked.
 */
const CLAIMS = 0.1

/** One-sided chance of `fell_after` and `rose_after` where nothing changed. */
const MOVES = 0.05

/** Weeks of the blocks in which is looked for the return of the old share. */
const BLOCK = 4

const rows = ({ kept, broken }: KeptAndBroken): number => kept + broken
const shareOf = (counts: KeptAndBroken): number => (rows(counts) === 0 ? 0 : counts.broken / rows(counts))
const together = (all: readonly KeptAndBroken[]): KeptAndBroken => all.reduce((sum, one) => ({ kept: sum.kept + one.kept, broken: sum.broken + one.broken }), { kept: 0, broken: 0 })

/** Compliance round one reminder. */
export function reminderEffect({ sent, next, last, own, others }: ReminderQuestion): ReminderFinding {
  const weeks = Math.max(0, Math.min(REMINDER_WEEKS, next === null ? REMINDER_WEEKS : Math.floor((next - sent - 1) / 7)))
  const round = (counted: Counted): Sides => ({ before: counted(sent - 7 * weeks, sent), after: counted(sent + 1, sent + 1 + 7 * weeks), usual: counted(sent - 7 * USUAL_WEEKS, sent - 7 * BAD_WEEKS) })
  const sides = round(own)
  const beside = others.map(round).filter(({ before, after }) => rows(before) > 0 && rows(after) > 0)
  const verdict = last < sent + 7 * weeks ? 'too_soon' : weeks < LEAST_WEEKS ? 'few' : verdictOf(sides, beside, () => dispersion(own, sent))
  const { before, after, usual } = sides
  const halfway = (Math.min(shareOf(before), rows(usual) > 0 ? shareOf(usual) : 1) + shareOf(after)) / 2
  return {
    weeks, ...sides, others: { clients: beside.length, before: together(beside.map((one) => one.before)), after: together(beside.map((one) => one.after)) }, verdict,
    lasted_weeks: verdict === 'worked' || verdict === 'fell_after' ? lasted(own, sent, Math.min(next ?? Infinity, last + 1), halfway) : null,
  }
}

interface Sides {
  readonly before: KeptAndBroken
  readonly after: KeptAndBroken
  readonly usual: KeptAndBroken
}

/** What worked fell after as well: the others and what is usual only tell whether the reminder can be thanked for it. */
function verdictOf({ before, after, usual }: Sides, beside: readonly Sides[], scatter: () => number): ReminderVerdict {
  if (rows(before) < LEAST_DECIDED || rows(after) < LEAST_DECIDED) return 'few'
  if (chanceOfSoFew(before, after) < MOVES) return 'rose_after'
  if (chanceOfSoFew(after, before) >= MOVES) return 'no_change'
  const changes = beside.map((one) => changeOf(one.usual, one.after)).filter(({ variance }) => variance > 0)
  return clear(changeOf(usual, after), changes, scatter()) ? 'worked' : 'fell_after'
}

/** Broken rows after, less those to be expected had nothing changed, and the variance of that: hypergeometric, as in R. Peto and others, British Journal of Cancer 35, 1977. */
interface Change {
  readonly less: number
  readonly variance: number
}

function changeOf(before: KeptAndBroken, after: KeptAndBroken): Change {
  const [n, m] = [rows(before), rows(after)]
  const all = n + m
  if (n === 0 || m === 0 || all < 2) return { less: 0, variance: 0 }
  const broken = before.broken + after.broken
  return { less: after.broken - (m * broken) / all, variance: (n * m * broken * (all - broken)) / (all * all * (all - 1)) }
}

/**
 * Whether one change lies clear below the others': against their common change, in deviations that are as wide as the
 * others' own changes scatter, or as the client's own weeks do, whichever is wider. Tickets of one client come in
 * clusters, so the scatter of chance alone would be too narrow.
 */
function clear(own: Change, others: readonly Change[], own_dispersion: number): boolean {
  if (own.variance <= 0 || others.length < LEAST_OTHERS) return false
  const weight = others.reduce((sum, { variance }) => sum + variance, 0)
  const common = others.reduce((sum, { less }) => sum + less, 0) / weight
  const scatter = others.reduce((sum, { less, variance }) => sum + (less - variance * common) ** 2 / variance, 0) / (others.length - 1)
  const wide = Math.max(1, scatter, own_dispersion) * (own.variance + own.variance ** 2 / weight)
  return (own.less - own.variance * common) / Math.sqrt(wide) < -studentQuantile(CLAIMS, others.length - 1)
}

/** How much wider than by chance neighbouring blocks of four weeks differ in the usual weeks; 1 where too few tell. Neighbours, so that a step years ago is no scatter. */
function dispersion(own: Counted, sent: number): number {
  const blocks = Array.from({ length: (USUAL_WEEKS - BAD_WEEKS) / BLOCK }, (_, i) => own(sent - 7 * (BAD_WEEKS + BLOCK * (i + 1)), sent - 7 * (BAD_WEEKS + BLOCK * i))).filter((one) => rows(one) > 0)
  const share = shareOf(together(blocks))
  if (blocks.length < 3 || share === 0 || share === 1) return 1
  const apart = blocks.slice(1).reduce((sum, one, i) => sum + (shareOf(one) - shareOf(blocks[i]!)) ** 2 / (1 / rows(one) + 1 / rows(blocks[i]!)), 0)
  return apart / (share * (1 - share) * (blocks.length - 1))
}

/** Fisher's exact test, one-sided: the chance of so few broken in `part`, had both the same share. */
const chanceOfSoFew = (part: KeptAndBroken, rest: KeptAndBroken): number => Math.exp(logChanceOfAtMost(part.broken, rows(part), part.broken + rest.broken, rows(part) + rows(rest)))

/** Upper quantile of Student's distribution, from 3 degrees on good to a few hundredths. Source: Abramowitz and Stegun, 26.7.5. */
function studentQuantile(chance: number, degrees: number): number {
  const z = normalQuantile(chance)
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
}

/** Weeks until more than half of the fall is gone: until the middle of the first eight, moved on by four at a time, in which more is broken than halfway. */
function lasted(own: Counted, sent: number, until: number, halfway: number): number | null {
  for (let weeks = BLOCK; sent + 1 + 7 * (weeks + BLOCK) <= until; weeks += BLOCK) {
    const around = own(sent + 1 + 7 * (weeks - BLOCK), sent + 1 + 7 * (weeks + BLOCK))
    if (rows(around) > 0 && shareOf(around) > halfway) return weeks
  }
  return null
}
