import { whyCostly } from '../../core/index.ts'
import type { SumName } from '../../models/source.ts'
import type { OpenedFound as SumsFound, SumsRow } from '../sums/opened.ts'
import type { ClientPageSource } from './engine-seam.ts'

/** A client's sums, and why it is costly beside all others. */
export type ClientSumsFound = SumsRow
export type SumOpened = Extract<SumsFound, { kind: 'sum' | 'why' }>

const NAMES: readonly string[] = ['fee', 'hours', 'labour', 'tools', 'left', 'margin', 'hourly_rate', 'reactive_hours', 'tickets'] satisfies readonly SumName[]

/** Null where nothing tells them. */
export async function sumsOf({ renewals }: Pick<ClientPageSource, 'renewals'>, client: string): Promise<ClientSumsFound | null> {
  const all = await renewals?.sums() ?? []
  const at = all.findIndex((one) => one.client === client)
  return at < 0 ? null : { client, sums: all[at]!, why: whyCostly(all)[at] ?? null }
}

/** What stands under an opened sum. @param of a sum, or `why` */
export async function sumOpened(source: Pick<ClientPageSource, 'renewals'>, client: string, of: string, limit: number): Promise<SumOpened | null> {
  const found = await sumsOf(source, client)
  if (found === null || source.renewals === null) return null
  if (of === 'why') return found.why === null ? null : { kind: 'why', opened: { what: 'why', of: '', client }, of: { ...found, why: found.why } }
  const sum = NAMES.find((name) => name === of) as SumName | undefined
  return sum === undefined ? null : { kind: 'sum', opened: { what: sum, of: '', client }, of: found, found: await source.renewals.sumRows(client, sum, limit, 0) }
}
