import { isoDay, mark, nextReminder, OBLIGATION_NAMES, parseDay, REMINDER_LOOKS_BACK, REMINDER_WEEKS, reminderEffect, TOLERATED, type KeptAndBroken, type Mark, type ReminderFinding, type Scoring, type SentReminder } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { ClientObligation, ObligationMonth, ObligationName, ObligationVerdict, OwnConsistency, ReminderEffect } from '../clients.ts'
import { DaySeries } from './series.ts'

/** Days, both ends included. */
interface Period {
  readonly from: number
  readonly until: number
}

/** By client and obligation. */
type Keyed<T> = ReadonlyMap<string, readonly T[]>

const keyOf = (client_no: number, obligation: number): string => `${client_no} ${obligation}`

/** Looked back on, since the last reminder, where the last twelve weeks hold too few rows. */
const WEEKS_OF_YEAR = 52

const VERDICTS: Readonly<Record<Mark, ObligationVerdict>> = { kept: 'kept', kept_close: 'kept_close', missed_close: 'broken_close', missed: 'broken', few: 'few', none: 'none' }

const NOTHING: KeptAndBroken = { kept: 0, broken: 0 }
const NO_WORK = { unlogged_minutes: null, unlogged_entries: 0, logged_after: 0, tickets: 0 } satisfies OwnConsistency

/** Obligations as measured, read once from the tables that `buildObligations` writes. */
export class Obligations {
  private constructor(
    private readonly scoring: Scoring,
    private readonly periods: readonly Period[],
    private readonly series: DaySeries,
    private readonly months: Keyed<ObligationMonth>,
    private readonly kinds: Keyed<{ readonly kind: string; readonly rows: number }>,
    private readonly reminders: Keyed<number>,
    private readonly names: ReadonlyMap<string, number>,
    private readonly own: ReadonlyMap<number, OwnConsistency>,
  ) {}

  /** @param sent reminders sent from here, which count beside those of the files */
  static async open(db: Database, scoring: Scoring, sent: readonly SentReminder[] = []): Promise<Obligations> {
    const periods = (await db.query<{ from_on: string; until_on: string }>('select from_on, until_on from periods order by period_no')).map(({ from_on, until_on }) => ({ from: parseDay(from_on) ?? 0, until: parseDay(until_on) ?? 0 }))
    const names = new Map((await db.query<{ client_key: string; client_no: number }>('select client_key, client_no from int_client_keys')).map(({ client_key, client_no }) => [client_key, client_no]))
    const months = await db.query<ObligationMonth & { client_no: number; obligation: number }>(MONTHS)
    const kinds = await db.query<{ client_no: number; obligation: number; kind: string; rows: number }>('select client_no, obligation::integer as obligation, kind, "rows" from obl_kinds where period_no = 0 order by "rows" desc, kind')
    const own = await db.query<{ client_no: number } & OwnConsistency>(OWN)
    const reminders = await sentDays(db, names, sent)
    const last = periods[0]?.until ?? 0
    const first = [...reminders.values()].reduce((least, days) => Math.min(least, days[0]! - REMINDER_LOOKS_BACK), periods.at(-1)?.from ?? last)
    return new Obligations(
      scoring, periods, await DaySeries.read(db, first, last),
      keyed(months, ({ month, kept, broken }) => ({ month, kept, broken })), keyed(kinds, ({ kind, rows }) => ({ kind, rows })),
      reminders, names, new Map(own.map(({ client_no, ...found }) => [client_no, found])),
    )
  }

