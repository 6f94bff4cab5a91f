import { writeCsv } from '../../intake/index.ts'
import type { RenewalLine } from './gather.ts'

const COLUMNS = ['client', 'plan', 'monthly_fee', 'term_ends_on', 'renewal', 'notice_by', 'step', 'on', 'by_hand', 'state', 'done_on', 'file', 'row', 'note'] as const

/** One row for each step of the lines that are shown. */
export function stepsCsv(lines: readonly RenewalLine[]): string {
  return writeCsv([[...COLUMNS], ...lines.flatMap(({ client, plan_name, terms }) => terms.flatMap((term) => term.steps.map((step) => [
    client, plan_name ?? '', term.version.monthly_fee_cents === null ? '' : (term.version.monthly_fee_cents / 100).toFixed(2), term.term_ends_on, term.renewal, term.notice_by ?? '',
    step.kind, step.on, step.by_hand ? 'yes' : 'no', step.state, step.state === 'done' ? step.evidence?.on ?? step.on : '', step.evidence?.file ?? '', step.evidence?.row === null || step.evidence === null ? '' : String(step.evidence.row), step.note,
  ])))], { bom: true })
}
