/** Part of documents.csv: two supplements sent round, with every standing that a document can have. */
import { versionsOf } from './agreements.ts'
import type { Client, Settings } from './clients.ts'
import type { Row } from './csv.ts'
import { DAY, isoDate } from './local-time.ts'
import { isWorkday } from './opening.ts'
import { stream } from './stream.ts'

/** What became of one document: days ago that it was sent (null: not sent), chases, answer, and whom it waits for where not for the client. */
interface Fate {
  readonly sent: number | null
  readonly chases?: number
  readonly outcome?: 'signed' | 'declined' | 'objected'
  readonly awaited?: 'provider'
  readonly note?: string
}

/** Dealt out in this order over and over; null is a client whose supplement nobody made. */
const ROUND: readonly (Fate | null)[] = [
  { sent: 38, outcome: 'signed' }, { sent: 36, chases: 2 }, { sent: 37, chases: 1, outcome: 'signed' }, null, { sent: 8 },
  { sent: 37, outcome: 'declined', note: 'prefers to leave the agreement as it is' }, { sent: 38, outcome: 'signed' }, { sent: null }, { sent: 22, chases: 1 },
  { sent: 36, chases: 1, outcome: 'objected', note: 'asks for two hours on site instead of four' }, { sent: 38, outcome: 'signed' }, { sent: 76, chases: 3 }, { sent: 20 },
  { sent: 36, outcome: 'signed' }, { sent: null }, { sent: 37, awaited: 'provider' }, { sent: 36, chases: 2, outcome: 'signed' }, null, { sent: 9 }, { sent: 21 },
]

const OFFERED: readonly Fate[] = [{ sent: 29, chases: 1 }, { sent: 44, outcome: 'declined', note: 'says the usual times will do' }, { sent: 6 }]

const workday = (day: number): number => { let on = day; while (!isWorkday(on)) on++; return on }

interface Sent {
  readonly client: Client
  readonly template: string
  readonly title: string
  readonly fate: Fate
}

/** The supplement on times for most clients that have an agreement, and the Premium Response supplement for a few that have none. */
export function rolloutRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  const last_day = Math.floor(settings.as_of / DAY)
  const chance = stream(settings.seed, 'rollout')
  const bound = clients.filter((client) => client.circumstance !== 'tiny' && versionsOf(settings, client).some((one) => one.starts <= last_day && one.ends >= last_day))
    .map((client) => ({ client, lot: chance.next() })).sort((a, b) => a.lot - b.lot).map(({ client }) => client)
  const times = bound.flatMap((client, i): Sent[] => {
    const fate = ROUND[i % ROUND.length] ?? null
    return fate === null ? [] : [{ client, template: 'response-and-service-times-supplement', title: 'Response and service times', fate }]
  })
  const offered = bound.filter((client) => client.premium === null).slice(0, OFFERED.length).map((client, i): Sent => ({ client, template: 'premium-response-supplement', title: 'Premium Response', fate: OFFERED[i]! }))
  return [...times, ...offered].sort((a, b) => (b.fate.sent ?? -1) - (a.fate.sent ?? -1)).map((one, i) => row(settings, one, i + 1))
}

function row(settings: Settings, { client, template, title, fate }: Sent, nth: number): Row {
  const last_day = Math.floor(settings.as_of / DAY)
  const chance = stream(settings.seed, 'rollout', client.index, template)
  const sent = fate.sent === null ? null : workday(last_day - fate.sent)
  const made = workday((sent ?? last_day - 3) - chance.int(1, 3))
  const chases = sent === null ? [] : Array.from({ length: fate.chases ?? 0 }, (_, i) => workday(sent + 14 + 7 * i + (i === 0 ? 0 : chance.int(0, 1))))
  const returned = fate.outcome === undefined || sent === null ? null : Math.min(last_day, workday((chases.at(-1) ?? sent) + chance.int(2, 9)))
  const version = versionsOf(settings, client).findLast((one) => one.starts <= (sent ?? last_day))?.number ?? null
  const iso = (day: number | null): string | null => (day === null ? null : isoDate(day))
  return [
    `HIT-S-${String(nth).padStart(4, '0')}`, client.name, template, version, iso(sent), sent === null ? null : fate.awaited ?? client.people[0]?.name ?? null, iso(returned), fate.outcome ?? null, null,
    title, '2026-12-01', null, null, iso(Math.min(made, sent ?? made)), chases.map((day) => isoDate(day)).join(' '), fate.note ?? null, null,
  ]
}
