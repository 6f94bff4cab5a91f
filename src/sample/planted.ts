/** What lies in the data on purpose, so that what finds it can be checked. Nothing that analyses may read this. */
import { adviceOf } from './advice.ts'
import type { Client, Settings } from './clients.ts'
import { HABITS } from './habits.ts'
import { DAY, isoDate } from './local-time.ts'
import type { Oddity } from './oddities.ts'
import { OUTAGE } from './outage.ts'
import { SHORT_STAFFED } from './rota.ts'
import type { Reminder } from './reminders.ts'
import { UNSEEN_ANSWERS } from './unseen-answers.ts'

interface Planted {
  readonly id: string
  readonly what: string
  readonly client: string | null
  readonly from: string
  readonly until: string
  readonly strength: string
  readonly [more: string]: unknown
}

/** Person or fields that a habit is tied to. */
function particulars(settings: Settings, client: Client): Readonly<Record<string, unknown>> {
  if (client.habit === 'served_worst') return { person: client.people[3]?.name }
  if (client.habit === 'saves_up') return { person: client.people[3]?.name }
  if (client.habit === 'declines_advice') return { declined: adviceOf(settings, client).filter((one) => one.decision === 'declined').map((one) => ({ subject: one.subject, on: isoDate(one.decided ?? one.given) })) }
  if (client.habit === 'under_billed') return { seats: client.seats, billed_seats: client.billed_seats }
  if (client.habit === 'wrong_size') return { seats: client.seats, sites: client.sites.length, servers: client.servers }
  return {}
}

export function plantedOf(settings: Settings, clients: readonly Client[], reminders: readonly Reminder[], oddities: readonly Oddity[]): Readonly<Record<string, unknown>> {
  const period = { from: isoDate(settings.first_day), until: isoDate(Math.floor(settings.as_of / DAY)) }
  const habits = clients.flatMap((client): Planted[] => (client.habit ? [{ id: client.habit, what: HABITS[client.habit].what, client: client.name, ...period, strength: HABITS[client.habit].strength, change: HABITS[client.habit].change, ...particulars(settings, client) }] : []))
  const circumstances = clients.flatMap((client): Planted[] => {
    if (client.circumstance === 'ended') return [{ id: 'ended', what: 'Its agreement ended; it still calls', client: client.name, from: `2026-${client.ends}`, until: period.until, strength: 'tickets afterwards have no agreement in force' }]
    if (client.circumstance === 'no_agreement') return [{ id: 'no_agreement', what: 'Has no agreement at all', client: client.name, ...period, strength: 'every ticket needs an assumed plan' }]
    if (client.circumstance === 'tiny') return [{ id: 'tiny', what: 'Too few tickets to say anything', client: client.name, ...period, strength: 'six tickets' }]
    if (client.premium) return [{ id: 'premium_response', what: 'Has Premium Response', client: client.name, from: isoDate(client.premium.from), until: client.premium.until === null ? period.until : isoDate(client.premium.until), strength: 'every ticket handled within the rider’s targets, some marked express' }]
    return []
  })
  const company: Planted[] = [
    { id: 'short_staffed', what: 'A technician left and was replaced only in September', client: null, from: isoDate(SHORT_STAFFED.from), until: isoDate(SHORT_STAFFED.until), strength: 'responses clearly below the promise, P1 held' },
    { id: 'outage', what: OUTAGE.what, client: null, from: OUTAGE.on, until: OUTAGE.on, strength: `a burst of P1 and P2 tickets across clients between ${OUTAGE.from} and ${OUTAGE.until}` },
    { id: 'unseen_answers', what: UNSEEN_ANSWERS.what, client: null, ...period, strength: UNSEEN_ANSWERS.strength },
    { id: 'quiet_christmas', what: 'Hardly any tickets from 24 December to 1 January', client: null, ...period, strength: 'about an eighth of the usual' },
  ]
  return {
    seed: settings.seed, period, habits, circumstances, company: company.filter((one) => one.until >= period.from),
    reminders: reminders.map((one) => ({ client: one.client.name, sent_on: isoDate(one.day), obligation: one.obligation, effect: one.leaves < 1 ? 'real' : 'placebo', leaves: one.leaves })),
    oddities,
  }
}
