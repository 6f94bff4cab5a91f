import { formatDate, inSeries, optionOf, type ClockName, type CountingRules, type Edge, type EdgeOption } from '../core/index.ts'
import type { ClockState } from '../models/source.ts'
import { RULE_WORDS, type RuleWords } from './compare-rules.ts'
import { bareShare, count, points, promised as promise, share } from './figures.ts'

const NOUN: Readonly<Record<ClockName, readonly [one: string, many: string]>> = { response: ['response', 'responses'], resolution: ['resolution', 'resolutions'] }

const wordsOf = (edge: Edge, rules: CountingRules): RuleWords => {
  const known = RULE_WORDS[edge.id as keyof CountingRules] as Readonly<Record<string, RuleWords>>
  return known[optionOf(edge, rules).value]!
}

const small = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/** Above this many differences a sentence no longer names each. */
const NAMED = 2

/** "Counted around the clock, without pauses": how the other side counts, before a finding. */
function lead(differences: readonly Edge[], theirs: CountingRules): string {
  if (differences.length === 0) return 'Counted as agreed'
  if (differences.length > NAMED) return `Counted in another way, with ${count(differences.length)} differences`
  return differences.map((edge, i) => {
    const { lead: words } = wordsOf(edge, theirs)
    return i === 0 ? words : small(words.replace(/^Counted /, ''))
  }).join(', ')
}

export interface Finding {
  readonly clock: ClockName
  readonly differences: readonly Edge[]
  readonly theirs: CountingRules
  readonly tickets: number
  readonly changed: number
  /** Null where too few are decided for a rate. */
  readonly ours_rate: number | null
  readonly theirs_rate: number | null
}

/** The page's heading: a count, and what becomes of the rate. */
function finding({ clock, differences, theirs, tickets, changed, ours_rate, theirs_rate }: Finding): string {
  const [one, many] = NOUN[clock]
  if (differences.length === 0) return `Both sides count as agreed: no ${one} changes sides`
  const moved = changed === 0 ? `no ${one} changes sides` : `${count(changed)} of ${count(tickets)} ${tickets === 1 ? one : many} ${changed === 1 ? 'changes' : 'change'} sides`
  const said = `${lead(differences, theirs)}, ${moved}`
  if (ours_rate === null || theirs_rate === null || changed === 0) return said
  const [was, is] = [share(ours_rate), share(theirs_rate)]
  return `${said}: ${was === is ? `the rate stays ${was}` : `${was} would become ${is}`}`
}

export interface Meeting {
  readonly differences: readonly Edge[]
  readonly ours: CountingRules
  readonly theirs: CountingRules
  /** ISO date; null where the tickets come under several agreements. */
  readonly agreed_on: string | null
  /** "Monday to Friday, 07:30 to 18:30"; null where several plans hold. */
  readonly hours: string | null
}

/** What the owner can say in the meeting. */
function meeting({ differences, ours, theirs, agreed_on, hours }: Meeting): string {
  if (differences.length === 0) return 'Both count in the same way.'
  const agreement = agreed_on === null ? 'our agreement' : `the agreement of ${formatDate(agreed_on)}`
  const clauses = (rules: CountingRules): string => inSeries(differences.map((edge) => (edge.id === 'hours' && rules.hours === 'agreed' && hours !== null ? `counts ${hours}` : wordsOf(edge, rules).clause)))
  return `Your report ${clauses(theirs)}; ${agreement} ${clauses(ours)}.`
}

