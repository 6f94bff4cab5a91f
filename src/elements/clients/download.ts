import { writeCsv } from '../../intake/index.ts'
import { clients as words } from '../../words/index.ts'
import { planName, stepFormat } from './context.ts'
import type { ClientsContext } from './context.ts'
import type { ClientRow, ClientsModel } from './gather.ts'

const COLUMNS = [
  'client', 'plan', 'seats', 'renews_on', 'days', 'notice_by', 'responses_met', 'responses_missed', 'resolutions_met', 'resolutions_missed', 'rank', 'score', 'grade', 'qualities_with_evidence',
  'obligations_kept', 'obligations_judged', 'monthly_fee', 'margin', 'next_step', 'next_step_by',
] as const

const rounded = (value: number | null, decimals: number): string => (value === null ? '' : String(Math.round(value * 10 ** decimals) / 10 ** decimals))

/** The rows that are shown, in their order; each quality's score stands in a column of its own. */
export function portfolioCsv(rows: readonly ClientRow[], model: ClientsModel, context: ClientsContext): string {
  const qualities = model.rows[0]?.score.qualities.map(({ quality }) => quality) ?? []
  const text = (value: string | number | null): string => (value === null ? '' : String(value))
  return writeCsv([[...COLUMNS, ...qualities], ...rows.map((row) => [
    row.client, text(planName(context, row.of.agreement.version?.plan ?? null)), text(row.of.seats), text(row.of.agreement.renews_on), text(row.days), text(row.of.agreement.notice_by),
    text(row.response.met), text(row.response.decided - row.response.met), text(row.resolution.met), text(row.resolution.decided - row.resolution.met),
    text(row.rank), rounded(row.score.score, 1), text(row.score.grade), text(row.score.with_evidence), text(row.obligations.kept), text(row.obligations.judged),
    row.of.worth.fee_cents === null ? '' : (row.of.worth.fee_cents / 100).toFixed(2), rounded(row.of.worth.margin, 4),
    row.next === null ? '' : words.step.action(row.next, stepFormat(context, model)), text(row.next?.on ?? null),
    ...row.score.qualities.map(({ score }) => rounded(score, 1)),
  ])], { bom: true })
}
