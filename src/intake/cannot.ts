import type { Holding } from '../core/reading.ts'
import type { Layout } from './layouts/layout.ts'

/** What a ticket file cannot answer, by the standard columns that it has. Sentences. */
export function cannotAnswer(holding: Holding, has: ReadonlySet<string>, folded: boolean): string[] {
  if (holding !== 'tickets') return []
  const out: string[] = []
  if (!has.has('first_response_at') && !has.has('response_minutes')) {
    out.push('Response times cannot be judged: the export has no column for the first reply to the client.')
  }
  if (!folded && !has.has('resolved_at') && !has.has('closed_at') && !has.has('resolution_minutes')) {
    out.push('Resolution times cannot be judged: the export has no column for when a ticket was resolved or closed.')
  }
  if (!has.has('client')) out.push('Clients cannot be told apart: there is no client column, so every ticket counts for one client, “not stated”.')
  if (!has.has('priority') && !has.has('impact')) out.push('Targets by priority cannot be applied: the export has no priority.')
  if (!folded && !has.has('paused_minutes')) {
    out.push('Time spent waiting on the client cannot be taken off: the export has neither the minutes nor the changes of status.')
  }
  return out
}

/** What a tool's export cannot answer, in its own sentences, by the standard columns that the file has. */
export function toolCannot({ cannot = [] }: Layout, has: ReadonlySet<string>): string[] {
  return cannot.flatMap((one) => (typeof one === 'string' ? [one] : has.has(one.without) ? [] : [one.say]))
}