/** Words of the page that holds two ways of counting side by side. */
export const compare = {
  title: 'Ways to count',
  finding,
  meeting,
  lead,
  /** Why a ticket moved, in a few words for each difference. */
  why: (differences: readonly Edge[], theirs: CountingRules): string => differences.map((edge) => wordsOf(edge, theirs).why).join(', '),

  choose: {
    label: 'The other way to count',
    school: 'Compare with',
    by_hand: 'Set by hand',
    as_agreed: 'as agreed',
    hand_note: 'Your own choice of differences.',
    same_note: 'The agreement counts so already, so nothing differs.',
    differences: (number: number, all: number) => (number === 0 ? `Set each difference by hand: none of ${count(all)} is set` : `Set each difference by hand: ${count(number)} of ${count(all)} ${number === 1 ? 'differs' : 'differ'}`),
    hand: 'Each question that is counted in several ways',
    option: (option: EdgeOption, agreed: boolean) => (agreed ? `${option.label} – as agreed` : option.label),
    back: 'As agreed in everything',
  },

  sides: {
    ours: 'As agreed',
    theirs: 'The other way',
    difference: 'Between',
    label: 'Both ways of counting',
    rate: { response: 'Responses in time', resolution: 'Resolved in time' } satisfies Record<ClockName, string>,
    decided: 'Met of decided',
    interval: '95 % interval',
    between: (low: number, high: number) => `${bareShare(low)} to ${share(high)}`,
    promise: 'Promise',
    against: (promised: number, rate: number) => {
      const distance = rate - promised
      return `${promise(promised)}\u00a0%, ${Math.abs(distance) < 0.0005 ? 'kept exactly' : `${distance > 0 ? 'kept' : 'missed'} by ${points(Math.abs(distance))}`}`
    },
    median: 'Median time',
    all: 'All tickets',
    gained: (number: number) => `${number < 0 ? '−' : '+'}${count(Math.abs(number))}`,
  },

  cross: {
    title: { response: 'Where each response goes', resolution: 'Where each resolution goes' } satisfies Record<ClockName, string>,
    caption: 'Rows: the state as agreed. Columns: the state the other way. Tickets off the diagonal change sides',
    corner: 'As agreed',
    column: 'The other way',
    total: 'All',
    cell: (tickets: number, from: ClockState, to: ClockState) => `${count(tickets)} ${from} as agreed, ${to} the other way`,
    row: (tickets: number, state: ClockState) => `${count(tickets)} ${state} as agreed`,
    sum: (tickets: number, state: ClockState) => `${count(tickets)} ${state} the other way`,
    all: (tickets: number) => `${count(tickets)} tickets`,
  },

  clients: {
    title: (moved: number, all: number) => (moved === 0 ? 'No client has a ticket that changes sides' : `${moved === all ? `All ${count(all)}` : `${count(moved)} of ${count(all)}`} clients have tickets that change sides`),
    caption: 'Share in time on both sides, with the counts, and the points between them',
    columns: { client: 'Client', ours: 'As agreed, %', ours_of: 'Met of decided', theirs: 'Other way, %', theirs_of: 'Met of decided', difference: 'Points', changed: 'Change sides' },
    opens: { ours: (client: string, words: string) => `${client}, as agreed: ${words}`, theirs: (client: string, words: string) => `${client}, the other way: ${words}`, changed: (client: string, number: number) => `${client}: ${count(number)} change sides` },
    few: 'few',
    show_all: (number: number) => `Show all ${count(number)} clients`,
  },

  changed: {
    title: 'The tickets that change sides',
    none: { response: 'No response changes sides.', resolution: 'No resolution changes sides.' } satisfies Record<ClockName, string>,
    shown: (shown: number, all: number) => (shown >= all ? `${count(all)}, newest first` : `${count(shown)} of ${count(all)}, newest first`),
    columns: { ticket: 'Ticket', client: 'Client', priority: 'Priority', created: 'Created', ours: 'As agreed', theirs: 'The other way', why: 'Because' },
    took: (took: string | null, allowed: string | null) => (took === null ? (allowed === null ? '' : `target ${allowed}`) : allowed === null ? took : `${took} of ${allowed}`),
    stays: 'stays',
    priority: (ours: string, theirs: string) => (ours === theirs ? ours : `${ours}, then ${theirs}`),
  },

  panel: {
    slice: (ours: readonly ClockState[], theirs: readonly ClockState[], changed: boolean) => {
      const said = [ours.length === 0 ? null : `${inSeries(ours)} as agreed`, theirs.length === 0 ? null : `${inSeries(theirs)} the other way`].filter((part) => part !== null).join(', ')
      return said === '' ? (changed ? 'Tickets that change sides' : 'All tickets') : `Tickets ${said}`
    },
    of: (client: string, words: string) => `${client}: ${small(words)}`,
  },

  print: {
    title: 'What each side would print',
    none: 'Nothing differs, so both would print the same.',
    ours: 'Our agreement says',
    theirs: 'The other side would have to say',
    hours: 'Support hours',
    plan_hours: (plan: string, hours: string) => `${plan}: ${hours}.`,
    meeting: 'To say in the meeting',
    decision: 'The decision',
  },

  ticket: {
    title: (id: string, subject: string | null) => (subject === null ? `Ticket ${id}` : `Ticket ${id}: ${subject}`),
    gone: (id: string) => `There is no ticket ${id} in these files.`,
    not_drawn: 'This clock cannot be drawn: its hours or its instants are not known.',
    whole: 'The whole clock, as agreed',
    because: (why: string) => `It changes sides because ${why}. `,
    same: 'It stays on its side. ',
  },

  live: (changed: number, tickets: number) => `${count(changed)} of ${count(tickets)} tickets change sides.`,
  counting: 'Counting every ticket the other way. Figures shown meanwhile are from before.',
  download: 'Download all of them',
} as const
