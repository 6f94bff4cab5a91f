/** When technicians are there: shifts, lunch, leave, visits, and the summer in which one had left. */
import type { Client, Settings } from './clients.ts'
import { DAY, HOUR, MINUTE, dayOf, weekdayOf } from './local-time.ts'
import { PLAN_TERMS, isHoliday, isWorkday } from './opening.ts'
import { stream } from './stream.ts'

export interface Technician {
  readonly name: string
  readonly from: number
  readonly until: number
  /** At the desk, in local seconds, in order. */
  readonly spans: (readonly [number, number])[]
}

export interface Visit {
  readonly client: Client
  readonly day: number
  readonly technician: string
  /** On site, local seconds. */
  readonly from: number
  readonly until: number
}

export interface Project {
  readonly technician: string
  readonly at: number
  readonly minutes: number
  readonly client: Client
}

export interface Rota {
  readonly technicians: readonly Technician[]
  readonly visits: readonly Visit[]
  readonly projects: readonly Project[]
}

/** The months in which a quarter of the technicians were missing. */
export const SHORT_STAFFED = { from: dayOf('2026-06-01'), until: dayOf('2026-08-31'), left: '2026-05-29', joined: '2026-09-01' } as const

const NAMES = ['Mark Keane', 'Priya Shah', 'Tom Osborne', 'Ewa Nowak']
const SUCCESSOR = 'Callum Reid'
/** Local hours of start, end and lunch; whoever is there takes them in this order, so that early and late are always manned. */
const SHIFTS = [[7, 15.5, 12], [11.5, 20, 15.5], [8.5, 17.5, 12.75], [8.5, 17.5, 13.5]] as const
const SATURDAY = [8, 12, 12] as const
const NONE = [0, 0, 0] as const

/** One post is empty on that day. */
export const isShortStaffed = (day: number): boolean => day >= SHORT_STAFFED.from && day <= SHORT_STAFFED.until

interface Post { readonly name: string; readonly from: number; readonly until: number; readonly team: number; readonly seat: number }

function posts(settings: Settings): readonly Post[] {
  const teams = Math.max(1, Math.round(settings.clients / 24))
  return Array.from({ length: teams }, (_, team) => NAMES.flatMap((name, seat): Post[] => {
    const called = team === 0 ? name : `${name} ${team + 1}`
    const always = { from: settings.first_day, until: Math.floor(settings.as_of / DAY), team, seat }
    if (seat !== 2) return [{ name: called, ...always }]
    const successor = team === 0 ? SUCCESSOR : `${SUCCESSOR} ${team + 1}`
    return [{ name: called, ...always, until: dayOf(SHORT_STAFFED.left) }, { name: successor, ...always, from: dayOf(SHORT_STAFFED.joined) }]
  })).flat()
}

/** Days off: weeks of leave in turn, hardly any while short of a technician, and a sick day now and then; never two of a team at once. */
function daysOff(settings: Settings, post: Post): ReadonlySet<number> {
  const off = new Set<number>()
  for (let day = post.from; day <= post.until; day++) {
    const week = Math.floor((day + 3) / 7)
    const leave = stream(settings.seed, 'leave', post.team, week).chance([-28, 0, 7].some((near) => isShortStaffed(day + near)) ? 0.05 : 0.3)
    const sick = stream(settings.seed, 'sick', post.team, day)
    if (leave ? week % 4 === post.seat : sick.chance(0.05) && sick.int(0, 3) === post.seat) off.add(day)
  }
  return off
}

/** Days of each client's visits: by plan, more where tickets are kept for them. */
function visitDays(settings: Settings, client: Client): readonly number[] {
  if (client.circumstance === 'no_agreement') return []
  const chance = stream(settings.seed, 'visit days', client.index)
  const a_month = client.temper.saved_up_share > 0 ? 2 : PLAN_TERMS[client.plan].visits_per_month
  const days: number[] = []
  const gap = 30.4 / a_month
  for (let k = 0; ; k++) {
    let day = settings.first_day + Math.round(gap * (k + 0.25 + 0.4 * chance.next()))
    if (day * DAY >= settings.as_of) return days
    while (!isWorkday(day)) day++
    if (client.circumstance === 'tiny' && k % 6 !== 3) continue
    if (day * DAY < settings.as_of - 8 * HOUR && day !== days.at(-1)) days.push(day)
  }
}

