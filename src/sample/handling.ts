/** The help desk as an event simulation: what waits, who takes it, how long it lasts and what comes of it. */
import { agenda } from './agenda.ts'
import type { Arrival } from './arrivals.ts'
import type { Settings } from './clients.ts'
import { desk } from './desk.ts'
import type { Job } from './desk.ts'
import { DAY, HOUR, MINUTE } from './local-time.ts'
import { afterOpen } from './opening.ts'
import { isShortStaffed } from './rota.ts'
import type { Rota } from './rota.ts'
import { handleInPassing, handleOnVisit, handleOutage } from './shortcuts.ts'
import { note, openTicket, targetsOf } from './ticket.ts'
import type { Ticket } from './ticket.ts'
import { answeredAt } from './unseen-answers.ts'

type Happening =
  | { readonly kind: 'arrives'; readonly ticket: Ticket }
  | { readonly kind: 'waits'; readonly job: Job }
  | { readonly kind: 'answered'; readonly ticket: Ticket }
  | { readonly kind: 'shift' }

/** How long technicians let a ticket lie on purpose, as a share of its response target; what is forgotten comes late. */
const PICK_UP = { median: 0.155, sigma: 0.85, grows: 0.5 }
const FORGOTTEN = { share: 0.028, grows: 1.4 }
/** With a post empty nobody watches the queue: factors on what is forgotten and on how long things lie. */
const STRAIN = { forgotten: 2.2, lies: 1.4 }

