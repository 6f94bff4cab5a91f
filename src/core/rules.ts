/** How a provider counts, where sensible people differ: one choice for each, with the sentence that an agreement prints. */

export interface ClockRules {
  /** What stops the response clock: a person's public reply; any public reply, automatic ones too; any touch by a person: a reply, an assignment, a status other than new. */
  readonly response: 'reply' | 'any_reply' | 'touch'
  /** The response clock of a ticket that a technician raised: none; to the second public reply; as of any other ticket. */
  readonly agent_raised: 'exempt' | 'second_reply' | 'measured'
  /** The response of a ticket that was solved without a reply. */
  readonly solved_without_reply: 'solution' | 'exempt' | 'unknown'
  /** The resolution clock of a ticket that came back: to the last solution; to the last one less the time it stood solved; to the first; anew from when it came back. */
  readonly reopened: 'last' | 'solved_time_off' | 'first' | 'afresh'
  /** How long a pause is: its open minutes, or by the wall clock. */
  readonly pause_length: 'open' | 'wall'
  /** Which priority a ticket is judged by: its last; its first; the one in force when the clock stopped; its last, counted anew from the change. */
  readonly priority: 'last' | 'first' | 'at_stop' | 'afresh'
  /** Which version of the agreement: in force at creation; when the clock stopped; at the end of the data. */
  readonly agreement: 'at_creation' | 'at_stop' | 'latest'
  /** Whose hours count where a ticket lives under two calendars: those of the version it is judged by, or of the version in force on each day. */
  readonly calendars: 'one' | 'each_day'
  /** Whose wall clock the agreed hours are read on. */
  readonly zone: 'calendar' | 'client'
  /** A ticket for which the export holds minutes and no instants. */
  readonly summary_only: 'as_stated' | 'unknown'
  /** An open ticket past its target: missed now, or decided only once it has stopped. */
  readonly open_late: 'missed' | 'when_stopped'
}

/** A whole way to count. What plans settle (`hours`, `pauses`) can be counted otherwise only to compare. */
export interface CountingRules extends ClockRules {
  readonly hours: 'agreed' | 'calendar'
  readonly pauses: 'plan' | 'none'
}

export const DEFAULT_RULES: ClockRules = {
  response: 'reply', agent_raised: 'exempt', solved_without_reply: 'solution', reopened: 'last', pause_length: 'open', priority: 'last',
  agreement: 'at_creation', calendars: 'one', zone: 'calendar', summary_only: 'as_stated', open_late: 'missed',
}

export const asAgreed = (rules: ClockRules): CountingRules => ({ ...rules, hours: 'agreed', pauses: 'plan' })

export interface EdgeOption {
  readonly value: string
  /** A few words for a choice in a list. */
  readonly label: string
  /** What an agreement prints. */
  readonly sentence: string
  /** What it prints where the plan has no pauses, if that is less. */
  readonly unpaused?: string
}

/** A question that the field answers in several ways. The first option is the default; one option alone is no choice. */
export interface Edge {
  /** A key of `CountingRules` where there is a choice. */
  readonly id: string
  readonly question: string
  readonly options: readonly EdgeOption[]
  /** The heading's address on the page of decisions. */
  readonly decision: string
  /** May be set in `content/rules.yaml`; else it is fixed, or a plan's own business. */
  readonly setting: boolean
}

const option = (value: string, label: string, sentence: string): EdgeOption => ({ value, label, sentence })
const choice = (id: keyof CountingRules, question: string, decision: string, ...options: readonly EdgeOption[]): Edge => ({ id, question, options, decision, setting: id !== 'hours' && id !== 'pauses' })
const fixed = (id: string, question: string, decision: string, sentence: string, unpaused?: string): Edge => ({
  id, question, options: [{ ...option('fixed', 'always so', sentence), ...(unpaused === undefined ? {} : { unpaused }) }], decision, setting: false,
})

