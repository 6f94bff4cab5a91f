import { writeCsv } from '../../intake/index.ts'
import type { OverService } from '../../models/source.ts'
import { sums as words, whyCostlyWords } from '../../words/index.ts'
import type { SumsRow } from './gather.ts'

const cents = (value: number | null): string => (value === null ? '' : (value / 100).toFixed(2))
const number = (value: number | null, places: number): string => (value === null ? '' : String(Math.round(value * 10 ** places) / 10 ** places))

const SUMS: readonly (readonly [name: string, value: (row: SumsRow) => string])[] = [
  ['client', ({ client }) => client], ['from_on', ({ sums }) => sums.from_on], ['until_on', ({ sums }) => sums.until_on], ['bound_days', ({ sums }) => String(sums.bound_days)], ['months', ({ sums }) => number(sums.months, 4)],
  ['fee', ({ sums }) => cents(sums.fee_cents)], ['hours', ({ sums }) => number(sums.minutes === null ? null : sums.minutes / 60, 2)], ['labour', ({ sums }) => cents(sums.labour_cents)], ['tools', ({ sums }) => cents(sums.tools_cents)],
  ['left', ({ sums }) => cents(sums.left_cents)], ['margin', ({ sums }) => number(sums.margin, 4)], ['fee_less_tools_an_hour', ({ sums }) => cents(sums.hourly_rate_cents)], ['seats', ({ sums }) => number(sums.seats, 0)],
  ['tickets', ({ sums }) => String(sums.tickets)], ['reactive_minutes', ({ sums }) => number(sums.reactive_minutes, 1)], ['travel_minutes', ({ sums }) => number(sums.travel_minutes, 1)],
  ['reactive_minutes_a_seat_month', ({ sums }) => number(sums.reactive_minutes_per_seat_month, 2)], ['tickets_a_seat_month', ({ sums }) => number(sums.tickets_per_seat_month, 3)], ['minutes_a_ticket', ({ sums }) => number(sums.minutes_per_ticket, 2)],
  ['travel_minutes_a_seat_month', ({ sums }) => number(sums.travel_minutes_per_seat_month, 2)], ['minutes_above_others_a_seat_month', ({ why }) => number(why?.excess ?? null, 2)], ['why', ({ why }) => (why === null ? '' : whyCostlyWords.short(why))],
  ['missing', ({ sums }) => sums.warnings.map(words.warnings.text).join(' ')],
]

/** The rows that are shown, in their order. */
export const sumsCsv = (rows: readonly SumsRow[]): string => writeCsv([SUMS.map(([name]) => name), ...rows.map((row) => SUMS.map(([, value]) => value(row)))], { bom: true })

const OVER = [
  'client', 'plan', 'judged_as', 'responses_met', 'responses_decided', 'resolutions_met', 'resolutions_decided', 'met_both', 'decided_both', 'reached', 'solved_same_day', 'solved', 'others_solved_same_day', 'others_solved', 'raised_outside_hours', 'raised',
] as const

/** Every client under every plan above its own. */
export const overCsv = (over: readonly OverService[]): string => writeCsv([OVER, ...over.flatMap((one) => one.above.map(({ plan, clocks: { response, resolution }, both_met, both_decided, reached }) => [
  one.client, one.plan ?? '', plan, response.met, response.met + response.missed, resolution.met, resolution.met + resolution.missed, both_met, both_decided, reached ? 'yes' : 'no',
  one.same_day.part, one.same_day.whole, one.same_day.others_part, one.same_day.others_whole, one.outside_hours.part, one.outside_hours.whole,
].map(String)))], { bom: true })
