/** time_entries.csv: sessions of tickets, visits, projects, and work for which nobody logged a ticket. */
import type { Client, Settings } from './clients.ts'
import type { Cell, Row } from './csv.ts'
import { DAY, HOUR, MINUTE, isoInstant } from './local-time.ts'
import { isWorkday } from './opening.ts'
import type { Rota, Visit } from './rota.ts'
import { stream } from './stream.ts'
import type { Ticket } from './ticket.ts'

interface Worked { readonly at: number; readonly row: Row }

const entry = (at: number, technician: string, minutes: number, ticket: Cell, client: Cell, kind: string): Worked =>
  ({ at, row: [isoInstant(at), technician, minutes, ticket, client, kind] })

/** Help that left no ticket: a few times a year everywhere, often where people ask by the way. */
function unlogged(settings: Settings, client: Client, rota: Rota): readonly Worked[] {
  const a_month = client.temper.by_the_way_share > 0.2 ? 5 : client.circumstance === 'tiny' ? 0 : 0.4
  const last = Math.floor(settings.as_of / DAY)
  const worked: Worked[] = []
  for (let day = settings.first_day; day < last; day++) {
    const chance = stream(settings.seed, 'unlogged', client.index, day)
    if (!isWorkday(day) || !chance.chance(a_month / 21)) continue
    const there = rota.technicians.filter((one) => day >= one.from && day <= one.until)
    if (there.length > 0) worked.push(entry(day * DAY + 9 * HOUR + chance.int(0, 28) * 15 * MINUTE, chance.pick(there).name, chance.int(2, 8) * 5, null, client.name, 'on_site'))
  }
  return worked
}

/** In the order of time. The client stands only where no ticket names it. */
export function timeEntryRows(settings: Settings, clients: readonly Client[], rota: Rota, tickets: readonly Ticket[]): readonly Row[] {
  const of_tickets = tickets.flatMap((ticket) => ticket.sessions.map((session) => entry(session.from, session.technician, session.minutes, ticket.id, null, session.kind)))
  const kept = new Map<Visit, number>()
  for (const { arrival, sessions } of tickets) {
    const first = sessions[0]
    if (arrival.visit && first?.kind === 'on_site') kept.set(arrival.visit, (kept.get(arrival.visit) ?? 0) + first.minutes)
  }
  const of_visits = rota.visits.flatMap((visit) => {
    const travel = visit.client.travel_minutes
    const rest = (visit.until - visit.from) / MINUTE - (kept.get(visit) ?? 0)
    const journey = entry(visit.from - travel * MINUTE, visit.technician, 2 * travel, null, visit.client.name, 'travel')
    return rest < 10 ? [journey] : [journey, entry(visit.from, visit.technician, rest, null, visit.client.name, 'on_site')]
  })
  const of_projects = rota.projects.map((project) => entry(project.at, project.technician, project.minutes, null, project.client.name, 'project'))
  return [...of_tickets, ...of_visits, ...of_projects, ...clients.flatMap((client) => unlogged(settings, client, rota))]
    .filter((one) => one.at + Number(one.row[2]) * MINUTE <= settings.as_of).sort((a, b) => a.at - b.at).map((one) => one.row)
}
