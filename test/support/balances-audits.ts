/** What must add up where the figures are audited: the pauses, another way of counting, what is owed. */
import type { ClockName, CountingRules } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { EVERYTHING, type ClockCounts, type Comparison, type EngineComparison, type EngineCredits, type EnginePauses, type EngineSource, type PauseTotals, type SlaFilter } from '../../src/models/index.ts'
import { balanceOf, CLOCKS, STATES, sumOf, type Tally } from './balances.ts'

interface Clock {
  readonly ticket_no: number
  readonly clock: ClockName
  readonly state: number
  readonly target: number
  readonly elapsed: number
  readonly paused: number
  readonly promised: number
  readonly due_at: number | null
  readonly stopped_at: number | null
  readonly started_at: number
  readonly why: number
}

/** What a clock says must be possible, and agree with itself. @param table `clocks` or `clocks_compared` */
export async function askClocks(tally: Tally, db: Database, table: string, rules: CountingRules, as_stated: number, where: string): Promise<void> {
  const sides = CLOCKS.map((clock) => `select ticket_no, '${clock}' as clock, ${clock}_state as state, ${clock}_target_seconds as target, ${clock}_elapsed_seconds as elapsed,
    ${clock}_paused_seconds as paused, ${clock}_promised_bp as promised, ${clock}_due_at as due_at, ${clock}_stopped_at as stopped_at, ${clock}_why as why,
    ${clock === 'resolution' ? 'resolution_started_at' : 'started_at'} as started_at from ${table}`)
  for (const row of await db.query<Clock>(sides.join(' union all '))) {
    const { state, target, elapsed, paused, promised, due_at, stopped_at, started_at } = row
    const holds = (is: boolean, what: string) => tally.holds(`${where} ${table}`, is, what, row)
    holds(elapsed >= -1 && target >= -1 && paused >= 0, 'elapsed, target or pause below nothing')
    holds(state === 4 || state === 5 || (elapsed >= 0 && target >= 0), 'judged without time or target')
    holds(state !== 0 || elapsed <= target, 'met beyond the target')
    holds(state !== 1 || elapsed > target, 'missed within the target')
    holds((state !== 2 && state !== 3) || stopped_at === null, 'runs on after its stop')
    holds((state !== 2 && state !== 3) || rules.open_late === 'when_stopped' || elapsed <= target, 'runs on, late')
    holds(state !== 0 || stopped_at !== null || row.why === as_stated, 'met without a stop')
    holds(promised >= 0 && promised <= 10_000, 'promised share')
    holds(due_at === null || due_at >= started_at, 'due before its start')
    holds(elapsed >= 0 || paused === 0, 'paused, of unknown time')
  }
}

const SUMMED = ['tickets', 'paused_tickets', 'spans', 'other_spans', 'stated_tickets', 'overrun_spans', 'met', 'missed', 'promised_bp', 'rests_on_pauses', 'rests_on_overruns'] as const
const MINUTES = ['paused_minutes', 'stated_minutes', 'open_minutes', 'overrun_minutes'] as const

/** Totals in whole seconds, so that sums compare. */
const pauseSums = (groups: readonly PauseTotals[]) => [
  ...SUMMED.map((name) => [name, groups.reduce((sum, group) => sum + group[name], 0)]),
  ...MINUTES.map((name) => [name, groups.reduce((sum, group) => sum + Math.round(group[name] * 60), 0)]),
]

const SPANS = `select ticket_no, sum(open_seconds)::integer as open, sum(overrun_seconds)::integer as overrun, min(open_seconds - overrun_seconds)::integer as least,
  any_value(resolution_paused_seconds)::integer as paused, any_value(resolution_elapsed_seconds)::integer as elapsed
from pauses join clocks using (ticket_no) group by ticket_no`

/** Pauses by any group sum to the whole; stretches are those that the clocks took off. @param exact pauses are counted as recorded, in open seconds of one calendar */
export async function askPauses(tally: Tally, db: Database, source: EngineSource, pauses: EnginePauses, filter: SlaFilter, exact: boolean, where: string): Promise<void> {
  const whole = await pauses.pauseTotals(filter)
  const counts = await source.counts('resolution', filter)
  tally.same(`${where} paused decided`, [whole.met, whole.missed, whole.promised_bp], [counts.met, counts.missed, counts.promised_bp])
  tally.holds(`${where} paused within`, whole.tickets <= counts.tickets && whole.paused_tickets <= whole.tickets && whole.paused_minutes <= whole.open_minutes + 1e-6
    && whole.stated_minutes <= whole.paused_minutes + 1e-6 && whole.stated_tickets <= whole.paused_tickets && whole.rests_on_pauses <= whole.met && whole.overrun_spans <= whole.spans && whole.other_spans <= whole.spans, whole)
  for (const groups of [await pauses.pausesByClient(filter), await pauses.pausesByMonth(filter), await pauses.pausesByTechnician(filter)]) {
    tally.same(`${where} pauses by group`, pauseSums(groups), pauseSums([whole]))
    tally.same(`${where} pause groups`, new Set(groups.map((group) => group.key)).size, groups.length)
  }
  const rows = await pauses.pauseRows(filter, 'all', 1_000_000, 0)
  tally.same(`${where} stretches`, rows.length, whole.spans)
  tally.same(`${where} overruns`, [(await pauses.pauseRows(filter, 'overrun', 1_000_000, 0)).length, rows.filter((row) => row.overrun_minutes > 0).length], [whole.overrun_spans, whole.overrun_spans])
  for (const row of rows) tally.holds(`${where} stretch`, row.until === null || (row.until > row.from && (row.answered_at === null || row.answered_at < row.until)), row)
  for (const [which, count] of [['pauses', whole.rests_on_pauses], ['overruns', whole.rests_on_overruns], ['stated', whole.stated_tickets]] as const) {
    tally.same(`${where} resting on ${which}`, (await pauses.restingTickets(filter, which, 1_000_000, 0)).length, count)
  }
  for (const row of await db.query<{ open: number; overrun: number; least: number; paused: number; elapsed: number }>(SPANS)) {
    tally.holds(`${where} overrun within its stretch`, row.least >= 0 && row.overrun <= row.open, row)
    if (exact && row.elapsed >= 0) tally.holds(`${where} stretches are the clock's pause`, row.open === row.paused, row)
  }
}

