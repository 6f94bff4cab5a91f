/** The four people of a client, as the owner meets them. */
import { formatCount, parseDay } from '../../core/index.ts'
import type { Cell } from '../blocks.ts'
import type { FieldValue } from '../fields.ts'
import { localDay } from './counting.ts'
import type { BriefingFacts, MeetingPerson } from './facts.ts'
import { clipped, counted, LEFT, of, said, shortDay, table, type Voice } from './words.ts'

const FROM = 'our records'
const ROLES = { boss: 'The boss', assistant: 'The assistant', finance: 'Finance', complainer: 'Served worst' } as const
const NOBODY = { boss: 'nobody is named', assistant: 'nobody is named', finance: 'nobody is named', complainer: 'nobody clearly' } as const
const TICKETS = ['ticket', 'tickets'] as const
const LONG_AGO = 90
const NAME_LONGEST = 40
const SUBJECT_LONGEST = 44

export interface PeopleDetail {
  /** Tickets that each will remember, at most. */
  readonly remembers: number
}

export function peopleTable(facts: BriefingFacts, voice: Voice, { remembers }: PeopleDetail): FieldValue {
  const roles = ['boss', 'assistant', 'finance', 'complainer'] as const
  const rows = roles.flatMap((role): Cell[][] => {
    const one = facts.people.find((person) => person.role === role)
    if (one === undefined && role === 'complainer') return []
    const { person = null, last_contact_on = null } = one ?? {}
    const days = last_contact_on === null ? null : (parseDay(facts.period.until_on) ?? 0) - (parseDay(last_contact_on) ?? 0)
    const spoken = person === null ? null : last_contact_on === null ? 'no contact on record' : `spoken to ${shortDay(last_contact_on)}`
    return [[
      { runs: [{ text: ROLES[role], bold: true }, { text: `\n${person === null ? NOBODY[role] : clipped(person, NAME_LONGEST)}${spoken === null ? '' : `\n${spoken}`}` }] },
      said(metWith(one).join('\n') || '–'),
      said(beforeMeeting(role, one, days, facts, voice, remembers).join('\n') || 'Nothing that must be done first.'),
    ]]
  })
  return table({ label: 'Four people', columns: [LEFT, { align: 'left', width: 0.3 }, { align: 'left', width: 0.44 }], head: ['Who', 'What they met with', 'Before the meeting'], rows }, FROM)
}

function metWith(one: MeetingPerson | undefined): string[] {
  const experience = one?.experience ?? null
  if (experience === null) return one?.person == null ? [] : ['no tickets of their own']
  const { tickets, missed, decided, reopened, satisfaction, survey } = experience
  return [
    [counted(tickets, TICKETS), decided === 0 ? null : missed === 0 ? 'none late' : `${formatCount(missed)} late`, reopened === 0 ? null : `${formatCount(reopened)} came back`].filter((part) => part !== null).join(', '),
    ...(satisfaction === null ? [] : [`rated ${decimal(satisfaction.mean)} of ${formatCount(satisfaction.scale)}, ${counted(satisfaction.answers, ['answer', 'answers'])}`]),
    ...(survey === null ? [] : [`survey ${shortDay(survey.on)}: ${of(survey.score, survey.scale)}`]),
  ]
}

const decimal = (value: number): string => String(Math.round(value * 10) / 10)

function beforeMeeting(role: MeetingPerson['role'], one: MeetingPerson | undefined, days: number | null, { invoices }: BriefingFacts, voice: Voice, most: number): string[] {
  if (one?.person == null) return role === 'complainer' ? [] : ['Ask who it is.']
  const remembers = (one.experience?.remembers ?? []).slice(0, most)
  const survey = one.experience?.survey ?? null
  return [
    ...(role === 'complainer' ? ['Call first, and listen.'] : days === null ? ['Speak to them: no file says that anybody did.'] : days > LONG_AGO ? [`Speak to them: nobody did for ${counted(days, ['day', 'days'])}.`] : []),
    ...remembers.map(({ ticket_id, subject, created_at, why }) => `Will remember ${ticket_id}${subject === null ? '' : `, ${clipped(subject, SUBJECT_LONGEST)}`} (${shortDay(localDay(created_at, 'UTC')).replace(/\u00a0\d+$/, '')}, ${WHY[why] ?? why}).`),
    ...(role === 'finance' && invoices !== null && invoices.overdue > 0 ? [`Ask about the ${voice.money(invoices.overdue_cents)} overdue.`] : []),
    ...(survey !== null && survey.score * 2 <= survey.scale ? [`Ask what lies behind the ${of(survey.score, survey.scale)}.`] : []),
  ]
}

const WHY: Readonly<Record<string, string>> = { reopened: 'came back', missed: 'late', low_rating: 'rated low', long_wait: 'a long wait' }

/** Whom to think of first. */
export function peopleTitle({ people }: BriefingFacts): string {
  const worst = people.find(({ role, person }) => role === 'complainer' && person !== null)
  const nameless = people.filter(({ role, person }) => role !== 'complainer' && person === null)
  const experience = worst?.experience ?? null
  if (worst?.person != null) return `Call ${clipped(worst.person, 40)} first${experience === null || experience.missed === 0 ? '' : `: ${of(experience.missed, experience.decided)} tickets late`}`
  if (nameless.length === 3 || people.length === 0) return 'No file names the boss, the assistant or finance'
  return nameless.length > 0 ? `Four people: ask who ${nameless.map(({ role }) => ({ boss: 'the boss', assistant: 'the assistant', finance: 'finance', complainer: '' })[role]).join(' and ')} is` : 'Four people, none of whom was served clearly worse'
}
