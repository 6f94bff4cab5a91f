import { PRIORITIES, type Priority } from '../../src/core/index.ts'
import type { ClockCounts, ClockGroup, DataSummary, SlaFilter, SlaSource } from '../../src/models/source.ts'
import type { Random } from './random.ts'

export interface Year {
  readonly months: number
  /** Decided tickets of a month, counted from 0. */
  readonly tickets: (month: number) => number
  readonly clients: number
  /** Parts of a hundred, P1 to P4. */
  readonly mix: readonly [number, number, number, number]
  readonly promised: (priority: Priority, month: number) => number
  /** The chance of a ticket to be in time. */
  readonly rate: (priority: Priority, month: number) => number
}

type Tally = { tickets: number; met: number; missed: number; promised_bp: number }
const none = (): Tally => ({ tickets: 0, met: 0, missed: 0, promised_bp: 0 })
const counted = (tally: Tally): ClockCounts => ({ ...tally, running: 0, paused: 0, exempt: 0, unknown: 0, assumed: 0, as_stated: 0 })

export const monthName = (index: number): string => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`

/** A source that holds one made-up year of decided tickets, the same for both clocks. */
export function madeYear(chance: Random, year: Year): SlaSource {
  const months = new Map<string, Tally>()
  const priorities = new Map<string, Tally>(PRIORITIES.map((priority) => [priority, none()]))
  const clients = new Map<string, Tally>(Array.from({ length: year.clients }, (_, index) => [`Client ${index + 1}`, none()]))
  const everyone = [...clients.values()]
  const all = none()
  const whole = year.mix.reduce((sum, part) => sum + part, 0)
  const byPriority = [...priorities.values()]
  const count = (tally: Tally, met: boolean, promised_bp: number): void => {
    tally.tickets++
    if (met) tally.met++
    else tally.missed++
    tally.promised_bp += promised_bp
  }
  for (let index = 0; index < year.months; index++) {
    const month = none()
    months.set(monthName(index), month)
    const rates = PRIORITIES.map((priority) => year.rate(priority, index))
    const promises = PRIORITIES.map((priority) => Math.round(year.promised(priority, index) * 10_000))
    for (let left = year.tickets(index); left > 0; left--) {
      const nth = drawn(chance, year.mix, whole)
      const met = chance.next() < rates[nth]!
      const promised_bp = promises[nth]!
      count(month, met, promised_bp)
      count(byPriority[nth]!, met, promised_bp)
      count(chance.pick(everyone), met, promised_bp)
      count(all, met, promised_bp)
    }
  }
  const groups = (from: ReadonlyMap<string, Tally>): ClockGroup[] => [...from].filter(([, { tickets }]) => tickets > 0).map(([key, tally]) => ({ key, label: key, ...counted(tally) }))
  const counts = counted(all)
  const summary: DataSummary = {
    as_of: Date.UTC(2027, 0, 1), tickets: counts.tickets, clients: [...clients.keys()], months: [...months.keys()], plans: [], plan_assumed: null,
    without_agreement: 0, files: [], stated: [], has_first_response: true, express_tickets: 0, fingerprint: null,
  }
  return {
    summary: async () => summary,
    counts: async () => counts,
    turnaround: async () => ({ p50: null, p80: null, p90: null, p95: null, mean: null }),
    byMonth: async (_, filter: SlaFilter) => groups(months).filter(({ key }) => filter.from === null || key >= filter.from),
    byPriority: async () => groups(priorities),
    byMonthAndPriority: async () => [],
    byClient: async () => groups(clients),
    stated: async () => ({ within: 0, violated: 0, none: 0, contradicted: 0, ours_worse: 0, ours_better: 0 }),
    tickets: async () => [],
    ticket: async () => null,
  }
}

/** Which priority, counted from 0. Millions of tickets are drawn: nothing is made for each. */
function drawn(chance: Random, mix: Year['mix'], whole: number): number {
  let roll = chance.next() * whole
  for (let nth = 0; nth < mix.length; nth++) {
    roll -= mix[nth]!
    if (roll < 0) return nth
  }
  return mix.length - 1
}
