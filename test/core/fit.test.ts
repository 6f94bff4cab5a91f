import { describe, expect, it } from 'vitest'
import { fitOf, type SizedUp } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const FIT = { seats: [10, 35], servers: [1, 2], sites: [1, 1], warn_seats: 60, platforms: ['Windows', 'Microsoft 365'] } as const
const NOTHING: SizedUp = { seats: null, servers: null, sites: null, platforms: [] }
const of = (size: Partial<SizedUp>) => fitOf({ ...NOTHING, ...size }, FIT)
const standings = (size: Partial<SizedUp>) => of(size).items.map(({ standing }) => standing)

describe('what the provider does best', () => {
  it.each([
    [9, 'small'], [10, 'fits'], [35, 'fits'], [36, 'large'], [59, 'large'], [60, 'warn'], [500, 'warn'],
  ] as const)('%i seats: %s', (seats, standing) => expect(of({ seats })).toMatchObject({ overall: standing, items: [{ standing, found: seats }, {}, {}, {}] }))

  it.each([[0, 'small'], [1, 'fits'], [2, 'fits'], [3, 'large']] as const)('%i servers: %s', (servers, standing) => expect(standings({ servers })[1]).toBe(standing))

  it('a second site is another trade', () => {
    expect([0, 1, 2].map((sites) => standings({ sites })[2])).toEqual(['small', 'fits', 'warn'])
  })

  it('platforms are compared whatever their capitals and spaces, and strange ones are named', () => {
    expect(of({ platforms: [' windows', 'MICROSOFT  365'] }).items[3]).toMatchObject({ standing: 'fits', strange: [] })
    expect(of({ platforms: ['Windows', 'SAP', ' '] }).items[3]).toMatchObject({ standing: 'warn', strange: ['SAP'] })
  })

  it('what nobody knows is unknown, and the rest speaks', () => {
    expect(of({})).toMatchObject({ overall: 'unknown' })
    expect(standings({ seats: 20, servers: Number.NaN, sites: -1, platforms: [' '] })).toEqual(['fits', 'unknown', 'unknown', 'unknown'])
    expect(of({ seats: 20 }).overall).toBe('fits')
  })

  it('the gravest item says all', () => {
    expect(of({ seats: 20, servers: 0 }).overall).toBe('small')
    expect(of({ seats: 5, servers: 3 }).overall).toBe('large')
    expect(of({ seats: 5, servers: 3, sites: 2 }).overall).toBe('warn')
  })
})

it('more seats never make a client smaller', () => {
  const order = ['small', 'fits', 'large', 'warn']
  const chance = random(6)
  for (let round = 0; round < 500; round++) {
    const [few, more] = [chance.int(0, 200), chance.int(0, 200)].sort((a, b) => a - b)
    expect(order.indexOf(standings({ seats: few! })[0]!)).toBeLessThanOrEqual(order.indexOf(standings({ seats: more! })[0]!))
  }
})
