import { beforeAll, describe, expect, test } from 'vitest'
import { gather } from '../../../src/elements/clients/drawing.ts'
import type { ClientRow } from '../../../src/elements/clients/gather.ts'
import { orderRows, shownGroups } from '../../../src/elements/clients/order.ts'
import { addressOf, COLUMNS, FIRST_VIEW, viewAfter, viewOf } from '../../../src/elements/clients/view.ts'
import { random } from '../../support/random.ts'
import { agreement, client, content, counts, portfolio, signals, source } from './made-portfolio.ts'

const ALL = [
  client('alder', { seats: 30, agreement: agreement('alder', '2027-02-01', '2026-12-20'), signals: signals(0.2, 0.9, 0.9) }),
  client('Birch', { seats: null, agreement: agreement('Birch', null, null), signals: signals(0.95), counts: { response: counts(3, 1), resolution: counts(0, 0) } }),
  client('Cedar', { agreement: { ...agreement('Cedar', '2026-11-30', null), standing: 'ended' }, worth: { ...client('').worth, fee_cents: null, margin: null } }),
  client('Dogwood', { seats: 10, counts: { response: counts(60, 60), resolution: counts(50, 50) } }),
]
let rows: readonly ClientRow[]
beforeAll(async () => { rows = (await gather(source(portfolio(ALL)), FIRST_VIEW, content)).rows })
const names = (list: readonly ClientRow[]): string[] => list.map((row) => row.client)
const plan = ({ of }: ClientRow): string => of.agreement.version?.plan ?? ''

describe('the order of the rows', () => {
  test('what is not known comes last, whichever way it goes', () => {
    expect(names(orderRows(rows, { column: 'seats', down: true }))).toEqual(['alder', 'Cedar', 'Dogwood', 'Birch'])
    expect(names(orderRows(rows, { column: 'seats', down: false }))).toEqual(['Dogwood', 'Cedar', 'alder', 'Birch'])
    expect(names(orderRows(rows, { column: 'fee', down: true })).at(-1)).toBe('Cedar')
  })

  test('a rate of fewer than 20 tickets is none', () => {
    expect(names(orderRows(rows, { column: 'response', down: false }))).toEqual(['Dogwood', 'alder', 'Cedar', 'Birch'])
  })

  test('ranks by score, and leaves those without one to the end', () => {
    expect(orderRows(rows, { column: 'score', down: true }).map((row) => [row.client, row.rank, row.score.grade])).toEqual([['Cedar', 1, 'A'], ['Dogwood', 1, 'A'], ['alder', 3, 'C'], ['Birch', null, null]])
  })

  test.each(COLUMNS)('by %s every row stands once, the same whatever order they came in', (column) => {
    const next = random(COLUMNS.indexOf(column))
    for (const down of [true, false]) {
      const shuffled = rows.map((row) => ({ row, at: next.next() })).sort((a, b) => a.at - b.at).map(({ row }) => row)
      const ordered = names(orderRows(shuffled, { column, down }))
      expect(ordered.toSorted()).toEqual(names(rows).toSorted())
      expect(ordered).toEqual(names(orderRows(rows, { column, down })))
    }
  })
})

describe('the groups', () => {
  const groups = (change: Partial<typeof FIRST_VIEW>) => shownGroups(rows, { ...FIRST_VIEW, ...change }, plan).map(({ standing, rows: within }) => [standing, names(within)])

  test('stand by renewal, and there only', () => {
    expect(groups({})).toEqual([['ended', ['Cedar']], ['soon', ['alder']], ['later', ['Dogwood']], ['no_end', ['Birch']]])
    expect(groups({ down: true }).map(([standing]) => standing)).toEqual(['later', 'soon', 'ended', 'no_end'])
    expect(groups({ column: 'client' })).toEqual([[null, ['alder', 'Birch', 'Cedar', 'Dogwood']]])
  })

  test('hold what has every word in its name or plan', () => {
    expect(groups({ find: ' D ', column: 'client' })).toEqual([[null, ['alder', 'Birch', 'Cedar', 'Dogwood']]])
    expect(groups({ find: 'gold OG' })).toEqual([['later', ['Dogwood']]])
    expect(groups({ find: 'elm' })).toEqual([])
  })
})

describe('the address', () => {
  test.each([FIRST_VIEW, { ...FIRST_VIEW, column: 'score', down: true, all: true }, { ...FIRST_VIEW, find: 'O\'Neil & <Sons>' }] as const)('gives back the view', (view) => {
    expect(viewOf(addressOf(view))).toEqual(view)
  })

  test('keeps what is looked for from any server, and takes no column that is none', () => {
    expect(addressOf({ ...FIRST_VIEW, find: 'Norwell' }).query.toString()).toBe('')
    expect(viewOf({ query: new URLSearchParams('sort=profit.down&needs=some'), fragment: new URLSearchParams() })).toEqual(FIRST_VIEW)
  })

  test('a second press on a column turns it round; amounts begin with the most', () => {
    const once = viewAfter(FIRST_VIEW, 'sort', 'fee')
    expect(once).toEqual({ ...FIRST_VIEW, column: 'fee', down: true })
    expect(once === null ? null : viewAfter(once, 'sort', 'fee')?.down).toBe(false)
    expect([viewAfter(FIRST_VIEW, 'sort', 'profit'), viewAfter(FIRST_VIEW, 'download', '')]).toEqual([null, null])
  })
})
