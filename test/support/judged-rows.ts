import { asAgreed, DEFAULT_RULES, type ClockName, type Content, type CountingRules } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { judgeCompared, WHYS, type Pulled } from '../../src/models/index.ts'

const STATES = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown']

interface Row {
  readonly ticket_id: string
  readonly state: number
  readonly elapsed: number
  readonly paused: number
  readonly due: string | null
  readonly why: number
}

const shown = ({ state, elapsed, paused, due, why }: Row): string => [
  STATES[state], elapsed < 0 ? '–' : String(elapsed), ...(paused === 0 ? [] : [`less ${paused}`]), due === null ? 'never due' : `due ${due}`, ...(why === 0 ? [] : [WHYS[why]]),
].join(', ')

/** Judges by these rules into `clocks_compared`; a ticket's clock as a line: state, minutes that count, minutes paused, day of the month and time (UTC) at which it is due, why. */
export async function judgedBy(db: Database, pulled: Pulled, content: Content, as_of: number, rules: Partial<CountingRules>): Promise<Readonly<Record<ClockName, Readonly<Record<string, string>>>>> {
  await judgeCompared(db, pulled, { content, as_of, assumed_plan: null, rules: { ...asAgreed(DEFAULT_RULES), ...rules } })
  const of = async (clock: ClockName) => Object.fromEntries((await db.query<Row>(`select ticket_id, ${clock}_state as state, ${clock}_elapsed_seconds / 60 as elapsed,
    ${clock}_paused_seconds / 60 as paused, strftime(make_timestamp((clocks_compared.${clock}_due_at * 1000)::bigint), '%d %H:%M') as due, ${clock}_why as why
    from clocks_compared join int_tickets using (ticket_no) join raw_tickets using (file_no, row_no)`)).map((row) => [row.ticket_id, shown(row)]))
  return { response: await of('response'), resolution: await of('resolution') }
}
