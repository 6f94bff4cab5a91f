import { formatCount, formatMoney, formatPoints, NO_BREAK_SPACE } from '../core/index.ts'
import { AgreementSource, EngineCredits, type CreditCoverage, type CreditLine } from '../models/index.ts'
import { InputError } from '../loading/disk/index.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'

/** Sums are of the lines listed, in integer cents. */
export interface CreditsReport {
  readonly as_of: string | null
  readonly currency: string
  /** Every ticket once, in a line or outside; of all clients, whichever are listed. */
  readonly coverage: CreditCoverage
  readonly lines: readonly CreditLine[]
  /** Due for periods that have ended and that the data hold whole. */
  readonly due_cents_total: number
  /** Due, as far as the data hold them, for periods that had begun before the data do; not part of `due_cents_total`. */
  readonly partial_cents_total: number
  /** Due so far for periods in which the data end; not part of `due_cents_total`. */
  readonly open_cents_total: number
  readonly offered_cents_total: number
  readonly settled_cents_total: number
  /** Of `due_cents_total`, what was neither offered nor settled. */
  readonly not_offered_cents_total: number
  /** Lines that owe something of a fee that no file states. */
  readonly fee_unknown: number
}

const total = (lines: readonly CreditLine[], of: (line: CreditLine) => number | null): number => lines.reduce((sum, line) => sum + (of(line) ?? 0), 0)

/** The ledger of credits, newest period first. @throws InputError where `--client` names nobody */
export async function credits(options: Options, tell: (line: string) => void): Promise<{ readonly report: CreditsReport; readonly locale: string }> {
  const { content, db, source, close } = await openData(options, options.operands, tell)
  try {
    const ledger = await EngineCredits.open(db, content)
    const { as_of } = await source.summary()
    const all = await ledger.credits()
    const only = options.client === null ? null : await named(new AgreementSource(db), options.client)
    const lines = only === null ? all : all.filter((line) => line.client === only)
    for (const line of lines) if (line.rule === null) tell(`${line.file ?? ''} row ${line.row ?? ''}: no agreement of ${line.client} counts credit by the period ${line.period}; nothing is due for it`)
    const ended = lines.filter((line) => !line.open && !line.partial)
    const report: CreditsReport = {
      as_of: as_of === null || Number.isNaN(as_of) ? null : new Date(as_of).toISOString(), currency: content.provider.currency,
      coverage: await ledger.coverage(), lines,
      due_cents_total: total(ended, (line) => line.due_cents),
      partial_cents_total: total(lines.filter((line) => !line.open && line.partial), (line) => line.due_cents),
      open_cents_total: total(lines.filter((line) => line.open), (line) => line.due_cents),
      offered_cents_total: total(lines, (line) => line.offered_cents),
      settled_cents_total: total(lines, (line) => line.settled_cents),
      not_offered_cents_total: total(ended.filter(({ offered_on, offered_cents, settled_on, settled_cents }) => [offered_on, offered_cents, settled_on, settled_cents].every((told) => told === null)), (line) => line.due_cents),
      fee_unknown: lines.filter((line) => line.due_cents === null).length,
    }
    return { report, locale: content.provider.locale }
  } finally {
    await close()
  }
}

async function named(agreements: AgreementSource, name: string): Promise<string> {
  const client = await agreements.client(name)
  if (client !== null) return client.client
  throw new InputError(`no client "${name}" (expected one of ${(await agreements.clients()).map((one) => one.client).join(', ')})`)
}

const HEADER = ['Period', 'Client', 'Plan', 'Response', 'Resolution', 'Fee', 'Due', 'Offered', 'Settled']
/** Columns that are words; the others are figures. */
const WORDS = 3

/** The same for people: periods in which something is due, offered or settled. */
export function creditsText(result: CreditsReport, locale: string): string {
  const money = (cents: number | null) => (cents === null ? '–' : formatMoney(cents, result.currency, locale))
  const points = ({ met, missed, points_below }: CreditLine['clocks']['response']) => (met + missed === 0 ? '–' : points_below === 0 ? 'kept' : `${formatPoints(-points_below / 100)} points`)
  const listed = result.lines.filter((line) => line.due_cents !== 0 || line.offered_cents !== null || line.settled_cents !== null)
  const rows = [HEADER, ...listed.map((line) => [
    line.period + (line.open ? ' so far' : '') + (line.partial ? ' in part' : ''), line.client, line.plan_id, points(line.clocks.response), points(line.clocks.resolution),
    money(line.fee_cents), line.rule === null ? '–' : line.due_cents === null ? 'fee not stated' : money(line.due_cents) + (line.capped ? `${NO_BREAK_SPACE}(cap)` : ''), money(line.offered_cents), money(line.settled_cents),
  ])]
  const widths = HEADER.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  const table = rows.map((row) => row.map((cell, i) => (i < WORDS ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ').trimEnd())
  const { coverage, lines } = result
  const outside = coverage.nothing_decided + coverage.no_rule + coverage.no_agreement + coverage.no_month
  return [
    `Periods of clients: ${formatCount(lines.length)}, as of ${result.as_of ?? 'no instant'}; not listed, as nothing is due: ${formatCount(lines.length - listed.length)}`,
    `Due ${money(result.due_cents_total)}, of which ${money(result.not_offered_cents_total)} never offered; offered ${money(result.offered_cents_total)}, settled ${money(result.settled_cents_total)}`,
    `Due so far in periods that have not ended: ${money(result.open_cents_total)}`,
    `Due in periods that began before the data, for the tickets at hand: ${money(result.partial_cents_total)}`,
    ...(result.fee_unknown === 0 ? [] : [`Periods in which something is due of a fee that no file states: ${formatCount(result.fee_unknown)}`]),
    `Tickets: ${formatCount(coverage.tickets)}, of which ${formatCount(outside)} in no period: ${formatCount(coverage.no_agreement)} without an agreement, ${formatCount(coverage.no_rule)} under a plan without credit, ${formatCount(coverage.nothing_decided + coverage.no_month)} in periods where nothing is decided`,
    '', ...table,
  ].join('\n')
}