export const EDGES: readonly Edge[] = [
  choice('response', 'What is a response?', 'what-is-a-response',
    option('reply', 'a person’s public reply', 'The response is the first reply to your call by a person, written or spoken. An automatic message is not a response.'),
    option('any_reply', 'any reply, automatic ones too', 'The response is the first message that you receive about your call, an automatic one included.'),
    option('touch', 'any touch by a person', 'The response is the first reply, assignment or change of status that a person on our side makes to your call.')),
  choice('agent_raised', 'Who responds to a ticket that your own people raised?', 'tickets-that-your-own-people-raise-have-no-response-clock',
    option('exempt', 'nobody: no response clock', 'A call that we open for you has no response time, as we have already responded.'),
    option('second_reply', 'the second public reply', 'For a call that we open for you, the response is our second message about it.'),
    option('measured', 'as for any ticket', 'A call that we open for you has a response time like any other.')),
  choice('solved_without_reply', 'What if a ticket was solved without a reply?', 'a-ticket-solved-without-a-reply',
    option('solution', 'the solution is the response', 'Where we resolve a call without replying first, the resolution is the response.'),
    option('exempt', 'no response clock', 'Where we resolve a call without replying first, its response time is not counted.'),
    option('unknown', 'unknown', 'Where we resolve a call without replying first, no response is taken to be given, and the call is counted as neither on time nor late.')),
  choice('reopened', 'When does a ticket that came back end?', 'a-ticket-that-comes-back',
    option('last', 'with its last solution', 'A call that comes back after it was resolved counts from its beginning to its last resolution.'),
    option('solved_time_off', 'with its last solution, less the time it stood solved', 'A call that comes back counts from its beginning to its last resolution, less the time in which it stood as resolved.'),
    option('first', 'with its first solution', 'A call counts until it was first resolved; if it comes back, that does not change its resolution time.'),
    option('afresh', 'anew from when it came back', 'A call that comes back counts anew from the moment it came back.')),
  choice('pause_length', 'How long is a pause?', 'waiting-on-the-client-counts-only-while-you-are-open',
    option('open', 'its open minutes', 'Where the count pauses, only minutes within the support hours are taken off.'),
    option('wall', 'by the wall clock', 'Where the count pauses, the time allowed is longer by the whole length of the pause, nights and weekends included.')),
  choice('priority', 'Which priority, if it changed?', 'priority-is-the-one-at-the-end',
    option('last', 'the last', 'A call whose priority changes is judged by its last priority, from the beginning.'),
    option('first', 'the first', 'A call is judged by the priority it had when it was raised, even where that changes.'),
    option('at_stop', 'the one when the clock stopped', 'A call whose priority changes is judged by the priority it had when we responded, and when we resolved it.'),
    option('afresh', 'the last, counted from the change', 'A call whose priority changes is judged by its last priority, counted from the change.')),
  choice('agreement', 'Which version of the agreement, if it changed?', 'the-version-of-the-agreement-in-force-when-the-ticket-was-raised',
    option('at_creation', 'in force when the ticket was raised', 'A call is judged by the version of the agreement that was in force when the call was raised.'),
    option('at_stop', 'in force when the clock stopped', 'A call is judged by the version of the agreement that is in force when we respond, and when we resolve it.'),
    option('latest', 'in force at the end of the data', 'All calls of a report are judged by the version of the agreement that is in force on the date of the report.')),
  fixed('calendar_edited', 'What if the hours change later?', 'hours-that-change-later', 'Where the support hours change within a version of the agreement, each day counts with the hours that held on that day.'),
  choice('calendars', 'Whose hours, if a ticket lives under two calendars?', 'a-ticket-under-two-calendars',
    option('one', 'those of the version it is judged by', 'A call counts in the support hours of the version of the agreement by which it is judged, to its end.'),
    option('each_day', 'those in force on each day', 'Each day of a call counts in the support hours that are agreed for that day.')),
  choice('zone', 'Whose clock on the wall?', 'the-hours-and-the-zone-are-the-agreements',
    option('calendar', 'the agreement’s zone', 'The support hours are times of the zone that the agreement names.'),
    option('client', 'the client’s zone', 'The support hours are local times at your main office.')),
  choice('hours', 'Which hours count?', 'the-hours-and-the-zone-are-the-agreements',
    option('agreed', 'the agreed hours', 'Only minutes within the support hours count.'),
    option('calendar', 'every hour, day and night', 'All minutes count, day and night.')),
  choice('pauses', 'Does the clock pause?', 'waiting-on-the-client-counts-only-while-you-are-open',
    option('plan', 'as the plan says', 'The count pauses where the plan says so.'),
    option('none', 'never', 'The count never pauses.')),
  fixed('created_paused', 'What if a ticket begins waiting, or done?', 'a-ticket-that-begins-waiting-or-done', 'A call that begins by waiting for you pauses from its first moment. A call that is recorded when it is already resolved took no time.', 'A call that is recorded when it is already resolved took no time.'),
  fixed('clock_change', 'What happens when the clocks change?', 'when-the-clocks-change', 'Where the clocks change, support hours stay at the same time of day, and only time that really passed is counted.'),
  fixed('one_day', 'How long is a day?', 'what-one-day-means', 'Times are given in hours and minutes of the support hours; where a day is named, its length stands beside it.'),
  fixed('holidays', 'Which holidays?', 'holidays-are-the-dates-in-the-calendar-file', 'Holidays are the dates in the list of the agreement, and no others.'),
  fixed('spans', 'What about breaks in the day?', 'several-spans-a-day', 'Where the support hours of a day have a break, the break does not count.'),
  choice('summary_only', 'What if the export holds minutes and no times?', 'an-export-with-minutes-and-no-times',
    option('as_stated', 'the minutes that it states', 'Where our records hold only the minutes that a call took, those minutes count.'),
    option('unknown', 'unknown', 'A call for which our records hold no times is counted as neither on time nor late.')),
  choice('open_late', 'What is an open ticket that is late already?', 'open-tickets',
    option('missed', 'missed now', 'A call that is still open after its time is late from that moment.'),
    option('when_stopped', 'decided once it has ended', 'Whether a call was on time is decided when it ends.')),
  fixed('on_target', 'What is exactly on target?', 'exactly-on-target-is-met', 'A call that takes exactly the time allowed, to the second, is on time.'),
  fixed('due_at_closing', 'When is a target due that is used up at closing?', 'a-target-used-up-at-closing-time-is-due-at-closing', 'Where the time allowed ends with the support hours of a day, it ends at closing time.'),
]

