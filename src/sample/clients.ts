/** The clients as they are once habits are dealt. */
import { HABITS, HABIT_IDS, ORDINARY } from './habits.ts'
import type { HabitId, Temper } from './habits.ts'
import { dayOf, isoDate } from './local-time.ts'
import type { PlanId } from './opening.ts'
import { peopleOf } from './people.ts'
import type { Person } from './people.ts'
import { roster } from './roster.ts'
import type { RosterLine } from './roster.ts'
import { stream } from './stream.ts'

export interface Settings {
  readonly seed: number
  readonly clients: number
  readonly months: number
  readonly habits: 'all' | 'none'
  /** First day and, in local seconds, the last instant of the data. */
  readonly first_day: number
  readonly as_of: number
}

/** The seed of the committed sample, under which habits lie where the roster says. */
export const DEFAULT_SEED = 2026

export interface Client extends Omit<RosterLine, 'premium' | 'habit' | 'seats' | 'servers'> {
  readonly index: number
  readonly legal_name: string
  readonly address: string
  readonly seats: number
  readonly billed_seats: number
  readonly servers: number
  readonly sites: readonly string[]
  /** The client's own hours, by the id of the calendar they match. */
  readonly calendar: PlanId
  readonly premium: { readonly from: number; readonly until: number | null } | null
  readonly habit: HabitId | null
  readonly temper: Temper
  readonly people: readonly Person[]
  /** Tickets expected over the whole period. */
  readonly expected_tickets: number
}

const SITES = ['Head office', 'Warehouse', 'Yard office', 'North branch', 'Showroom']
const STREETS = ['Saltworks Road', 'Custom House Lane', 'Ropewalk', 'Station Approach', 'Mill Race', 'Harbour Parade', 'Chandlers Row', 'Victoria Quay', 'Tannery Street', 'Lighthouse Hill']
const TICKETS_PER_CLIENT_MONTH = 19_750 / (24 * 24)
const TINY_TICKETS = 6

/** Those that not every client can have come first. */
const BY_CHOOSINESS: readonly HabitId[] = ['over_served', 'loss_making', ...HABIT_IDS.filter((id) => id !== 'over_served' && id !== 'loss_making')]

/** Only a silver client can be served above its plan, and platinum fees carry any amount of work. */
function suits(habit: HabitId, line: RosterLine | undefined): boolean {
  if (!line) return false
  return habit === 'over_served' ? line.plan === 'silver' && line.premium === null : habit === 'loss_making' ? line.plan !== 'platinum' : true
}

function deal(lines: readonly RosterLine[], settings: Settings): ReadonlyMap<number, HabitId> {
  const dealt = new Map<number, HabitId>()
  if (settings.habits === 'none') return dealt
  const by_hand = settings.seed === DEFAULT_SEED
  if (by_hand) lines.forEach((one, i) => { if (one.habit) dealt.set(i, one.habit) })
  const chance = stream(settings.seed, 'habits')
  const first = by_hand ? 24 : 0
  for (let from = first; from < lines.length; from += 24) {
    const free = lines.flatMap((one, i) => (i >= from && i < from + 24 && one.circumstance === null && one.seats >= 20 ? [i] : []))
    for (const habit of BY_CHOOSINESS) {
      const fitting = free.filter((i) => !dealt.has(i) && suits(habit, lines[i]))
      if (fitting.length > 0) dealt.set(chance.pick(fitting), habit)
    }
  }
  return dealt
}

/** Ordinary clients differ a little too, well inside what a planted habit does. */
function temperOf(habit: HabitId | null, settings: Settings, index: number): Temper {
  const chance = stream(settings.seed, 'temper', index)
  const varied: Temper = {
    ...ORDINARY,
    days_beyond_terms: chance.int(-3, 5), odd_hours_share: 0.02 + 0.05 * chance.next(), declined_share: 0.05 + 0.12 * chance.next(),
    approvers: chance.int(1, 3), by_the_way_share: 0.01 + 0.05 * chance.next(), answer_time: 0.8 + 0.5 * chance.next(),
    aged_share: 0.06 + 0.1 * chance.next(), answered_share: 0.5 + 0.35 * chance.next(), review_share: 0.7 + 0.3 * chance.next(),
  }
  return { ...varied, ...(habit ? HABITS[habit].change : {}) }
}

/** All clients in the order of the roster, with people and expected tickets. */
export function clientsOf(settings: Settings): readonly Client[] {
  const lines = roster(settings.seed, settings.clients)
  const habits = deal(lines, settings)
  const drafts = lines.map((one, index): Client => {
    const chance = stream(settings.seed, 'client', index)
    const habit = habits.get(index) ?? null
    const temper = temperOf(habit, settings, index)
    const seats = Math.round(one.seats * temper.seats_factor)
    const premium = one.premium ? { from: dayOf(one.premium.from), until: one.premium.until ? dayOf(one.premium.until) : null } : null
    const activity = (0.88 + 0.24 * chance.next()) * (temper.seats_factor > 1 ? 0.6 : 1)
    return {
      ...one, index, habit, temper, seats, premium,
      legal_name: one.name.includes('<') ? `${one.name} Ltd` : `${one.name} ${chance.weighted(['Ltd', 'LLP', 'plc'], (form) => (form === 'Ltd' ? 8 : 1))}`,
      address: `${chance.int(1, 48)} ${chance.pick(STREETS)}, Westhaven WH${chance.int(1, 9)} ${chance.int(1, 9)}${chance.pick(['AB', 'DX', 'JQ', 'PL'])}`,
      servers: Math.round(one.servers * (temper.seats_factor > 1 ? 2.5 : 1)),
      billed_seats: Math.round(seats * temper.billed_share),
      sites: SITES.slice(0, temper.sites),
      calendar: one.plan === 'silver' ? 'silver' : 'gold',
      people: peopleOf(one.name, seats, temper, stream(settings.seed, 'people', index)),
      expected_tickets: seats * activity,
    }
  })
  const busy = drafts.filter((client) => client.circumstance !== 'tiny')
  const total = TICKETS_PER_CLIENT_MONTH * settings.months * settings.clients
  const share = total / busy.reduce((sum, client) => sum + client.expected_tickets, 0)
  return drafts.map((client) => ({ ...client, expected_tickets: client.circumstance === 'tiny' ? TINY_TICKETS : client.expected_tickets * share }))
}

/** The plan in force on a day, null without an agreement. */
export function planOn(client: Client, day: number): PlanId | null {
  if (client.circumstance === 'no_agreement') return null
  if (client.circumstance === 'ended' && isoDate(day) > `2026-${client.ends}`) return null
  return client.plan
}

/** Premium Response is in force on that day. */
export function hasPremium(client: Client, day: number): boolean {
  return client.premium !== null && day >= client.premium.from && (client.premium.until === null || day <= client.premium.until)
}
