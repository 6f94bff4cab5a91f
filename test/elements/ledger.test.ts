import { expect, test } from 'vitest'
import { rowsForDownload } from '../../src/elements/sla/download.ts'
import { ledger } from '../../src/elements/ticket/index.ts'
import { FIRST_VIEW } from '../../src/elements/sla/view.ts'
import { fakeSource } from '../support/fake-source.ts'

const source = fakeSource({ tickets: 400, clients: ['Kestrel Marine', '=cmd()'], months: 3 })

test('a ledger runs in order, counts no closed or paused minute, and ends at what the clock took', async () => {
  const detail = await source.ticket('40100')
  if (detail === null) throw new Error('no ticket')
  const lines = ledger(detail)
  expect(lines.map((line) => line.at)).toEqual(lines.map((line) => line.at).toSorted((a, b) => a - b))
  const totals = lines.flatMap((line) => (line.resolution === null ? [] : [line.resolution]))
  expect(totals).toEqual(totals.toSorted((a, b) => a - b))
  expect(totals.at(-1)).toBe(detail.clocks.resolution.elapsed_minutes)
  expect(lines[0]).toMatchObject({ happened: 'Created: P2', did: 'Both clocks start', response: 0, resolution: 0 })
  expect(lines.map((line) => line.did)).toContain('Resolution clock pauses')
  expect(lines.at(-1)?.did).toMatch(/^Resolution clock stops: /)
})

test('a download holds every ticket of the view once', async () => {
  const rows = await rowsForDownload(source, FIRST_VIEW, null)
  expect(rows).toHaveLength(400)
  expect(new Set(rows.map(([id]) => id)).size).toBe(400)
})
