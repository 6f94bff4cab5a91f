/** When tickets come in, from whom and about what: by local hour, weekday, season and habit. */
import type { Client, Settings } from './clients.ts'
import { declinedFields } from './advice.ts'
import { ISSUES, PRIORITY_NAMES, WALK_UP } from './issues.ts'
import type { Issue } from './issues.ts'
import { DAY, HOUR, MINUTE, isClockChange, isoDate, monthOf, weekdayOf } from './local-time.ts'
import { PLAN_TERMS, isHoliday, isWorkday } from './opening.ts'
import type { Priority } from './opening.ts'
import type { Person } from './people.ts'
import { reminderFactor } from './reminders.ts'
import type { Visit } from './rota.ts'
import { stream } from './stream.ts'
import type { Stream } from './stream.ts'

export interface Arrival {
  readonly client: Client
  readonly created: number
  readonly requester: Person | null
  readonly issue: Issue
  /** As raised. */
  readonly priority: Priority
  readonly channel: 'email' | 'portal' | 'phone' | 'walk_up' | 'monitoring'
  readonly raised_by: 'client' | 'technician' | 'monitoring'
  readonly manner: 'usual' | 'by_the_way' | 'saved_up' | 'outage'
  /** The visit for which it was kept. */
  readonly visit: Visit | null
  readonly subject: string | null
}

const SEASON = [1.06, 1.02, 1.03, 0.97, 0.95, 1, 1.03, 0.93, 1.05, 1.06, 1, 0.92]
const WEEKDAY = [1.24, 1.1, 1, 0.97, 0.86, 0.0, 0.0]

/** Tickets of a day relative to an ordinary one: nearly none on holidays and between Christmas and New Year. */
export function dayWeight(day: number): number {
  const md = isoDate(day).slice(5)
  const quiet = md >= '12-24' || md <= '01-01' ? 0.12 : 1
  return (WEEKDAY[weekdayOf(day)] ?? 0) * (SEASON[monthOf(day) - 1] ?? 1) * quiet * (isHoliday(day) ? 0 : 1)
}

/** An hour of the client's own day: two humps with a dip at lunch. */
function officeSecond(client: Client, day: number, chance: Stream): number {
  const [from, until] = PLAN_TERMS[client.calendar].week
  for (;;) {
    const hour = chance.chance(0.56) ? 10.1 + 1.3 * chance.normal() : 14.6 + 1.5 * chance.normal()
    if (hour >= from && hour < until) return day * DAY + Math.floor(hour * HOUR)
  }
}

/** A night, an early morning or a weekend near that day. */
function oddSecond(day: number, chance: Stream): number {
  const weekend = chance.chance(0.42)
  const on = weekend ? day + (chance.chance(0.55) ? 5 : 6) - weekdayOf(day) : day
  const hour = weekend ? 8 + 13 * chance.next() : chance.chance(0.75) ? 18.6 + 5.3 * chance.next() : 5.2 + 2.2 * chance.next()
  const at = on * DAY + Math.floor(hour * HOUR)
  return isClockChange(on) && at - on * DAY < 2 * HOUR ? at + HOUR : at
}

function draw(settings: Settings, client: Client, day: number, k: number, declined: ReadonlyMap<string, number>): Arrival {
  const chance = stream(settings.seed, 'arrival', client.index, day, k)
  const { temper } = client
  const monitoring = chance.chance(0.045)
  const issue = chance.weighted(ISSUES, (one) => {
    if (monitoring !== (one.kind === 'monitoring')) return 0
    const since = one.field ? declined.get(one.field) : undefined
    const field = since !== undefined && day > since ? temper.field_incidents : 1
    const software = one.kind === 'software' ? (temper.software_share / 0.015) * reminderFactor(client, 'software', day) : 1
    const quota = one.kind === 'quota' ? temper.quota_share / 0.025 : 1
    return one.weight * field * Math.min(9, software) * Math.min(7, quota)
  })
  const urgent = temper.urgent_share > 0 && chance.chance(temper.urgent_share)
  const priority = urgent ? (chance.chance(0.3) ? 'P1' : 'P2') : chance.weighted(PRIORITY_NAMES, (p) => issue.priorities[PRIORITY_NAMES.indexOf(p)] ?? 0)
  const requester = chance.weighted(client.people, (person) => person.weight)
  const base = { client, issue, subject: null, visit: null }
  if (monitoring) {
    const on = weekdayOf(day) === 4 ? day + chance.int(0, 2) : day
    const at = on * DAY + Math.floor(chance.next() * DAY)
    const created = isClockChange(on) && at - on * DAY < 3 * HOUR ? at + 3 * HOUR : at
    return { ...base, created, requester: null, priority, channel: 'monitoring', raised_by: 'monitoring', manner: 'usual' }
  }
  if (chance.chance(temper.by_the_way_share * reminderFactor(client, 'logging', day))) {
    const named = chance.chance(0.55)
    return { ...base, issue: named ? issue : WALK_UP, created: officeSecond(client, day, chance), requester, priority: named && priority !== 'P1' ? priority : 'P4', channel: 'walk_up', raised_by: chance.chance(0.5) ? 'technician' : 'client', manner: 'by_the_way' }
  }
  const created = chance.chance(temper.odd_hours_share) ? oddSecond(day, chance) : officeSecond(client, day, chance)
  const technician = chance.chance(0.05) && isWorkday(Math.floor(created / DAY))
  const channel = technician ? 'phone' : priority === 'P1' ? chance.weighted(['phone', 'email'] as const, (c) => (c === 'phone' ? 5 : 1)) : chance.weighted(['email', 'portal', 'phone'] as const, (c) => (c === 'email' ? 52 : c === 'portal' ? 23 : 25))
  return { ...base, created, requester, priority, channel, raised_by: technician ? 'technician' : 'client', manner: 'usual' }
}

