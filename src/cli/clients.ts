import { formatCount, formatMoney, formatShare, scoreClient } from '../core/index.ts'
import { EngineClients, NOTHING_NOTED, type ClientPeriod, type PortfolioClient } from '../models/index.ts'
import { clockShares, isoInstant, type ClockShare } from './client-clocks.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'

interface ClientLine extends Omit<PortfolioClient, 'counts' | 'months' | 'signals'> {
  readonly response: ClockShare
  readonly resolution: ClockShare
  /** 0 to 100, and a grade; null where too few qualities have evidence. */
  readonly score: number | null
  readonly grade: string | null
  /** Qualities with evidence. */
  readonly with_evidence: number
  readonly qualities: readonly { readonly quality: string; readonly score: number | null }[]
}

/** Said of the twelve months up to `as_of`; money in integer cents, a month. */
export interface ClientsReport {
  readonly as_of: string | null
  readonly currency: string
  readonly period: ClientPeriod
  /** Kinds of files that were read. */
  readonly holdings: readonly string[]
  readonly clients: readonly ClientLine[]
}

/** Every client, in order of name, as the files tell; what an owner keeps in the browser is no part of it. */
export async function clients(options: Options, tell: (line: string) => void): Promise<{ readonly report: ClientsReport; readonly locale: string }> {
  const { content, db, close } = await openData(options, options.operands, tell)
  try {
    const { as_of, period, holdings, clients: all } = await (await EngineClients.open(db, content, NOTHING_NOTED)).portfolio()
    const lines = all.map(({ counts, months: _, signals, ...client }): ClientLine => {
      const { score, grade, with_evidence, qualities } = scoreClient(signals, content.scoring)
      return { ...client, ...clockShares(counts), score, grade, with_evidence, qualities: qualities.map(({ quality, score: one }) => ({ quality, score: one })) }
    })
    return { report: { as_of: isoInstant(as_of), currency: content.provider.currency, period, holdings, clients: lines }, locale: content.provider.locale }
  } finally {
    await close()
  }
}

const HEADER = ['Client', 'Grade', 'Score', 'Response', 'Resolution', 'Fee', 'Left', 'Renews', 'Notice by']
/** Columns that are words; the others are figures. */
const WORDS = 2

/** The same for people, a line a client. */
export function clientsText({ as_of, currency, period, clients: lines }: ClientsReport, locale: string): string {
  const money = (cents: number | null) => (cents === null ? '–' : formatMoney(cents, currency, locale))
  const share = (value: number | null) => (value === null ? '–' : formatShare(value))
  const rows = [HEADER, ...lines.map(({ client, grade, score, response, resolution, worth, agreement }) => [
    client, grade ?? '–', score === null ? '–' : String(Math.round(score)), share(response.attainment), share(resolution.attainment),
    money(worth.fee_cents), money(worth.left_cents), agreement.standing === 'in_force' ? agreement.renews_on ?? '–' : agreement.standing.replace('_', ' '), agreement.notice_by ?? '–',
  ])]
  const widths = HEADER.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  return [
    `${formatCount(lines.length)} ${lines.length === 1 ? 'client' : 'clients'}, ${period.from_on} to ${period.until_on}, as of ${as_of ?? 'no instant'}; fee and what is left of it a month`, '',
    ...rows.map((row) => row.map((cell, i) => (i < WORDS ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ').trimEnd()),
  ].join('\n')
}
