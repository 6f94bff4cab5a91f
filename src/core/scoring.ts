import type { Scoring, Signal } from './content.ts'
import { wilson } from './promises.ts'

/** Rows that a signal has to rest on before it counts, where `scoring.yaml` does not say. */
export const LEAST_EVIDENCE = 5

/** One signal of one client in one period, in the unit of `scoring.yaml`. */
export interface SignalValue {
  readonly signal: string
  readonly value: number
  /** Rows that it rests on. */
  readonly evidence: number
  /** Numerator and denominator, where it is a quotient of counts; else null. */
  readonly part: number | null
  readonly whole: number | null
}

/** `counts`; `few`: rests on too few rows; `none`: there is no evidence; `off`: its weight is 0. */
export type SignalStanding = 'counts' | 'few' | 'none' | 'off'

export interface ScoredSignal {
  readonly signal: string
  readonly weight: number
  readonly bad: number
  readonly good: number
  /** Rows that it must rest on. */
  readonly least: number
  readonly found: SignalValue | null
  readonly standing: SignalStanding
  /** 0 to 100; null without evidence. It is shown for `few` too, but then does not count. */
  readonly score: number | null
  /** Scores at the ends of the 95 % interval, of shares that count rows; else null. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** What the owner says of a quality, whatever the signals say. */
export interface Overrule {
  readonly quality: string
  /** 0 to 100. */
  readonly score: number
  readonly note: string
  /** ISO date. */
  readonly on: string
}

export interface ScoredQuality {
  readonly quality: string
  /** What counts: the owner's, else the signals'; null without enough evidence. */
  readonly score: number | null
  /** Of the signals alone. */
  readonly from_signals: number | null
  readonly overruled: Overrule | null
  readonly signals: readonly ScoredSignal[]
}

export interface ClientScore {
  /** Mean of the qualities that have a score; null where fewer than `least_qualities` have one. */
  readonly score: number | null
  readonly grade: string | null
  /** In the order of `scoring.yaml`. */
  readonly qualities: readonly ScoredQuality[]
  /** Qualities with a score. */
  readonly with_evidence: number
}

/** 0 at bad or worse, 100 at good or better, in proportion between them; bad may lie above good. */
export function scoreSignal(value: number, { bad, good }: Pick<Signal, 'bad' | 'good'>): number {
  return Math.min(100, Math.max(0, (100 * (value - bad)) / (good - bad)))
}

/**
 * The score of one client: of each signal in proportion between bad and good, of each quality the mean of its signals
 * by weight, of the client the mean of its qualities. Signals without enough evidence count neither as good nor as bad.
 * Overrules take the place of a quality's score; of several the latest counts, of one day the last.
 */
export function scoreClient(values: Iterable<SignalValue>, scoring: Scoring, overrules: readonly Overrule[] = []): ClientScore {
  const found = new Map(Array.from(values, (value) => [value.signal, value]))
  const names = [...new Set(Object.values(scoring.signals).map(({ quality }) => quality))]
  const qualities = names.map((quality) => scoreQuality(quality, found, scoring, overrules))
  const scores = qualities.flatMap(({ score }) => (score === null ? [] : [score]))
  const score = scores.length < scoring.least_qualities ? null : mean(scores.map((one) => [one, 1]))
  return { score, grade: score === null ? null : gradeOf(score, scoring), qualities, with_evidence: scores.length }
}

function scoreQuality(quality: string, found: ReadonlyMap<string, SignalValue>, scoring: Scoring, overrules: readonly Overrule[]): ScoredQuality {
  const signals = Object.entries(scoring.signals).filter(([, signal]) => signal.quality === quality).map(([name, signal]) => scoreOne(name, signal, found.get(name) ?? null))
  const from_signals = mean(signals.flatMap(({ standing, score, weight }) => (standing === 'counts' && score !== null ? [[score, weight] as const] : [])))
  const overruled = overrules.reduce<Overrule | null>((latest, one) => (one.quality === quality && (latest === null || one.on >= latest.on) ? one : latest), null)
  return { quality, score: overruled?.score ?? from_signals, from_signals, overruled, signals }
}

function scoreOne(signal: string, { weight, bad, good, least = LEAST_EVIDENCE }: Signal, found: SignalValue | null): ScoredSignal {
  const standing = weight === 0 ? 'off' : found === null ? 'none' : found.evidence < least ? 'few' : 'counts'
  return { signal, weight, bad, good, least, found, standing, score: found === null ? null : scoreSignal(found.value, { bad, good }), interval: found === null ? null : intervalOf(found, { bad, good }) }
}

/** Where the score may lie that so few rows can tell. */
function intervalOf({ part, whole, value, evidence }: SignalValue, ends: Pick<Signal, 'bad' | 'good'>): ScoredSignal['interval'] {
  if (part === null || whole === null || whole !== evidence || whole <= 0 || part < 0 || part > whole || Math.abs(part / whole - value) > 1e-9) return null
  const { low, high } = wilson(part, whole)
  const [one, other] = [scoreSignal(low, ends), scoreSignal(high, ends)]
  return { low: Math.min(one, other), high: Math.max(one, other) }
}

/** Weighted mean; null without weight. Added up in the order of the numbers, so that the order of rows changes nothing. */
function mean(weighted: readonly (readonly [number, number])[]): number | null {
  let sum = 0
  let weights = 0
  for (const [value, weight] of weighted.toSorted(([a, v], [b, w]) => a - b || v - w)) {
    sum += value * weight
    weights += weight
  }
  return weights > 0 ? sum / weights : null
}

/** The highest grade whose least score this reaches. */
export function gradeOf(score: number, { grades }: Pick<Scoring, 'grades'>): string | null {
  return Object.entries(grades).sort(([, a], [, b]) => b - a).find(([, least]) => score >= least)?.[0] ?? null
}
