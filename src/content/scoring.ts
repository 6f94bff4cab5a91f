import * as z from 'zod/mini'
import type { Scoring } from '../core/content.ts'
import { check } from './check.ts'
import type { Checked } from './check.ts'
import { keyed, numeric, share, whole, word } from './fields.ts'
import type { Tree } from './tree.ts'

/** The seven qualities of a client, as `scoring.yaml` names them. */
export const QUALITIES = [
  'prompt_payment',
  'willingness_to_listen',
  'clear_chain_of_command',
  'clear_priorities',
  'sensible_hours',
  'time_for_it',
  'risk_averse_attitude',
] as const

export type Quality = (typeof QUALITIES)[number]

/** Grades come out in order, the highest first. */
export function readScoring(tree: Tree): Checked<Scoring> {
  const { value, problems } = check(tree, scoringSchema())
  if (value === null) return { value, problems }
  return {
    value: {
      ...value,
      grades: Object.fromEntries(Object.entries(value.grades).sort(([, a], [, b]) => b - a)),
      signals: { ...value.signals },
    },
    problems,
  }
}

function scoringSchema() {
  const score = numeric('a least score from 0 to 100', (value) => value >= 0 && value <= 100)
  const measured = () => numeric('a number', () => true)
  const signal = keyed({
    quality: word(QUALITIES),
    bad: measured(),
    good: measured(),
    weight: numeric('a weight of at least 0', (value) => value >= 0),
    least: z.optional(whole('rows', 1, 100_000)),
  }).check(z.refine((one) => one.bad !== one.good, 'a bad and a good that differ'))
  return keyed({
    grades: z.record(gradeKey(), score, 'grades with the least score of each, as { A: 85, B: 70, C: 50, D: 0 }').check(
      z.refine((grades) => Object.values(grades).includes(0), 'one grade that begins at 0, so that every score has a grade'),
      z.refine((grades) => new Set(Object.values(grades)).size === Object.keys(grades).length, 'a different least score for each grade'),
    ),
    least_qualities: whole('qualities', 1, QUALITIES.length),
    signals: z.record(signalKey(), signal, 'signals by name'),
    obligations: z.optional(keyed({ logging: z.optional(share()), software: z.optional(share()), quota: z.optional(share()) })),
  })
}

const gradeKey = () => z.string().check(z.regex(/^[A-Z][+-]?$/, 'a grade of one capital, such as A'))
const signalKey = () => z.string().check(z.regex(/^[a-z][a-z0-9_]*$/, 'the name of a signal, such as days_beyond_terms'))
