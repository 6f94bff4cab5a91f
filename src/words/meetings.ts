import { MINUS, type RenewalAction } from '../core/index.ts'
import { count, date } from './figures.ts'
import { actDay, dayIn, spelled } from './next-steps.ts'
import { inWords } from './number-words.ts'
import { recommendation } from './recommendation.ts'

const renewalsOf = (number: number): string => `${count(number)} ${number === 1 ? 'renewal' : 'renewals'}`
const ORDINALS: Readonly<Record<string, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' }
const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/** `2027-Q1` → `the first quarter of 2027`. */
const quarterWords = (name: string): string => `the ${ORDINALS[name.slice(6)] ?? name.slice(5)} quarter of ${name.slice(0, 4)}`

const THINGS = { briefing: 'briefing', review: 'service review' } as const
type Thing = keyof typeof THINGS
const things = (number: number, what: Thing): string => `${count(number)} ${THINGS[what]}${number === 1 ? '' : 's'}`

/** Words of the page about meetings before renewals. Amounts come in as text, dates as ISO. */
export const meetings = {
  title: {
    make_good: (some: number, all: number) => (some === all ? (all === 1 ? 'The renewal begins with making good' : `${all === 2 ? 'Both' : `All ${inWords(all)}`} renewals begin with making good`) : `${spelled(some)} of ${inWords(all)} renewals ${some === 1 ? 'begins' : 'begin'} with making good`),
    change: (some: number, all: number) => (some === all ? (all === 1 ? 'The renewal asks for more than renewing' : `All ${inWords(all)} renewals ask for more than renewing`) : `${spelled(some)} of ${inWords(all)} renewals ${some === 1 ? 'asks' : 'ask'} for more than renewing`),
    as_is: (all: number) => (all === 1 ? 'The renewal can go on as it is' : `All ${inWords(all)} renewals can go on as they are`),
    none: (quarter: string | null) => (quarter === null ? 'No agreement asks for a meeting within the twelve months' : `No agreement asks for a meeting in ${quarterWords(quarter)}`),
    empty: 'No clients yet', no_agreements: 'No file of agreements is here',
  },
  lead: (number: number, fee: string | null, quarter: string | null, from: string, until: string) =>
    `${renewalsOf(number)}${quarter === null ? ' within twelve months' : ` in ${quarterWords(quarter)}`}${fee === null ? '' : `, ${fee} a month`}. What is recommended follows from your table and the figures from ${date(from)} to ${date(until)}.`,
  filter: { label: 'Terms that end in', quarter: (name: string, number: number) => `${name.slice(5)} ${name.slice(0, 4)} (${count(number)})`, all: (number: number) => `All twelve months (${count(number)})` },
  table: {
    label: 'Renewals and what is recommended',
    columns: { client: 'Client', ends: 'Term ends', notice: 'Notice by', first: 'Recommended', once: 'Given once', fee: 'Fee a month', change: 'Against now', choice: 'Your decision', make: 'Documents' },
    lapsed: (on: string) => `ended ${date(on)}`, no_notice: 'none agreed',
    notice: (on: string, today: string) => actDay(on, today), passed: (on: string, today: string) => `passed ${dayIn(on, today)}`,
    open: (client: string, words: string) => `${client}: ${words}. Show why`,
    as_recommended: 'as recommended', decided: 'your decision', more: (amount: string, up: boolean) => `${amount} ${up ? 'more' : 'less'}`, change: (amount: string, up: boolean) => `${up ? '+' : MINUS}${amount}`,
  },
  /** `Make good, then renew`. */
  short: (actions: readonly RenewalAction[]) => actions.map((action, i) => (i === 0 ? recommendation.action(action) : lower(recommendation.action(action)))).join(', then '),
  why: {
    title: (client: string, words: string) => `${client}: ${lower(words)}`, close: 'Close', link: 'Open the client',
    first: 'What to do, and why', also: 'Also',
    held: (rows: readonly string[], behind: boolean) => `Held back: ${rows.join(', ')}. ${behind ? 'The period that runs is behind our promise so far' : 'We missed our promise'}, so no speed is offered for money.`,
    by_rule: 'By rule: no row of the table says it.',
    table: (fired: number, all: number) => `The table: ${count(fired)} of ${count(all)} rows ${fired === 1 ? 'fires' : 'fire'}`,
    hide_table: 'Hide the table', no_table: 'The content holds no table of recommendations.',
    columns: { row: 'Row', conditions: 'Conditions, and what was found', action: 'Recommends', outcome: 'Outcome' },
    otherwise: 'no row above it fires', no_conditions: 'always', holds: 'holds', fails: 'does not hold', not_known: 'not known', found: (value: string) => `found ${value}`, line: (line: number) => `line ${count(line)}`,
    where: 'The rows stand in content/recommendations.yaml.',
  },
  behind: {
    title: (name: string, value: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}: ${value}`, rows: (shown: number, all: number) => (shown === all ? `${count(all)} ${all === 1 ? 'row' : 'rows'}` : `${count(shown)} of ${count(all)}`), more: (number: number) => `${count(number)} more`, close: 'Close',
    sla: 'Open in SLA', credits: 'Open the credit ledger', sums: 'Open the sums', client: 'Open the client', true_up: 'Open the true-up',
    columns: { ref: 'What', on: 'On', label: 'About', amount: 'Amount', place: 'Where it stands' }, place: (file: string, row: number) => `${file} row ${count(row)}`, noted: 'noted here',
    credit: { period: 'Period', fee: 'Fee', due: 'Due', offered: 'Offered', settled: 'Settled', owed: 'Owed', open: 'runs', in_no_file: 'not offered yet' },
    survey: { on: 'Answered', person: 'Person', score: 'Score', of: (score: number, scale: number) => `${count(score)} of ${count(scale)}` },
    kept: (met: string, late: string, share: string, promised: string, allowed: string) => `${met} in time and ${late} late: ${share} of those decided. With ${promised} promised, ${allowed} may be late.`,
    price: (parts: readonly string[], sum: string) => `${parts.join(' + ')} = ${sum} a month.`, part: { seats: 'seats', servers: 'servers', sites: 'sites', base: 'base' },
    period: (from: string, until: string) => `Of the days from ${from} to ${until} on which an agreement binds.`,
    margin: (left: string, fee: string, margin: string) => `${left} left of ${fee}: ${margin}.`,
    least: (labour: string, tools: string, least: string, fee: string, now: string, result: string) => `(labour ${labour} + tools ${tools}) ÷ (100 % − ${least}) ÷ fee of the period ${fee} × ${now} a month = ${result}.`,
    part_of: (part: string, whole: string, share: string) => `${part} of ${whole}: ${share}.`, others: (part: string, whole: string, share: string) => `All other clients together: ${part} of ${whole}, ${share}.`,
    increase: (fee: string, share: string, result: string) => `${fee} and ${share} of it: ${result}.`, minus: (one: string, other: string, result: string) => `${one} − ${other} = ${result}.`, times: (count_: string, each: string, result: string) => `${count_} × ${each} = ${result}.`,
    seats: (stated: string, devices: string, billed: string) => `Stated in the file of clients: ${stated}. Devices that count as seats: ${devices}. Billed: ${billed}.`,
  },
  choice: {
    title: 'Your decision', none: 'As recommended', on: 'On', note: 'Why (only you see it)', save: 'Keep the decision', forget: 'Undo: as recommended', decided: (action: string, on: string) => `You decided on ${date(on)}: ${lower(action)}`,
    what: 'Do', where: 'It stays in this browser, and stands in the briefing in place of what is recommended. The client’s review proposes it.', not_now: (action: string) => `${action} (not where we missed our promise)`, bad_date: 'Put in the day of the decision.', kept: (client: string) => `Your decision for ${client} is kept.`, undone: (client: string) => `Back to what is recommended for ${client}.`, undo: 'Undo', not_kept: 'This browser could not keep it.',
  },
  make: {
    label: 'Documents for these meetings', briefing: 'Briefing for you (2 pages)', review: 'Service review for the client (3 to 5 pages)', one: { briefing: 'Briefing', review: 'Review' },
    one_label: (what: Thing, client: string) => `Make the ${THINGS[what]} of ${client}`,
    all: (clients: number, kinds: number) => (kinds === 0 ? 'Make documents (ZIP)' : `Make ${count(clients * kinds)} ${clients * kinds === 1 ? 'document' : 'documents'} for ${renewalsOf(clients)} (ZIP)`),
    none_chosen: 'Choose the briefing, the review or both.', preparing: 'Templates, fonts and figures are being read.',
    cancel: 'Cancel', cancelled: (done: number, all: number) => `Cancelled after ${count(done)} of ${count(all)}. Nothing was downloaded.`,
    done: (briefings: number, reviews: number, not_made: number) => `${[...(briefings > 0 ? [things(briefings, 'briefing')] : []), ...(reviews > 0 ? [things(reviews, 'review')] : [])].join(' and ') || 'Nothing'} made${not_made === 0 ? '' : `, ${count(not_made)} not`}`,
    done_one: (file: string, pages: number) => `${file} is downloaded, ${count(pages)} pages.`,
    gone: (client: string) => `No file tells of ${client}.`,
    client_what: (client: string, what: Thing) => `${client}, ${THINGS[what]}`,
    keep: 'The briefing is for you alone. Only the review may be given to the client.',
  },
  empty: { text: 'Bring in tickets and agreements, and every renewal stands here with what to offer and why.', action: 'Bring in files', no_agreements: 'Without agreements nothing tells what ends when.' },
  foot: { settled: (number: number) => `${spelled(number)} more ${number === 1 ? 'term is' : 'terms are'} settled: a later version takes ${number === 1 ? 'its' : 'their'} place.`, rule: 'Where we missed our promise, making good comes first, and no speed is offered for money, whatever the table says.' },
  facts: (number: number) => `The ${count(number)} facts that a row can ask for`,
  downloads: { csv: 'Download as CSV', print: 'Print' },
  live: (number: number) => `${renewalsOf(number)}.`,
} as const