/** All tickets in order of creation, each with what happened to it, also after the end of the data. */
export function handleAll(settings: Settings, rota: Rota, arrivals: readonly Arrival[], first_number: number): readonly Ticket[] {
  const sorted = [...arrivals].sort((a, b) => a.created - b.created || a.client.index - b.client.index)
  const tickets = sorted.map((arrival, i) => openTicket(settings, arrival, String(first_number + i)))
  const ahead = agenda<Happening>()
  const staff = desk(rota.technicians)
  for (const ticket of tickets) ahead.add(ticket.arrival.created, { kind: 'arrives', ticket })
  for (const technician of rota.technicians) for (const [from] of technician.spans) ahead.add(from, { kind: 'shift' })

  const pace = (ticket: Ticket) => ticket.arrival.client.temper.pace * (ticket.unlucky ? 1.5 : 1)
  const urgencyOf = (ticket: Ticket, at: number, kind: Job['kind']) => {
    if (ticket.priority === 'P1') return at - 400 * DAY
    const minutes = targetsOf(ticket)[kind === 'first' ? 'response' : 'resolution'] * pace(ticket)
    return afterOpen(ticket.hours, kind === 'first' ? ticket.arrival.created : at, kind === 'first' ? minutes : minutes * 0.3)
  }
  const further = (ticket: Ticket, ready: number) => ahead.add(ready, { kind: 'waits', job: { ticket, kind: 'further', urgency: urgencyOf(ticket, ready, 'further') } })

  /** Someone picks up the telephone, whatever else is going on. */
  const answerAtOnce = (ticket: Ticket) => {
    const minutes = Math.min(targetsOf(ticket).response * 0.95, ticket.chance.spread(ticket.hours === 'platinum' || ticket.premium ? 3 : 6, 0.6))
    ahead.add(afterOpen(ticket.hours, ticket.arrival.created, minutes), { kind: 'answered', ticket })
  }

  const arrive = (ticket: Ticket) => {
    const { arrival, chance } = ticket
    if (arrival.channel === 'email' && arrival.raised_by === 'client') note(ticket, Math.min(arrival.created + chance.int(20, 80), Math.max(arrival.created, settings.as_of)), 'auto_reply', null, null)
    if (arrival.manner === 'outage') return handleOutage(ticket, staff.present(arrival.created))
    if (arrival.manner === 'by_the_way') return handleInPassing(ticket, staff.present(arrival.created))
    if (arrival.visit && chance.chance(0.7)) return handleOnVisit(ticket, arrival.visit)
    if (arrival.client.circumstance !== 'tiny' && chance.chance(0.02)) {
      ticket.cancelled = arrival.created + Math.round(chance.spread(2.5, 0.8) * HOUR)
      return note(ticket, ticket.cancelled, 'status', 'cancelled', arrival.raised_by === 'client' ? arrival.requester?.name ?? null : null)
    }
    const strained = isShortStaffed(Math.floor(arrival.created / DAY))
    if (ticket.priority === 'P1' ? chance.chance(0.96) : ticket.premium && chance.chance(0.55)) return answerAtOnce(ticket)
    const target = targetsOf(ticket).response
    const forgotten = chance.chance(Math.min(0.5, FORGOTTEN.share * (strained ? STRAIN.forgotten : 1) * arrival.client.temper.neglect * (ticket.unlucky ? 1.6 : 1) * (1 + FORGOTTEN.grows * staff.pressure())))
    const share = forgotten ? 1.05 + 1.1 * chance.next() + chance.next() : chance.spread(PICK_UP.median, PICK_UP.sigma) * (1 + PICK_UP.grows * staff.pressure()) * pace(ticket) * (strained ? STRAIN.lies : 1)
    const ready = afterOpen(ticket.hours, arrival.created, Math.min(target * share, 2400))
    if (forgotten) {
      ticket.owner = chance.pick(rota.technicians.filter((one) => arrival.created < one.until * DAY + DAY && arrival.created >= one.from * DAY - 2 * DAY)).name
      note(ticket, afterOpen(ticket.hours, arrival.created, target * (0.2 + 0.4 * chance.next())), 'assigned', ticket.owner, null)
    }
    ahead.add(ready, { kind: 'waits', job: { ticket, kind: 'first', urgency: urgencyOf(ticket, arrival.created, 'first') } })
  }

  const resolve = (ticket: Ticket, at: number) => {
    const { chance, arrival } = ticket
    ticket.resolved = at
    note(ticket, at, 'status', 'done', null)
    if (ticket.reopened < 2 && chance.chance(arrival.client.temper.reopened_share * (ticket.unlucky ? 1.8 : 1)) && arrival.raised_by !== 'monitoring') {
      const again = afterOpen(arrival.client.calendar, at, chance.spread(220, 0.9))
      ticket.reopened++
      ticket.steps_left = 1
      ticket.work_left = Math.round(chance.spread(14, 0.5) * 60)
      note(ticket, again, 'reopened', null, arrival.requester?.name ?? null)
      further(ticket, afterOpen(ticket.hours, again, chance.spread(25, 0.7)))
    }
  }

  /** After a session that did not finish it: the client, a supplier or a better moment is waited for. */
  const pause = (ticket: Ticket, at: number, by: string) => {
    const { chance, arrival } = ticket
    const { temper } = arrival.client
    const asks = Math.min(0.8, 0.36 * temper.asked_often)
    const why = arrival.raised_by === 'monitoring' ? 'later' : arrival.issue.kind === 'request' && ticket.sessions.length <= 1 ? 'approval' : chance.weighted(['client', 'supplier', 'later'] as const, (one) => (one === 'client' ? asks : one === 'supplier' ? 0.13 : 0.87 - asks))
    const resolution = targetsOf(ticket).resolution
    if (why === 'later') return further(ticket, afterOpen(ticket.hours, at, Math.min(1900, resolution * Math.min(1.3, chance.spread(ticket.priority === 'P1' ? 0.16 : 0.36, 0.8)) * pace(ticket) * (isShortStaffed(Math.floor(at / DAY)) ? STRAIN.lies : 1))))
    if (why === 'supplier') {
      note(ticket, at, 'status', 'waiting_other', by)
      const back = afterOpen(ticket.hours, at, chance.spread(640, 1.1) * (chance.chance(0.15) ? 8 : 1))
      note(ticket, back, 'status', 'open', null)
      return further(ticket, back)
    }
    if (chance.chance(0.5)) note(ticket, at, 'public_reply', null, by)
    note(ticket, at, 'status', 'waiting_client', by)
    const back = afterOpen(arrival.client.calendar, at, Math.min(6000, chance.spread(95, 1.1) * temper.answer_time * (chance.chance(0.04) ? 10 : 1)))
    const approver = temper.has_roles ? arrival.client.people[chance.int(0, Math.min(1, temper.approvers - 1))] : arrival.client.people[chance.int(0, temper.approvers)]
    if (why === 'approval') note(ticket, back, 'approval', chance.chance(0.96) ? 'approved' : 'declined', approver?.name ?? null)
    else note(ticket, answeredAt(settings, ticket, at, back), 'client_reply', null, arrival.requester?.name ?? null)
    note(ticket, back, 'status', 'open', null)
    ticket.waits.push([at, back])
    further(ticket, afterOpen(ticket.hours, back, Math.min(240, resolution * 0.04)))
  }

  const work = ({ ticket, kind }: Job, by: string, at: number) => {
    const { chance, arrival } = ticket
    const silent = kind === 'first' && chance.chance(arrival.raised_by === 'client' ? 0.012 : arrival.raised_by === 'monitoring' ? 0.1 : 0.7)
    if (kind === 'first') {
      if (ticket.owner !== by) note(ticket, at, 'assigned', by, null)
      ticket.owner = by
      if (!silent) {
        ticket.first_response = at + Math.min(420, Math.round(chance.spread(110, 0.6)))
        note(ticket, ticket.first_response, 'public_reply', null, by)
      }
      correctPriority(ticket, at + 45, by)
    }
    const travels = ticket.on_site && kind === 'further' && !ticket.sessions.some((one) => one.kind === 'on_site')
    const whole = Math.max(3 * MINUTE, Math.round((ticket.work_left / Math.max(1, ticket.steps_left)) * (0.8 + 0.4 * chance.next())))
    const travel = travels ? arrival.client.travel_minutes * MINUTE : 0
    if (travels) ticket.sessions.push({ technician: by, from: at, minutes: 2 * arrival.client.travel_minutes, kind: 'travel' })
    ticket.sessions.push({ technician: by, from: at + travel, minutes: Math.ceil(whole / MINUTE), kind: travels ? 'on_site' : 'remote' })
    const end = Math.max(at + travel + whole, (ticket.first_response ?? 0) + 30)
    ticket.work_left = Math.max(3 * MINUTE, ticket.work_left - whole)
    ticket.steps_left--
    staff.busy(by, end + travel)
    ahead.add(end + travel, { kind: 'shift' })
    if (ticket.steps_left <= 0) resolve(ticket, end)
    else pause(ticket, end, by)
  }

  for (let next = ahead.next(); next; next = ahead.next()) {
    const { at, what } = next
    if (at > settings.as_of + 2 * DAY) break
    if (what.kind === 'arrives') arrive(what.ticket)
    if (what.kind === 'answered') {
      const by = what.ticket.chance.pick(staff.present(at))
      note(what.ticket, at - 30, 'assigned', by, null)
      what.ticket.owner = by
      what.ticket.first_response = at
      note(what.ticket, at, 'public_reply', null, by)
      correctPriority(what.ticket, at, by)
      further(what.ticket, at)
    }
    if (what.kind === 'waits') staff.waiting.push(what.job)
    for (let found = staff.match(at); found; found = staff.match(at)) work(found.job, found.technician, at)
  }
  return tickets
}

/** A technician sets the priority right: often where everything is urgent, seldom elsewhere. */
function correctPriority(ticket: Ticket, at: number, by: string): void {
  const { chance, arrival } = ticket
  const always_urgent = arrival.client.temper.urgent_share > 0 && (arrival.priority === 'P1' || arrival.priority === 'P2')
  if (arrival.raised_by === 'monitoring' || !chance.chance(always_urgent ? 0.42 : 0.035)) return
  const to = always_urgent ? 'P3' : arrival.priority === 'P3' ? (chance.chance(0.6) ? 'P2' : 'P4') : arrival.priority === 'P4' ? 'P3' : arrival.priority === 'P2' ? 'P3' : 'P2'
  ticket.priority = to
  note(ticket, arrival.created, 'priority', arrival.priority, arrival.requester?.name ?? null)
  note(ticket, at, 'priority', to, by)
}
