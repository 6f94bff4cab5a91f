import { expect, it } from 'vitest'
import { DaySeries } from '../../../src/models/obligations/series.ts'
import { random } from '../../support/random.ts'

it('counts what lies between two days, whatever the order of the rows, as adding them up one by one does', () => {
  const chance = random(5)
  const rows = Array.from({ length: 400 }, () => ({ client_no: chance.int(0, 3), obligation: chance.int(0, 2), day: chance.int(90, 210), kept: chance.int(0, 5), broken: chance.int(0, 5) }))
  const series = new DaySeries(100, 200, {
    client_no: Int32Array.from(rows, (row) => row.client_no), obligation: Uint8Array.from(rows, (row) => row.obligation), day: Int32Array.from(rows, (row) => row.day),
    kept: Int32Array.from(rows, (row) => row.kept), broken: Int32Array.from(rows, (row) => row.broken),
  })
  for (let tries = 0; tries < 200; tries++) {
    const [client_no, obligation, from, until] = [chance.int(0, 3), chance.int(0, 2), chance.int(80, 220), chance.int(80, 220)]
    const inside = rows.filter((row) => row.client_no === client_no && row.obligation === obligation && row.day >= Math.max(from, 100) && row.day < Math.min(until, 201))
    const sum = (side: 'kept' | 'broken') => inside.reduce((total, row) => total + row[side], 0)
    expect(series.of(client_no, obligation)!(from, until)).toEqual({ kept: sum('kept'), broken: sum('broken') })
  }
})

it('knows who has evidence for what', () => {
  const series = new DaySeries(0, 9, { client_no: Int32Array.of(4, 4, 2), obligation: Uint8Array.of(0, 0, 1), day: Int32Array.of(1, 2, 3), kept: Int32Array.of(1, 1, 1), broken: Int32Array.of(0, 0, 0) })
  expect([series.clients(0), series.clients(1), series.clients(2)]).toEqual([[4], [2], []])
  expect(series.of(2, 0)).toBeNull()
})
