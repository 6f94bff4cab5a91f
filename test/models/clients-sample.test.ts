import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whyCostly, type Content } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { exportsIn, fileSource, readContent, temporarySinks } from '../../src/loading/disk/index.ts'
import { loadSources, zoneFor } from '../../src/loading/index.ts'
import { EngineClients, EngineRenewals, EngineSource, EVERYTHING, NOTHING_NOTED, type ClockCounts, type Portfolio } from '../../src/models/index.ts'

const CLOCKS = ['response', 'resolution'] as const

let db: Database
let content: Content
let clients: EngineClients
let source: EngineSource
let portfolio: Portfolio
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  content = await readContent('content')
  const { sink, discard } = await temporarySinks()
  await loadSources(db, await Promise.all((await exportsIn('data')).map(fileSource)), { content, zone: zoneFor(content, null), as_of: null, assumed_plan: null, sink })
  await discard()
  clients = await EngineClients.open(db, content, NOTHING_NOTED)
  source = await EngineSource.open(db)
  portfolio = await clients.portfolio()
}, 60_000)
afterAll(async () => { await db.close() })

const added = (counts: readonly ClockCounts[]): Record<string, number> => counts.reduce<Record<string, number>>((sums, { key: _, label: __, ...one }: ClockCounts & { key?: string; label?: string }) => {
  for (const [name, count] of Object.entries(one)) sums[name] = (sums[name] ?? 0) + count
  return sums
}, {})

describe('the clients of the sample', () => {
  it('have the counts of the SLA page with their filter, each of them', async () => {
    const { from_month: from, until_month: until } = portfolio.period
    for (const clock of CLOCKS) {
      const ours = portfolio.clients.map(({ client, counts }) => [client, counts[clock]])
      const theirs = new Map((await source.byClient(clock, { ...EVERYTHING, from, until })).map(({ key, label: _, ...counts }) => [key, counts]))
      expect(ours).toEqual(portfolio.clients.map(({ client }) => [client, theirs.get(client)]))
      expect(await source.counts(clock, { ...EVERYTHING, clients: ['Norwell Packaging'], from, until })).toEqual(theirs.get('Norwell Packaging'))
    }
  })

  it('add up: states to tickets, months and priorities to the year, clients to all', async () => {
    const { from_month: from, until_month: until } = portfolio.period
    for (const { counts, months } of portfolio.clients) {
      for (const clock of CLOCKS) {
        const { tickets, met, missed, running, paused, exempt, unknown } = counts[clock]
        expect(met + missed + running + paused + exempt + unknown).toBe(tickets)
        expect([months[clock].length, added(months[clock])]).toEqual([12, counts[clock]])
      }
    }
    for (const clock of CLOCKS) expect(added(portfolio.clients.map(({ counts }) => counts[clock]))).toEqual(await source.counts(clock, { ...EVERYTHING, from, until }))
    const page = (await clients.client('Norwell Packaging'))!
    for (const clock of CLOCKS) expect(added(page.by_priority[clock])).toEqual(page.counts[clock])
  })

  it('worked as many minutes as the entries of the period tell', async () => {
    const [told] = await db.query<{ minutes: number }>('select sum(minutes)::double as minutes from int_time_entries join periods on started_on between from_on and until_on where period_no = 0')
    expect(portfolio.clients.reduce((sum, { worth }) => sum + (worth.minutes ?? 0), 0)).toBeCloseTo(told!.minutes, 6)
    for (const { worth: { fee_cents, labour_cents, tools_cents, left_cents } } of portfolio.clients) {
      expect(left_cents).toBe(fee_cents === null || labour_cents === null || tools_cents === null ? null : fee_cents - labour_cents - tools_cents)
    }
  })

  it('have sums of the year that are the month’s means twelve times over, and those that were planted for a reason stand out', async () => {
    const renewals = new EngineRenewals(db, content, clients)
    const sums = await renewals.sums()
    expect(sums.map(({ client }) => client)).toEqual(portfolio.clients.map(({ client }) => client))
    for (const { client, fee_cents, labour_cents, tools_cents, margin, months, tickets } of sums) {
      const { worth } = portfolio.clients.find((one) => one.client === client)!
      for (const [sum, mean] of [[fee_cents, worth.fee_cents], [labour_cents, worth.labour_cents], [tools_cents, worth.tools_cents]] as const) {
        expect(sum === null ? null : Math.abs(sum / months - mean!) <= 1, client).toBe(mean === null ? null : true)
      }
      if (margin !== null) expect(margin).toBeCloseTo(worth.margin!, 3)
      if (client !== 'Pinnock Surveyors') expect(tickets).toBe(worth.tickets)
    }
    const why = new Map(whyCostly(sums).map((one, i) => [sums[i]!.client, one]))
    expect([why.get('Bracken Vets')?.main, sums.filter(({ left_cents }) => left_cents !== null && left_cents < 0).map(({ client }) => client)]).toEqual(['length', ['Bracken Vets']])
    const over = await renewals.overService()
    expect(over.filter(({ served_as }) => served_as !== null).map(({ client, plan, served_as }) => [client, plan, served_as])).toEqual([['Ωmega Optics', 'silver', 'gold']])
    expect(over.filter(({ outside_hours: { part, whole } }) => whole >= 20 && part / whole > 0.2).map(({ client }) => client)).toEqual(['Quayside Hotels'])
  })

  it('have a call log of a year that holds the tickets of its months', async () => {
    const log = await clients.callLog('Norwell Packaging', '2025-11-01', '2026-10-30')
    const { counts } = portfolio.clients.find(({ client }) => client === 'Norwell Packaging')!
    expect(log.counts).toEqual(counts)
    expect(log.rows.map(({ created_at }) => created_at)).toEqual(log.rows.map(({ created_at }) => created_at).toSorted((a, b) => a - b))
  })

  it('are the same with a reminder that nobody has, counted anew', async () => {
    const kept = await EngineClients.open(db, content, { reminders: [{ client: 'Nobody', sent_on: '2026-05-01', obligation: 'logging' }], labels: [], surveys: [] })
    expect(await kept.portfolio()).toEqual(portfolio)
    expect(await kept.client('Kestrel Marine')).toEqual(await clients.client('Kestrel Marine'))
  })
})
