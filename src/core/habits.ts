import type { Scoring } from './content.ts'
import { fitOf, type Fit } from './fit.ts'
import type { ClientFacts, Measured } from './habit-facts.ts'
import { FALSE_HABITS, GOOD_BROKEN, GOOD_QUALITY, GOOD_SHARE, HABIT_RULES, LEAST_OTHERS, LEAST_OTHERS_ALIKE, type HabitRule } from './habit-rules.ts'
import { logChanceOfAtMost } from './hypergeometric.ts'
import { LEAST_DECIDED } from './promises.ts'
import { LEAST_EVIDENCE, scoreClient } from './scoring.ts'

export type HabitName = keyof typeof HABIT_RULES | 'wrong_size' | 'good'
/** In the order in which they are told. */
export const HABIT_NAMES: readonly HabitName[] = [...(Object.keys(HABIT_RULES) as (keyof typeof HABIT_RULES)[]), 'wrong_size', 'good']

/** In what a client stands out from the provider's others. */
export interface FoundHabit {
  readonly habit: HabitName
  /** In the unit of its rule; of a share 0 to 1. */
  readonly value: number
  /** Of shares all other clients together, of numbers their median. */
  readonly others: number
  /** Rows that it rests on. */
  readonly evidence: number
  /** Where it is a share of rows. */
  readonly part: number | null
  readonly whole: number | null
}

export interface HabitQuestion {
  readonly clients: readonly ClientFacts[]
  readonly scoring: Scoring
  readonly fit: Fit
}

interface Candidate {
  readonly client: number
  readonly found: FoundHabit
  /** Natural logarithm of the chance of such a share; null for numbers. */
  readonly log_chance: number | null
  /** All that the rule asks, chance apart. */
  readonly clear: boolean
}

/** Median of a normal sample's distances from its median, as standard deviations. */
const MAD_TO_DEVIATION = 1.4826

