import { monthLabel } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { ClientPeriod } from '../clients.ts'
import { monthNumber } from '../filter.ts'

/** What everything about clients is said of: null where nothing is dated. */
export interface JudgedPeriod {
  readonly as_of: number
  readonly period: ClientPeriod
}

export async function judgedPeriod(db: Database): Promise<JudgedPeriod> {
  const [judged] = await db.query<{ as_of: number | null }>('select as_of from judged_with')
  const [now, before] = await db.query<{ from_on: string; until_on: string }>('select from_on, until_on from periods order by period_no')
  if (now === undefined || before === undefined) return { as_of: NaN, period: { from_on: '', until_on: '', from_month: '', until_month: '', before: { from_on: '', until_on: '' } } }
  const until_month = now.until_on.slice(0, 7)
  return { as_of: judged?.as_of ?? NaN, period: { ...now, from_month: monthLabel(monthNumber(until_month) - 11), until_month, before } }
}

/** The twelve months of the period, `YYYY-MM`, in order; none where nothing is dated. */
export function monthsOf({ from_month }: ClientPeriod): readonly string[] {
  if (from_month === '') return []
  const from = monthNumber(from_month)
  return Array.from({ length: 12 }, (_, i) => monthLabel(from + i))
}
