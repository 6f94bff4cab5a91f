import { bindingTerms, civilFrom, creditDue, creditPeriod, DAY, feeOfPeriod, monthLabel, readCreditPeriod, shortfall, zoneOf, type AgreementVersion, type BindingTerm, type Content, type CreditPeriod, type CreditRule, type Plan } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import martCreditEntries from './marts/mart_credit_entries.sql?raw'
import martCredits from './marts/mart_credits.sql?raw'
import type { CreditCoverage, CreditLine, CreditSource } from './source.ts'

interface MonthRow {
  readonly client_no: number
  readonly plan_no: number
  readonly month: number
  readonly tickets: number
  readonly response_met: number
  readonly response_missed: number
  readonly response_undecided: number
  readonly response_promised_bp: number
  readonly resolution_met: number
  readonly resolution_missed: number
  readonly resolution_undecided: number
  readonly resolution_promised_bp: number
}

/** What a credits file says of one line. */
interface Entry extends Pick<CreditLine, 'offered_on' | 'offered_cents' | 'settled_on' | 'settled_cents' | 'note'> {
  readonly client_no: number
  readonly period: string
  /** Null where the file names none. */
  readonly plan_no: number | null
  readonly file: string
  readonly row: number
}

/** A line before its money: `plan_no` is -1 where no plan covers the period. */
interface Draft {
  readonly client_no: number
  readonly plan_no: number
  readonly period: CreditPeriod
  readonly months: MonthRow[]
  entry: Entry | null
}

const COUNTS = ['met', 'missed', 'undecided', 'promised_bp'] as const
const SILENT = { offered_on: null, offered_cents: null, settled_on: null, settled_cents: null, note: null, file: null, row: null } as const

/**
 * The credit ledger, of an engine that holds built models. A line takes what the credits file says of its client,
 * period and plan. A row that names no plan belongs to the plan that came last in the period, of those that no other row
 * names. A row that belongs to no line is a line of its own, of which nothing is due.
 */
export class EngineCredits implements CreditSource {
  readonly #plans: readonly Plan[]

  private constructor(private readonly db: Database, private readonly content: Content, private readonly clients: readonly string[], private readonly terms: ReadonlyMap<number, readonly BindingTerm[]>) {
    this.#plans = [...content.plans.values()]
  }

  /** @param content with which the models were judged */
  static async open(db: Database, content: Content): Promise<EngineCredits> {
    const clients = await db.query<{ client: string }>('select client from int_clients order by client_no')
    const rows = await db.query<AgreementVersion & { client_no: number }>('select int_agreements.* exclude (file_no, row_no), client from int_agreements join int_clients using (client_no) order by client_no, starts_on, version')
    const known = Map.groupBy(rows.filter((row) => content.plans.has(row.plan)), (row) => row.client_no)
    return new EngineCredits(db, content, clients.map((row) => row.client), new Map([...known].map(([client_no, versions]) => [client_no, bindingTerms(versions)])))
  }

  async credits(): Promise<readonly CreditLine[]> {
    const drafts = await this.#drafts()
    for (const entry of await this.db.query<Entry>(martCreditEntries)) this.#enter(drafts, entry)
    const [span] = await this.db.query<Span>(SPAN)
    const lines = drafts.filter((draft) => draft.entry !== null || decided(draft.months) > 0).map((draft) => ({ draft, line: this.#line(draft, span ?? { as_of: null, first_month: null }) }))
    return lines.sort((a, b) => b.draft.period.until - a.draft.period.until || b.draft.period.from - a.draft.period.from
      || a.draft.client_no - b.draft.client_no || a.draft.plan_no - b.draft.plan_no).map(({ line }) => line)
  }

  /** Where every ticket is, in the ledger or outside it. */
  async coverage(): Promise<CreditCoverage> {
    const lines = await this.credits()
    const drafts = await this.#drafts()
    const [all] = await this.db.query<{ tickets: number; no_agreement: number; no_month: number }>(OUTSIDE)
    const { tickets = 0, no_agreement = 0, no_month = 0 } = all ?? {}
    const in_lines = lines.reduce((sum, line) => sum + line.tickets, 0)
    const under_rule = drafts.reduce((sum, draft) => sum + ticketsOf(draft.months), 0)
    return { tickets, in_lines, nothing_decided: under_rule - in_lines, no_rule: tickets - no_agreement - no_month - under_rule, no_agreement, no_month }
  }

  /** Every client, plan and period that has tickets under a rule. */
  async #drafts(): Promise<Draft[]> {
    const drafts = new Map<string, Draft>()
    for (const row of await this.db.query<MonthRow>(martCredits)) {
      const rule = this.#plans[row.plan_no]?.credit ?? null
      if (rule === null) continue
      const period = creditPeriod(row.month, rule.period)
      const key = `${row.client_no}/${row.plan_no}/${period.label}`
      const draft = drafts.get(key) ?? { client_no: row.client_no, plan_no: row.plan_no, period, months: [], entry: null }
      draft.months.push(row)
      drafts.set(key, draft)
    }
    return [...drafts.values()]
  }

  #enter(drafts: Draft[], entry: Entry): void {
    const period = readCreditPeriod(entry.period)
    if (period === null) throw new Error(`int_credits: ${entry.period} is not a period`)
    const { client_no } = entry
    const of_period = drafts.filter((draft) => draft.client_no === client_no && draft.period.label === period.label)
    const plan_no = entry.plan_no ?? this.#lastPlan(client_no, period, of_period.filter((draft) => draft.entry !== null).map((draft) => draft.plan_no))
    const there = of_period.find((draft) => draft.plan_no === plan_no && draft.entry === null)
    if (there !== undefined) there.entry = entry
    else drafts.push({ client_no, plan_no, period, months: [], entry })
  }

  /** Position of the plan that was in force last in a period that its rule counts by, -1 where there is none. */
  #lastPlan(client_no: number, period: CreditPeriod, taken: readonly number[]): number {
    const terms = this.terms.get(client_no) ?? []
    const last = terms.findLast((term) => {
      const no = this.#planNo(term)
      return this.#ruleOf(no, period) !== null && !taken.includes(no)
        && boundMonths([term], period).length > 0
    })
    return last === undefined ? -1 : this.#planNo(last)
  }

