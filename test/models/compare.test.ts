import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asAgreed, type ClockName } from '../../src/core/index.ts'
import { openNative } from '../../src/db/native.ts'
import type { Database } from '../../src/db/index.ts'
import { buildModels, compareWith, EngineSource, EVERYTHING, type BuiltModels, type ClockCounts, type ClockState, type Comparison, type EngineComparison, type SlaFilter } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'
import { random } from '../support/random.ts'

const CLOCKS = ['response', 'resolution'] as const satisfies readonly ClockName[]
const STATES = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'] as const satisfies readonly ClockState[]
const CLIENTS = ['Alder & Finch', 'Kestrel Marine', 'O\'Neil & <Sons>']
const content = smallContent()
const options = { content, as_of: null, assumed_plan: null }

function manyTickets() {
  const lot = random(20260506)
  const two = (number: number) => String(number).padStart(2, '0')
  const at = (day: number) => `2026-0${lot.int(3, 5)}-${two(day)} ${two(lot.int(0, 23))}:${two(lot.int(0, 59))}:00`
  const rows = Array.from({ length: 300 }, (_, i) => {
    const created = at(lot.int(1, 9))
    const status = lot.pick(['done', 'done', 'done', 'open', 'waiting_client', 'cancelled'])
    const replied = lot.next() < 0.8 ? `${created.slice(0, 8)}${two(lot.int(9, 11))} ${two(lot.int(9, 17))}:30:00` : ''
    const resolved = status === 'done' ? `${created.slice(0, 8)}${two(lot.int(12, 15))} ${two(lot.int(9, 17))}:45:00` : ''
    return [`T${i}`, `"${lot.pick(CLIENTS)}"`, created, lot.pick(['P1', 'P2', 'P3', '']), status, replied, resolved].join(',')
  })
  return ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at\n${rows.join('\n')}`)
}

const AGREEMENTS = ownFile('agreements', `client,version,plan,starts_on,ends_on,renewal
  Alder & Finch,1,silver,2026-01-01,2026-12-31,fixed
  Kestrel Marine,1,gold,2026-04-01,2026-12-31,fixed`)

let db: Database
let built: BuiltModels
let source: EngineSource
let compared: EngineComparison
const counts = ({ ours, theirs }: Comparison): readonly ClockCounts[] => [ours, theirs]
const balance = (one: ClockCounts) => STATES.reduce((sum, state) => sum + one[state], 0)

const FILTERS: readonly SlaFilter[] = [
  EVERYTHING, { ...EVERYTHING, clients: ['O\'Neil & <Sons>'] }, { ...EVERYTHING, from: '2026-04', until: '2026-04' },
  { ...EVERYTHING, priorities: ['P1', 'none'] }, { ...EVERYTHING, plans: ['gold'], clients: CLIENTS.slice(1) }, { ...EVERYTHING, clients: ['nobody'] },
]

beforeAll(async () => {
  db = await openNative()
  built = await buildModels(db, [manyTickets(), AGREEMENTS], options)
  source = await EngineSource.open(db)
}, 60_000)
afterAll(async () => { await db.close() })

describe('the agreement\'s own rules beside themselves', () => {
  beforeAll(async () => { compared = await compareWith(db, built.pulled, { ...options, rules: asAgreed(content.rules) }) })

  it.each(CLOCKS)('change no %s, and both sides count as the SLA page does', async (clock) => {
    for (const filter of FILTERS) {
      const { ours, theirs, changes } = await compared.comparison(clock, filter)
      expect(changes).toEqual([])
      expect(ours).toEqual(await source.counts(clock, filter))
      expect(theirs).toEqual(ours)
      const { p50 } = await source.turnaround(clock, filter)
      expect(await compared.medians(clock, filter)).toEqual({ ours: p50, theirs: p50 })
    }
    expect(await compared.tickets(clock, EVERYTHING, { ours: [], theirs: [], changed: true }, 10, 0)).toEqual([])
  })

  it('give every ticket the same detail', async () => {
    for (const id of ['T0', 'T7', 'T100']) expect(await compared.ticket(id)).toEqual(await source.ticket(id))
    expect(await compared.ticket('none of that number')).toBeNull()
  })
})

describe('a second table with states of its own', () => {
  beforeAll(async () => {
    compared = await compareWith(db, built.pulled, { ...options, rules: asAgreed(content.rules) })
    await db.run(`update clocks_compared set response_state = (response_state + ticket_no * 7 // 3) % 6, resolution_state = (ticket_no * 5 // 2) % 6,
      response_promised_bp = 8000, response_elapsed_seconds = 600, assumed = 1`)
  })

  it.each(CLOCKS)('balances on both sides, and the changes lead from one %s side to the other', async (clock) => {
    for (const filter of FILTERS) {
      const whole = await compared.comparison(clock, filter)
      expect(counts(whole).map(balance)).toEqual([whole.ours.tickets, whole.theirs.tickets])
      expect(whole.theirs.tickets).toBe(whole.ours.tickets)
      expect(whole.ours).toEqual(await source.counts(clock, filter))
      for (const state of STATES) {
        const out = whole.changes.filter(({ from }) => from === state).reduce((sum, { tickets }) => sum + tickets, 0)
        const into = whole.changes.filter(({ to }) => to === state).reduce((sum, { tickets }) => sum + tickets, 0)
        expect(whole.ours[state] - out + into).toBe(whole.theirs[state])
      }
    }
    const { changes } = await compared.comparison(clock, EVERYTHING)
    expect(changes.length).toBeGreaterThan(8)
    expect(changes.every(({ from, to, tickets }) => from !== to && tickets > 0)).toBe(true)
  })

  it.each(CLOCKS)('sums to the whole over the clients of the %s clock', async (clock) => {
    for (const filter of FILTERS) {
      const whole = await compared.comparison(clock, filter)
      const clients = await compared.byClient(clock, filter)
      expect(clients.flatMap(counts).every((one) => balance(one) === one.tickets)).toBe(true)
      for (const side of ['ours', 'theirs'] as const) for (const state of [...STATES, 'tickets', 'promised_bp', 'assumed'] as const) {
        expect(clients.reduce((sum, one) => sum + one[side][state], 0)).toBe(whole[side][state])
      }
      const moved = (one: Comparison) => one.changes.reduce((sum, { tickets }) => sum + tickets, 0)
      expect(clients.reduce((sum, one) => sum + moved(one), 0)).toBe(moved(whole))
    }
  })

  it.each(CLOCKS)('lists as many %s tickets as each cell counts, newest first, each in one cell', async (clock) => {
    const { ours, changes } = await compared.comparison(clock, EVERYTHING)
    const seen = new Set<string>()
    for (const { from, to, tickets } of changes) {
      const rows = await compared.tickets(clock, EVERYTHING, { ours: [from], theirs: [to], changed: true }, 1_000, 0)
      expect(rows).toHaveLength(tickets)
      for (const row of rows) {
        expect([row.ours.state, row.theirs.state]).toEqual([from, to])
        seen.add(row.ours.ticket_id)
      }
      expect(rows.map((row) => row.ours.created_at)).toEqual(rows.map((row) => row.ours.created_at).toSorted((a, b) => b - a))
    }
    const moved = await compared.tickets(clock, EVERYTHING, { ours: [], theirs: [], changed: true }, 1_000, 0)
    expect(moved).toHaveLength(seen.size)
    const decided = await compared.tickets(clock, EVERYTHING, { ours: ['met', 'missed'], theirs: [], changed: false }, 1_000, 0)
    expect(decided).toHaveLength(ours.met + ours.missed)
    const paged = [...await compared.tickets(clock, EVERYTHING, { ours: [], theirs: [], changed: true }, 7, 0), ...await compared.tickets(clock, EVERYTHING, { ours: [], theirs: [], changed: true }, 1_000, 7)]
    expect(paged).toEqual(moved)
  })

  it('keeps the promise, the assumed verdicts and the median of each side apart', async () => {
    const { ours, theirs } = await compared.comparison('response', EVERYTHING)
    expect(theirs.promised_bp).toBe(8_000 * (theirs.met + theirs.missed))
    expect(theirs.assumed).toBe(theirs.met + theirs.missed)
    expect(ours.assumed).toBe(0)
    expect((await compared.medians('response', EVERYTHING)).theirs).toBe(10)
  })
})
