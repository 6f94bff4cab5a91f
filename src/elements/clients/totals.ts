import { ratePoint } from '../../charts/index.ts'
import type { RatePoint } from '../../charts/index.ts'
import type { ClockCounts } from '../../models/source.ts'
import type { ClientRow } from './gather.ts'

/** Over all clients. Money in integer cents a month; null where nothing is known. */
export interface Totals {
  readonly response: RatePoint
  readonly resolution: RatePoint
  readonly tickets: number
  /** Of the response clocks. */
  readonly exempt: number
  readonly unknown: number
  readonly running: number
  readonly agreements: number
  readonly fee_cents: number | null
  readonly without_fee: number
  readonly soon: { readonly clients: number; readonly fee_cents: number }
  /** Of the clients whose fee, hours and tools are known; 0 to 1. */
  readonly margin: number | null
  readonly minutes: number
  readonly without_margin: number
}

type Sums = Pick<ClockCounts, 'tickets' | 'met' | 'missed' | 'promised_bp'>

export function totalsOf(rows: readonly ClientRow[]): Totals {
  const all = rows.map(({ of }) => of)
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
  const point = (clock: 'response' | 'resolution'): RatePoint => {
    const of = (name: keyof Sums): number => sum(all.map(({ counts }) => counts[clock][name]))
    return ratePoint({ tickets: of('tickets'), met: of('met'), missed: of('missed'), promised_bp: of('promised_bp') })
  }
  const aside = (name: 'exempt' | 'unknown' | 'running' | 'paused' | 'tickets'): number => sum(all.map(({ counts }) => counts.response[name]))
  const paid = all.flatMap(({ worth }) => (worth.fee_cents === null ? [] : [worth.fee_cents]))
  const costed = all.filter(({ worth }) => worth.left_cents !== null && worth.fee_cents !== null)
  const costed_fees = sum(costed.map(({ worth }) => worth.fee_cents ?? 0))
  const soon = rows.filter(({ standing }) => standing === 'soon')
  return {
    response: point('response'), resolution: point('resolution'),
    tickets: aside('tickets'), exempt: aside('exempt'), unknown: aside('unknown'), running: aside('running') + aside('paused'),
    agreements: all.filter(({ agreement }) => agreement.standing === 'in_force').length,
    fee_cents: paid.length === 0 ? null : sum(paid), without_fee: all.length - paid.length,
    soon: { clients: soon.length, fee_cents: sum(soon.map(({ of }) => of.worth.fee_cents ?? 0)) },
    margin: costed_fees === 0 ? null : sum(costed.map(({ worth }) => worth.left_cents ?? 0)) / costed_fees,
    minutes: sum(costed.map(({ worth }) => worth.minutes ?? 0)), without_margin: all.length - costed.length,
  }
}
