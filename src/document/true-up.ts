/** What a letter about seats and fee says of the client's own figures. */
import { formatCount, formatMoney, inSeries, type SeatPrice, type TrueUp } from '../core/index.ts'
import type { Runs } from './blocks.ts'
import type { FieldValue, FieldValues, TableValue } from './fields.ts'
import { missing, text } from './values.ts'
import { dateInText, keepNumbers } from './wording.ts'

export interface TrueUpChoices {
  readonly price: SeatPrice
  /** Whether the yearly increase is asked for, where it is due. */
  readonly raise: boolean
  /** Kinds of devices that count as seats, as the provider lists them. */
  readonly device_kinds: readonly string[]
  /** Of the plan that is paid. */
  readonly plan: string | null
  /** Local day on which the letter is made. */
  readonly made_on: string
  readonly currency: string
  readonly locale: string
}

const FROM = 'this client’s own figures'
const AGREEMENTS = 'the file of agreements'
const MONTHS = 12
const seatsIn = (count: number): string => `${formatCount(count)} ${count === 1 ? 'seat' : 'seats'}`
/** `laptops and workstations`. */
const many = (kinds: readonly string[]): string => inSeries(kinds.map((kind) => (kind.endsWith('s') ? kind : `${kind}s`)))
const isAre = (count: number): string => (count === 1 ? 'is' : 'are')

/** `true_up.*`, to be handed to the letter's template as figures. What the files do not tell is `missing`, with what was looked for. */
export function trueUpFields(facts: TrueUp, choices: TrueUpChoices): FieldValues {
  const { version, from_on, notice_by, follows, seats } = facts
  if (version === null) return new Map([['true_up.finding', missing('an agreement', AGREEMENTS)]])
  const date = (iso: string): FieldValue => ({ kind: 'date', value: iso, text: dateInText(iso, choices.locale), from: FROM })
  const open = notice_by !== null && notice_by >= choices.made_on ? notice_by : null
  const fee = follows === null ? feeOf(facts, choices) : null
  const lines = fee === null ? null : feeTable(fee, facts, choices)
  const entries: [string, FieldValue | null][] = [
    ['true_up.from_on', from_on === null ? null : date(from_on)],
    ['true_up.notice_by', open === null ? null : date(open)],
    ['true_up.plan', choices.plan === null ? null : text(choices.plan, FROM)],
    ['true_up.finding', seats.more === null ? missing(seats.billed === null ? 'the number of seats that are billed' : 'a count of seats or of devices', seats.billed === null ? AGREEMENTS : 'the files of clients and devices') : text(keepNumbers(seatsFinding(facts, choices)), FROM)],
    ['true_up.counted', seats.more === null ? null : table(countTable(facts, choices))],
    ['true_up.fee_finding', fee !== null ? text(keepNumbers(feeFinding(fee, facts, choices)), FROM)
      : follows === null ? missing('a monthly fee and what a seat costs', AGREEMENTS) : missing(`a fee that is still to be agreed (version ${follows.version} states it from ${dateInText(follows.starts_on, choices.locale)} on)`, AGREEMENTS)],
    ['true_up.fee', lines === null ? null : table(lines)],
  ]
  return new Map(entries.flatMap(([path, value]) => (value === null ? [] : [[path, value] as const])))
}

const table = (value: TableValue): FieldValue => ({ kind: 'table', value, text: value.label, from: FROM })

/** Lines of the fee as the letter asks it; they add up. */
interface Fee {
  readonly now: number
  readonly seats: number
  readonly increase: number
  readonly after: number
}

function feeOf({ after }: TrueUp, { price, raise }: TrueUpChoices): Fee | null {
  const lines = after[price]
  if (lines === null) return null
  const increase = raise ? lines.increase_cents : 0
  return { now: lines.fee_cents, seats: lines.seats_cents, increase, after: lines.fee_cents + lines.seats_cents + increase }
}