function reconcile(tally: Tally, { ours, theirs, changes }: Comparison, where: string): void {
  tally.same(`${where} ours`, balanceOf(ours), ours.tickets)
  tally.same(`${where} theirs`, balanceOf(theirs), theirs.tickets)
  tally.same(`${where} both`, theirs.tickets, ours.tickets)
  for (const state of STATES) {
    const out = changes.filter((change) => change.from === state).reduce((sum, change) => sum + change.tickets, 0)
    const back = changes.filter((change) => change.to === state).reduce((sum, change) => sum + change.tickets, 0)
    tally.same(`${where} ${state} reconciles`, ours[state] - out + back, theirs[state])
  }
  tally.holds(`${where} changes`, changes.every((change) => change.from !== change.to && change.tickets > 0) && new Set(changes.map(({ from, to }) => `${from} ${to}`)).size === changes.length, changes)
}

const only = (counts: ClockCounts) => sumOf([counts])

/** Both ways of counting balance, what changes sides leads from one to the other, and opens to as many tickets. */
export async function askComparison(tally: Tally, source: EngineSource, comparison: EngineComparison, clock: ClockName, filter: SlaFilter, where: string): Promise<void> {
  const whole = await comparison.comparison(clock, filter)
  reconcile(tally, whole, `${where} ${clock} compared`)
  tally.same(`${where} compared with itself`, only(whole.ours), only(await source.counts(clock, filter)))
  const clients = await comparison.byClient(clock, filter)
  for (const client of clients) reconcile(tally, client, `${where} ${clock} compared of ${client.client}`)
  tally.same(`${where} compared by client`, [sumOf(clients.map((client) => client.ours)), sumOf(clients.map((client) => client.theirs))], [only(whole.ours), only(whole.theirs)])
  const moved = await comparison.tickets(clock, filter, { ours: [], theirs: [], changed: true }, 1_000_000, 0)
  tally.same(`${where} changed listed`, moved.length, whole.changes.reduce((sum, change) => sum + change.tickets, 0))
  for (const { from, to, tickets } of whole.changes) tally.same(`${where} ${from} to ${to}`, moved.filter((row) => row.ours.state === from && row.theirs.state === to).length, tickets)
  const all = await comparison.tickets(clock, filter, { ours: [], theirs: [], changed: false }, 1_000_000, 0)
  tally.same(`${where} theirs listed`, STATES.map((state) => all.filter((row) => row.theirs.state === state).length), STATES.map((state) => whole.theirs[state]))
}

/** Every ticket is in a line of the ledger or named outside it; no line owes more than its rule allows. */
export async function askCredits(tally: Tally, source: EngineSource, credits: EngineCredits, where: string): Promise<void> {
  const { tickets, ...parts } = await credits.coverage()
  tally.same(`${where} credits cover`, Object.values(parts).reduce((sum, part) => sum + part, 0), tickets)
  tally.same(`${where} credits' tickets`, tickets, (await source.counts('response', EVERYTHING)).tickets)
  tally.holds(`${where} credits' parts`, Object.values(parts).every((part) => part >= 0), parts)
  for (const line of await credits.credits()) {
    const { rule, share, due_cents, fee_cents, clocks } = line
    tally.holds(`${where} credit`, share >= 0 && share === share && (due_cents === null || (Number.isSafeInteger(due_cents) && due_cents >= 0)), line)
    tally.holds(`${where} credit's cap`, rule === null || due_cents === null || due_cents <= Math.round((fee_cents ?? 0) * rule.cap_share_of_fee) + 1, line)
    for (const clock of CLOCKS) {
      const { met, missed, undecided, promised_bp, misses_too_many, points_below } = clocks[clock]
      tally.holds(`${where} credit's ${clock}`, met + missed + undecided <= line.tickets && misses_too_many <= missed && misses_too_many >= 0 && points_below >= 0 && points_below <= 100
        && promised_bp <= 10_000 * (met + missed) && (misses_too_many > 0 || points_below === 0 || missed === 0), line)
    }
  }
}
