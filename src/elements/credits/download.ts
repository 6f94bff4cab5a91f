import { writeCsv } from '../../intake/index.ts'
import type { LedgerLine } from './status.ts'

const SUMS = ['state', 'due_amount', 'fee', 'share_of_fee', 'capped', 'response_met', 'response_missed', 'response_points_below', 'resolution_met', 'resolution_missed', 'resolution_points_below'] as const
const COLUMNS = ['client', 'period', 'plan', 'offered_on', 'offered_amount', 'settled_on', 'settled_amount', 'note', ...SUMS] as const

const amount = (cents: number | null): string => (cents === null ? '' : (cents / 100).toFixed(2))

/** The ledger as a file that can be read again as `credits`: its own columns first, then how each sum came about. */
export function ledgerCsv(lines: readonly LedgerLine[]): string {
  const rows = lines.map((line) => [
    line.client, line.period, line.plan_id === 'none' ? '' : line.plan_id, line.offered_on ?? '', amount(line.offered_cents), line.settled_on ?? '', amount(line.settled_cents), line.note ?? '',
    line.status, amount(line.due_cents), amount(line.fee_cents), String(Math.round(line.share * 1e6) / 1e6), line.capped ? 'yes' : 'no',
    ...(['response', 'resolution'] as const).flatMap((clock) => [String(line.clocks[clock].met), String(line.clocks[clock].missed), line.clocks[clock].points_below.toFixed(4)]),
  ])
  return writeCsv([COLUMNS, ...rows], { bom: true })
}
