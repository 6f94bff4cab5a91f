import { NO_BREAK_SPACE, inSeries, type ClockName, type Priority } from '../core/index.ts'
import { count, duration, target } from './figures.ts'

/** Words of one ticket's clock: its ledger and facts, what stands on the drawing, and the annex. Its account has words of its own. */
export const ticket = {
  title: (id: string, subject: string | null) => (subject === null ? `Ticket ${id}` : `Ticket ${id}: ${subject}`),
  gone: (id: string) => `There is no ticket ${id} in these files.`,
  version: (plan: string, version: number | null, from: string | null) => `${plan}${version === null ? '' : `, version ${version}`}${from === null ? '' : `, in force since ${from}`}`,
  assumed: (plan: string) => `${plan}, assumed: no agreement was in force`,
  no_plan: 'no agreement in force, no plan assumed',
  clocks: { response: 'Response', resolution: 'Resolution' } as Readonly<Record<ClockName, string>>,
  close: 'Close',
  print_one: 'Print this clock',
  print_many: 'Print these clocks',
  printing: 'Reading the clocks to print.',

  drawing: {
    sentence: (id: string, parts: readonly string[]) => `Clock of ticket ${id}: ${parts.join('; ')}`,
    part: (clock: string, took: string, against: string | null) => (against === null ? `${clock} ${took}` : `${clock} ${took} against ${against}`),
    created: (time: string) => `created ${time}`,
    starts: (time: string) => `express from ${time}`,
    due: (allowed: string, time: string) => `target ${allowed}, due ${time}`,
    due_short: (time: string) => `due ${time}`,
    closed: (minutes: number) => [`closed ${target(minutes)}`, target(minutes)],
    paused: (reason: string, minutes: number) => [`${reason}, ${duration(minutes)} paused`, reason, `${duration(minutes)} paused`, 'paused'],
    over: (minutes: number) => `${duration(minutes)} over`,
    left: (minutes: number) => `${duration(minutes)} left`,
    priority: (from: string | null, to: string) => (from === null ? `priority ${to}` : `${from} → ${to}`),
    priority_at: (change: string, time: string) => `${change} ${time}`,
    solved: (time: string) => `solved ${time}`,
    back: (time: string) => `came back ${time}`,
    changes: {
      version: (plan: string, version: number) => `${plan}, version ${version}, begins`,
      ends: (plan: string, version: number) => `${plan}, version ${version}, ends`,
      premium_begins: (rider: string) => `${rider} begins`,
      premium_ends: (rider: string) => `${rider} ends`,
    },
    rider: 'the rider',
  },

  paused: 'paused',
  reasons: {
    waiting_client: 'waiting for the client', waiting_other: 'waiting for someone else', solved: 'stood solved', done: 'stood solved', stood_solved: 'stood solved',
  } as Readonly<Record<string, string>>,

  hours: 'Hours',
  agreement: 'Agreement',
  requester: 'Requester',
  technician: 'Technician',
  type: 'Kind of issue',
  status: 'Status',
  file: 'File',
  place: (file: string, row: number) => `${file}, row ${count(row)}`,
  ledger: 'What happened, and what it did to the clocks',
  in_words: 'The same in words',
  when: 'When',
  happened: 'What happened',
  did: 'What it did',
  no_target: 'no target',
  sources: { rider: ', by the rider', catalogue: ', by the catalogue’s turnaround for this kind of issue', priority: '', none: '' },
  travel: (minutes: number) => `, of which ${target(minutes)} for travel`,
  whys: {
    cancelled: 'cancelled, merged, spam or internal', raised_by_technician: 'raised by a technician', solved_without_reply: 'solved without a reply: its solution is its response',
    no_response_column: 'the file has no column with a first reply', unreadable: 'an instant could not be read', done_without_time: 'done, but without a time',
    before_creation: 'it ends before it was created', after_as_of: 'it lies after the end of the data', no_plan: 'no agreement in force, no plan assumed', no_target: 'the plan has no target for it',
    waiting_since_unknown: 'it waits, but not known since when', reopened: 'opened again: the clock runs on', only_closed_time: 'its closing time stands for its resolution',
    as_stated: 'as stated by the export', no_reply_history: 'the file does not hold who replied when', reopened_when_unknown: 'it came back, but not known when', priority_then_unknown: 'the priority it had then is not known',
  } as Readonly<Record<string, string>>,
  verdict: {
    met: (spare: string | null) => (spare === null ? 'kept' : `kept with ${spare} to spare`),
    missed: (over: string | null) => (over === null ? 'missed' : `missed by ${over}`),
    running: 'running', paused: 'paused', exempt: 'exempt', unknown: 'unknown',
  },
  judged: (priority: Priority | null, place: string | null, allowed: string) => `${[priority, place === 'on_site' ? 'on site' : place].filter((part) => part !== null).join(', ')}${priority === null && place === null ? '' : ': '}${allowed}`,
  took_words: (elapsed: string, paused: number) => `Took ${elapsed}${paused > 0 ? `, after ${duration(paused)} paused` : ''}`,
  stated: { within: 'The export says: within', violated: 'The export says: late' },
  events: {
    created: 'Created', status: 'Status', priority: 'Priority', assigned: 'Assigned', public_reply: 'Reply', auto_reply: 'Automatic reply',
    client_reply: 'Client answers', approval: 'Approval', reopened: 'Reopened', resolved: 'Resolved', closed: 'Closed', first_response: 'First reply',
    opening: 'Opening time', closing: 'Closing time', target: 'Target reached',
  } as Readonly<Record<string, string>>,
  event: (name: string, value: string | null, by: string | null) => `${name}${value === null || value === '' ? '' : `: ${value.replaceAll('_', ' ')}`}${by === null || by === '' ? '' : ` by ${by}`}`,
  effects: {
    starts: 'Both clocks start', auto: 'Does not count as a response',
    target: (clock: string) => `${clock} target reached`,
    stops: (clock: string, verdict: string) => `${clock} clock stops: ${verdict}`,
    pauses: 'Resolution clock pauses', resumes: 'Resolution clock resumes', hours_end: 'Outside the agreed hours', hours_begin: 'Within the agreed hours',
    holiday: (name: string) => `Closed: ${name}`,
  },

  annex: {
    label: 'Clocks to print',
    title: (tickets: number, id: string) => (tickets === 1 ? `Annex: the clock of ticket ${id}` : `Annex: the clocks of ${count(tickets)} tickets`),
    of: (clients: readonly string[]) => (clients.length > 3 ? `${count(clients.length)} clients` : inSeries(clients)),
    client: (number: number) => (number === 1 ? 'Client' : 'Clients'), provider: 'Provider',
    period: 'Tickets created', between: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
    as_of: 'Read at', as_of_words: (instant: string) => `${instant}, the end of the data`,
    rules: 'Counted', rules_agreed: 'as the agreement says, by the rules at the end of this annex',
    files: 'From',
    sub: (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' · '),
    cut: (shown: number, all: number) => `These are the first ${count(shown)} of ${count(all)} tickets: an annex holds ${count(shown)}.`,
    rounding: 'Clocks count seconds. Lengths here are given to the minute, so that they add up; where a minute would hide the outcome, to the second.',
    how: 'How these clocks count',
    nothing: 'None of these tickets is in the files any more.',
    print: 'Print',
    back: 'Back to the figures',
  },

  miss: {
    none: 'This build holds no tickets, so there is no miss to show.',
    no_such: 'No late resolution of these tickets has all that this page is to show.',
    caption: (id: string, client: string) => `Ticket ${id} of ${client}`,
  },
}

/** `3 h 12 min`, `48 min`, `20 s`, `4 h 00 min 20 s`: held together on one line. @param unit 60 for whole minutes, 1 for seconds */
export function spell(seconds: number, unit: 1 | 60 = 60): string {
  const whole = Math.round(Math.abs(seconds) / unit) * unit
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  const parts = [
    hours > 0 ? `${count(hours)} h` : '',
    minutes > 0 || (hours > 0 && rest > 0) || whole === 0 ? `${hours > 0 && minutes < 10 ? '0' : ''}${minutes} min` : '',
    rest > 0 ? `${rest} s` : '',
  ]
  return parts.filter((part) => part !== '').join(' ').replaceAll(' ', NO_BREAK_SPACE)
}
