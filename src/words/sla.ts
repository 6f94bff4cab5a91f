import type { ClockName } from '../core/index.ts'
import type { ClockState } from '../models/source.ts'
import { bareShare as bare, count, duration, month, points, promised as promise, share } from './figures.ts'

const NOUN: Readonly<Record<ClockName, string>> = { response: 'responses', resolution: 'resolutions' }

/** Words of the SLA page; functions make sentences of figures. */
export const sla = {
  measure: { response: 'Responses against the promise', resolution: 'Resolutions against the promise' },
  tabs: { response: 'Responses', resolution: 'Resolutions' },
  tabs_label: 'Which clock',
  in_time: { response: 'Responses in time', resolution: 'Resolved in time' },
  series: 'in time',
  interval: '95 % interval',

  filters: {
    label: 'Which tickets',
    period: 'Period',
    from: 'From',
    until: 'Until',
    whole: 'all months',
    since: (from: string) => `from ${from}`,
    to: (until: string) => `to ${until}`,
    between: (from: string, until: string) => (from === until ? from : `${from} – ${until}`),
    client: 'Client',
    find_client: 'Find a client',
    all_of: (number: number) => `all ${count(number)}`,
    some_of: (number: number) => `${count(number)} chosen`,
    all: 'all',
    clear: 'Show all',
    plan: 'Plan',
    no_plan: 'no plan',
    priority: 'Priority',
    no_priority: 'not stated',
    lane: 'Lane',
    lanes: { all: 'all', express: 'express only', regular: 'regular only' },
    judged_by: 'Judged by',
    in_force: 'agreement in force',
    assumed: (plan: string) => `${plan}, assumed`,
    assume_note: (tickets: number) => `${count(tickets)} ${tickets === 1 ? 'ticket has' : 'tickets have'} no agreement in force. Choose a plan to judge ${tickets === 1 ? 'it' : 'them'} by; it is named as assumed everywhere.`,
    assume_none: 'none: they stay unknown',
    keep_link: 'Keep link',
    link_kept: 'The link is copied. Client names in it stay in this browser: no server sees them.',
    link_shown: 'Copy this address:',
    download: 'Download rows',
    reset: 'Show everything',
  },

  headline: {
    recent: (number: number) => (number === 1 ? 'Last month' : `Last ${['', '', 'two', 'three'][number] ?? number} months`),
    time: { response: 'Time to a first human reply', resolution: 'Time to a resolution' },
    of: (met: number, decided: number) => `${count(met)} of ${count(decided)}`,
    promise: (promised: number, rate: number) => `Promise ${promise(promised)} %: ${against(rate - promised)}.`,
    no_promise: 'No promise goes with these tickets.',
    interval: (low: number, high: number, side: 'above' | 'below' | 'inside' | null) => `95 % interval ${bare(low)} to ${share(high)}${side === null ? '' : side === 'inside' ? ', which includes the promise' : side === 'above' ? ', clear above the promise' : ', clear below the promise'}`,
    few: (low: number, high: number) => `Too few to say: fewer than 20. The 95 % interval runs from ${bare(low)} to ${share(high)}`,
    none: 'Nothing decided yet',
    median: (p90: number | null) => `Median, in open hours. ${p90 === null ? 'Nine in ten: not reached by the data.' : `Nine in ten within ${duration(p90)}.`} Open tickets count as at least their age`,
    no_median: 'Not reached by the data: half of the tickets are still open',
    before: (rate: number) => `The months before: ${share(rate)}`,
  },

  balance: {
    why_unknown: 'Why some are unknown',
    title: (tickets: number) => `What the ${count(tickets)} ${tickets === 1 ? 'ticket is' : 'tickets are'}`,
    note: {
      response: 'Exempt: raised by a technician, cancelled, merged or spam. Unknown: no target, or no first reply in the export. Neither is in the rate',
      resolution: 'Exempt: cancelled, merged, spam or internal. Unknown: no target, or an instant is missing or impossible. Neither is in the rate',
    },
    open_note: 'Running and paused tickets are not late yet',
    no_first_response: 'The files have no column with a first reply, so every response is unknown.',
  },
  states: { met: 'met', missed: 'missed', running: 'running', paused: 'paused', exempt: 'exempt', unknown: 'unknown' } satisfies Record<ClockState, string>,
  marks: {
    kept: 'promise kept', kept_close: 'kept, but within the interval', missed_close: 'missed, within the interval', missed: 'promise missed', few: 'fewer than 20 tickets', none: 'nothing decided',
  },

  month: {
    measure: { response: 'Responses in time by month', resolution: 'Resolutions in time by month' },
    caption: (clock: ClockName, axisFrom: number) => `Share of ${clock === 'response' ? 'first responses' : 'resolutions'} within target, by month of creation.${axisFrom > 0 ? ` Axis from ${axisFrom} %` : ''}`,
    title: (last: { month: string; rate: number; promise: number | null }) =>
      `${share(last.rate)} in ${month(last.month)}${last.promise === null ? '' : `, against ${promise(last.promise)}\u00a0% promised`}`,
    promise: (promised: number) => `promise ${promise(promised)} %`,
    tickets: 'tickets',
    sentence: (clock: ClockName, first: string, last: string, lowest: string, now: string) => `Line of ${NOUN[clock]} in time by month, ${first} to ${last}: ${lowest}; ${now}`,
    sentence_empty: 'No month has tickets with a target.',
    lowest: (name: string, rate: number) => `lowest in ${month(name)} with ${share(rate)}`,
    now: (name: string, rate: number) => `${month(name)} ${share(rate)}`,
    below: (name: string, rate: number) => `${month(name)} ${share(rate)}, below the promise`,
    too_few: 'Fewer than 20 decided tickets in every month: counts only.',
  },

  heat: {
    caption: (clock: ClockName) => `${clock === 'response' ? 'Responses' : 'Resolutions'} in time, %, above the number decided`,
    caption_cut: (shown: number, all: number) => ` The last ${shown} of ${all} months`,
    steps: 'Steps at 10 and 2 points below the promise, 2 and 6 above. Under 20 tickets: counts, no colour',
    below: 'below promise',
    above: 'above',
    few: 'few',
    total: 'All',
    corner: 'Priority',
    cell: (name: string, row: string) => `${row}, ${name}: `,
  },

  client: {
    title: (below: number, judged: number) => (judged === 0 ? 'Clients' : below === 0 ? 'Every client with 20 tickets or more is at or above its promise' : `${below === judged ? 'All' : `${count(below)} of`} ${count(judged)} ${judged === 1 ? 'client is' : 'clients are'} below ${judged === 1 ? 'its' : 'their own'} promise`),
    caption: 'Worst first. The dashed line is each client’s own promise; dot and bar are points above or below it with the 95 % interval',
    columns: { client: 'Client', rate: 'In time, %', decided: 'Met of decided', points: 'Points', interval: 'Against the promise', promise: 'Promise, %', missed: 'Missed', open: 'Open', exempt: 'Exempt', unknown: 'Unknown' },
    interval: (name: string, distance: number, low: number, high: number) => `${name}: ${points(Math.abs(distance))} ${distance < 0 ? 'below' : 'above'} its promise, 95 % interval ${signed(low)} to ${signed(high)} points`,
    too_few: (name: string) => `${name}: too few tickets for an interval`,
    show_all: (number: number) => `Show all ${count(number)} clients`,
    assumed: 'judged by an assumed plan',
    assumed_short: 'assumed',
    sorted: (column: string) => `Sorted by ${column}`,
    few: 'few',
  },

  misses: {
    title: { response: 'Late responses', resolution: 'Late resolutions' },
    shown: (shown: number, all: number) => `${count(shown)} of ${count(all)}, newest first`,
    none: { response: 'No response was late.', resolution: 'No resolution was late.' },
  },

  tickets: {
    columns: { ticket: 'Ticket', client: 'Client', priority: 'Priority', created: 'Created', target: 'Target', took: 'Took, open', over: 'Over by', state: 'State', subject: 'Subject' },
    more: (number: number) => `Show ${count(number)} more`,
    still_open: 'still open',
    no_priority: '–',
    not_stated: 'not stated',
    spare: (minutes: number) => `${duration(minutes)} to spare`,
    express: 'express',
    assumed: (plan: string) => `${plan}, assumed`,
    as_stated: 'took as stated by the export',
    stated: { within: 'stated within', violated: 'stated late' },
    open: (id: string) => `Open the clock of ticket ${id}`,
    none: 'No tickets here.',
  },

  panel: {
    close: 'Close',
    count: (shown: number, all: number) => (shown >= all ? `${count(all)} ${all === 1 ? 'ticket' : 'tickets'}` : `${count(shown)} of ${count(all)} tickets, newest first`),
    what: (states: readonly ClockState[], place: string) => `${capital(states.length >= 6 ? 'All' : states.length > 2 ? `${states.slice(0, -1).join(', ')} and ${states.at(-1)}` : states.join(' and '))}${place === '' ? '' : `: ${place}`}`,
    differ: { ours_worse: 'Stated within, late by the clock', ours_better: 'Stated late, in time by the clock', contradicted: 'Labels that contradict their own times' },
    recent: (from: string, until: string) => (from === until ? month(from) : `${month(from)} to ${month(until)}`),
  },

  stated: {
    title: (differing: number) => (differing === 0 ? 'Our clock and the export agree' : `Our clock and the export differ on ${count(differing)} ${differing === 1 ? 'ticket' : 'tickets'}`),
    caption: 'The verdict that the tool wrote into the export, beside ours. It feeds nothing else on this page',
    says: 'The export says',
    within: (within: number, all: number) => `${count(within)} of ${count(all)}`,
    none: (number: number) => (number === 0 ? 'Every ticket carries a verdict.' : `${count(number)} carry no verdict.`),
    worse: 'Stated within, late by our clock',
    better: 'Stated late, in time by our clock',
    contradicted: 'Labels that contradict their own times',
  },

  as_stated: (stated: number, decided: number) => `${stated === decided ? 'All' : count(stated)} of these ${count(decided)} verdicts rest on minutes as stated by the export. It holds no times for them, so they cannot be computed again.`,

  assumed: {
    note: (plan: string, decided: number) => `${count(decided)} of these verdicts ${decided === 1 ? 'rests' : 'rest'} on ${plan}, a plan that was assumed: no agreement was in force for ${decided === 1 ? 'that ticket' : 'those tickets'}.`,
    needed: (tickets: number, all: number) => `${tickets === all ? 'None of the' : `${count(tickets)} of the`} ${count(all)} tickets ${tickets === all ? 'has an agreement in force' : 'have no agreement in force'}, so ${tickets === all ? 'nothing is judged yet' : 'those are unknown'}. Choose a plan under “Judged by”.`,
  },

  as_table: 'As a table',
  table_columns: { month: 'Month', tickets: 'Tickets', met: 'Met', missed: 'Missed', rate: 'In time, %', low: 'From', high: 'To', promise: 'Promise, %' },

  live: {
    result: (clock: ClockName, tickets: number, rate: number | null) => `${count(tickets)} tickets. ${rate === null ? `No ${NOUN[clock]} decided.` : `${share(rate)} of ${NOUN[clock]} in time.`}`,
    opened: (number: number) => `${count(number)} ${number === 1 ? 'ticket' : 'tickets'} shown`,
    closed: 'Closed',
  },

  empty: {
    title: 'No tickets yet',
    text: 'A ticket export switches this page on: a file with ticket_id, client and created_at. It is read in this browser and sent nowhere.',
    action: 'Add a ticket export',
  },
  no_match: { title: 'No ticket fits these filters', text: 'Take one of them back, or show everything.' },
  reading: { note: 'Counting again. The figures below are from before.', engine: 'The engine is starting; these figures were computed when the site was built.' },
  refused: { title: 'The figures could not be computed', where: 'What happened', again: 'Try again' },
} as const

function against(difference: number): string {
  if (Math.abs(difference) < 0.0005) return 'kept exactly'
  return difference > 0 ? `kept by ${points(difference)}` : `missed by ${points(-difference)}`
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${bare(Math.abs(value))}`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
