import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asAgreed, SCHOOLS, schoolRules, type Content } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { exportsIn, fileSource, readContent, temporarySinks } from '../../src/loading/disk/index.ts'
import { loadSources, zoneFor } from '../../src/loading/index.ts'
import { compareWith, EngineCredits, EnginePauses, EngineSource, EVERYTHING, WHYS, type DataSummary, type Pulled, type SlaFilter } from '../../src/models/index.ts'
import { askCounts, askGroups, askLists, askNamedGroups, askRows, CLOCKS, chosen, everyGrouping, listed, Tally, type Listed } from '../support/balances.ts'
import { askQuality } from '../support/balances-quality.ts'
import { askClocks, askComparison, askCredits, askPauses } from '../support/balances-audits.ts'
import { random, type Random } from '../support/random.ts'

let db: Database
let source: EngineSource
let content: Content
let summary: DataSummary
let pulled: Pulled
const all: Record<'response' | 'resolution', readonly Listed[]> = { response: [], resolution: [] }

beforeAll(async () => {
  db = await openNative()
  content = await readContent('content')
  const { sink, discard } = await temporarySinks()
  const sources = await Promise.all((await exportsIn('data')).map(fileSource))
  const { built } = await loadSources(db, sources, { content, zone: zoneFor(content, null), as_of: null, assumed_plan: null, sink })
  pulled = built!.pulled
  await discard()
  source = await EngineSource.open(db)
  summary = await source.summary()
  for (const clock of CLOCKS) all[clock] = await listed(source, clock, content)
}, 300_000)
afterAll(async () => { await db.close() })

const PRIORITY_VALUES = ['P1', 'P2', 'P3', 'P4', 'none'] as const

function singles(): SlaFilter[] {
  return [
    ...summary.clients.map((client) => ({ ...EVERYTHING, clients: [client] })),
    ...summary.months.map((month) => ({ ...EVERYTHING, from: month, until: month })),
    // Where a month begins and ends is told by each alone; an open side, by every sixth.
    ...summary.months.filter((_, i) => i % 6 === 3).flatMap((month) => [{ ...EVERYTHING, from: month }, { ...EVERYTHING, until: month }]),
    ...PRIORITY_VALUES.map((priority) => ({ ...EVERYTHING, priorities: [priority] })),
    ...[...summary.plans, ...content.plans.keys()].map((plan) => ({ ...EVERYTHING, plans: [plan] })),
    { ...EVERYTHING, lane: 'express' }, { ...EVERYTHING, lane: 'regular' },
  ]
}

function mixed(pick: Random): SlaFilter {
  const some = <T>(values: readonly T[], most: number): T[] => (pick.next() < 0.4 ? [] : Array.from({ length: pick.int(1, most) }, () => pick.pick(values)))
  return {
    clients: some([...summary.clients, 'nobody of that name'], 6),
    from: pick.next() < 0.5 ? null : pick.pick(summary.months), until: pick.next() < 0.5 ? null : pick.pick(summary.months),
    priorities: some(PRIORITY_VALUES, 3), plans: some([...summary.plans, 'none', 'no such plan'], 2),
    lane: pick.pick(['all', 'all', 'express', 'regular']),
  }
}

