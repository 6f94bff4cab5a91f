import { PRIORITIES, type ClientFacts, type Content, type PartOfWhole, type Plan } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { PortfolioClient } from '../clients.ts'
import habitClients from './habit_clients.sql?raw'
import habitCounts from './habit_counts.sql?raw'

const COUNTS = ['reopened', 'saved_up', 'by_the_way', 'software', 'quota', 'fast'] as const

/** The response targets of one plan that are none the slower and somewhere faster than the other's. */
function isAbove(better: Plan, plan: Plan): boolean {
  const both = PRIORITIES.flatMap((priority) => {
    const [high, low] = [better.targets[priority]?.response ?? null, plan.targets[priority]?.response ?? null]
    return high === null || low === null ? [] : [[high, low] as const]
  })
  return both.length > 0 && both.every(([high, low]) => high <= low) && both.some(([high, low]) => high < low)
}

const allMinutes = (plan: Plan): number => PRIORITIES.reduce((sum, priority) => sum + (plan.targets[priority]?.response ?? 0), 0)

/** Of each plan the next better one by its response targets; null for the best. */
export function nextBetter({ plans }: Pick<Content, 'plans'>): readonly (Plan | null)[] {
  const all = [...plans.values()]
  return all.map((plan) => all.filter((one) => isAbove(one, plan)).sort((a, b) => allMinutes(b) - allMinutes(a))[0] ?? null)
}

/** Table `better_targets`: grain one plan and priority that a better plan answers too; its response target in seconds. */
async function writeBetterTargets(db: Database, content: Content): Promise<void> {
  const rows = nextBetter(content).flatMap((better, plan_no) => PRIORITIES.flatMap((priority, no) => {
    const minutes = better?.targets[priority]?.response ?? null
    return minutes === null ? [] : [{ plan_no, no, seconds: minutes * 60 }]
  }))
  await db.insert('better_targets', { plan_no: Int32Array.from(rows, (row) => row.plan_no), priority: Uint8Array.from(rows, (row) => row.no), target_seconds: Int32Array.from(rows, (row) => row.seconds) })
}

/** What of a portfolio habits are looked for in. */
export type HabitClient = Pick<PortfolioClient, 'client' | 'seats' | 'servers' | 'sites' | 'agreement' | 'worth' | 'signals'>

/**
 * What habits are looked for in, by client. Needs the tables of clients, signals, people and obligations.
 * @param clients all of the provider's, as the portfolio has them
 */
export async function factsOf(db: Database, content: Content, clients: readonly HabitClient[]): Promise<readonly (ClientFacts & { readonly client_no: number })[]> {
  await writeBetterTargets(db, content)
  const counts = Map.groupBy(await db.query<PartOfWhole & { client_no: number; measure: (typeof COUNTS)[number] }>(habitCounts), (row) => row.client_no)
  const own = new Map((await db.query<{ client_no: number; computers: number; plan_no: number; tickets: number }>(habitClients)).map((row) => [row.client_no, row]))
  const numbers = new Map((await db.query<{ client: string; client_no: number }>('select client, client_no from int_clients')).map((row) => [row.client, row.client_no]))
  const better = nextBetter(content)
  return clients.map((client) => {
    const client_no = numbers.get(client.client)!
    const { computers = 0, plan_no = -1, tickets = 0 } = own.get(client_no) ?? {}
    const of = new Map((counts.get(client_no) ?? []).map(({ measure, part, whole }) => [measure, { part, whole }]))
    return {
      client_no, client: client.client, tickets, plan_no, better_share: better[plan_no]?.promised_share.response ?? null,
      seats: client.seats, servers: client.servers, sites: client.sites, billed_seats: client.agreement.version?.billed_seats ?? null, computers: computers === 0 ? null : computers,
      margin: client.worth.margin, signals: client.signals,
      counts: Object.fromEntries(COUNTS.flatMap((name) => { const found = of.get(name); return found === undefined || found.whole === 0 ? [] : [[name, found]] })),
    }
  })
}
