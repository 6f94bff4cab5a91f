import { expect, it } from 'vitest'
import { mediansOfOthers, type OwnValue } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const enough = (value: number): OwnValue => ({ value, enough: true })

it('leaves the client itself out, and those with too few rows', () => {
  expect(mediansOfOthers([enough(1), enough(2), enough(4), null, { value: 100, enough: false }])).toEqual([
    { median: 3, clients: 2 }, { median: 2.5, clients: 2 }, { median: 1.5, clients: 2 }, { median: 2, clients: 3 }, { median: 2, clients: 3 },
  ])
  expect(mediansOfOthers([enough(1), null])).toEqual([null, { median: 1, clients: 1 }])
})

it('is the median of the sorted others, for any values', () => {
  const { int } = random(3)
  for (let i = 0; i < 300; i++) {
    const asked = Array.from({ length: int(0, 9) }, () => (int(0, 4) === 0 ? null : { value: int(0, 5), enough: int(0, 3) > 0 }))
    expect(mediansOfOthers(asked)).toEqual(asked.map((_, at) => {
      const others = asked.filter((one, other) => other !== at && one?.enough === true).map((one) => one!.value).sort((a, b) => a - b)
      if (others.length === 0) return null
      return { median: (others[(others.length - 1) >> 1]! + others[others.length >> 1]!) / 2, clients: others.length }
    }))
  }
})