describe.each(CLOCKS)('the %s clocks of the sample company', (clock) => {
  it('balance in every grouping, and every group sums to the whole', async () => {
    const tally = new Tally()
    const whole = await askCounts(tally, source, clock, EVERYTHING, all[clock], 'everything')
    expect(whole.tickets).toBe(summary.tickets)
    await askGroups(tally, source, clock, EVERYTHING, whole, everyGrouping, 'everything')
    await askNamedGroups(tally, source, clock, EVERYTHING, whole, 'everything')
    expect(tally.wrong).toEqual([])
    expect(tally.asked).toBeGreaterThan(400)
  })

  it('are listed state by state as they are counted', async () => {
    const tally = new Tally()
    await askLists(tally, source, clock, EVERYTHING, await source.counts(clock, EVERYTHING), 1_000, 'everything')
    expect(tally.wrong).toEqual([])
  })

  it('balance under every single value of a filter', async () => {
    const tally = new Tally()
    for (const filter of singles()) {
      const where = JSON.stringify(filter)
      const whole = await askCounts(tally, source, clock, filter, chosen(all[clock], filter), where)
      await askGroups(tally, source, clock, filter, whole, [clock === 'response' ? 'month' : 'priority'], where)
    }
    expect(tally.wrong).toEqual([])
    expect(tally.asked).toBeGreaterThan(1_000)
  }, 300_000)

  it('balance under forty mixed filters', async () => {
    const tally = new Tally()
    const pick = random(clock === 'response' ? 31 : 32)
    let filled = 0
    for (let i = 0; i < 40; i++) {
      const filter = mixed(pick)
      const where = JSON.stringify(filter)
      const meant = chosen(all[clock], filter)
      const whole = await askCounts(tally, source, clock, filter, meant, where)
      await askGroups(tally, source, clock, filter, whole, [pick.pick(everyGrouping)], where)
      if (i % 20 === 0) await askLists(tally, source, clock, filter, whole, 97, where)
      if (meant.length > 0) filled++
    }
    expect(tally.wrong).toEqual([])
    expect(filled).toBeGreaterThan(25)
  }, 300_000)
})

it('uses or sets aside every row of every file of the sample company, and judges every ticket once', async () => {
  const tally = new Tally()
  await askRows(tally, db, source, 'sample')
  expect(tally.wrong).toEqual([])
  expect(summary.files.map(({ file }) => file)).toEqual((await exportsIn('data')).map((path) => basename(path)))
})

it('opens each stated verdict that differs to as many tickets as it counts', async () => {
  for (const clock of CLOCKS) {
    const stated = await source.stated(clock, EVERYTHING)
    for (const which of ['ours_worse', 'ours_better', 'contradicted'] as const) {
      expect((await source.tickets(clock, EVERYTHING, { kind: 'differ', which }, 1_000_000, 0)).length).toBe(stated[which])
    }
  }
})

const AS_STATED = (WHYS as readonly string[]).indexOf('as_stated')

it('has no clock that contradicts itself, and pauses that sum to what the clocks took off', async () => {
  const tally = new Tally()
  await askClocks(tally, db, 'clocks', asAgreed(content.rules), AS_STATED, 'sample')
  await askPauses(tally, db, source, new EnginePauses(db), EVERYTHING, true, 'sample')
  await askPauses(tally, db, source, new EnginePauses(db), { ...EVERYTHING, clients: summary.clients.slice(0, 3), from: summary.months[3]!, priorities: ['P1', 'P2'] }, true, 'some')
  expect(tally.wrong).toEqual([])
  expect(tally.asked).toBeGreaterThan(100_000)
}, 300_000)

it('has as many rows behind each line of the data’s page as it counts, and as many unknown as the SLA page', async () => {
  const tally = new Tally()
  await askQuality(tally, db, source, 'sample')
  expect(tally.wrong).toEqual([])
  expect(tally.asked).toBeGreaterThan(60)
})

it('has every ticket in one line of the credit ledger, or outside it for one reason', async () => {
  const tally = new Tally()
  await askCredits(tally, source, await EngineCredits.open(db, content), 'sample')
  expect(tally.wrong).toEqual([])
  expect(tally.asked).toBeGreaterThan(100)
})

/** Every school's changes are counted in `compare-sample.test.ts`; these three change most states. */
const WIDEST = SCHOOLS.filter((school) => ['calendar-no-pauses', 'fresh-start', 'closed-only'].includes(school.id))

it.each(WIDEST.map((school) => [school.id, school] as const))('balances beside the way of counting "%s", and what changes sides leads there', async (_, school) => {
  const tally = new Tally()
  const rules = schoolRules(school, asAgreed(content.rules))
  const comparison = await compareWith(db, pulled, { content, as_of: summary.as_of, assumed_plan: null, rules })
  await askClocks(tally, db, 'clocks_compared', rules, AS_STATED, school.id)
  for (const clock of CLOCKS) {
    await askComparison(tally, source, comparison, clock, EVERYTHING, school.id)
    await askComparison(tally, source, comparison, clock, { ...EVERYTHING, lane: 'regular', from: summary.months[5]!, plans: ['silver'] }, school.id)
  }
  expect(tally.wrong).toEqual([])
  expect(tally.asked).toBeGreaterThan(100_000)
}, 300_000)
