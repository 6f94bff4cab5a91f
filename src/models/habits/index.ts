import { findHabits, type Content, type FoundHabit } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { factsOf, type HabitClient } from './facts.ts'

export type { HabitClient }

/**
 * In what each client stands out from the provider's others, by `client_no`; clients without a finding are absent. From
 * the rows alone. Needs the tables of clients, signals, people and obligations.
 * @param clients all of the provider's, as the portfolio has them
 */
export async function habitsOf(db: Database, content: Content, clients: readonly HabitClient[]): Promise<ReadonlyMap<number, readonly FoundHabit[]>> {
  const facts = await factsOf(db, content, clients)
  const found = findHabits({ clients: facts, scoring: content.scoring, fit: content.provider.fit })
  return new Map(facts.flatMap(({ client_no }, i) => (found[i]!.length === 0 ? [] : [[client_no, found[i]!] as const])))
}
