import type { ClockName, Mark } from '../core/index.ts'
import type { ClientAgreement, ClockState } from '../models/source.ts'
import { bareShare, count, date, month, monthIn, promised, share } from './figures.ts'
import { inWords } from './number-words.ts'

const NOUN: Readonly<Record<ClockName, string>> = { response: 'response', resolution: 'resolution' }

/** Words of one client's page; functions make sentences of figures. */
export const client = {
  clients: 'Clients',
  trail: 'Where you are',
  choose: 'Which client?',
  choose_text: 'Every client with tickets. A client’s name stands only in the part of the address that no server sees.',
  directory: (number: number) => `${count(number)} ${number === 1 ? 'client' : 'clients'}`,
  find: 'Find a client',
  opening: (name: string) => `Opening ${name} …`,
  unknown: { title: (name: string) => `No client is called ${name}`, text: 'The files in use hold no client of that name. It may be written otherwise there: these are the ones they hold.' },
  empty: { title: 'No tickets yet', text: 'A ticket export switches this page on: a file with ticket_id, client and created_at. It is read in this browser and sent nowhere.', action: 'Add a ticket export' },
  actions: { print: 'Print', proposal: 'Make the proposal', log: 'Call log' },

  standing: {
    renews: (name: string, days: number, on: string, rolling: boolean) => `${name}${rolling ? ' renews' : '’s agreement ends'} ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : days <= 180 ? `in ${count(days)} days` : `in ${month(on.slice(0, 7))}`}`,
    in_force: (name: string) => `${name} has an agreement without an end`,
    ended: (name: string, on: string | null) => `${name}’s agreement ended${on === null ? '' : ` on ${date(on)}`}`,
    to_come: (name: string, on: string) => `${name}’s agreement begins on ${date(on)}`,
    none: (name: string) => `${name} has no agreement in the files`,
  },
  promise: {
    both_kept: 'We kept both promises to them', both_missed: 'We missed both promises to them',
    missed: (clock: ClockName) => `We missed our ${NOUN[clock]} promise to them`,
    kept: (clock: ClockName) => `We kept our ${NOUN[clock]} promise to them`,
    few: 'Too few tickets to say how we did', none: 'Nothing was promised that could be judged',
  },
  /** The same in front of the client. */
  room: {
    both_kept: 'we kept both promises', both_missed: 'we missed both promises',
    missed: (clock: ClockName) => `we missed our ${NOUN[clock]} promise`,
    kept: (clock: ClockName) => `we kept our ${NOUN[clock]} promise`,
    few: 'too few tickets to judge', none: 'what we did',
    title: (name: string, finding: string) => `${name}: ${finding}`,
  },
  line: {
    seats: (seats: number) => `${count(seats)} ${seats === 1 ? 'seat' : 'seats'}`,
    sites: (sites: number, travel: number | null) => `${sites === 1 ? 'one site' : `${inWords(sites)} sites`}${travel === null ? '' : `${sites === 1 ? '' : ','} ${count(travel)} minutes away`}`,
    travel: (travel: number) => `${count(travel)} minutes away`,
    since: (on: string) => `client since ${on.slice(0, 4)}`,
    version: (version: number, on: string, standing: ClientAgreement['standing']) => `agreement version ${count(version)}, ${({ in_force: `in force since ${date(on)}`, ended: `ended; it began on ${date(on)}`, to_come: `from ${date(on)}`, none: '' })[standing]}`,
    fee: (amount: string) => `${amount} a month`,
    no_plan: 'no plan',
  },

  way: {
    label: 'What was and what is coming up',
    survey: 'Survey', visit: 'Visit', review: 'Review', today: 'Today', notice: 'Notice by', renews: 'Renews', ends: 'Ends',
    answered: (on: string) => `answered ${on}`, unanswered: 'no answer', here: 'tickets until then', notice_note: (days: number) => (days < 0 ? 'has passed' : days === 0 ? 'today' : `in ${count(days)} days`), past: 'over',
    all: 'All steps before the term ends', none: 'in no file', held: 'held', visited: 'on site',
  },
  next: {
    title: 'What to do next', none: 'Nothing asks for an act now.', by: (on: string) => `by ${on}`, late: (on: string) => `late, ${on}`,
    more: (number: number) => `${count(number)} more ${number === 1 ? 'step' : 'steps'} later on.`,
  },

  promised: {
    title: 'What we promised, what we did',
    caption: (from: string, until: string, hours: string | null, promises: string, axis: number) => `${month(from)} to ${month(until)}${hours === null ? '' : `, ${hours} hours`}. ${promises} The bar is the 95 % interval, the dashed line the promise; axis from ${axis} %`,
    share: (value: number) => `Promise: ${promised(value)} % within target.`,
    shares: (response: number, resolution: number) => `Promise: ${promised(response)} % of responses and ${promised(resolution)} % of resolutions within target.`,
    columns: { what: 'Clock', target: 'Target', rate: 'In time', tickets: 'Tickets', interval: 'Interval', promise: 'Promise' },
    clocks: { response: 'Responses', resolution: 'Resolutions' } satisfies Record<ClockName, string>,
    none: 'not stated',
    of: (met: number, decided: number) => `${count(met)} of ${count(decided)}`,
    marks: { kept: 'kept', kept_close: 'kept, close', missed_close: 'missed, close', missed: 'missed', few: 'too few', none: 'none decided' } satisfies Record<Mark, string>,
    open: (what: string, which: string) => `${what}: ${which}`,
    late: 'the late ones', decided: 'the decided ones',
    sentence: (what: string, rate: number, low: number, high: number, promise: number | null) => `${what}: ${share(rate)} in time, 95 % interval ${bareShare(low)} to ${share(high)}${promise === null ? '' : `, promise ${promised(promise)} %`}`,
    outside: (clock: ClockName, tickets: number) => `Of ${count(tickets)} tickets, left out of ${clock === 'response' ? 'responses' : 'resolutions'}: `,
    all_in: (clock: ClockName, tickets: number) => `All ${count(tickets)} tickets are in the ${clock === 'response' ? 'responses' : 'resolutions'}.`,
    state: (state: ClockState, number: number) => `${count(number)} ${state}`,
    no_tickets: 'No tickets in these twelve months.',
    no_agreement: 'No agreement was in force for these tickets, so nothing is judged. Their times are in the call log.',
    few_note: 'Fewer than 20 tickets: counts, and no verdict.',
  },
  months: {
    other: { response: 'Show responses', resolution: 'Show resolutions' } satisfies Record<ClockName, string>,
    caption: (clock: ClockName, from: number) => `${clock === 'response' ? 'Responses' : 'Resolutions'} in time, %, 95 % interval, number of tickets below${from > 0 ? `; axis from ${from} %` : ''}`,
    few: 'Fewer than 20 decided tickets in every month: counts only',
    below: (names: readonly string[], year: string | null) => `${series(names.map((name) => monthIn(name, year)))} missed the promise`,
    many: (some: number, all: number) => `${count(some)} of ${count(all)} months missed the promise`,
    none_below: 'No month with 20 tickets missed the promise',
    measure: { response: 'Responses by month', resolution: 'Resolutions by month' } satisfies Record<ClockName, string>,
  },
  panel: {
    tickets: (clock: ClockName, where: string, states: readonly ClockState[]) => `${capital(states.length > 2 ? 'decided' : states.join(' and '))} ${clock === 'response' ? 'responses' : 'resolutions'}${where === '' ? '' : `, ${where}`}`,
    rows: (shown: number, all: number) => (shown >= all ? `${count(all)} ${all === 1 ? 'row' : 'rows'}` : `${count(shown)} of ${count(all)} rows`),
    close: 'Close', more: (number: number) => `Show ${count(number)} more`, none: 'No rows here.',
    columns: { on: 'Date', ref: 'What', label: 'Which', counts: 'Counts', place: 'File and row' },
    yes: 'yes', no: '–', place: (file: string, row: number) => `${file}, row ${count(row)}`, nowhere: 'in no file', noted: 'noted here',
  },

  worth: {
    title: 'What they are worth', caption: 'A month, mean of twelve',
    fee: (seats: number | null) => `Fee${seats === null ? '' : `, ${count(seats)} seats`}`, labour: (hours: string, cost: string) => `Labour, ${hours} at ${cost}`, labour_plain: 'Labour', tools: (cost: string) => `Tools, ${cost} a seat`, left: 'Left',
    margin: (value: number) => `Margin ${share(value, 0)}.`,
    per_hour: (earned: string, rate: string) => `Fee less tools is ${earned} for each hour worked; your rate card says ${rate}.`,
    no_fee: 'No agreement states a fee.', no_hours: 'No file tells the hours worked: time_entries, or minutes_worked in the tickets, would.', no_seats: 'No file tells the seats, so the tools are not known.',
    from: { time_entries: 'Hours from the entries of time.', tickets: 'Hours from the tickets’ own minutes.', none: '' },
    without: (without: number, tickets: number) => `${count(without)} of ${count(tickets)} tickets worked on carry no minutes.`,
    sentence: (what: string, amount: string) => `${what}: ${amount}`,
  },
  habits: { title: 'What stands out', none: 'Nothing stands out against your other clients.', says: (habit: string) => `It ${habit}.` },
  fit: {
    title: 'The fit',
    overall: { fits: 'It is the kind of client you do best', small: 'It is smaller than those you do best', large: 'It is larger than those you do best', warn: 'It is another trade than the one you do best', unknown: 'Seats, servers and sites are in no file: clients.csv would tell' },
    item: (what: string, found: number, [least, most]: readonly [number, number], fits: boolean) => `${count(found)} ${found === 1 ? what.slice(0, -1) : what}${fits ? '' : `; you do best ${least === most ? count(least) : `${count(least)} to ${count(most)}`}`}`,
  },
  live: (name: string) => `${name}: shown`,
} as const

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function series(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
