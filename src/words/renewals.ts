import type { AgreementFault, FaultRule, RenewalRules, RenewalStepKind, StepEvidence, StepWhy } from '../core/index.ts'
import { count, date, month, monthTick } from './figures.ts'
import { actDay, dayIn, spelled } from './next-steps.ts'
import { inWords } from './number-words.ts'

const STEPS: Readonly<Record<RenewalStepKind, string>> = { survey: 'survey', visit: 'visit', briefing: 'briefing', offer: 'offer', notice: 'last day for notice', end: 'end of the term' }

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const series = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)
const clientsOf = (number: number): string => `${count(number)} ${number === 1 ? 'client' : 'clients'}`
const days = (number: number): string => `${count(number)} ${number === 1 ? 'day' : 'days'}`

function faultWords(fault: AgreementFault): string {
  switch (fault.kind) {
    case 'overlap': return `from ${date(fault.from_on)} to ${date(fault.until_on)} ${fault.other.version === null ? 'another version' : `version ${count(fault.other.version)}`} is stated too`
    case 'gap': return `nothing is stated from ${date(fault.from_on)} to ${date(fault.until_on)}, before it`
    case 'ends_first': return `it ends on ${date(fault.ends_on)}, before it starts on ${date(fault.starts_on)}`
    case 'no_end': return 'no end is stated, or none that can be read'
    case 'no_fee': return 'no monthly fee is stated'
    case 'unknown_plan': return `no plan is called “${fault.plan}”`
  }
}

