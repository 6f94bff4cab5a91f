import type { ClientPerson, PersonExperience, RoleName } from '../models/source.ts'
import { count, date, share } from './figures.ts'

const REASONS = { reopened: 'reopened', low_rating: 'rated low', long_wait: 'waited longer than the target', missed: 'late' } as const
const LONG_AGO = 90

/** What somebody is known by when the meeting is prepared. */
export interface MeetingFacts {
  readonly role: RoleName
  readonly person: string | null
  readonly experience: PersonExperience | null
  /** Days since the last contact; null: in no file. */
  readonly days: number | null
  readonly overdue: string | null
  readonly unpaid: number | null
}

/** Words of the four people. */
export const clientPeople = {
  title: 'Four people',
  caption: 'Who must be content, what they met with in these twelve months, and what to do before the meeting',
  roles: { boss: 'The boss', assistant: 'The assistant', finance: 'Finance', complainer: 'Complainer' } satisfies Record<RoleName, string>,
  columns: { who: 'Who', met: 'Met with', remembers: 'Will remember', before: 'Before the meeting' },
  nobody: { boss: 'nobody is named', assistant: 'nobody is named', finance: 'nobody is named', complainer: 'nobody was served clearly worse' } satisfies Record<RoleName, string>,
  nobody_meant: 'nobody is meant',
  spoken: (on: string, days: number) => (days <= 0 ? 'spoken to today' : `last spoken to ${date(on)}, ${count(days)} ${days === 1 ? 'day' : 'days'} ago`),
  never_spoken: 'no contact in the files',
  tickets: (number: number) => `${count(number)} ${number === 1 ? 'ticket' : 'tickets'}`,
  no_tickets: 'no tickets of their own',
  met: ({ missed, decided, reopened, median_wait_of_target, satisfaction, survey }: PersonExperience) => [
    decided === 0 ? null : missed === 0 ? `none of ${count(decided)} late` : `${count(missed)} of ${count(decided)} late`,
    reopened === 0 ? null : `${count(reopened)} reopened`,
    median_wait_of_target === null ? null : `half waited ${share(median_wait_of_target, 0)} of the target or less`,
    satisfaction === null ? null : `satisfied ${satisfaction.mean.toFixed(1)} of ${count(satisfaction.scale)} in ${count(satisfaction.answers)} ${satisfaction.answers === 1 ? 'answer' : 'answers'}`,
    survey === null ? null : `survey ${survey.score} of ${survey.scale} on ${date(survey.on)}`,
  ].filter((part) => part !== null).join(', '),
  comment: (comment: string) => `“${comment}”`,
  why: REASONS,
  remembers_nothing: 'nothing that went wrong',
  reason: (kind: keyof typeof REASONS, part: number, whole: number, others_part: number, others_whole: number) => `${count(part)} of ${count(whole)} ${REASONS[kind]}, ${count(others_part)} of ${count(others_whole)} of the others’`,
  reasons: 'Found as the one worst served',
  in_file: (person: string) => `The file of contacts names ${person}.`,
  yours: 'You said so.',
  invoices: (unpaid: number, overdue: number, amount: string, days: number) => (unpaid === 0 ? 'no invoice unpaid' : overdue === 0 ? `${count(unpaid)} ${unpaid === 1 ? 'invoice' : 'invoices'} unpaid, none overdue` : `${count(overdue)} of ${count(unpaid)} unpaid invoices overdue, ${amount}, the oldest by ${count(days)} ${days === 1 ? 'day' : 'days'}`),
  no_invoices: (here: boolean) => (here ? 'no invoice of theirs in the file' : 'no file of invoices'),
  before: (facts: MeetingFacts) => steps(facts),
  nothing_before: 'nothing that must be done first',
  panel: (role: string, person: string | null) => `${role}${person === null ? '' : `: ${person}`}`,
  change: 'Change',
  change_label: (role: string) => `Change who is meant: ${role}`,
  form: { who: 'Who is meant', found: 'As found', nobody: 'Nobody', save: 'Keep this', text: 'Kept in this browser only. Labels never stand in anything that a client gets.' },
  off: 'Labels are switched off.', switch_off: 'Switch labels off', switch_on: 'Switch labels on',
  worst_first: (shown: number, all: number) => (shown >= all ? `${count(all)} ${all === 1 ? 'ticket' : 'tickets'}, the worst first` : `${count(shown)} of ${count(all)} tickets, the worst first`),
} as const

function steps({ role, person, experience, days, overdue }: MeetingFacts): string[] {
  if (person === null) return role === 'complainer' ? [] : ['Ask who it is, and put the name into the file of contacts.']
  const found: string[] = []
  const worst = experience?.remembers[0]
  if (days === null) found.push('Speak to them: no file says that anybody did.')
  else if (days > LONG_AGO && role !== 'complainer') found.push(`Speak to them: nobody did for ${count(days)} days.`)
  if (role === 'complainer') found.push(worst === undefined ? 'Call before the meeting, and listen.' : `Call before the meeting: say what happened with ${worst.ticket_id}, and what has changed.`)
  else if (worst !== undefined && role !== 'finance') found.push(`Know what happened with ${worst.ticket_id}.`)
  if (role === 'finance' && overdue !== null) found.push(`Ask about the ${overdue} overdue before the offer goes out.`)
  const survey = experience?.survey
  if (survey !== undefined && survey !== null && survey.score * 2 <= survey.scale) found.push(`Ask what lies behind the ${survey.score} of ${survey.scale}.`)
  return found
}

export type ShownRole = Pick<ClientPerson, 'role' | 'person'>
