import type { ClientFacts, HabitCount, Measured } from './habit-facts.ts'
import { mark, LEAST_DECIDED } from './promises.ts'
import type { SignalValue } from './scoring.ts'

/** Chance of wrong claims among all that rest on counts of rows, of all clients and habits looked at together. */
export const FALSE_HABITS = 0.05
/** Fewer other clients with evidence are nobody to stand out from. */
export const LEAST_OTHERS = 4
/** Where only those on the same plan are compared. */
export const LEAST_OTHERS_ALIKE = 3
/** A good client keeps its side: of all that is counted of its obligations so little may be broken. */
export const GOOD_BROKEN = 0.01
/** Every quality of a good client scores so much. */
export const GOOD_QUALITY = 85
/** In so many of its signals a good client is no worse than the middle one of the others. */
export const GOOD_SHARE = 0.75

/**
 * How a habit is found. `at_least` is what a person would call the habit, whatever the others do; the rest says that the
 * client stands out. Shares of rows: twice the others', and more than chance would give (Fisher's exact test, see
 * `FALSE_HABITS`). Numbers: so many deviations from the others' median, a deviation being 1.4826 times the median of
 * theirs.
 */
export interface HabitRule {
  /** Rows that it must rest on. */
  readonly least: number
  readonly at_least: number
  /** What is measured, larger being more of the habit; null without evidence. */
  measure(facts: ClientFacts): Measured | null
  /** Numbers only. */
  readonly deviations?: number
  /** Shares only: what is asked beside twice the others'. */
  clearly?(found: { readonly part: number; readonly whole: number }, facts: ClientFacts): boolean
  /** Only those of its kind are the others. */
  alike?(facts: ClientFacts, other: ClientFacts): boolean
}

const signal = ({ signals }: ClientFacts, name: string): SignalValue | null => signals.find((one) => one.signal === name) ?? null

const share = (part: number, whole: number): Measured | null => (whole > 0 ? { value: part / whole, evidence: whole, part, whole } : null)

const signalShare = (name: string) => (facts: ClientFacts): Measured | null => {
  const found = signal(facts, name)
  return found === null || found.part === null || found.whole === null ? null : share(found.part, found.whole)
}

/** What the signal counts is the good side. */
const restOf = (name: string) => (facts: ClientFacts): Measured | null => {
  const found = signal(facts, name)
  return found === null || found.part === null || found.whole === null ? null : share(found.whole - found.part, found.whole)
}

const counted = (name: HabitCount) => ({ counts }: ClientFacts): Measured | null => {
  const found = counts[name]
  return found === undefined ? null : share(found.part, found.whole)
}

const number = (value: number, evidence: number): Measured => ({ value, evidence, part: null, whole: null })

const signalNumber = (name: string) => (facts: ClientFacts): Measured | null => {
  const found = signal(facts, name)
  return found === null ? null : number(found.value, found.evidence)
}

const TICKETS = LEAST_DECIDED

/** Every threshold, and why it is where it is. */
export const HABIT_RULES = {
  /** Two weeks beyond terms, weighted by money: more than a payment run that was just missed. */
  pays_late: { least: 4, at_least: 14, deviations: 4, measure: signalNumber('days_beyond_terms') },
  /** Two of five tickets: then P1 and P2 tell a technician nothing any more. */
  all_urgent: { least: TICKETS, at_least: 0.4, measure: signalShare('points_raised_urgent_above_others') },
  /** One ticket of five outside the client's own hours. */
  odd_hours: { least: TICKETS, at_least: 0.2, measure: signalShare('share_raised_outside_hours') },
  /** One ticket of ten came in a heap on a visit day: about one visit in two. */
  saves_up: { least: TICKETS, at_least: 0.1, measure: counted('saved_up') },
  /** Three of five recommendations refused, of four or more. */
  declines_advice: { least: 4, at_least: 0.6, measure: restOf('share_advice_accepted') },
  /** Most requests from people whom nobody named, where of boss, assistant and finance two or three have no name either. */
  no_command: { least: TICKETS, at_least: 0.5, measure: restOf('share_requests_from_named_contacts'), clearly: (_found, facts) => (signal(facts, 'roles_without_a_name')?.value ?? 0) >= 2 },
  /** One check of a device in twenty. */
  own_software: { least: TICKETS, at_least: 0.05, measure: counted('software') },
  /** One check of a mailbox in twelve: a few are always on the way to a larger one. */
  over_quota: { least: TICKETS, at_least: 0.08, measure: counted('quota') },
  /** One ticket in eight was written down after the work. */
  by_the_way: { least: TICKETS, at_least: 0.125, measure: counted('by_the_way') },
  /** One ticket in twelve came back. */
  served_worst: { least: TICKETS, at_least: 0.08, measure: counted('reopened') },
  /** Two open hours of waiting on the client for each ticket, those without any waiting included. */
  slow_answers: { least: TICKETS, at_least: 2, deviations: 4, measure: signalNumber('waiting_hours_per_ticket') },
  /** The next better plan's promise kept beyond chance, and seldom missed beside others on the same plan. */
  over_served: {
    least: TICKETS, at_least: 0, measure: counted('fast'),
    clearly: ({ part, whole }, { better_share }) => better_share !== null && mark(part, whole, better_share) === 'kept',
    alike: ({ plan_no }, other) => plan_no >= 0 && plan_no === other.plan_no,
  },
  /** Labour and tools cost more than the fee brings. Two deviations: a loss is one wherever the others stand. */
  loss_making: { least: TICKETS, at_least: 0, deviations: 2, measure: ({ margin, tickets }) => (margin === null ? null : number(-margin, tickets)) },
  /** One seat of eight is not paid for; fewer may be leavers and joiners. */
  under_billed: {
    least: 1, at_least: 0.125, deviations: 3,
    measure: ({ billed_seats, seats, computers }) => {
      const used = Math.max(seats ?? 0, computers ?? 0)
      return billed_seats === null || used <= 0 ? null : number(1 - billed_seats / used, used)
    },
  },
} as const satisfies Readonly<Record<string, HabitRule>>
