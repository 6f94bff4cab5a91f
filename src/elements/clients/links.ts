import type { ClockName, Step } from '../../core/index.ts'
import type { ClientPeriod } from '../../models/source.ts'

/** Names stand only in the fragment of an address, which no server sees. */
const named = (client: string): string => `#${new URLSearchParams({ client }).toString()}`

export const clientLink = (client: string): string => `/clients/client/${named(client)}`

/** The tickets of the period behind a rate: of one client, or (null) of all. */
export function slaLink(client: string | null, clock: ClockName, { from_month, until_month }: ClientPeriod): string {
  const query = new URLSearchParams({ ...(clock === 'response' ? {} : { clock }), from: from_month, until: until_month })
  return `/sla/?${query.toString()}${client === null ? '' : named(client)}`
}

/** Where a step is done. */
export function stepLink(step: Step, period: ClientPeriod): string {
  switch (step.kind) {
    case 'lapsed':
    case 'offer': return `/documents/proposal/${named(step.client)}`
    case 'survey': return `/renewals/surveys/${named(step.client)}`
    case 'reminder': return `/documents/obligation-reminder/${named(step.client)}`
    case 'promise': return slaLink(step.client, step.clock, period)
    default: return clientLink(step.client)
  }
}
