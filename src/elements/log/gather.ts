import { lastFull, LOG_PERIODS, parseDay, usualStart, type ClientTerms, type DayRange, type LogPeriod } from '../../core/index.ts'
import type { CallLog, DataSummary } from '../../models/source.ts'
import type { CallLogSource } from './engine-seam.ts'
import { periodToken, type View } from './view.ts'

/** `nobody`: no client is chosen, `unknown`: none has the name, `order`: the first day comes after the last. */
export type Standing = 'nobody' | 'unknown' | 'order' | 'empty' | 'found'

export interface CallLogModel {
  readonly view: View
  readonly summary: DataSummary
  /** Names, in order. */
  readonly clients: readonly string[]
  /** The one whose calls are shown. */
  readonly client: ClientTerms | null
  readonly period: DayRange
  readonly choices: readonly { readonly choice: LogPeriod; readonly range: DayRange; readonly chosen: boolean }[]
  readonly standing: Standing
  readonly log: CallLog | null
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** @param zone the provider's: whose local day the data end on */
export async function gather(source: CallLogSource, view: View, zone: string): Promise<CallLogModel> {
  const [summary, terms] = await Promise.all([source.summary(), source.clients()])
  const on = usualStart(false, summary.as_of, zone) ?? '1970-01-31'
  const ranges = LOG_PERIODS.map((choice) => ({ choice, range: lastFull(choice, on) }))
  const usual = ranges[0]?.range ?? { from_on: on, until_on: on }
  const period = { from_on: view.from ?? usual.from_on, until_on: view.until ?? usual.until_on }
  const client = view.client === null ? null : terms.find((one) => plain(one.client) === plain(view.client ?? '')) ?? null
  const ordered = (parseDay(period.from_on) ?? 0) <= (parseDay(period.until_on) ?? 0)
  const log = client === null || !ordered ? null : await source.callLog(client.client, period.from_on, period.until_on)
  return {
    view, summary, clients: terms.map((one) => one.client), client, period, log,
    choices: ranges.map((one) => ({ ...one, chosen: periodToken(one.range) === periodToken(period) })),
    standing: client === null ? (view.client === null ? 'nobody' : 'unknown') : log === null ? 'order' : log.rows.length === 0 ? 'empty' : 'found',
  }
}
