import { LEAST_EVIDENCE, mediansOfOthers, type Scoring, type SignalValue } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { ClientPage } from '../clients.ts'

/** By client. */
export type Signals = ReadonlyMap<number, readonly SignalValue[]>
export type Others = [signal: string, others: { readonly median: number; readonly clients: number }][]

/** Every client's signals of a period, in order of name. */
export async function signalsOf(db: Database, period_no: number): Promise<Signals> {
  const rows = await db.query<SignalValue & { client_no: number }>(
    'select client_no, signal, value, evidence, part, whole from client_signals where period_no = $1::integer order by client_no, signal', [period_no])
  const found = Map.groupBy(rows, (row) => row.client_no)
  return new Map([...found].map(([no, values]) => [no, values.map(({ client_no: _, ...value }) => value)]))
}

/** What the provider's other clients have of each signal that `scoring.yaml` names, in its order; by client. */
export function othersOf(clients: readonly number[], signals: Signals, scoring: Scoring): ReadonlyMap<number, Others> {
  const found = new Map(clients.map((no): [number, Others] => [no, []]))
  for (const [signal, { least = LEAST_EVIDENCE }] of Object.entries(scoring.signals)) {
    const values = clients.map((no) => signals.get(no)?.find((one) => one.signal === signal) ?? null)
    const medians = mediansOfOthers(values.map((one) => (one === null ? null : { value: one.value, enough: one.evidence >= least })))
    medians.forEach((others, i) => { if (others !== null) found.get(clients[i]!)?.push([signal, others]) })
  }
  return found
}

export const othersFrom = (others: Others): ClientPage['others'] => new Map(others)