function median(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Chance of at least so many in the part, if they were spread over all alike: Fisher's exact test, upper tail. */
function logChanceOfAtLeast(own: { part: number; whole: number }, others: { part: number; whole: number }): number {
  const all = own.whole + others.whole
  return logChanceOfAtMost(own.whole - own.part, own.whole, all - own.part - others.part, all)
}

type Share = Measured & { readonly part: number; readonly whole: number }

const isShare = (found: Measured): found is Share => found.part !== null && found.whole !== null

/** Set against a number of the others; null where it is none of the habit anyhow. */
function beside({ value }: Measured, others: readonly Measured[], rule: HabitRule): { readonly usual: number; readonly clear: boolean } | null {
  if (!(value > 0 && value >= rule.at_least)) return null
  const usual = median(others.map((one) => one.value))
  const deviation = MAD_TO_DEVIATION * median(others.map((one) => Math.abs(one.value - usual)))
  return { usual, clear: value > usual + (rule.deviations ?? 0) * deviation }
}

const together = (all: readonly (Measured | null)[]): { part: number; whole: number } =>
  all.reduce((sum, one) => ({ part: sum.part + (one?.part ?? 0), whole: sum.whole + (one?.whole ?? 0) }), { part: 0, whole: 0 })

function candidatesOf(habit: keyof typeof HABIT_RULES, rule: HabitRule, clients: readonly ClientFacts[]): readonly Candidate[] {
  const { alike } = rule
  const measured = clients.map((facts) => rule.measure(facts)).map((found) => (found !== null && found.evidence >= rule.least ? found : null))
  const known = measured.filter((one) => one !== null).length
  const sum = together(measured)
  return clients.flatMap((facts, client): readonly Candidate[] => {
    const found = measured[client] ?? null
    if (found === null || known - 1 < LEAST_OTHERS_ALIKE) return []
    const { value, evidence, part, whole } = found
    const othersOf = () => measured.filter((one, i): one is Measured => one !== null && i !== client && (alike === undefined || alike(facts, clients[i]!)))
    if (alike === undefined && known - 1 < LEAST_OTHERS) return []
    if (!isShare(found)) {
      const number = beside(found, othersOf(), rule)
      return number === null ? [] : [{ client, found: { habit, value, others: number.usual, evidence, part, whole }, log_chance: null, clear: number.clear }]
    }
    const others = alike === undefined ? null : othersOf()
    if (others !== null && others.length < LEAST_OTHERS_ALIKE) return []
    const rest = others === null ? { part: sum.part - found.part, whole: sum.whole - found.whole } : together(others)
    const usual = rest.whole === 0 ? 0 : rest.part / rest.whole
    const apart = alike === undefined ? value >= 2 * usual : 1 - value <= (1 - usual) / 2
    const clear = value >= rule.at_least && apart && (rule.clearly?.(found, facts) ?? true)
    return [{ client, found: { habit, value, others: usual, evidence, part, whole }, log_chance: logChanceOfAtLeast(found, rest), clear }]
  })
}

/** The greatest chance at which, of so many looked at, at most this share of those below it is to be expected wrong. Source: Y. Benjamini, Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995. */
function logBound(log_chances: readonly number[], wrong: number): number {
  const sorted = log_chances.toSorted((a, b) => a - b)
  for (let i = sorted.length - 1; i >= 0; i--) if (sorted[i]! <= Math.log((wrong * (i + 1)) / sorted.length)) return sorted[i]!
  return -Infinity
}

/** Those beyond what the provider does best, where most of the others are not. */
function wrongSizes({ clients, fit }: HabitQuestion): readonly Candidate[] {
  const sized = clients.map((facts) => ({ facts, overall: fitOf({ ...facts, platforms: [] }, fit).overall }))
  const beyond = sized.filter(({ overall }) => overall === 'warn').length
  const seats = clients.flatMap((facts) => facts.seats ?? [])
  return sized.flatMap(({ facts, overall }, client) => overall !== 'warn' || beyond - 1 > (clients.length - 1) / 2 ? []
    : [{ client, found: { habit: 'wrong_size', value: facts.seats ?? 0, others: seats.length === 0 ? 0 : median(seats), evidence: 1, part: null, whole: null }, log_chance: null, clear: true }])
}

/** Those with a high score in every quality, in most signals no worse than the middle one of the others, who keep their obligations. */
function goodOnes({ clients, scoring }: HabitQuestion): readonly Candidate[] {
  const named = Object.entries(scoring.signals)
  const values = new Map(named.map(([name, { least = LEAST_EVIDENCE }]) => [name, clients.map(({ signals }) => signals.find((one) => one.signal === name && one.evidence >= least)?.value ?? null)]))
  return clients.flatMap((facts, client): readonly Candidate[] => {
    const { qualities, with_evidence, score } = scoreClient(facts.signals, scoring)
    if (score === null || with_evidence < scoring.least_qualities || qualities.some((quality) => quality.from_signals !== null && quality.from_signals < GOOD_QUALITY)) return []
    const kept = (['software', 'quota', 'by_the_way', 'saved_up'] as const).flatMap((name) => facts.counts[name] ?? [])
    const rows = kept.reduce((sum, { whole }) => sum + whole, 0)
    if (rows < LEAST_DECIDED || kept.reduce((sum, { part }) => sum + part, 0) > GOOD_BROKEN * rows) return []
    let looked = 0
    let as_good = 0
    for (const [name, { bad, good }] of named) {
      const own = values.get(name)?.[client] ?? null
      const others = values.get(name)?.filter((value, i): value is number => value !== null && i !== client) ?? []
      if (own === null || others.length < LEAST_OTHERS) continue
      looked++
      if (Math.sign(good - bad) * (own - median(others)) >= 0) as_good++
    }
    if (looked < LEAST_EVIDENCE || as_good < GOOD_SHARE * looked) return []
    return [{ client, found: { habit: 'good', value: as_good / looked, others: 0.5, evidence: looked, part: as_good, whole: looked }, log_chance: null, clear: true }]
  })
}

/**
 * In what clients stand out from the provider's others, from the rows alone: for each client, in the order given, its
 * habits in the order of `HABIT_NAMES`. Needs several clients; one alone stands out from nobody.
 */
export function findHabits(question: HabitQuestion): readonly (readonly FoundHabit[])[] {
  const ruled = Object.entries(HABIT_RULES).flatMap(([habit, rule]) => candidatesOf(habit as keyof typeof HABIT_RULES, rule, question.clients))
  const bound = logBound(ruled.flatMap(({ log_chance }) => log_chance ?? []), FALSE_HABITS)
  const found = [...ruled.filter(({ clear, log_chance }) => clear && (log_chance === null || log_chance <= bound)), ...wrongSizes(question), ...goodOnes(question)]
  const by = Map.groupBy(found, ({ client }) => client)
  return question.clients.map((_, client) => (by.get(client) ?? []).map((one) => one.found))
}
