import { MINUS } from '../core/index.ts'
import type { ClientSums, SumName, SumWarning } from '../models/source.ts'
import { bareShare, count, date, duration, share } from './figures.ts'

const clientsOf = (number: number): string => `${count(number)} ${number === 1 ? 'client' : 'clients'}`
const ticketsOf = (number: number): string => `${count(number)} ${number === 1 ? 'ticket' : 'tickets'}`
const hours = (minutes: number): string => `${one(minutes / 60)} h`
const signed = (text: string, value: number): string => (value < 0 ? `${MINUS}${text}` : text)

/** With so many decimals and no sign lost. */
function decimals(value: number, places: number): string {
  const [whole = '', part] = Math.abs(value).toFixed(places).split('.')
  return signed(`${count(Number(whole))}${part === undefined ? '' : `.${part}`}`, Number(value.toFixed(places)))
}
const one = (value: number): string => decimals(value, 1)
const two = (value: number): string => decimals(value, 2)

/** How amounts are written, and what the provider says that its work costs. */
export interface SumFormat {
  /** In the provider's currency, with its cents. */
  readonly money: (cents: number) => string
  readonly costs: { readonly labour_per_hour_cents: number; readonly tools_per_seat_cents: number }
  readonly rate_per_hour_cents: number
}

const MISSING_PARTS = { fee_cents: 'the fee', labour_cents: 'the labour', tools_cents: 'the tools' } as const

/** A sum as its formula, once in words and once with its figures; said plainly where a part of it is not known. */
function stepsOf(sum: SumName, sums: ClientSums, { money, costs, rate_per_hour_cents }: SumFormat): readonly string[] {
  const { fee_cents: fee, labour_cents: labour, tools_cents: tools, left_cents: left, minutes, seats, months } = sums
  const lacks = Object.entries(MISSING_PARTS).flatMap(([name, words]) => (sums[name as keyof typeof MISSING_PARTS] === null ? [words] : []))
  const unknown = (parts: readonly string[]): string[] => [`Not known, as ${parts.join(' and ')} ${parts.length === 1 && parts[0] !== 'the tools' ? 'is' : 'are'} not.`]
  const span = `${two(months)} months`
  const each = (what: string, whole: string | null, value: number | null, unit: string): string[] => [
    `${what} ÷ seats ÷ months`, ...(whole === null || value === null || seats === null ? ['Not known, as its parts are not.'] : [`${whole} ÷ ${count(seats)} seats ÷ ${span} = ${unit === 'min' ? `${one(value)} minutes` : two(value)}`])]
  switch (sum) {
    case 'fee': return ['For each day of an agreement its monthly fee, by the days of that month; added up and rounded once', ...(fee === null ? ['Not known, as no fee is stated.'] : [`${count(sums.bound_days)} ${sums.bound_days === 1 ? 'day' : 'days'}, ${two(sums.bound_months)} months: ${money(fee)}`])]
    case 'hours': return [sums.hours_from === 'tickets' ? 'Minutes worked, as the tickets state them' : 'Minutes of all entries of time: on tickets, travel, projects and work without a ticket', ...(minutes === null ? ['Not known, as no file tells.'] : [`${count(Math.round(minutes))} minutes = ${hours(minutes)}`])]
    case 'labour': return ['Hours × what an hour costs you', ...(labour === null || minutes === null ? ['Not known, as the hours are not.'] : [`${count(Math.round(minutes))} minutes × ${money(costs.labour_per_hour_cents)} an hour = ${money(labour)}`])]
    case 'tools': return ['Seats × what the tools of a seat cost you a month × months', ...(tools === null || seats === null ? ['Not known, as the seats are not.'] : [`${count(seats)} seats × ${money(costs.tools_per_seat_cents)} × ${span} = ${money(tools)}`])]
    case 'left': return ['Fee − labour − tools', ...(left === null ? unknown(lacks) : [`${money(fee!)} − ${money(labour!)} − ${money(tools!)} = ${money(left)}`])]
    case 'margin': return ['(Fee − labour − tools) ÷ fee', ...(left === null ? unknown(lacks) : sums.margin === null ? ['There is no fee to divide by.'] : [`(${money(fee!)} − ${money(labour!)} − ${money(tools!)}) ÷ ${money(fee!)} = ${money(left)} ÷ ${money(fee!)} = ${marginText(sums.margin)}`])]
    case 'hourly_rate': return ['(Fee − tools) ÷ hours', ...(sums.hourly_rate_cents === null ? (minutes === 0 ? ['No hours were worked to divide by.'] : ['Not known, as its parts are not.']) : [`(${money(fee!)} − ${money(tools!)}) ÷ ${hours(minutes!)} = ${money(sums.hourly_rate_cents)} an hour`, `Your rate card says ${money(rate_per_hour_cents)} an hour.`])]
    case 'reactive_hours': return [...each('Work on tickets that nobody of yours raised, travel included and projects left out', sums.reactive_minutes === null ? null : `${count(Math.round(sums.reactive_minutes))} minutes`, sums.reactive_minutes_per_seat_month, 'min')]
    case 'tickets': return [...each('Tickets raised and worked on', ticketsOf(sums.tickets), sums.tickets_per_seat_month, ''),
      ...(sums.minutes_per_ticket === null ? [] : [`Minutes of a ticket, the mean of the ${count(sums.told_tickets)} of which they are told, without travel: ${one(sums.minutes_per_ticket)}`])]
  }
}

