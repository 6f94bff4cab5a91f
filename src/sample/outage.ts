/** One bad morning: the provider's own line to the data centre fails, and clients call one after another. */
import type { Arrival } from './arrivals.ts'
import { planOn } from './clients.ts'
import type { Client, Settings } from './clients.ts'
import { ISSUES } from './issues.ts'
import { DAY, HOUR, MINUTE, dayOf } from './local-time.ts'
import { stream } from './stream.ts'

export const OUTAGE = { on: '2026-03-10', from: '09:37', until: '12:50', what: 'Data centre line down: mail, files and telephones of most clients' } as const

const START = dayOf(OUTAGE.on) * DAY + 9 * HOUR + 37 * MINUTE
/** When the line came back, local seconds. */
export const OUTAGE_END = dayOf(OUTAGE.on) * DAY + 12 * HOUR + 50 * MINUTE

const SUBJECTS = ['Nothing works: mail, files, phones', 'Internet and phones dead since 9:40', 'Server not reachable for everyone', 'Tills offline!', 'No mail at all', 'Cannot work, whole office waiting']

export function outageArrivals(settings: Settings, clients: readonly Client[]): readonly Arrival[] {
  if (START < settings.first_day * DAY || START > settings.as_of) return []
  const issues = ISSUES.filter((issue) => issue.name === 'Internet down' && issue.kind === 'incident')
  return clients.filter((client) => client.circumstance === null && planOn(client, dayOf(OUTAGE.on)) !== null).flatMap((client) => {
    const chance = stream(settings.seed, 'outage', client.index)
    if (chance.chance(0.15)) return []
    return Array.from({ length: 1 + chance.poisson(client.seats / 14) }, (): Arrival => ({
      client, created: START + Math.min(150 * MINUTE, Math.round(chance.spread(28, 0.8) * MINUTE)), requester: chance.weighted(client.people, (person) => person.weight),
      issue: chance.pick(issues), priority: chance.chance(0.45) ? 'P1' : 'P2', channel: chance.chance(0.7) ? 'phone' : 'portal', raised_by: 'client', manner: 'outage', visit: null, subject: chance.pick(SUBJECTS),
    }))
  })
}
