import type { PausesEngine } from '../../../src/elements/pauses/index.ts'
import type { PauseGroup, PauseRow, PauseSource, PauseTotals, SlaFilter, TicketRow } from '../../../src/models/source.ts'
import { fakeSource, type FakeOptions } from '../../support/fake-source.ts'
import { NOTHING_KEPT } from '../../../src/elements/engine/keep.ts'

export const DAY = Date.UTC(2026, 9, 20, 9)
const HOUR = 3_600_000
const TECHNICIANS = ['Ewa Nowak', 'Priya Shah', '']

export interface FakePauses extends PauseSource {
  /** Every question, with whether people were asked for. */
  readonly asked: string[]
}

interface Options extends FakeOptions {
  /** One stretch a client of two hours; every second one ran on for half an hour. */
  readonly paused?: boolean
  readonly stated?: boolean
}

/** A source in memory: each client has 25 tickets with a stretch each, 30 kept resolutions and 5 missed, of which one rests on its pause. */
export function fakePauses(options: Options): FakePauses {
  const paused = options.paused !== false
  const asked: string[] = []
  const stretches: PauseRow[] = options.clients.flatMap((client, c) => Array.from({ length: paused ? 25 : 0 }, (_, i): PauseRow => {
    const from = DAY + (c * 25 + i) * HOUR
    const ran = i % 2 === 0
    return {
      ticket_id: String(40_000 + c), client, subject: options.subject ?? 'Scanner share unreachable', technician: TECHNICIANS[i % 3]!, zone: 'Europe/London', reason: 'waiting_client',
      from, until: from + 2 * HOUR, paused_minutes: 120, answered_at: ran ? from + 1.5 * HOUR : null, overrun_minutes: ran ? 30 + i / 100 : 0, set_by: `setter ${i}`,
    }
  }))
  const rows = (filter: SlaFilter): PauseRow[] => stretches.filter((row) => filter.clients.length === 0 || filter.clients.includes(row.client))
  const totals = (found: readonly PauseRow[], clients: number): PauseTotals => {
    const overruns = found.filter((row) => row.overrun_minutes > 0)
    const stated = options.stated === true && clients > 0 ? 3 : 0
    return {
      tickets: 40 * clients, paused_tickets: found.length + stated, spans: found.length, other_spans: 0, median_minutes: found.length === 0 ? null : 120,
      paused_minutes: found.length * 120 + stated * 60, stated_minutes: stated * 60, stated_tickets: stated, open_minutes: clients * 30_000,
      overrun_spans: overruns.length, overrun_minutes: overruns.reduce((sum, row) => sum + row.overrun_minutes, 0),
      met: 30 * clients, missed: 5 * clients, promised_bp: 35 * clients * 8_400, rests_on_pauses: found.length === 0 ? 0 : clients, rests_on_overruns: 0,
    }
  }
  const chosen = (filter: SlaFilter): readonly string[] => options.clients.filter((name) => filter.clients.length === 0 || filter.clients.includes(name))
  const group = (key: string, found: readonly PauseRow[], clients: number): PauseGroup => ({ key, label: key, ...totals(found, clients) })
  const nameless = (row: PauseRow): PauseRow => ({ ...row, technician: null, set_by: null })
  const ticket = (client: string): TicketRow => ({
    ticket_id: '40001', client, subject: 'Rests', priority: 'P2', created_at: DAY, zone: 'Europe/London', plan: 'gold', plan_assumed: false, express: false, state: 'met', why: null,
    target_minutes: 480, elapsed_minutes: 400, paused_minutes: 120, due_at: DAY + 8 * HOUR, stopped_at: DAY + 9 * HOUR, stated: null, file: 'tickets.csv', row: 2,
  })
  return {
    asked,
    pauseTotals: async (filter) => { asked.push('totals'); return totals(rows(filter), chosen(filter).length) },
    pausesByClient: async (filter) => { asked.push('clients'); return chosen(filter).map((name) => group(name, rows({ ...filter, clients: [name] }), 1)) },
    pausesByMonth: async (filter) => { asked.push('months'); return [group('2026-08', [], 0), group('2026-10', rows(filter), chosen(filter).length)] },
    pausesByTechnician: async (filter) => {
      asked.push('technicians')
      return TECHNICIANS.map((name) => group(name, rows(filter).filter((row) => row.technician === name), 0))
    },
    pauseRows: async (filter, which, limit, offset, people) => {
      asked.push(people === undefined ? `rows ${which}` : `rows ${which}, people`)
      const found = rows(filter).filter((row) => (which === 'all' || row.overrun_minutes > 0) && (people === undefined || people.technician === null || row.technician === people.technician))
      return found.toSorted((a, b) => b.overrun_minutes - a.overrun_minutes || a.from - b.from).slice(offset, offset + limit).map((row) => (people === undefined ? nameless(row) : row))
    },
    restingTickets: async (filter, which, limit) => { asked.push(`resting ${which}`); return chosen(filter).slice(0, limit).map(ticket) },
  }
}

/** An engine that keeps what it is told to, and says that it changed. */
export function fakeEngine(options: Options): PausesEngine & { readonly asked: readonly string[] } {
  const source = fakePauses(options)
  const figures = fakeSource(options)
  const listeners = new Set<() => void>()
  const engine = {
    asked: source.asked,
    kept: NOTHING_KEPT,
    source: () => figures,
    pauses: () => source,
    keep: async (kept: PausesEngine['kept']) => {
      Object.assign(engine, { kept })
      for (const listener of listeners) listener()
    },
    assumePlan: async () => {},
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return engine
}
