import { writeCsv } from '../../intake/index.ts'
import { recommendation } from '../../words/index.ts'
import { factText, formatOf } from './context.ts'
import type { MeetingsContext } from './context.ts'
import type { Meeting } from './gather.ts'

const COLUMNS = ['client', 'plan', 'term_ends_on', 'notice_by', 'monthly_fee', 'make_good', 'make_good_amount', 'recommended', 'recommended_plan', 'recommended_monthly_fee', 'reasons', 'rows_fired', 'decision', 'decided_on', 'decision_note'] as const

/** The renewals that are shown, in their order, with what is recommended and what was decided; money in whole units of the provider's currency. */
export function meetingsCsv(shown: readonly Meeting[], context: Pick<MeetingsContext, 'content'>): string {
  const format = formatOf(context)
  const cents = (amount: number | null | undefined): string => (amount == null ? '' : (amount / 100).toFixed(2))
  return writeCsv([COLUMNS, ...shown.map(({ client, renewal, choice, recommendation: { advice, make_good, main, rows, facts } }) => [
    client, format.plan(renewal.version.plan), renewal.term_ends_on, renewal.notice_by ?? '', cents(renewal.version.monthly_fee_cents),
    make_good?.offer.offer ?? '', cents(make_good?.offer.cents), main?.action ?? '', main?.offer.plan == null ? '' : format.plan(main.offer.plan), main?.offer.per === 'month' ? cents(main.offer.cents) : '',
    advice.map(({ action, say }) => say.length === 0 ? `${recommendation.action(action)}.` : `${recommendation.action(action)}: ${say.map((part) => (typeof part === 'string' ? part : factText(part.fact, facts[part.fact], context))).join('')}`).join(' '),
    rows.filter(({ outcome }) => outcome === 'fired').map(({ row }) => row.name).join(' '), choice?.action ?? '', choice?.on ?? '', choice?.note ?? '',
  ])], { bom: true })
}
