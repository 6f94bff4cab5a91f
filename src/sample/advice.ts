/** Recommendations to each client, and what became of them. */
import type { Client, Settings } from './clients.ts'
import type { Row } from './csv.ts'
import { ISSUES } from './issues.ts'
import type { Field } from './issues.ts'
import { DAY, isoDate } from './local-time.ts'
import { isWorkday } from './opening.ts'
import { stream } from './stream.ts'

interface Topic { readonly subject: string; readonly kind: 'risk' | 'project' | 'other'; readonly field: Field }

const TOPICS: readonly Topic[] = [
  { subject: 'Multi-factor sign-in for everyone', kind: 'risk', field: 'sign_in' },
  { subject: 'Mail filtering and phishing training', kind: 'risk', field: 'mail' },
  { subject: 'Backup of Microsoft 365', kind: 'risk', field: 'backup' },
  { subject: 'Half-yearly restore test', kind: 'risk', field: 'backup' },
  { subject: 'Replace the firewall, out of support', kind: 'risk', field: 'network' },
  { subject: 'Second internet line', kind: 'project', field: 'network' },
  { subject: 'Replace the old file server', kind: 'project', field: 'server' },
  { subject: 'Replace laptops older than five years', kind: 'project', field: 'devices' },
  { subject: 'Managed updates outside office hours', kind: 'other', field: 'devices' },
  { subject: 'A written starter and leaver form', kind: 'other', field: null },
  { subject: 'Move shared mailboxes to groups', kind: 'other', field: 'mail' },
  { subject: 'Insurance: prove sign-in codes and backups', kind: 'risk', field: 'sign_in' },
]

export interface Advice extends Topic {
  readonly client: Client
  readonly given: number
  readonly decision: 'accepted' | 'declined' | 'open' | 'withdrawn'
  readonly decided: number | null
  readonly by: string | null
}

/** Advice of the whole period. Most of what a decliner declines lies in the first months, so that there is time for incidents afterwards. */
export function adviceOf(settings: Settings, client: Client): readonly Advice[] {
  if (client.circumstance === 'tiny' || client.circumstance === 'no_agreement') return []
  const chance = stream(settings.seed, 'advice', client.index)
  const last = Math.floor(settings.as_of / DAY)
  const span = last - settings.first_day
  const declines = client.temper.declined_share > 0.5
  const topics = TOPICS.filter((topic) => (declines && (topic.field === 'mail' || topic.field === 'sign_in')) || chance.chance(0.62))
  return topics.map((topic): Advice => {
    const early = declines && (topic.field === 'mail' || topic.field === 'sign_in')
    let given = settings.first_day + Math.floor(span * (early ? 0.02 + 0.12 * chance.next() : 0.97 * chance.next()))
    while (!isWorkday(given)) given++
    const decided = given + Math.round(chance.spread(21, 0.6) * Math.min(2, client.temper.answer_time))
    const decision = early || chance.chance(client.temper.declined_share) ? 'declined' : chance.chance(client.temper.declined_share === 0 ? 0 : 0.12) ? 'open' : chance.chance(0.04) ? 'withdrawn' : 'accepted'
    const open = decision === 'open' || decided > last
    const by = client.temper.has_roles ? client.people[chance.chance(0.75) ? 0 : 1] : client.people[chance.int(3, 8)]
    return { ...topic, client, given, decision: open ? 'open' : decision, decided: open ? null : decided, by: open ? null : by?.name ?? null }
  }).sort((a, b) => a.given - b.given)
}

/** Day of the first refusal in each field. */
export function declinedFields(settings: Settings, client: Client): ReadonlyMap<string, number> {
  const fields = new Map<string, number>()
  for (const one of adviceOf(settings, client)) {
    if (one.decision === 'declined' && one.field && one.decided !== null && !fields.has(one.field)) fields.set(one.field, one.decided)
  }
  return fields
}

/** The issue types that advice in a field could have prevented. */
const issuesOf = (field: Field): string | null => field === null ? null : [...new Set(ISSUES.filter((issue) => issue.field === field).map((issue) => issue.name))].join('; ')

export function adviceRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  return clients.flatMap((client) => adviceOf(settings, client)).sort((a, b) => a.given - b.given || a.client.index - b.client.index)
    .map((one) => [one.client.name, isoDate(one.given), one.subject, one.kind, one.decision, one.decided === null ? null : isoDate(one.decided), one.by, issuesOf(one.field)])
}
