import { bareShare, count, duration, MISSING, month, points, promised, share } from './figures.ts'

const HUNDRED_HOURS = 6_000

/** `43 min`, `12 h 30`; from a hundred hours on without the minutes: `1,234 h`. */
function hours(minutes: number): string {
  return minutes < HUNDRED_HOURS ? duration(minutes) : `${count(minutes / 60)} h`
}

const stretches = (number: number): string => `${count(number)} ${number === 1 ? 'stretch' : 'stretches'}`

/** What the statement is made from. */
interface Found {
  readonly paused_tickets: number
  readonly paused_minutes: number
  readonly other_spans: number
  readonly met: number
  readonly missed: number
  readonly rests_on_pauses: number
}

/** The statement of the page and of the command: a plain count. */
function finding({ paused_tickets, paused_minutes, other_spans, met, missed, rests_on_pauses: rests }: Found): string {
  if (paused_tickets === 0) return 'No resolution clock was paused'
  if (met + missed === 0) return `${hours(paused_minutes)} of pauses, and no resolution kept or missed yet`
  if (met === 0) return `None of the ${count(missed)} decided resolutions was kept, pauses or not`
  if (rests === 0) return `None of the ${count(met)} kept resolutions rests on a pause`
  return `${count(rests)} of ${count(met)} kept ${met === 1 ? 'resolution' : 'resolutions'} ${rests === 1 ? 'was' : 'were'} kept only because ${other_spans > 0 ? 'waiting' : 'waiting on the client'} did not count`
}

