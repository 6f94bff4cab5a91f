import type { Counted, ReminderQuestion } from '../../src/core/index.ts'
import { random, type Random } from '../support/random.ts'

/** Weeks of two years, in months of four. */
const WEEKS = 104
const MONTH = 4
const MONTHS = WEEKS / MONTH
/** No reminder is sent before there is a year’s half to look back on, nor when the weeks after it are not over. */
const FIRST_MONTH = 5
const LAST_MONTH = 21

export interface Drawn {
  /** What makes the provider send one: the first month half as bad again as usual, or the worst of all. */
  readonly sent_after: 'first_bad_month' | 'worst_month'
  /** Share of the habit that is left for eighty days, from when on it comes back in as many; 1: the reminder does nothing. */
  readonly leaves: number
  /** Of the clients that are reminded; drawn for each where they are not given. */
  readonly share?: number
  readonly a_week?: number
}

interface Client {
  readonly base: number
  readonly a_week: number
  /** Of each month, beside `base`: months drift, so that a bad one is likelier after a bad one. */
  readonly drift: readonly number[]
  readonly rows: Int32Array
  readonly broken: Int32Array
}

/** Mean 0, variance 1, near enough to the normal distribution. */
const normal = (chance: Random): number => (chance.next() + chance.next() + chance.next() + chance.next() - 2) * Math.sqrt(3)

/** Rows of a week are broken together: each week has a chance of its own. */
function drawWeeks({ base, a_week, drift, rows, broken }: Client, chance: Random, from: number, left: (week: number) => number): void {
  for (let week = from; week < WEEKS; week++) {
    const level = base + drift[Math.floor(week / MONTH)]! + 0.5 * normal(chance)
    const share = left(week) / (1 + Math.exp(-level))
    rows[week] = chance.int(0, Math.round(2 * a_week))
    broken[week] = 0
    for (let one = 0; one < rows[week]!; one++) if (chance.next() < share) broken[week]!++
  }
}

function drawClient(chance: Random, season: readonly number[], { share, a_week }: Partial<Drawn>): Client {
  const odds = share ?? (chance.next() < 0.6 ? 0.01 + 0.07 * chance.next() : 0.08 + 0.35 * chance.next())
  const drift: number[] = []
  for (let at = 0.4 * normal(chance), month = 0; month < MONTHS; month++, at = 0.5 * at + 0.35 * normal(chance)) drift.push(at + season[month]!)
  const client = { base: Math.log(odds / (1 - odds)), a_week: a_week ?? Math.min(20, 5 * Math.exp(0.6 * normal(chance))), drift, rows: new Int32Array(WEEKS), broken: new Int32Array(WEEKS) }
  drawWeeks(client, chance, 0, () => 1)
  return client
}

function sum(column: Int32Array, from: number, until: number): number {
  let total = 0
  for (let week = Math.max(0, from); week < until && week < WEEKS; week++) total += column[week]!
  return total
}

/** The month after which a reminder is sent; null where none is. */
function badMonth({ rows, broken }: Client, sent_after: Drawn['sent_after']): number | null {
  const months = Array.from({ length: LAST_MONTH }, (_, month) => ({ month, rows: sum(rows, month * MONTH, month * MONTH + MONTH), broken: sum(broken, month * MONTH, month * MONTH + MONTH) })).slice(FIRST_MONTH)
  if (sent_after === 'worst_month') return months.reduce<(typeof months)[number] | null>((worst, one) => (one.broken > (worst?.broken ?? 0) ? one : worst), null)?.month ?? null
  return months.find(({ month, rows: n, broken: b }) => b >= 3 && b / n >= 1.5 * (sum(broken, 0, month * MONTH) / sum(rows, 0, month * MONTH)))?.month ?? null
}

const counted = ({ rows, broken }: Client): Counted => (from, until) => {
  const [a, b] = [Math.ceil(from / 7), Math.ceil(until / 7)]
  return { kept: sum(rows, a, b) - sum(broken, a, b), broken: sum(broken, a, b) }
}

/**
 * Reminders of companies drawn at random, as somebody would be asked about them: rows of a client come in clusters (its
 * months drift, its weeks are good or bad as a whole), all clients share a season, and each reminder follows a bad month.
 */
export function drawReminders(seed: number, count: number, drawn: Drawn): readonly ReminderQuestion[] {
  const chance = random(seed)
  const questions: ReminderQuestion[] = []
  while (questions.length < count) {
    const season = Array.from({ length: MONTHS }, () => 0.2 * normal(chance))
    const reminded = drawClient(chance, season, drawn)
    const month = badMonth(reminded, drawn.sent_after)
    if (month === null) continue
    const others = Array.from({ length: chance.int(4, 11) }, () => drawClient(chance, season, {}))
    const week = month * MONTH + MONTH
    if (drawn.leaves < 1) drawWeeks(reminded, chance, week, (at) => drawn.leaves + (1 - drawn.leaves) * Math.max(0, Math.min(1, ((at - week) * 7 - 80) / 80)))
    questions.push({ sent: week * 7 - 1, next: null, last: WEEKS * 7 - 1, own: counted(reminded), others: others.map(counted) })
  }
  return questions
}
