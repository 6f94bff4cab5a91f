import { expect, it } from 'vitest'
import { openBlocking } from '../../src/db/blocking.ts'

it('writes one array under two names, and can write on after it', async () => {
  const db = await openBlocking()
  const at = Float64Array.of(1, 2)
  const no = Int32Array.of(3, 4)
  await db.insert('pairs', { at, again: at, no, no_again: no })
  await db.insert('later', { x: Int32Array.of(5) })
  expect(await db.query('select * from pairs order by no')).toEqual([{ at: 1, again: 1, no: 3, no_again: 3 }, { at: 2, again: 2, no: 4, no_again: 4 }])
  expect(await db.query('select * from later')).toEqual([{ x: 5 }])
  await db.close()
})