  #planNo(term: BindingTerm): number {
    return this.#plans.findIndex((plan) => plan.id === term.version.plan)
  }

  /** The plan's rule, where it counts by periods of that length. */
  #ruleOf(plan_no: number, period: CreditPeriod): CreditRule | null {
    const rule = this.#plans[plan_no]?.credit ?? null
    return rule?.period === period.length ? rule : null
  }

  #line({ client_no, plan_no, period, months, entry }: Draft, { as_of, first_month }: Span): CreditLine {
    const plan = this.#plans[plan_no]
    const rule = this.#ruleOf(plan_no, period)
    const clocks = { response: summed(months, 'response'), resolution: summed(months, 'resolution') }
    const terms = (this.terms.get(client_no) ?? []).filter((term) => term.version.plan === plan?.id)
    const fee_cents = rule === null ? null : feeOfPeriod(terms, period)
    const { client_no: _, period: __, plan_no: ___, ...said } = entry ?? { client_no, period, plan_no, ...SILENT }
    return {
      client: this.clients[client_no] ?? 'not stated', period: period.label, from: monthLabel(period.from), until: monthLabel(period.until),
      plan_id: plan?.id ?? 'none', rule, open: as_of !== null && this.#monthOf(as_of, plan) <= period.until,
      partial: first_month !== null && boundMonths(terms, period).some((month) => month < first_month), tickets: ticketsOf(months), clocks, fee_cents,
      ...(rule === null ? { share: 0, capped: false, due_cents: 0 } : creditDue(rule, [clocks.response, clocks.resolution], fee_cents)), ...said,
    }
  }

  #monthOf(at: number, plan: Plan | undefined): number {
    const zone = this.content.calendars.get(plan?.calendar ?? '')?.zone ?? this.content.provider.time_zone
    const { year, month } = civilFrom(Math.floor(zoneOf(zone).toLocal(at) / DAY))
    return year * 12 + month - 1
  }
}

/** When the data end, epoch milliseconds, and the local month of the first ticket, year × 12 + month from 0. */
interface Span {
  readonly as_of: number | null
  readonly first_month: number | null
}

const SPAN = 'select as_of, (select min(month) from clocks where month >= 0) as first_month from judged_with'

const OUTSIDE = `select count(*)::integer as tickets, count(*) filter (assumed = 1 or version < 0 or plan_no < 0)::integer as no_agreement,
  count(*) filter (assumed = 0 and version >= 0 and plan_no >= 0 and month < 0)::integer as no_month
from mart_judgements where clock = 'response'`

/** Months of the period in which one of the versions binds on some day. */
function boundMonths(terms: readonly BindingTerm[], { from, until }: CreditPeriod): readonly number[] {
  return Array.from({ length: until - from + 1 }, (_, i) => from + i)
    .filter((month) => terms.some((term) => term.from.slice(0, 7) <= monthLabel(month) && (term.until === null || term.until.slice(0, 7) >= monthLabel(month))))
}

const ticketsOf = (months: readonly MonthRow[]): number => months.reduce((sum, row) => sum + row.tickets, 0)
const decided = (months: readonly MonthRow[]): number =>
  months.reduce((sum, row) => sum + row.response_met + row.response_missed + row.resolution_met + row.resolution_missed, 0)

function summed(months: readonly MonthRow[], clock: 'response' | 'resolution'): CreditLine['clocks']['response'] {
  const [met, missed, undecided, promised_bp] = COUNTS.map((count) => months.reduce((sum, row) => sum + row[`${clock}_${count}`], 0)) as [number, number, number, number]
  return { met, missed, undecided, promised_bp, ...shortfall({ met, missed, promised_bp }) }
}
