import { random, type Random } from './random.ts'
import { DEFAULT_RULES, asAgreed, differences, EDGES, optionOf } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { compareWith, EngineCredits, EnginePauses, EngineSource, EVERYTHING, WHYS, type BuiltModels, type SlaFilter } from '../../src/models/index.ts'
import { askClocks, askComparison, askCredits, askPauses } from './balances-audits.ts'
import { askQuality } from './balances-quality.ts'
import { askCounts, askGroups, askLists, askNamedGroups, askRows, CLOCKS, chosen, everyGrouping, listed, STATES, type Tally } from './balances.ts'
import { nonsense, type Nonsense } from './nonsense.ts'

function mixed(pick: Random, clients: readonly string[], months: readonly string[], plans: readonly string[]): SlaFilter {
  const one = <T>(values: readonly T[]): T[] => (values.length === 0 || pick.next() < 0.5 ? [] : [pick.pick(values)])
  return {
    clients: [...one(clients), ...one(clients)], from: one(months)[0] ?? null, until: one(months)[0] ?? null,
    priorities: one(['P1', 'P2', 'P3', 'P4', 'none'] as const), plans: one(plans), lane: pick.pick(['all', 'express', 'regular']),
  }
}

/** Rules under which a stretch's open seconds are what the clock takes off for it. */
const EXACT = ['pause_length', 'hours', 'pauses', 'calendars', 'zone', 'reopened', 'priority', 'agreement'].map((id) => EDGES.find((edge) => edge.id === id)!)
const isExact = ({ rules }: Nonsense): boolean => EXACT.every((edge) => optionOf(edge, rules).value === optionOf(edge, asAgreed(DEFAULT_RULES)).value)

const AS_STATED = (WHYS as readonly string[]).indexOf('as_stated')

/**
 * Builds one set and asks what must hold of it; an error is something that does not. Rows, clocks and counts are asked of
 * every set; groups, filters, pauses, comparison and credits of every fourth each, in turn.
 * @returns whether there was anything to build
 */
export async function askNonsense(tally: Tally, db: Database, seed: number, build: (given: Nonsense) => Promise<BuiltModels | null>): Promise<boolean> {
  const where = `seed ${seed}`
  const given = nonsense(seed)
  const pick = random(seed + 1)
  const turn = seed % 4
  try {
    const built = await build(given)
    if (built === null) return false
    const { as_of, assumed_plan, content } = given
    const { rules } = nonsense(seed + 7)
    const source = await EngineSource.open(db)
    const comparison = await compareWith(db, built.pulled, { content, as_of, assumed_plan, rules })
    const { tickets, clients, months, plans } = await source.summary()
    const filter = mixed(pick, clients, months, plans)
    await askRows(tally, db, source, where)
    await askClocks(tally, db, 'clocks', given.rules, AS_STATED, where)
    await askClocks(tally, db, 'clocks_compared', rules, AS_STATED, where)
    for (const clock of CLOCKS) {
      const all = await listed(source, clock, content)
      const whole = await askCounts(tally, source, clock, EVERYTHING, all, where)
      tally.same(`${where} tickets`, whole.tickets, tickets)
      if (turn === 0) {
        await askGroups(tally, source, clock, EVERYTHING, whole, [pick.pick(everyGrouping), pick.pick(everyGrouping)], where)
        await askNamedGroups(tally, source, clock, EVERYTHING, whole, where)
      }
      if (turn === 1) {
        const few = await askCounts(tally, source, clock, filter, chosen(all, filter), `${where} ${JSON.stringify(filter)}`)
        await askLists(tally, source, clock, filter, few, 7, where, [pick.pick(STATES), pick.pick(STATES)])
        await source.turnaround(clock, filter)
      }
    }
    const clock = pick.pick(CLOCKS)
    if (turn === 2) {
      await askPauses(tally, db, source, new EnginePauses(db), pick.next() < 0.5 ? EVERYTHING : filter, isExact(given), where)
      await askCredits(tally, source, await EngineCredits.open(db, content), where)
    }
    if (seed % 8 === 1) await askQuality(tally, db, source, where)
    if (turn === 3) {
      await askComparison(tally, source, comparison, clock, pick.next() < 0.5 ? EVERYTHING : filter, where)
      if (differences(rules, given.rules).length === 0) tally.same(`${where} the same rules`, (await comparison.comparison(clock, EVERYTHING)).changes, [])
      await source.nearNames()
      const [first] = await source.tickets(clock, EVERYTHING, { kind: 'all' }, 1, 0)
      if (first !== undefined) tally.same(`${where} opened`, [(await source.ticket(first.ticket_id))?.ticket_id, (await comparison.ticket(first.ticket_id))?.ticket_id], [first.ticket_id, first.ticket_id])
    }
  } catch (error) {
    tally.holds(where, false, error instanceof Error ? error.stack ?? error.message : String(error))
  }
  return true
}
