import { writeCsv } from '../../intake/index.ts'
import { trueUp } from '../../words/index.ts'
import type { TrueUpLine } from './gather.ts'

const cents = (amount: number | null | undefined): string => (amount == null ? '' : (amount / 100).toFixed(2))
const text = (value: string | number | null | undefined): string => (value == null ? '' : String(value))

/** The lines that are shown, in their order, with both prices of a seat. */
export function trueUpCsv(lines: readonly TrueUpLine[]): string {
  return writeCsv([[...trueUp.csv], ...lines.map(({ client, plan_name, offer, requesters, letter_on, facts: { notice_by, from_on, seats, amounts, version, increase, after } }) => [
    client, text(plan_name), text(offer === null || offer.state === 'not_needed' ? null : offer.on), text(notice_by), text(from_on), text(seats.billed), text(seats.stated), text(seats.devices), text(requesters), text(seats.used), text(seats.used_from), text(seats.more),
    cents(amounts.plan?.per_seat_cents), cents(amounts.plan?.month_cents), cents(amounts.plan?.year_cents), cents(amounts.fee?.per_seat_cents), cents(amounts.fee?.month_cents), cents(amounts.fee?.year_cents),
    cents(version?.monthly_fee_cents), text(increase.since?.since), version === null ? '' : increase.standing, text(increase.share), cents(after.plan?.after_cents), cents(after.fee?.after_cents), text(letter_on),
  ])], { bom: true })
}
