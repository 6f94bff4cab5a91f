import { LEAST_EVIDENCE, type Scoring, type SignalValue } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { ClientPage } from '../clients.ts'
import martSignalOthers from '../marts/mart_signal_others.sql?raw'

const PARTED = '\u001f'

/** Signals of a period by client; of one client or of all. */
export async function signalsOf(db: Database, period_no: number, client_no: number | null): Promise<ReadonlyMap<number, readonly SignalValue[]>> {
  const rows = await db.query<SignalValue & { client_no: number }>(
    `select client_no, signal, value, evidence, part, whole from client_signals
     where period_no = $1::integer and ($2::integer < 0 or client_no = $2::integer) order by client_no, signal`, [period_no, client_no ?? -1])
  const found = Map.groupBy(rows, (row) => row.client_no)
  return new Map([...found].map(([no, values]) => [no, values.map(({ client_no: _, ...value }) => value)]))
}

/** What the provider's other clients have, of the signals that `scoring.yaml` names. */
export async function othersOf(db: Database, client_no: number, { signals }: Scoring): Promise<ClientPage['others']> {
  const named = Object.entries(signals)
  if (named.length === 0) return new Map()
  const rows = await db.query<{ signal: string; median: number; clients: number }>(martSignalOthers, [
    client_no, 0, named.map(([name]) => name).join(PARTED), named.map(([, { least = LEAST_EVIDENCE }]) => least).join(PARTED)])
  return new Map(rows.map(({ signal, ...others }) => [signal, others]))
}
