import type { RenewalRules, SeatCount, SeatPrice } from '../core/index.ts'
import { count, date, MISSING, promised } from './figures.ts'
import { actDay, dayIn, spelled } from './next-steps.ts'

const seatsOf = (number: number): string => `${count(number)} ${number === 1 ? 'seat' : 'seats'}`
const clientsOf = (number: number): string => `${count(number)} ${number === 1 ? 'client' : 'clients'}`
const percent = (share: number): string => `${promised(share)}\u00a0%`
const series = (names: readonly string[], word = 'and'): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`)
const many = (kinds: readonly string[]): string => series(kinds.map((kind) => (kind.endsWith('s') ? kind : `${kind}s`)))
/** `+15`, `−2`, `0`. */
const signed = (number: number): string => (number > 0 ? `+${count(number)}` : count(number))

const MEANT: Readonly<Record<RenewalRules['seats_from'], (kinds: string) => string>> = {
  clients: () => 'the file of clients states them',
  assets: (kinds) => `the ${kinds} in the file of devices`,
  larger: (kinds) => `the larger of what the file of clients states and the ${kinds} in the file of devices`,
}

/** Words of the page that compares seats billed with seats used. Amounts come in as text, dates as ISO. */
export const trueUp = {
  title: {
    one: (client: string, seats: number, amount: string | null) => `${client} uses ${seatsOf(seats)} more than it pays for${amount === null ? '' : `: ${amount} a month`}`,
    many: (clients: number, seats: number, most: { readonly client: string; readonly seats: number } | null, amount: string | null) =>
      `${spelled(clients)} clients use ${seatsOf(seats)} more than they pay for${amount === null ? '' : `: ${amount} a month`}${most === null ? '' : `; ${most.client} alone uses ${count(most.seats)}`}`,
    fewer: (clients: number, seats: number) => `${spelled(clients)} ${clients === 1 ? 'client pays' : 'clients pay'} for ${seatsOf(seats)} that nobody uses`,
    agree: 'Every client pays for the seats that it uses',
    unknown: 'Nothing tells how many seats are in use',
    no_agreements: 'No file of agreements is here', empty: 'No clients yet',
  },
  lead: ({ seats_from, device_kinds, increase_per_year }: Pick<RenewalRules, 'seats_from' | 'device_kinds' | 'increase_per_year'>) =>
    `Seats in use are counted as ${MEANT[seats_from](many(device_kinds))}. Each next fee carries the usual increase of ${percent(increase_per_year)}, and should be told before the last day for notice.`,
  totals: {
    label: 'Over all clients',
    more: 'Seats not billed', amount: 'What they cost', increase: 'Yearly increase', after: 'Fees of the next terms',
    of: (clients: number, of: number) => `At ${count(clients)} of ${clientsOf(of)}.`,
    fewer: (seats: number, clients: number) => ` ${seatsOf(seats)} ${seats === 1 ? 'is' : 'are'} billed and not used, at ${clientsOf(clients)}.`,
    unknown: (clients: number) => ` Not known: ${clientsOf(clients)}.`,
    month: 'a month',
    year: (year: string, by: SeatPrice, other: string) => `${year} a year ${by === 'plan' ? 'at the plan’s price for a seat' : 'at as much as the seats until now'}; ${other} a month ${by === 'plan' ? 'at as much as the seats until now' : 'at the plan’s price'}.`,
    raised: (share: number, clients: number) => `${percent(share)} at ${clientsOf(clients)}, each with its next term.`,
    too_soon: (clients: number) => ` Less than a year since the last: ${clientsOf(clients)}.`,
    from: (now: string) => `${now} now.`, without: (clients: number) => ` Fee not stated: ${clientsOf(clients)}.`, without_amount: (clients: number) => ` Price of a seat not known: ${clientsOf(clients)}.`,
  },
  tools: {
    find: 'Find a client', find_key: 'Press / to come here, and the arrow keys to go from row to row',
    price: 'A seat more costs', prices: { plan: 'the plan’s price', fee: 'as much as until now' } satisfies Record<SeatPrice, string>,
    show: 'Show', shows: { all: 'every client', differ: 'where seats differ' },
    shown: (shown: number, all: number) => (shown === all ? clientsOf(all) : `${count(shown)} of ${clientsOf(all)}`),
    none: 'No client is left by what is chosen here.', everything: 'Show every client',
    download: 'Download as CSV', print: 'Print', letters: 'Letters for many clients',
  },
  table: {
    title: 'Clients by last day for notice',
    columns: {
      client: 'Client', plan: 'Plan', say: 'Say by', notice: 'Notice by', billed: 'Billed', stated: 'Stated', devices: 'Devices', more: 'Not billed', plan_amount: 'At the plan’s price', fee_amount: 'At the fee so far',
      fee: 'Fee now', increase: 'Increase', after: 'Fee then', letter: 'Letter',
    },
    caption: (currency: string) => `Amounts in ${currency} a month, before tax. “Say by” is the day of the offer.`,
    passed: (on: string) => `passed ${on}`, ended_on: (on: string, today: string) => `ended ${dayIn(on, today)}`, late: (on: string, today: string) => `late, ${dayIn(on, today)}`, offered: (on: string, today: string) => `offered ${dayIn(on, today)}`,
    more: signed, day: dayIn, total: (number: number) => clientsOf(number),
    write: 'Write', write_label: (client: string) => `Write the letter to ${client}`, made: (on: string, today: string) => `of ${dayIn(on, today)}`, agreed: 'agreed', ended: 'ended', no_agreement: 'no agreement',
    phone: (billed: number | null, used: number | null) => `${billed === null ? MISSING : count(billed)} billed, ${used === null ? MISSING : count(used)} used`,
    open: (client: string) => `${client}: how it comes about`,
  },
  panel: {
    title: (client: string) => `${client}: seats and fee`, close: 'Close',
    say: 'What to say, and by when',
    letter: 'Write the letter', again: 'Write it again', made: (on: string) => `A letter was made on ${date(on)}.`,
    by_offer: (on: string, today: string) => `By ${actDay(on, today)}: say it with the offer.`,
    late_offer: (on: string, today: string) => `Late since ${actDay(on, today)}: say it with the offer.`,
    offered: (on: string) => `The offer is on record on ${date(on)}.`,
    by_notice: (on: string, today: string) => `${actDay(on, today)} is the last day for notice.`, notice_passed: (on: string) => `The last day for notice was ${date(on)}.`, no_notice: 'No notice is agreed.',
    from: (on: string) => `From ${date(on)} the next term runs.`,
    ended: 'The agreement has ended: the numbers belong into a new one.', follows: (version: number, on: string, seats: number | null, fee: string | null) => `Version ${count(version)} is agreed from ${date(on)} on${seats === null ? '' : `, with ${seatsOf(seats)}`}${fee === null ? '' : `, at ${fee} a month`}.`,
    no_agreement: 'No file of agreements names this client.',

    seats: 'Seats', billed: 'Billed', stated: 'In the file of clients', devices: (kinds: readonly string[]) => `Devices: ${many(kinds)}`, requesters: 'People who raised tickets in twelve months', used: 'Used', more: 'Not billed',
    used_from: { stated: 'as stated', devices: 'by devices', both: 'both say so', agreed: 'as agreed' } satisfies Record<NonNullable<SeatCount['used_from']>, string>,
    sum: (used: number, billed: number, more: number) => `${count(used)} − ${count(billed)} = ${signed(more)}`,
    place: (file: string, row: number) => `${file}, row ${count(row)}`, version: (version: number) => `version ${count(version)}`,

    amount: 'What the seats cost', by_plan: 'At the plan’s price for a seat', by_fee: 'At as much as the seats until now',
    formula_plan: (seats: number, each: string, month: string) => `${count(seats)} × ${each} = ${month}`, formula_fee: (seats: number, fee: string, billed: number, month: string) => `${count(seats)} × ${fee} ÷ ${count(billed)} = ${month}`,
    year: (month: string, year: string) => `12 × ${month} = ${year}`, seat_head: 'A seat costs', fee_head: 'Before tax', month_head: 'A month', year_head: 'A year', from_plan: (plan: string) => `plans/${plan}.yaml`,
    no_amount: 'The amount is not known.',

    fee: 'The fee of the next term', now: (seats: number | null) => (seats === null ? 'Fee now' : `Fee now, with ${seatsOf(seats)}`), of_seats: (more: number) => (more > 0 ? `${seatsOf(more)} more` : `${seatsOf(-more)} fewer`), increase: (share: number) => `Yearly increase, ${percent(share)}`, after: (on: string | null) => (on === null ? 'Fee then' : `Fee from ${date(on)}`),
    increase_formula: (share: number, of: string, cents: string) => `${percent(share)} of ${of} = ${cents}`,
    standing: {
      due: (since: string, at_least: boolean) => `The same has been paid for the same since ${date(since)}${at_least ? ' at least' : ''}.`,
      too_soon: (earliest: string) => `The price last changed less than a year before: an increase could be asked from ${date(earliest)} on.`,
      agreed: 'The next fee is agreed, so none is asked.', unknown: 'No version states a fee.',
    },
    rounding: 'Each amount of a month is rounded once, to the nearest cent or penny, a half away from zero; a year is twelve months of it.',

    history: 'Fee by version', history_columns: { version: 'Version', from: 'From', plan: 'Plan', seats: 'Seats', fee: 'Fee', change: 'Change', of_seats: 'for seats', of_price: 'in price', share: 'Share' },
    rows: { devices: 'Devices', requesters: 'People', stated: 'File of clients' }, row: (row: number) => ` row ${count(row)}`, rows_shown: (shown: number, all: number) => `${shown === all ? '' : `${count(shown)} of `}${count(all)} ${all === 1 ? 'row' : 'rows'}`,
    more_rows: (number: number) => `${count(number)} more`, none: { devices: 'No file of devices names this client.', requesters: 'Nobody raised a ticket in the twelve months.', stated: 'No file of clients names this client.' },
    columns: { device: 'Device', kind: 'Kind', counts: 'Counts', name: 'Client', seats: 'Seats', person: 'Person', tickets: 'Tickets', last: 'Last ticket', on: 'Raised', place: 'Place' },
    yes: 'yes', no: 'no', kind_unknown: 'not stated',
  },
  csv: ['client', 'plan', 'say_by', 'notice_by', 'next_term_from', 'billed_seats', 'stated_seats', 'devices', 'requesters', 'used_seats', 'used_from', 'seats_not_billed', 'plan_price_per_seat', 'amount_month_at_plan_price', 'amount_year_at_plan_price', 'fee_per_billed_seat', 'amount_month_at_fee', 'amount_year_at_fee', 'monthly_fee', 'price_since', 'increase_standing', 'increase_share', 'next_fee_at_plan_price', 'next_fee_at_fee', 'letter_on'] as const,
  rules_where: 'The increase, what counts as a seat, and the days are in content/renewals.yaml.',
  missing: (files: readonly string[]) => `No file of ${series(files, 'or')} is here: what would rest on ${files.length === 1 ? 'it' : 'them'} is left out.`,
  files: { agreements: 'agreements', clients: 'clients', assets: 'devices' } as Readonly<Record<string, string>>,
  empty: { clients: 'This page needs a ticket export, a file of agreements, and one of clients or of devices.', agreements: 'What is billed, and when a term ends, stands in a file of agreements.', action: 'Add your files' },
  live: (shown: number, all: number) => `${shown === all ? clientsOf(all) : `${count(shown)} of ${clientsOf(all)}`}.`,
  opened: (client: string) => `The sums of ${client} stand open.`, closed: 'Closed.',
} as const