/** Moves a ticket to the client's next visit, where one is near and the client keeps tickets for it. */
function keepForVisit(settings: Settings, one: Arrival, visits: readonly Visit[], k: number): Arrival {
  const chance = stream(settings.seed, 'kept', one.client.index, one.created, k)
  const share = one.client.temper.saved_up_share
  if (share === 0 || one.raised_by !== 'client' || one.priority === 'P1' || !chance.chance(share * reminderFactor(one.client, 'logging', Math.floor(one.created / DAY)))) return one
  const visit = visits.find((v) => v.from > one.created && v.from - one.created < 17 * DAY)
  if (!visit) return one
  const saver = one.client.people[chance.chance(0.7) ? 3 : chance.int(4, 5)] ?? one.requester
  return { ...one, created: visit.from - 15 * MINUTE + chance.int(0, 70 * 60), requester: saver, channel: chance.chance(0.5) ? 'walk_up' : 'email', manner: 'saved_up', visit }
}

/** The mail that came in just before the data end. */
function lastOf(settings: Settings, client: Client): Arrival {
  const issue = ISSUES.find((one) => one.name === 'Scanning to mail or folder')
  if (!issue) throw new Error('arrivals: no kind of issue for the last ticket')
  return { client, created: settings.as_of - 15, requester: client.people[4] ?? null, issue, priority: 'P3', channel: 'email', raised_by: 'client', manner: 'usual', visit: null, subject: 'Scanner share unreachable from the yard office' }
}

/** All arrivals but the outage's, in no order yet. */
export function arrivalsOf(settings: Settings, clients: readonly Client[], visits: readonly Visit[]): Arrival[] {
  const last_day = Math.floor(settings.as_of / DAY)
  const days = Array.from({ length: last_day - settings.first_day + 1 }, (_, i) => settings.first_day + i)
  const growth = (day: number) => 0.97 + (0.06 * (day - settings.first_day)) / Math.max(1, days.length)
  const weights = days.map((day) => dayWeight(day) * growth(day))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const last = clients.find((client) => client.name === 'Kestrel Marine') ?? clients.find((client) => client.circumstance === null)
  const drawn = clients.flatMap((client) => {
    const own = visits.filter((visit) => visit.client === client)
    const declined = declinedFields(settings, client)
    if (client.circumstance === 'tiny') {
      const workdays = days.filter((day) => isWorkday(day) && last_day - day < 340 && last_day - day > 5)
      const chance = stream(settings.seed, 'tiny', client.index)
      return Array.from({ length: Math.min(client.expected_tickets, workdays.length) }, (_, k) => draw(settings, client, chance.pick(workdays), k, declined))
    }
    return days.flatMap((day, i) => {
      const count = stream(settings.seed, 'count', client.index, day).poisson((client.expected_tickets * (weights[i] ?? 0)) / total)
      return Array.from({ length: count }, (_, k) => keepForVisit(settings, draw(settings, client, day, k, declined), own, k))
    })
  }).filter((one) => one.created >= settings.first_day * DAY && one.created < settings.as_of - 3 * MINUTE)
  return last ? [...drawn, lastOf(settings, last)] : drawn
}
