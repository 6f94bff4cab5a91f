/** tickets.csv and events.csv as the tool would export them at the end of the data. */
import { planOn } from './clients.ts'
import type { Settings } from './clients.ts'
import type { Cell, Row } from './csv.ts'
import { DAY, MINUTE, isoInstant } from './local-time.ts'
import { PLAN_TERMS, openSeconds } from './opening.ts'
import type { Priority } from './opening.ts'
import { stream } from './stream.ts'
import type { Entry, Ticket } from './ticket.ts'

const PAIRS: Readonly<Record<Priority, readonly (readonly [impact: string, urgency: string])[]>> = {
  P1: [['company', 'work_stops'], ['company', 'held_up'], ['department', 'work_stops']],
  P2: [['company', 'inconvenient'], ['department', 'held_up'], ['person', 'work_stops']],
  P3: [['department', 'inconvenient'], ['person', 'held_up'], ['person', 'held_up'], ['person', 'inconvenient']],
  P4: [['department', 'can_wait'], ['person', 'can_wait'], ['person', 'can_wait']],
}
/** The tool closes what stayed solved for so long. */
const CLOSES_AFTER = 3 * DAY

export interface Exported {
  readonly ticket: Ticket
  readonly entries: readonly Entry[]
  readonly status: string
  readonly first_response: number | null
  readonly resolved: number | null
  readonly closed: number | null
  readonly reopened: number
  readonly paused_minutes: number
}

/** What is known of a ticket at the end of the data. */
export function exportTicket(settings: Settings, ticket: Ticket): Exported {
  const { as_of } = settings
  const entries = [...ticket.log].sort((a, b) => a.at - b.at).filter((entry) => entry.at <= as_of)
  let status = entries.some((entry) => entry.kind === 'assigned' || entry.kind === 'public_reply') ? 'open' : 'new'
  let resolved: number | null = null
  for (const entry of entries) {
    if (entry.kind === 'status' && entry.value) status = entry.value
    if (entry.kind === 'status') resolved = entry.value === 'done' ? entry.at : null
    if (entry.kind === 'reopened') { status = 'open'; resolved = null }
  }
  const closes = status === 'cancelled' ? ticket.cancelled : resolved !== null ? resolved + CLOSES_AFTER : null
  const paused = ticket.waits.reduce((sum, [from, until]) => sum + (from < as_of ? openSeconds(ticket.hours, from, Math.min(until, as_of)) : 0), 0)
  return {
    ticket, entries, status, resolved, paused_minutes: Math.round(paused / MINUTE),
    first_response: ticket.first_response !== null && ticket.first_response <= as_of ? ticket.first_response : null,
    closed: closes !== null && closes <= as_of ? closes : null,
    reopened: entries.filter((entry) => entry.kind === 'reopened').length,
  }
}

/** The tool's own verdict, as tools are: the plan's target for the priority, without turnarounds, riders or travel. */
function verdict(one: Exported, clock: 'response' | 'resolution'): Cell {
  const { arrival, priority, cancelled } = one.ticket
  const plan = planOn(arrival.client, Math.floor(arrival.created / DAY))
  const stop = clock === 'response' ? one.first_response ?? one.resolved : one.resolved
  if (plan === null || stop === null || cancelled !== null || (clock === 'response' && arrival.raised_by === 'technician')) return null
  const used = openSeconds(plan, arrival.created, stop) - (clock === 'resolution' ? one.paused_minutes * MINUTE : 0)
  return used <= PLAN_TERMS[plan].targets[priority][clock] * MINUTE ? 'within' : 'violated'
}

/** 1 to 5, given for about one ticket in eight, lower after delays and reopenings. */
function rating(settings: Settings, one: Exported): Cell {
  const { ticket } = one
  const chance = stream(settings.seed, 'rating', ticket.id)
  if (one.resolved === null || ticket.arrival.raised_by !== 'client' || !chance.chance(ticket.unlucky ? 0.25 : 0.12)) return null
  const missed = (verdict(one, 'response') === 'violated' ? 0.8 : 0) + (verdict(one, 'resolution') === 'violated' ? 0.7 : 0) + one.reopened * 0.9
  return Math.max(1, Math.min(5, Math.round(4.55 + 0.75 * chance.normal() - missed + ticket.arrival.client.temper.mood - (ticket.unlucky ? 0.8 : 0))))
}

function subject(settings: Settings, ticket: Ticket): string {
  const chance = stream(settings.seed, 'subject', ticket.id)
  const { client, issue } = ticket.arrival
  const host = `${client.people[0]?.email.split('@')[1]?.slice(0, 6).toUpperCase() ?? 'HOST'}-SRV${chance.int(1, Math.max(1, client.servers))}`
  return (ticket.arrival.subject ?? chance.pick(issue.subjects)).replace('{who}', chance.pick(client.people).name).replace('{host}', host)
}

const instant = (at: number | null): Cell => (at === null ? null : isoInstant(at))

/** In the order of `HOLDINGS.tickets`. */
export function ticketRow(settings: Settings, one: Exported): Cell[] {
  const { ticket } = one
  const { arrival } = ticket
  const { client } = arrival
  const chance = stream(settings.seed, 'row', ticket.id)
  const [impact, urgency] = chance.pick(PAIRS[arrival.priority])
  const worked = ticket.sessions.filter((session) => session.from + session.minutes * MINUTE <= settings.as_of).reduce((sum, session) => sum + session.minutes, 0)
  const express = ticket.premium && arrival.raised_by === 'client' && chance.chance(arrival.priority === 'P1' || arrival.priority === 'P2' ? 0.6 : 0.25)
  return [
    ticket.id, client.name, isoInstant(arrival.created), subject(settings, ticket), arrival.requester?.name ?? null, arrival.issue.name, arrival.issue.category,
    chance.chance(0.004) ? null : ticket.priority, impact, urgency, one.status === 'cancelled' && chance.chance(0.2) ? 'merged' : one.status, arrival.channel, ticket.on_site || (arrival.manner === 'by_the_way') ? 'on_site' : 'remote',
    client.sites.length > 1 ? chance.weighted(client.sites, (site) => (site === client.sites[0] ? 3 : 1)) : null,
    instant(one.first_response), instant(one.resolved), instant(one.closed), one.paused_minutes, one.reopened, one.entries.some((entry) => entry.kind === 'assigned' || entry.value === 'done') ? ticket.owner : null,
    worked, arrival.raised_by, express ? isoInstant(arrival.created) : null, rating(settings, one),
    null, null, verdict(one, 'response'), verdict(one, 'resolution'), null, null,
  ]
}

/** In the order of `HOLDINGS.events`; how a ticket began stands in its own row. */
export function eventRows(one: Exported): readonly Row[] {
  return one.entries.map((entry) => [one.ticket.id, isoInstant(entry.at), entry.kind, entry.value, entry.by])
}