function without(spans: readonly (readonly [number, number])[], from: number, until: number): (readonly [number, number])[] {
  return spans.flatMap(([a, b]) => [[a, Math.min(b, from)] as const, [Math.max(a, until), b] as const].filter(([x, y]) => y - x >= 300))
}

export function rotaOf(settings: Settings, clients: readonly Client[]): Rota {
  const staff = posts(settings).map((post) => ({ ...post, off: daysOff(settings, post), days: new Map<number, (readonly [number, number])[]>() }))
  for (let day = settings.first_day; day * DAY <= settings.as_of; day++) {
    const week = Math.floor((day + 3) / 7)
    const there = isHoliday(day) ? [] : staff.filter((one) => day >= one.from && day <= one.until && !one.off.has(day)).sort((a, b) => a.team - b.team || ((a.seat + week) % 4) - ((b.seat + week) % 4))
    const teams = new Map<number, number>()
    for (const one of there) {
      const turn = teams.get(one.team) ?? 0
      teams.set(one.team, turn + 1)
      const [from, until, lunch] = weekdayOf(day) === 5 && turn === 0 ? SATURDAY : weekdayOf(day) < 5 ? SHIFTS[turn] ?? SHIFTS[3] : NONE
      if (until > from) one.days.set(day, without([[day * DAY + from * HOUR, day * DAY + until * HOUR]], day * DAY + lunch * HOUR, day * DAY + lunch * HOUR + 40 * MINUTE))
    }
  }
  const visits: Visit[] = []
  const projects: Project[] = []
  const busy = new Set<string>()
  for (const client of clients) for (const planned of visitDays(settings, client)) {
    const chance = stream(settings.seed, 'visit', client.index, planned)
    const start = (chance.chance(0.4) ? 13.5 : 9.5) * HOUR + chance.int(0, 3) * 15 * MINUTE
    const lasts = chance.int(5, client.temper.seats_factor > 1 ? 12 : 8) * 15 * MINUTE
    for (let day = planned; day < planned + 9 && (day + 1) * DAY < settings.as_of; day++) {
      const from = day * DAY + start
      const free = staff.filter((one) => !busy.has(`${one.name} ${day}`) && (one.days.get(day) ?? []).some(([a, b]) => a <= from && b > from))
      const who = isWorkday(day) && free.length > 1 ? chance.pick(free) : undefined
      if (!who) continue
      busy.add(`${who.name} ${day}`)
      const travel = client.travel_minutes * MINUTE
      who.days.set(day, without(who.days.get(day) ?? [], from - travel, from + lasts + travel))
      visits.push({ client, day, technician: who.name, from, until: from + lasts })
      break
    }
  }
  for (const one of staff) for (const [day, spans] of one.days) {
    const chance = stream(settings.seed, 'project', one.name, day)
    const short = isShortStaffed(day)
    if (weekdayOf(day) > 4 || busy.has(`${one.name} ${day}`) || !chance.chance(short ? 0.15 : 0.35)) continue
    const at = day * DAY + (chance.chance(0.5) ? 10.5 : 14) * HOUR
    const minutes = chance.int(4, 9) * 10
    const clients_now = clients.filter((client) => client.circumstance === null)
    if (clients_now.length === 0) continue
    one.days.set(day, without(spans, at, at + minutes * MINUTE))
    projects.push({ technician: one.name, at, minutes, client: chance.weighted(clients_now, (client) => client.seats) })
  }
  const technicians = staff.map((one) => ({ name: one.name, from: one.from, until: one.until, spans: [...one.days.entries()].sort((a, b) => a[0] - b[0]).flatMap(([, spans]) => spans) }))
  visits.sort((a, b) => a.from - b.from)
  return { technicians, visits, projects }
}