export const edge = (id: string): Edge => {
  const found = EDGES.find((one) => one.id === id)
  if (found === undefined) throw new RangeError(`no edge ${id}`)
  return found
}

/** The option of an edge that a set of rules takes; of a fixed one its only one. */
export function optionOf(one: Edge, rules: CountingRules): EdgeOption {
  const value = (rules as unknown as Readonly<Record<string, string | undefined>>)[one.id]
  return one.options.find((candidate) => candidate.value === value) ?? one.options[0]!
}

/** Edges on which two ways to count differ. */
export const differences = (one: CountingRules, other: CountingRules): readonly Edge[] =>
  EDGES.filter((candidate) => optionOf(candidate, one).value !== optionOf(candidate, other).value)

/** A way to count that other help desks have, to hold beside the agreement's. */
export interface School {
  readonly id: string
  readonly name: string
  /** Who counts so, as their documentation or source says. */
  readonly seen_in: string
  readonly rules: Partial<CountingRules>
}

/** Source of each: the systems read for `facts/sla-and-kpis.md`, October 2026. */
export const SCHOOLS: readonly School[] = [
  { id: 'calendar-hours', name: 'Every hour counts', seen_in: 'Tools without a schedule: ServiceNow, osTicket, Autotask and Jira Service Management count day and night until one is set.', rules: { hours: 'calendar' } },
  { id: 'no-pauses', name: 'Nothing pauses', seen_in: 'Pylon keeps the clock running while it waits on the customer; osTicket and the core of Znuny have no pause.', rules: { pauses: 'none' } },
  { id: 'calendar-no-pauses', name: 'Every hour, no pauses', seen_in: 'What a client counts from the first call to the end.', rules: { hours: 'calendar', pauses: 'none' } },
  { id: 'wall-pauses', name: 'Pauses by the wall clock', seen_in: 'AlgaPSA moves the deadline by the whole length of a pause; Frappe Helpdesk did until it was mended.', rules: { pause_length: 'wall' } },
  { id: 'first-solution', name: 'First solution', seen_in: 'Znuny and OTRS count to the first close; Plain calls it first resolution.', rules: { reopened: 'first' } },
  { id: 'solved-time-off', name: 'Time spent solved is taken off', seen_in: 'GLPI adds the time a ticket stood solved to its waiting time.', rules: { reopened: 'solved_time_off' } },
  { id: 'fresh-start', name: 'A new clock when it comes back', seen_in: 'osTicket, and FreeITSM unless told otherwise.', rules: { reopened: 'afresh' } },
  { id: 'priority-first', name: 'Priority when raised', seen_in: 'Fivetran’s rebuilding of Zendesk looks the priority up when the target was set.', rules: { priority: 'first' } },
  { id: 'priority-at-stop', name: 'Priority at the event', seen_in: 'Tools that judge each clock when it stops: response by the priority at the reply, resolution by that at the end.', rules: { priority: 'at_stop' } },
  { id: 'any-touch', name: 'Any touch is a response', seen_in: 'FreeITSM by setting; ConnectWise and Autotask where statuses are mapped so.', rules: { response: 'touch' } },
  { id: 'auto-reply', name: 'An automatic reply counts', seen_in: 'Exports that hold only the first message out.', rules: { response: 'any_reply' } },
  { id: 'closed-only', name: 'Only what has ended', seen_in: 'Reports over closed tickets.', rules: { open_late: 'when_stopped' } },
]

export const schoolRules = (school: School, agreed: CountingRules): CountingRules => ({ ...agreed, ...school.rules })
