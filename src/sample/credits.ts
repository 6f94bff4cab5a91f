/** credits.csv: what the company offered and settled for missed promises, and where it failed to. */
import { cents } from './agreements.ts'
import type { Settings } from './clients.ts'
import type { Row } from './csv.ts'
import { DAY, addMonths, dayOf, isoDate } from './local-time.ts'
import { isWorkday } from './opening.ts'
import { stream } from './stream.ts'

/** A line of the ledger as `goodterms credits --json` prints it: what is due is computed from the finished files, by what reads them. */
export interface LedgerLine {
  readonly client: string
  readonly period: string
  /** `YYYY-MM`. */
  readonly until: string
  readonly open: boolean
  readonly due_cents: number | null
}

interface Credit extends LedgerLine {
  readonly due_cents: number
  readonly offered: number | null
  readonly settled: number | null
  readonly settled_cents: number
}

export interface PlantedCredit {
  readonly id: 'never_offered' | 'never_settled' | 'settled_short'
  readonly what: string
  readonly client: string
  readonly period: string
  readonly due: string
  readonly offered: string | null
  readonly settled: string | null
}

const WHAT = {
  never_offered: 'Is owed a credit that nobody offered',
  never_settled: 'Was offered a credit that was never settled',
  settled_short: 'Was offered its credit and settled for less',
} as const

/** Smaller ones are not worth planting. */
const WORTH_PLANTING_CENTS = 20_000

const workdayFrom = (day: number): number => (isWorkday(day) ? day : workdayFrom(day + 1))

/** Which line each plant lies in: one of the last period that has ended, one of the period before it, one of the period before that. */
function plantedLines(settings: Settings, due: readonly LedgerLine[]): ReadonlyMap<LedgerLine, PlantedCredit['id']> {
  const ends = [...new Set(due.map((line) => line.until))].sort().reverse()
  const chance = stream(settings.seed, 'credits')
  return new Map((['never_offered', 'never_settled', 'settled_short'] as const).flatMap((id, age) => {
    const worth = due.filter((line) => line.until === ends[age] && (line.due_cents ?? 0) >= WORTH_PLANTING_CENTS)
    return worth.length === 0 ? [] : [[chance.pick(worth), id] as const]
  }))
}

function creditOf(settings: Settings, line: LedgerLine, due_cents: number, planted: PlantedCredit['id'] | undefined): Credit {
  const chance = stream(settings.seed, 'credit', line.client, line.period)
  const last_day = Math.floor(settings.as_of / DAY)
  const offered = workdayFrom(addMonths(dayOf(`${line.until}-01`), 1) + chance.int(6, 20))
  const settled = Math.min(workdayFrom(offered + chance.int(4, 16)), last_day)
  if (planted === 'never_offered' || offered > last_day) return { ...line, due_cents, offered: null, settled: null, settled_cents: 0 }
  const settled_cents = planted === 'settled_short' ? Math.floor((due_cents * 0.6) / 5_000) * 5_000 : due_cents
  return { ...line, due_cents, offered, settled: planted === 'never_settled' ? null : settled, settled_cents }
}

/** Rows in order of their offer, and what was planted. Credits of a period that had not ended are nobody's yet. */
export function creditsOf(settings: Settings, ledger: readonly LedgerLine[]): { readonly rows: readonly Row[]; readonly planted: readonly PlantedCredit[] } {
  const due = ledger.filter((line) => !line.open && (line.due_cents ?? 0) > 0)
  const ids = plantedLines(settings, due)
  const credits = due.map((line) => ({ id: ids.get(line), credit: creditOf(settings, line, line.due_cents ?? 0, ids.get(line)) }))
    .sort((a, b) => (a.credit.offered ?? 0) - (b.credit.offered ?? 0) || (a.credit.client < b.credit.client ? -1 : 1))
  const rows: Row[] = []
  for (const { id, credit: { client, period, due_cents, offered, settled, settled_cents } } of credits) {
    if (offered === null) continue
    const note = settled === null ? null : id === 'settled_short' ? 'agreed by telephone' : `credit note CN-${String(rows.length + 1).padStart(4, '0')}`
    rows.push([client, period, null, isoDate(offered), cents(due_cents), settled === null ? null : isoDate(settled), settled === null ? null : cents(settled_cents), note])
  }
  const newest_first = [...credits].sort((a, b) => (a.credit.until < b.credit.until ? 1 : -1))
  const planted = newest_first.flatMap(({ id, credit }) => (id === undefined ? [] : [{
    id, what: WHAT[id], client: credit.client, period: credit.period, due: cents(credit.due_cents),
    offered: credit.offered === null ? null : cents(credit.due_cents), settled: credit.settled === null ? null : cents(credit.settled_cents),
  }]))
  return { rows, planted }
}
