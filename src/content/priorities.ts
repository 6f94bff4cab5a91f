import * as z from 'zod/mini'
import { PRIORITIES } from '../core/content.ts'
import type { PriorityMatrix } from '../core/content.ts'
import { check } from './check.ts'
import type { Checked } from './check.ts'
import { keyed, word, words } from './fields.ts'
import type { Tree } from './tree.ts'

/** Every impact has a row in the matrix, and every row a priority for each urgency. */
export function readPriorities(tree: Tree): Checked<PriorityMatrix> {
  const value = typeof tree.value === 'object' && tree.value !== null ? (tree.value as Record<string, unknown>) : {}
  const impact = z.safeParse(impactSchema(), value['impact'])
  const urgency = z.safeParse(urgencySchema(), value['urgency'])
  const matrix = impact.success && urgency.success ? matrixSchema(impact.data, urgency.data) : z.unknown()
  const checked = check(tree, keyed({ impact: impactSchema(), urgency: urgencySchema(), matrix }))
  if (checked.value === null) return { value: null, problems: checked.problems }
  const rows = checked.value.matrix as Record<string, PriorityMatrix['matrix'][string]>
  return { value: { ...checked.value, matrix: { ...rows } }, problems: [] }
}

const impactSchema = () => words('a list of words, from the widest impact to the narrowest')
const urgencySchema = () => words('a list of words, from the most urgent to the least')

function matrixSchema(impact: readonly string[], urgency: readonly string[]) {
  const expected = `${urgency.length} priorities, for ${urgency.join(', ')}`
  const row = z.array(word(PRIORITIES), expected).check(z.length(urgency.length, expected))
  return keyed(Object.fromEntries(impact.map((one) => [one, row])))
}