/** Words of the page about pauses, and of its command. A pause is agreed; what ran on after the client's answer is ours. */
export const pauses = {
  hours,
  stretches,
  finding,
  lead: 'Pauses are agreed: while we wait on the client, the resolution clock stands still. Open hours that we left it standing after the client had answered are shown apart. Those are ours.',
  nothing: {
    text: 'No status change in these files starts a wait, and no column states one. Status changes switch this page on: a file of events with ticket_id, at, kind and value, or a column paused_minutes beside the tickets.',
    action: 'Add a file of events',
  },

  headline: {
    label: 'Pauses of resolution clocks',
    paused: 'Open hours paused',
    paused_note: (part: number, open: number) => `${share(part)} of the ${hours(open)} that resolution clocks ran or stood still.`,
    stated: (minutes: number) => `${hours(minutes)} of them stated, without start and end:`,
    stated_tickets: (number: number) => `${count(number)} ${number === 1 ? 'ticket' : 'tickets'}`,
    spans: 'Stretches of waiting',
    spans_note: (median: number | null, tickets: number) => `${median === null ? '' : `Half of them at most ${duration(median)} of open time. `}On ${count(tickets)} ${tickets === 1 ? 'ticket' : 'tickets'}.`,
    other: (number: number) => ` ${count(number)} of them waiting on someone else, as the plan allows.`,
    overrun: 'Ran on after the client’s answer',
    overrun_note: (minutes: number, part: number) => `${hours(minutes)} of open time from the first answer on, ${share(part)} of all that was paused.`,
    overrun_none: 'Every stretch with an answer ended with it.',
    rests: 'Kept only because of pauses',
    rests_note: (met: number, part: number) => `Of ${count(met)} kept resolutions, ${share(part)}. With the pauses counted in, they took longer than their target.`,
    rests_none: 'No resolution is decided yet.',
    left_out: (exempt: number, unknown: number) => [exempt === 0 ? '' : `${count(exempt)} exempt`, unknown === 0 ? '' : `${count(unknown)} without a verdict`].filter((part) => part !== '').join(' and '),
    left_out_note: (words: string) => `Not among the resolutions: ${words}.`,
  },

  promise: {
    title: 'The same resolutions, counted three ways',
    caption: 'The first is what we promised. The other two only show how much of it rests on pauses.',
    agreed: 'As agreed',
    overruns: 'Pauses ending at the answer',
    without: 'Without any pause',
    of: (met: number, decided: number) => `${count(met)} of ${count(decided)}`,
    promise: (rate: number, promise: number) => {
      const apart = rate - promise
      return Math.abs(apart) < 0.0005 ? `Exactly the promise of ${promised(promise)} %.` : `${points(Math.abs(apart))} ${apart < 0 ? 'below' : 'above'} the promise of ${promised(promise)} %.`
    },
    fewer: (number: number) => (number === 0 ? 'None would change.' : 'fewer than as agreed.'),
    few: 'Too few decided for a rate.',
    none: 'Nothing decided yet.',
  },

  month: {
    title: (last: { month: string; minutes: number; mean: number } | null) => (last === null ? 'By month' : `${hours(last.minutes)} paused on tickets of ${month(last.month)}; ${hours(last.mean)} in a month on average`),
    caption: 'Open hours paused, by month of the ticket’s creation. The dark part ran on after the client’s answer',
    paused: 'paused',
    overrun: 'after the answer',
    spans: 'stretches',
    hour: (value: number) => `${count(value)} h`,
    sentence: (first: string, last: string, most: string, minutes: number, overrun: number) => `Bars of open hours paused by month, ${month(first)} to ${month(last)}: most in ${month(most)} with ${hours(minutes)}; ${hours(overrun)} in all after the client’s answer`,
    sentence_empty: 'No month has pauses.',
    columns: { month: 'Month', tickets: 'Tickets', paused: 'Paused, open', share: 'Of clock time, %', spans: 'Stretches', overrun: 'Ran on, open', overrun_spans: 'Stretches run on', rests: 'Only by pauses' },
  },

  client: {
    title: (below: number, judged: number) => (judged === 0 ? 'By client' : below === 0 ? 'No client at or above its promise would be below it without pauses'
      : `${count(below)} of ${count(judged)} ${judged === 1 ? 'client' : 'clients'} at or above the promise would be below it without pauses`),
    caption: 'Open time. Rates of 20 decided resolutions and more; under 20, met of decided',
    columns: {
      client: 'Client', paused: 'Paused', share: 'Of clock time, %', spans: 'Stretches', overrun: 'Ran on', overrun_spans: 'Stretches run on',
      attainment: 'As agreed, %', without: 'Without pauses, %', rests: 'Kept only by pauses',
    },
    show_all: (number: number) => `Show all ${count(number)} clients`,
    agreed: (name: string, rate: string, counts: string) => `${name}: ${rate}, ${counts} resolutions kept as agreed`,
  },

  overruns: {
    title: 'Where we left the clock standing longest',
    title_none: 'No stretch ran on after the client’s answer',
    note_none: 'Wherever a stretch of waiting has an answer of the client in it, the clock went on with that answer. Answers that the files do not hold cannot be seen here.',
    shown: (shown: number, all: number) => `${count(shown)} of ${count(all)}, the longest first`,
  },
  rows: {
    columns: { ticket: 'Ticket', client: 'Client', from: 'Waiting from', answered: 'Client answered', until: 'Until', paused: 'Paused, open', overrun: 'Ran on, open', set_by: 'Set by', subject: 'Subject' },
    goes_on: 'still waiting',
    other: 'waiting on someone else',
    no_answer: MISSING,
    open: (id: string) => `Open the clock of ticket ${id}`,
    none: 'No stretches here.',
    more: (number: number) => `Show ${count(number)} more`,
  },

  panel: {
    lists: {
      stretches: 'Stretches of waiting', overruns: 'Stretches that ran on after the client’s answer', decided: 'Resolutions with a verdict', resting: 'Kept only because of pauses',
      resting_overruns: 'Kept only because the clock stood on after the answer', stated: 'Pauses stated, without start and end',
    },
    title: (list: string, place: string) => (place === '' ? list : `${list}: ${place}`),
    count_rows: (shown: number, all: number) => (shown >= all ? stretches(all) : `${count(shown)} of ${stretches(all)}, the longest first`),
    count_tickets: (shown: number, all: number) => (shown >= all ? `${count(all)} ${all === 1 ? 'ticket' : 'tickets'}` : `${count(shown)} of ${count(all)} tickets, newest first`),
  },

  technicians: {
    title: 'By technician',
    why: 'In some places, figures about single employees need the works council’s agreement, or their own.',
    until: 'Off until you switch it on.',
    on: 'Show by technician',
    off: 'Hide technicians',
    kept: 'Kept in this browser until you hide it again.',
    caption: 'By the technician that the ticket names, in order of name. Shares of 20 stretches and more',
    nobody: 'nobody named',
    columns: { technician: 'Technician', tickets: 'Tickets', paused: 'Paused', share: 'Of clock time, %', spans: 'Stretches', overrun: 'Ran on', overrun_spans: 'Stretches run on', overrun_share: 'Of stretches, %' },
  },

  live: {
    result: (spans: number, rests: number, met: number) => `${stretches(spans)}. ${count(rests)} of ${count(met)} kept resolutions rest on pauses.`,
    opened: (number: number) => `${count(number)} ${number === 1 ? 'row' : 'rows'} shown`,
    closed: 'Closed',
  },
  share: (part: number, whole: number) => (whole === 0 ? MISSING : bareShare(part / whole)),
} as const
