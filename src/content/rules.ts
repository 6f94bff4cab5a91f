import * as z from 'zod/mini'
import type { ClockRules } from '../core/index.ts'
import { DEFAULT_RULES, EDGES } from '../core/index.ts'
import { check } from './check.ts'
import type { Checked } from './check.ts'
import { keyed, whole, word } from './fields.ts'
import type { Tree } from './tree.ts'

export interface RulesFile {
  readonly rules: ClockRules
  /** Open minutes of a day in targets; null where it is not said, so that no target may name days. */
  readonly day_minutes: number | null
}

/** What holds where there is no such file. */
export const NO_RULES: RulesFile = { rules: DEFAULT_RULES, day_minutes: null }

/** How the provider counts; what is not said is the default. A file of comments says nothing. */
export function readRules(tree: Tree): Checked<RulesFile> {
  if (tree.value === null) return { value: NO_RULES, problems: [] }
  const { value, problems } = check(tree, rulesSchema())
  if (value === null) return { value, problems }
  const { day_minutes, ...stated } = value
  const said = Object.entries(stated).filter(([, option]) => option !== undefined)
  return { value: { rules: { ...DEFAULT_RULES, ...Object.fromEntries(said) }, day_minutes: day_minutes ?? null }, problems }
}

function rulesSchema() {
  const settings = EDGES.filter((edge) => edge.setting)
  const choices = settings.map((edge) => [edge.id, z.optional(word(edge.options.map((option) => option.value)))] as const)
  return keyed({ ...Object.fromEntries(choices), day_minutes: z.optional(whole('open minutes a day', 1, 1440)) })
}
