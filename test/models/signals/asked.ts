import type { Content } from '../../../src/core/index.ts'
import type { Database } from '../../../src/db/index.ts'
import { buildModels, buildSignals, signalRows, type FileToRead, type SignalRow } from '../../../src/models/index.ts'
import { smallContent } from '../../support/content.ts'

/** A Friday. The last period is 2025-10-31 to 2026-10-30, the one before 2024-10-31 to 2025-10-30. */
export const AS_OF = Date.parse('2026-10-30T17:00:00Z')

export async function build(db: Database, files: readonly FileToRead[], change: { readonly as_of?: number; readonly content?: Partial<Content> } = {}) {
  const built = await buildModels(db, files, { content: smallContent(change.content), as_of: change.as_of ?? AS_OF, assumed_plan: null })
  await buildSignals(db)
  return built
}

type Found = readonly [client: string, period_no: number, evidence: number, part: number | null, whole: number | null, value: number]

/** Every row of a signal; values to 4 places. */
export async function found(db: Database, signal: string): Promise<readonly Found[]> {
  const rows = await db.query<{ client: string; period_no: number; evidence: number; part: number | null; whole: number | null; value: number }>(
    'select client, period_no, evidence, part, whole, value from client_signals join int_clients using (client_no) where signal = $1 order by client, period_no', [signal])
  return rows.map(({ client, period_no, evidence, part, whole, value }) => [client, period_no, evidence, part, whole, Math.round(value * 10_000) / 10_000])
}

async function numberOf(db: Database, client: string): Promise<number> {
  const [one] = await db.query<{ client_no: number }>('select client_no from int_clients where client = $1', [client])
  if (one === undefined) throw new Error(`no client ${client}`)
  return one.client_no
}

export const rowsOf = async (db: Database, signal: string, client: string, period_no = 0, limit = 1_000, offset = 0): Promise<readonly SignalRow[]> =>
  signalRows(db, signal, await numberOf(db, client), period_no, limit, offset)

/** Of every row of `client_signals` of these signals: what it counts, and what stands behind it. */
export async function countedBehind(db: Database, signals: readonly string[]) {
  const all = await db.query<{ client_no: number; period_no: number; signal: string; evidence: number; part: number | null; whole: number | null }>('select * from client_signals order by signal, client_no, period_no')
  const asked = all.filter(({ signal }) => signals.includes(signal))
  const stated = asked.map(({ signal, client_no, period_no, evidence, part, whole }) => [signal, client_no, period_no, evidence, whole === evidence ? part : null])
  const behind = await Promise.all(asked.map(async ({ signal, client_no, period_no, evidence, whole }) => {
    const rows = await signalRows(db, signal, client_no, period_no, 1_000, 0)
    return [signal, client_no, period_no, rows.length, whole === evidence ? rows.filter(({ counts }) => counts).length : null]
  }))
  return { stated, behind }
}
