import { findHabits, type Content, type FoundHabit, type HabitName } from '../../core/index.ts'
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

/** Writes `client_habits`: grain one finding of `habitsOf`. */
export async function buildHabits(db: Database, content: Content, clients: readonly HabitClient[]): Promise<void> {
  const rows = [...await habitsOf(db, content, clients)].flatMap(([client_no, found]) => found.map((one) => ({ client_no, ...one })))
  const numbers = (of: (row: (typeof rows)[number]) => number | null) => Float64Array.from(rows, (row) => of(row) ?? NaN)
  await db.insert('client_habits', {
    client_no: Int32Array.from(rows, (row) => row.client_no), nth: Int32Array.from(rows, (_, i) => i), habit: rows.map((row) => row.habit),
    value: numbers((row) => row.value), others: numbers((row) => row.others), evidence: numbers((row) => row.evidence), part: numbers((row) => row.part), whole: numbers((row) => row.whole),
  })
}

/** What `buildHabits` found, by `client_no`. @param client_no null: all */
export async function storedHabits(db: Database, client_no: number | null): Promise<ReadonlyMap<number, readonly FoundHabit[]>> {
  const rows = await db.query<FoundHabit & { readonly client_no: number; readonly habit: HabitName }>(
    'select client_no, habit, value, others, evidence, part, whole from client_habits where $1::integer < 0 or client_no = $1::integer order by nth', [client_no ?? -1])
  return new Map([...Map.groupBy(rows, (row) => row.client_no)].map(([no, found]) => [no, found.map(({ client_no: _, ...one }) => one)]))
}