  /** Logging, software and quota, in this order, those without evidence too. */
  of(client_no: number): readonly ClientObligation[] {
    return OBLIGATION_NAMES.map((obligation, no) => this.#one(client_no, obligation, no))
  }

  /** Null where no client has the name. */
  named(client: string): readonly ClientObligation[] | null {
    const client_no = this.names.get(nameKey(client))
    return client_no === undefined ? null : this.of(client_no)
  }

  /** Work without a ticket, and tickets logged after work began, in the twelve months up to `as_of`. */
  consistencyOf(client_no: number): OwnConsistency {
    return this.own.get(client_no) ?? NO_WORK
  }

  #one(client_no: number, obligation: ObligationName, no: number): ClientObligation {
    const tolerated = this.scoring.obligations?.[obligation] ?? TOLERATED[obligation]
    const counted = this.series.of(client_no, no) ?? (() => NOTHING)
    const [now, before] = [this.periods[0], this.periods[1]].map((period) => (period === undefined ? NOTHING : counted(period.from, period.until + 1)))
    const { kept, broken } = now ?? NOTHING
    const verdict = verdictOf({ kept, broken }, tolerated)
    const days = this.reminders.get(keyOf(client_no, no)) ?? []
    const found = days.map((day, i) => ({ day, found: this.#effect(client_no, no, day, days[i + 1] ?? null) }))
    return {
      obligation, tolerated, verdict, kept, broken, before: before ?? NOTHING,
      months: monthsOf(this.periods[0], this.months.get(keyOf(client_no, no)) ?? []),
      kinds: this.kinds.get(keyOf(client_no, no)) ?? [],
      reminders: found.map(({ day, found: effect }): ReminderEffect => ({ sent_on: isoDay(day), obligation, ...effect })).reverse(),
      next_due: this.#next(counted, tolerated, isBroken(verdict), found),
    }
  }

  #effect(client_no: number, no: number, sent: number, next: number | null): ReminderFinding {
    const near = 7 * REMINDER_WEEKS
    const reminded = (other: number): boolean => (this.reminders.get(keyOf(other, no)) ?? []).some((day) => Math.abs(day - sent) <= near)
    const others = this.series.clients(no).filter((other) => other !== client_no && !reminded(other)).map((other) => this.series.of(other, no)!)
    return reminderEffect({ sent, next, last: this.#today(), own: this.series.of(client_no, no) ?? (() => NOTHING), others })
  }

  #next(counted: (from: number, until: number) => KeptAndBroken, tolerated: number, broken: boolean, sent: readonly { readonly day: number; readonly found: ReminderFinding }[]): ClientObligation['next_due'] {
    const today = this.#today()
    const reminded = sent.at(-1)?.day ?? 0
    const since = (weeks: number) => verdictOf(counted(Math.max(reminded, today - 7 * weeks) + 1, today + 1), tolerated)
    const lately = since(REMINDER_WEEKS)
    const next = nextReminder({ today, broken, still_broken: isBroken(lately === 'few' || lately === 'none' ? since(WEEKS_OF_YEAR) : lately), sent })
    return next === null ? null : { on: isoDay(next.on), why: next.why }
  }

  #today(): number {
    return this.periods[0]?.until ?? 0
  }
}

const verdictOf = ({ kept, broken }: KeptAndBroken, tolerated: number): ObligationVerdict => VERDICTS[mark(kept, kept + broken, 1 - tolerated)]
const isBroken = (verdict: ObligationVerdict): boolean => verdict === 'broken' || verdict === 'broken_close'
const nameKey = (client: string): string => client.trim().replace(/\s+/g, ' ').toLowerCase()

function keyed<R extends { readonly client_no: number; readonly obligation: number }, T>(rows: readonly R[], pick: (row: R) => T): Keyed<T> {
  const all = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row.client_no, row.obligation)
    const list = all.get(key)
    if (list === undefined) all.set(key, [pick(row)])
    else list.push(pick(row))
  }
  return all
}

/** The twelve local months up to that of the last day, those without evidence too. */
function monthsOf(period: Period | undefined, found: readonly ObligationMonth[]): readonly ObligationMonth[] {
  if (period === undefined) return []
  const byMonth = new Map(found.map((one) => [one.month, one]))
  const last = isoDay(period.until)
  const number = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1
  return Array.from({ length: 12 }, (_, i) => {
    const at = number - 11 + i
    const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
    return byMonth.get(month) ?? { month, ...NOTHING }
  })
}

/** Days of reminders, in order, each once: those of the files and those sent from here, up to the last day. */
async function sentDays(db: Database, names: ReadonlyMap<string, number>, sent: readonly SentReminder[]): Promise<Keyed<number>> {
  const stated = await db.query<{ client_no: number; sent_on: string; obligation: ObligationName }>('select client_no, sent_on, obligation from int_reminders')
  const here = sent.flatMap(({ client, sent_on, obligation }) => { const client_no = names.get(nameKey(client)); return client_no === undefined ? [] : [{ client_no, sent_on, obligation }] })
  const rows = [...stated, ...here].flatMap(({ client_no, sent_on, obligation }) => { const day = parseDay(sent_on); return day === null ? [] : [{ client_no, obligation: OBLIGATION_NAMES.indexOf(obligation), day }] })
  return new Map([...keyed(rows, ({ day }) => day)].map(([key, days]) => [key, [...new Set(days)].sort((a, b) => a - b)]))
}

/** Of the twelve local months up to that of the last day. */
const MONTHS = `select client_no, obligation::integer as obligation, month, kept, broken
from obl_months
where month > (select strftime(try_cast(until_on as date) - interval 12 month, '%Y-%m') from periods where period_no = 0)
order by month`

/** One row a client. Minutes are null where no entry of time names the client. */
const OWN = `with period as (select from_on, until_on, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day from periods where period_no = 0),
worked as (select client_no from obl_entries group by client_no),
unlogged as (select client_no, sum(minutes)::double as minutes, count(*)::integer as entries from obl_unlogged join period on started_on between from_on and until_on group by client_no),
tickets as (select client_no, count(*)::integer as tickets, sum(logged_after)::integer as logged_after from obl_work join period on day between from_day and until_day group by client_no)
select worked.client_no, coalesce(minutes, 0) as unlogged_minutes, coalesce(entries, 0) as unlogged_entries, coalesce(logged_after, 0) as logged_after, coalesce(tickets, 0) as tickets
from worked left join unlogged using (client_no) left join tickets using (client_no)`