function seatsFinding({ seats: { billed, stated, devices, used, used_from, more } }: TrueUp, { device_kinds }: TrueUpChoices): string {
  if (billed === null || used === null || more === null) return ''
  const kinds = many(device_kinds)
  const told: Readonly<Record<NonNullable<typeof used_from>, string>> = {
    stated: `as many as our list of your company states${devices === null || devices === used ? '' : `; our list of your devices holds ${formatCount(devices)} ${kinds}`}`,
    devices: `as many as there are ${kinds} in our list of your devices${stated === null || stated === used ? '' : `; our list of your company states ${formatCount(stated)}`}`,
    both: 'in our list of your company as in that of your devices',
    agreed: 'as we have agreed with you',
  }
  const count = `We count ${seatsIn(used)}, ${told[used_from ?? 'agreed']}.`
  if (more === 0) return `${seatsIn(billed)} ${isAre(billed)} billed, and so many are in use: the numbers agree.`
  const beside = `${seatsIn(billed)} ${isAre(billed)} billed.`
  return more > 0 ? `${beside} ${count} That is ${formatCount(more)} more than you pay for.` : `${beside} ${count} That is ${formatCount(-more)} fewer than you pay for, and we do not want to bill you for seats that nobody uses.`
}

const cells = (...parts: readonly string[]): TableValue['rows'][number] => parts.map((part) => ({ runs: [{ text: part }] }))
const strong = (...parts: readonly string[]): TableValue['rows'][number] => parts.map((part) => ({ runs: [{ text: part, bold: true as const }] }))
const head = (...parts: readonly string[]): readonly Runs[] => parts.map((part) => [{ text: part }])

function countTable({ seats: { billed, stated, devices, used, used_from } }: TrueUp, { device_kinds }: TrueUpChoices): TableValue {
  const row = (what: string, count: number | null) => (count === null ? [] : [cells(what, formatCount(count))])
  return {
    label: 'Seats billed and in use', columns: [{ align: 'left' }, { align: 'right' }], head: head('What is counted', 'Number'),
    rows: [
      ...row('Seats that are billed', billed), ...row('Seats in our list of your company', stated), ...row(`Devices in our list: ${many(device_kinds)}`, devices),
      ...(used_from === 'agreed' ? row('Seats as we have agreed with you', used) : []),
    ],
  }
}

/** `0.04` → `4 %`, `0.035` → `3.5 %`. */
const percent = (share: number): string => `${String(Math.round(share * 10_000) / 100)}\u00a0%`

function feeTable({ now, seats, increase, after }: Fee, { seats: { billed, more }, amounts, increase: { share }, from_on }: TrueUp, { price, currency, locale }: TrueUpChoices): TableValue | null {
  if (seats === 0 && increase === 0) return null
  const money = (cents: number): string => formatMoney(cents, currency, locale)
  const both = (what: string, cents: number): [string, string, string] => [what, money(cents), money(MONTHS * cents)]
  const each = amounts[price]?.per_seat_cents ?? 0
  const count = Math.abs(more ?? 0)
  const of_seats = `${seatsIn(count)} ${(more ?? 0) < 0 ? 'fewer' : 'more'}, ${price === 'plan' ? `at ${money(each)} each` : 'each as much as the seats until now'}`
  return {
    label: 'The fee, line by line', columns: [{ align: 'left' }, { align: 'right' }, { align: 'right' }], head: head('Before tax', 'A month', 'Twelve months'),
    rows: [
      cells(...both(billed === null ? 'The fee as it is' : `The fee as it is, with ${seatsIn(billed)}`, now)),
      ...(seats === 0 ? [] : [cells(...both(of_seats, seats))]),
      ...(increase === 0 ? [] : [cells(...both(`Yearly increase of ${percent(share)}${seats > 0 && price === 'plan' ? ' on the fee as it is' : ''}`, increase))]),
      strong(...both(from_on === null ? 'The fee of the next term' : `The fee from ${dateInText(from_on, locale)}`, after)),
    ],
  }
}

function feeFinding({ now, seats, increase, after }: Fee, { from_on, increase: { since } }: TrueUp, { currency, locale }: TrueUpChoices): string {
  const money = (cents: number): string => formatMoney(cents, currency, locale)
  const when = from_on === null ? 'In the next term' : `From ${dateInText(from_on, locale)}`
  if (seats === 0 && increase === 0) return `${when} the fee stays at ${money(after)} a month before tax.`
  const same = `${when} the fee would be ${money(after)} a month before tax; now it is ${money(now)}.`
  if (increase === 0 || since === null || since.at_least) return same
  return `${same} The price of the same services last changed on ${dateInText(since.since, locale)}.`
}
