import { expect, test } from 'vitest'
import { byDue } from '../../src/models/judge/stated.ts'

test('tickets are counted by the due times that the export states', () => {
  const [due, none] = [1_000, NaN]
  const rows = [[1_000, due], [1_001, due], [none, 1_999], [none, 2_000], [none, 2_001], [500, none], [none, none]] as const
  expect(byDue(Float64Array.from(rows, ([actual]) => actual), Float64Array.from(rows, ([, limit]) => limit), 2_000)).toEqual({ met: 1, missed: 1, overdue: 1, running: 2, none: 2 })
})
