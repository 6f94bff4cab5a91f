import * as z from 'zod/mini'
import type { ContentProblem } from './problem.ts'
import type { Path, Tree } from './tree.ts'

export interface Checked<T> {
  /** Null where something is wrong. */
  readonly value: T | null
  readonly problems: readonly ContentProblem[]
}

/** A file's values against a schema, whose messages are what was expected. */
export function check<Schema extends z.ZodMiniType>(tree: Tree, schema: Schema): Checked<z.output<Schema>> {
  const result = z.safeParse(schema, tree.value)
  if (result.success) return { value: result.data, problems: [] }
  return { value: null, problems: result.error.issues.flatMap((issue) => problemsOf(tree, issue)) }
}

function problemsOf(tree: Tree, issue: z.core.$ZodIssue): ContentProblem[] {
  const path: Path = issue.path
  if (issue.code === 'unrecognized_keys') {
    // `{ per_seat: 39,18 }` is a key called 18.
    return issue.keys.map((key) => tree.atKey([...path, key], /^\d+$/.test(key) ? `${issue.message}; a decimal has a point, as 39.18` : issue.message))
  }
  if (issue.code === 'invalid_key') return [tree.atKey(path, issue.issues[0]?.message ?? issue.message)]
  return [tree.at(path, issue.message)]
}