const marginText = (value: number): string => share(value)

function warning(one_of: SumWarning): string {
  switch (one_of.kind) {
    case 'no_hours': return 'No file tells the hours, so nothing that rests on them is known.'
    case 'no_fee': return 'A version of the agreement states no fee, so nothing that rests on it is known.'
    case 'no_seats': return 'No file tells the seats.'
    case 'no_agreement': return 'No agreement binds in these twelve months, so there is no fee.'
    case 'without_minutes': return `Of ${ticketsOf(one_of.of)} that were worked on, ${count(one_of.tickets)} ${one_of.tickets === 1 ? 'has' : 'have'} no minutes: hours and cost are too low by what they took.`
    case 'hours_since': return `The files tell of hours only from ${date(one_of.on)}, so everything counts from that day.`
    case 'outside_agreement': return `${hours(one_of.minutes)} were worked on days on which no agreement binds; they are in none of the sums.`
  }
}

/** Words of the page of sums; amounts come in as text. */
export const sums = {
  names: {
    fee: 'Fee', hours: 'Hours', labour: 'Labour', tools: 'Tools', left: 'Left', margin: 'Margin', hourly_rate: 'For an hour', reactive_hours: 'Reactive work', tickets: 'Tickets',
  } satisfies Record<SumName, string>,
  title: {
    empty: 'No clients yet', unknown: 'Fees, hours or seats are missing, so no margin is known',
    loses: (names: readonly string[]) => (names.length === 1 ? `${names[0]} costs more than it pays` : `${clientsOf(names.length)} cost more than they pay`),
    thin: (number: number, least: number) => `${clientsOf(number)} ${number === 1 ? 'leaves' : 'leave'} less than ${share(least, 0)} of ${number === 1 ? 'its' : 'their'} fee`,
    fine: (known: number, all: number, least: number) => (known === all ? `Every client leaves ${share(least, 0)} of its fee or more` : known === 1 ? `The one client whose margin is known leaves ${share(least, 0)} of its fee or more` : `All ${count(known)} clients whose margin is known leave ${share(least, 0)} of their fee or more`),
    also: (why: string) => `, ${why}`,
  },
  lead: (from: string, until: string) => `${from} to ${until}: each client’s fee, hours, cost and what is left, of the days on which its agreement binds. Every figure opens to its formula and the rows behind it.`,
  headlines: {
    label: 'All clients together', fee: 'Fees earned', hours: 'Hours worked', left: 'Left', hourly_rate: 'For each hour', over: 'Served above their plan',
    of: (known: number, all: number) => (known === all ? `all ${clientsOf(all)}` : `${count(known)} of ${clientsOf(all)} whose figures are known`),
    cost: (amount: string, known: number, all: number) => `${amount} of labour, ${known === all ? `all ${clientsOf(all)}` : `${count(known)} of ${clientsOf(all)}`}`,
    margin: (value: number) => `margin ${marginText(value)}`, rate_card: (amount: string) => `fee less tools; your rate card says ${amount}`,
    over_note: (above: number) => `of ${count(above)} on a plan that has another above it`, counting: 'being judged again …', none: 'no plan stands above another',
  },
  table: {
    title: { client: 'All clients, by name', fee: 'Largest fees first', hours: 'Most hours first', labour: 'Most labour first', tools: 'Most tools first', left: 'What is left', margin: 'Lowest margin first', hourly_rate: 'Lowest for an hour first', reactive_hours: 'Most reactive work first', tickets: 'Most tickets first', length: 'Longest tickets first', why: 'Most hours above the others first' },
    columns: {
      client: 'Client', fee: (currency: string) => `Fee, ${currency}`, hours: 'Hours', labour: 'Labour', tools: 'Tools', left: 'Left', margin: 'Margin, %', hourly_rate: 'For an hour', reactive_hours: 'Reactive min a seat, month', tickets: 'Tickets a seat, month', length: 'Minutes a ticket', why: 'Why costly',
    },
    find: 'Find a client', find_key: 'The slash key goes here; the arrow keys go from row to row.', download: 'Download as CSV',
    shown: (shown: number, all: number) => (shown === all ? clientsOf(all) : `${count(shown)} of ${clientsOf(all)}`), none_found: 'No client has these words in its name.',
    open: (client: string, name: string, value: string) => `${client}, ${name}: ${value}`, unknown: 'not known', warned: 'look', not_enough: 'too little to say',
    foot: 'Hours, labour and what rests on them are of all work, projects too; reactive work is that on tickets which nobody of yours raised. A diamond marks a client with something missing: it opens with the figure.',
  },
  warnings: {
    title: (clients: number) => `Something is missing for ${clientsOf(clients)}`, all: (text: string) => text,
    of: (number: number) => clientsOf(number), text: warning,
  },
  panel: {
    title: (client: string, name: string) => `${client}: ${name.toLowerCase()}`,
    rows: (shown: number, all: number) => (shown >= all ? `${count(all)} ${all === 1 ? 'row' : 'rows'}` : `${count(shown)} of ${count(all)} rows`),
    columns: { ref: 'What', on: 'Date', label: 'Which', amount: 'Amount', counts: 'Counts', place: 'File and row' },
    agreement: (version: string, plan: string) => `version ${version}, ${plan}`, from: 'from', seats: (number: number) => `${count(number)} ${number === 1 ? 'seat' : 'seats'}`, seats_ref: 'Seats',
    minutes: (value: number) => `${one(value).replace(/\.0$/, '')} min`, none: 'No rows.', nowhere: 'in no file', place: (file: string, row: number) => `${file}, row ${count(row)}`,
    yes: 'yes', no: 'no', close: 'Close', more: (number: number) => `Show ${count(number)} more`,
    kinds: { project: 'project', travel: 'travel', remote: 'remote', on_site: 'on site', other: 'work' } as Readonly<Record<string, string>>,
  },
  steps: stepsOf,
  marginText,
  hours, one, two, duration, bareShare,
  client: {
    title: 'The sums of the twelve months', all: 'The sums of all clients', caption: (from: string, until: string) => `${date(from)} to ${date(until)}, of the days on which the agreement binds. Each figure opens to its formula and its rows.`, open: 'What makes the hours',
  },
  download: { sums: 'sums.csv', over: 'over-service.csv' },
  live: (shown: number, all: number, title: string) => `${title}: ${shown === all ? clientsOf(all) : `${count(shown)} of ${clientsOf(all)}`}.`,
  empty: { text: 'This page needs a ticket export. A file of agreements adds the fees, one of time entries the hours, one of clients the seats.', action: 'Add your files' },
} as const