/** Words of the page about agreements that end. Amounts come in as text, dates as ISO, months `YYYY-MM`. */
export const renewals = {
  title: {
    soon: (number: number, fee: string | null, before: string) => `${spelled(number)} ${number === 1 ? 'agreement' : 'agreements'}${fee === null ? '' : `, ${fee} a month,`} ${number === 1 ? 'ends or renews' : 'end or renew'} before ${month(before).slice(0, -5)}`,
    none: (before: string) => `No agreement ends or renews before ${month(before).slice(0, -5)}`,
    no_agreements: 'No file of agreements is here',
    empty: 'No clients yet',
  },
  lead: {
    missed: (names: readonly string[], all: number) => (names.length === all && all > 1 ? `${all === 2 ? 'Both' : `All ${inWords(all)}`} missed the response promise.` : names.length > 3 ? `${spelled(names.length)} of the ${inWords(all)} missed the response promise.` : `${series(names)} missed the response promise.`),
    kept: (all: number) => (all === 1 ? 'It kept the response promise.' : 'None of them missed the response promise clearly.'),
    largest: (name: string, fee: string, of: number) => ` ${name} is the largest${of === 2 ? ' of the two' : of < 13 ? ` of the ${inWords(of)}` : ''}, ${fee} a month.`,
    late: (client: string, step: RenewalStepKind, on: string, today: string, more: number) => ` ${step === 'end' ? `The agreement of ${client} ended on ${dayIn(on, today)} and nothing follows it` : `The ${STEPS[step]} of ${client} has been late since ${dayIn(on, today)}`}${more === 0 ? '' : `, and ${inWords(more)} more ${more === 1 ? 'step is' : 'steps are'} late`}.`,
    next: (client: string, step: RenewalStepKind, on: string, today: string) => ` Nothing is late; next is the ${STEPS[step]} of ${client}, ${actDay(on, today)}.`,
  },
  downloads: { ics: 'Download the calendar (.ics)', csv: 'Download as CSV', print: 'Print' },

  todo: {
    label: 'What to do next',
    late: 'Late', this_week: 'This week', next_week: 'Next week', then: 'Then',
    until: (on: string, today: string) => `until ${actDay(on, today)}`,
    between: (from: string, until: string, today: string) => (from.slice(0, 7) === until.slice(0, 7) ? `${String(Number(from.slice(8)))} – ${dayIn(until, today)}` : `${dayIn(from, today)} – ${dayIn(until, today)}`),
    since: (on: string, today: string) => `since ${dayIn(on, today)}`,
    on: (on: string, today: string) => actDay(on, today),
    more: (number: number) => `All ${count(number)}`, fewer: 'The first of each',
    nothing: 'Nothing is due in the next four weeks.', none_here: 'Nothing.',
    step: { survey: 'survey', visit: 'visit', briefing: 'briefing', offer: 'offer out', notice: 'last day for notice', end: 'term ends' } satisfies Record<RenewalStepKind, string>,
    renews: 'renews by itself', yearly_survey: 'survey, as every year', ended: 'the agreement ended: agree again',
    late_step: (words: string) => `${words}, late`,
    open: (client: string) => `Steps of ${client}`,
  },

  chart: {
    title: 'Twelve months of renewals',
    fees: (currency: string) => `Fees a month that come up, ${currency}`,
    fees_thousands: (currency: string) => `Fees a month that come up, thousand ${currency}`,
    fees_sentence: (of: readonly (readonly [month: string, fee: string, number: number])[]) => (of.length === 0 ? 'No agreement ends or renews within the twelve months' : `Fees a month of the agreements that end or renew, by month: ${of.map(([name, fee, number]) => `${month(name)} ${fee}, ${count(number)}`).join('; ')}`),
    month: (name: string, first: boolean) => `${monthTick(name)}${first || name.endsWith('-01') ? ` ${name.slice(0, 4)}` : ''}`,
    columns: { client: 'Client', plan: 'Plan', fee: (currency: string) => `Fee, ${currency}`, next: 'Next', kept: 'Kept', grade: 'Grade' },
    kept_note: 'response, resolution',
    key: { survey: 'survey', visit: 'visit', briefing: 'briefing', offer: 'offer', notice: 'last day for notice', end: 'renews' } satisfies Record<RenewalStepKind, string>,
    key_ends: 'ends',
    looks: { done: 'done', not_yet: 'not yet', due: 'due', overdue: 'late' },
    end_label: (on: string, ended: boolean) => `${ended ? 'ended ' : ''}${date(on).slice(0, -5)}`,
    today: (today: string) => date(today).slice(0, -5),
    sentence: (client: string, parts: readonly string[]) => `${client}: ${parts.join('; ')}`,
    step_words: (step: RenewalStepKind, on: string, look: string) => `${STEPS[step]} ${date(on)}, ${look}`,
    nothing_left: 'nothing now',
    next: (step: RenewalStepKind, on: string, late: boolean, today: string) => (late ? step === 'end' ? 'agree again' : `${STEPS[step]}, late` : `${STEPS[step]}${on < today ? ' since' : ''} ${dayIn(on, today)}`),
    phone: (on: string, rolling: boolean, ended: boolean) => `${ended ? 'ended' : rolling ? 'renews' : 'ends'} ${date(on)}`,
    no_plan: 'no plan',
    none_shown: 'No client has what is asked for here.', everything: 'Show all',
    no_end: (number: number) => `${number === 1 ? 'One client has' : `${spelled(number)} clients have`} no term that ends within the twelve months: `,
    date_cell: (on: string, look: string) => `${date(on)}, ${look}`,
    standing: { in_force: 'bound beyond it', ended: 'its agreement ended', to_come: 'begins later', none: 'no agreement' },
    as_table: 'The same dates as a table',
    term: 'Term ends',
  },
  filter: {
    quarter: 'Ends in', any_quarter: 'All twelve months', quarter_name: (name: string) => `${name.slice(5)} ${name.slice(0, 4)}`,
    state: 'Steps', any_state: 'All', states: { late: 'Late', due: 'Late or due', done: 'Nothing due now' },
    find: 'Find a client', find_key: 'Press / to come here, and the arrow keys to go from row to row', shown: (shown: number, all: number) => (shown === all ? clientsOf(all) : `${count(shown)} of ${clientsOf(all)}`),
  },

  panel: {
    title: (client: string) => `${client}: steps before the term ends`,
    term: (on: string, rolling: boolean, notice: string | null, followed_on: string | null) => `${rolling && followed_on === null ? `The term runs to ${date(on)} and renews by itself` : `The term ends on ${date(on)}`}${notice === null ? '; no notice is agreed' : `; last day for notice ${date(notice)}`}${followed_on === null ? '' : `; a later version begins on ${date(followed_on)}`}.`,
    columns: { step: 'Step', day: 'Day', state: 'State', evidence: 'Evidence', act: 'By hand' },
    states: { done: 'done', due: 'due', overdue: 'late', not_yet: 'not yet', not_needed: 'not needed' },
    by_hand: 'set by hand',
    set_day: 'Set the day', set_done: 'Note as done', close: 'Close', to_client: 'Open the client',
    label: (what: string, step: RenewalStepKind, client: string) => `${what}: ${STEPS[step]}, ${client}`,
    place: (file: string, row: number | null) => (row === null ? file : `${file}, row ${count(row)}`), noted_here: 'noted here', no_evidence: '–',
    evidence: ({ kind, on, what }: Pick<StepEvidence, 'kind' | 'on' | 'what'>) => ({
      survey: `sent ${date(on)}`, visit: `${what === 'on_site' || what === null ? 'on site' : what.replaceAll('_', ' ')} ${date(on)}`, document: `${what ?? 'document'}, ${date(on)}`,
      version: `version ${what ?? ''} from ${date(on)}`, note: date(on),
    })[kind],
    why: {
      notice_passed: 'the last day for notice has passed', settled: 'a later version takes its place', offered: 'the offer went out without it', ended: 'the term has ended and nothing follows', once_a_year: 'a term of less than a year is prepared once a year', no_file: 'no file tells whether it was done',
    } satisfies Record<StepWhy, string>,
    no_terms: 'No term of this client ends within the twelve months.',
    links: { survey: 'Prepare the survey', briefing: 'Make the briefing', offer: 'Make the offer' } as Readonly<Partial<Record<RenewalStepKind, string>>>,
  },
  noting: {
    title: { day: (step: RenewalStepKind) => `Another day for the ${STEPS[step]}`, done: (step: RenewalStepKind) => `The ${STEPS[step]} is done` },
    field: { day: 'Day', done: 'Done on' }, note: 'Note', save: { day: 'Keep this day', done: 'Note as done' }, cancel: 'Cancel',
    forget: { day: 'Back to the day of the rules', done: 'Not done after all' },
    where: 'Kept in this browser, for you alone.',
    bad_date: 'This is no date. Expected a day such as 2026-11-09.',
    after_end: (end: string) => `That is after the term ends, ${date(end)}.`, in_future: (today: string) => `That is after the last ticket, ${date(today)}: a step is done on its day or before it.`,
    noted: { day: (client: string, step: RenewalStepKind, on: string) => `${capital(STEPS[step])} of ${client}: the day is now ${date(on)}.`, done: (client: string, step: RenewalStepKind, on: string) => `${capital(STEPS[step])} of ${client}: noted as done on ${date(on)}.` },
    forgotten: { day: (client: string, step: RenewalStepKind) => `${capital(STEPS[step])} of ${client}: back to the day of the rules.`, done: (client: string, step: RenewalStepKind) => `${capital(STEPS[step])} of ${client}: no longer noted as done.` },
    undo: 'Undo', undone: 'Undone.', not_kept: 'This browser keeps nothing, so it is forgotten when the page is closed.',
  },

  visits: {
    title: {
      all: 'Every client had its visits on site each month',
      one: (client: string, last: string) => `${client} had no visit on site in ${month(last).slice(0, -5)}`,
      missing: (clients: number, all: number, last: string) => `${spelled(clients)} of ${count(all)} clients had too few visits on site in ${month(last).slice(0, -5)}`,
      before: (clients: number, all: number) => `${spelled(clients)} of ${count(all)} clients went without a visit on site in some month`,
      none: 'Visits on site, month by month',
    },
    caption: (least: number) => `Visits on site made, by month. Every plan owes at least ${least === 1 ? 'one' : count(least)} a month; a plan’s own number holds where it is larger.`,
    no_file: 'No file of visits is here, so nothing tells which were made.',
    kept: 'kept', missing: 'missing', client: 'Client',
    cell: (made: number, owed: number) => (made >= owed ? `${count(made)}` : `${count(made)} of ${count(owed)}`),
    rest: (number: number) => `${clientsOf(number)} more had all their visits.`,
    fewer: 'Only those with a month missing', show: 'All clients',
  },
  problems: {
    title: (clients: number) => `Agreements of ${clients === 1 ? 'one client' : `${inWords(clients)} clients`} are at odds with themselves`,
    title_none: 'Every agreement is in order',
    none: 'None overlaps another, leaves a gap, ends before it starts, or lacks an end, a fee or a known plan.',
    columns: { client: 'Client', what: 'What stands in the file', rule: 'What is done about it', place: 'File and row' },
    no_file: 'in no file',
    fault: (fault: AgreementFault & { readonly version: number | null }) => `${capital(`${fault.version === null ? '' : `version ${count(fault.version)}: `}${faultWords(fault)}`)}.`,
    rules: {
      later_counts: 'The later version counts from its start on.', nothing_binds: 'No agreement binds on those days: tickets have no plan, and no fee is earned.',
      never_binds: 'It never binds, and what was before it has ended.', binds_undated: 'It binds from its start, and no end is planned.', set_aside: 'The row is not used.',
      fee_unknown: 'What rests on the fee is left out; it is never counted as nothing.', not_judged: 'Its tickets are judged by no target.',
    } satisfies Record<FaultRule, string>,
  },
  rules: (rules: RenewalRules) => [
    `The offer is out ${days(rules.offer_before_notice_days)} before the last day for notice; the survey goes out ${days(rules.survey_before_offer_days)} before the offer, so that what it says can shape it, and at least every ${rules.survey_every_months === 12 ? 'year' : `${count(rules.survey_every_months)} months`}; the visit comes ${days(rules.visit_before_offer_days)} before the offer, and the briefing ${days(rules.briefing_before_offer_days)} before it.`,
    rules.on_free_day === 'same' ? '' : `A step that falls on a ${rules.calendar === null ? 'weekend' : 'closed day'} moves to the working day ${rules.on_free_day}; the last day for notice and the end never move.`,
    `A step is due ${days(rules.due_before_days)} before its day. A day set by hand stands.`,
  ].filter((sentence) => sentence !== '').join(' '),
  rules_where: 'These lengths stand in content/renewals.yaml.',
  kept_words: 'Kept: response and resolution promise over the last twelve months.',
  missing: (files: readonly string[]) => `No file of ${series(files)}: what would be done by it is not known here, and can be noted by hand.`,
  files: { agreements: 'agreements', surveys: 'surveys', visits: 'visits', documents: 'documents' } as Readonly<Record<string, string>>,
  empty: {
    clients: 'This page needs a ticket export and a file of agreements: who is bound from when to when, with which notice.',
    agreements: 'Without it nothing tells when a term ends. It needs client, plan, starts_on and ends_on; renewal, notice_days or notice_months and monthly_fee say the rest.',
    action: 'Add your files',
  },
  live: (shown: number, all: number) => `${shown === all ? clientsOf(all) : `${count(shown)} of ${clientsOf(all)}`}.`,
} as const
