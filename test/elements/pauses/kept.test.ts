import { expect, it } from 'vitest'
import { keptFrom, keptText } from '../../../src/elements/engine/keep.ts'

it('the switch for technicians is saved and opened with what else is kept, and off in older files', () => {
  const older = keptFrom('{"version": 1, "mappings": [], "assumed_plan": "gold"}')
  expect(older.technicians).toBe(false)
  const on = { ...older, technicians: true }
  expect(keptFrom(keptText(on))).toEqual(on)
})
