import type { CountingRules } from '../core/index.ts'

/** An option of an edge in three lengths: before a finding ("Counted around the clock, …"), after "Your report", and beside a ticket that it moved. */
export interface RuleWords {
  readonly lead: string
  readonly clause: string
  readonly why: string
}

const say = (lead: string, clause: string, why: string): RuleWords => ({ lead, clause, why })

/** The clauses speak to the client: "your report counts …; our agreement counts …". */
export const RULE_WORDS: { readonly [Edge in keyof CountingRules]: Readonly<Record<CountingRules[Edge], RuleWords>> } = {
  response: {
    reply: say('With a person’s reply as the response', 'takes a reply by a person as the response', 'only a person’s reply counts'),
    any_reply: say('With automatic replies as responses', 'takes an automatic reply as the response', 'an automatic reply counts'),
    touch: say('With any touch as the response', 'takes any touch by a person as the response', 'a touch counts as the response'),
  },
  agent_raised: {
    exempt: say('Without the tickets that technicians raised', 'gives tickets that technicians raise no response clock', 'raised by a technician: no clock'),
    second_reply: say('With the second reply to tickets that technicians raised', 'waits for the second reply to a ticket that a technician raised', 'raised by a technician: second reply'),
    measured: say('With the tickets that technicians raised', 'measures tickets that technicians raise like any other', 'raised by a technician: measured'),
  },
  solved_without_reply: {
    solution: say('With a solution as its response', 'takes the solution as the response where there was no reply', 'its solution is its response'),
    exempt: say('Without what was solved with no reply', 'leaves out responses where there was no reply', 'solved without a reply: left out'),
    unknown: say('With no response where no reply was sent', 'calls the response unknown where there was no reply', 'solved without a reply: unknown'),
  },
  reopened: {
    last: say('Counted to the last solution', 'goes on to the last solution', 'runs to the last solution'),
    solved_time_off: say('With the time spent solved taken off', 'takes off the time that a ticket stood solved', 'the time it stood solved is off'),
    first: say('Counted to the first solution', 'stops at the first solution', 'stops at the first solution'),
    afresh: say('Counted anew when tickets come back', 'starts anew when a ticket comes back', 'a new clock when it came back'),
  },
  pause_length: {
    open: say('With only the open minutes of pauses off', 'takes off only the open minutes of a pause', 'only open minutes of pauses are off'),
    wall: say('With pauses by the wall clock', 'takes off pauses by the wall clock, nights and weekends included', 'whole pauses are off, nights too'),
  },
  priority: {
    last: say('By the last priority', 'goes by the last priority', 'the last priority counts'),
    first: say('By the priority when raised', 'goes by the priority that a ticket was raised with', 'the priority when raised counts'),
    at_stop: say('By the priority at the event', 'goes by the priority when each clock stopped', 'the priority at the event counts'),
    afresh: say('Counted anew from a change of priority', 'counts anew from a change of priority', 'counted from the change of priority'),
  },
  agreement: {
    at_creation: say('By the agreement when raised', 'goes by the terms in force when a ticket was raised', 'the terms when raised count'),
    at_stop: say('By the agreement at the event', 'goes by the terms in force when each clock stopped', 'the terms at the event count'),
    latest: say('By the latest agreement', 'goes by the latest terms', 'the latest terms count'),
  },
  calendars: {
    one: say('In the hours of one version', 'counts a ticket in one version’s hours to its end', 'one version’s hours count'),
    each_day: say('In the hours of each day', 'counts each day in the hours agreed for that day', 'each day’s own hours count'),
  },
  zone: {
    calendar: say('In the agreement’s time zone', 'reads the hours in the agreement’s time zone', 'hours in the agreement’s zone'),
    client: say('In the client’s time zone', 'reads the hours in your own time zone', 'hours in the client’s zone'),
  },
  hours: {
    agreed: say('Counted in the agreed hours', 'counts the agreed hours', 'only the agreed hours count'),
    calendar: say('Counted around the clock', 'counts nights and weekends', 'nights and weekends count'),
  },
  pauses: {
    plan: say('With the plan’s pauses', 'pauses where the plan says so', 'the plan’s pauses are off'),
    none: say('Counted without pauses', 'never pauses', 'waiting counts too'),
  },
  summary_only: {
    as_stated: say('With the minutes that exports state', 'takes the minutes that an export states', 'the stated minutes count'),
    unknown: say('Without minutes that are only stated', 'leaves out minutes that are only stated', 'minutes that are only stated: unknown'),
  },
  open_late: {
    missed: say('With open late tickets as missed', 'calls an open ticket late once its time has passed', 'open and late: missed'),
    when_stopped: say('With only what has ended', 'decides only what has ended', 'open: not decided yet'),
  },
}
