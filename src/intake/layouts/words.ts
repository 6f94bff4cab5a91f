import type { LayoutColumn, Meanings } from './layout.ts'

export const STATUS: Meanings = {
  new: ['new', 'unassigned', 'neu', 'registered', 'untriaged', 'submitted', 'logged'],
  open: ['open', 'in progress', 'in-progress', 'in_progress', 'active', 'assigned', 'work in progress', 'reopened', 're-opened', 'responded', 'customer responded', 'customer reply', 'customer replied', 'customer note added', 'escalated', 'scheduled', 'accepted', 'queued', 'started', 'working', 'ready to schedule', 'to do', 'offen'],
  waiting_client: ['waiting_client', 'waiting customer', 'waiting on customer', 'waiting for customer', 'waiting on client', 'waiting client', 'waiting for client', 'waiting on user', 'waiting for user', 'awaiting user info', 'awaiting customer', 'awaiting client', 'awaiting customer response', 'awaiting client response', 'awaiting user', 'pending', 'pending customer', 'pending customer response', 'pending client response', 'pending reminder', 'wait - user', 'wait - customer', 'on hold - client', 'awaiting reply'],
  waiting_other: ['waiting_other', 'awaiting vendor', 'awaiting problem', 'awaiting evidence', 'awaiting change', 'waiting on third party', 'waiting for third party', 'waiting vendor', 'waiting on vendor', 'waiting for vendor', 'waiting for parts', 'waiting on parts', 'waiting materials', 'waiting on materials', 'on hold', 'on-hold', 'hold', 'stalled', 'wait - vendor', 'wait - implementation', 'wait', 'waiting on parts/repair', 'waiting approval', 'waiting for approval'],
  done: ['done', 'complete', 'completed', 'closed', 'resolved', 'solved', 'fixed', 'closed successful', 'closed unsuccessful', 'closed complete', 'closed incomplete', 'geschlossen', 'gelöst', 'erledigt'],
  cancelled: ['cancelled', 'canceled', 'rejected', 'spam', 'merged', 'duplicate', 'deleted', 'removed', 'void', 'withdrawn', "won't do", 'closed skipped'],
}

export const PRIORITY: Meanings = {
  P1: ['p1', 'critical', 'urgent', 'highest', 'emergency', 'blocker', '1 - critical', '1 critical', 'priority 1', 'very high', '5 very high', 'p1 - critical', 'immediate', 'major'],
  P2: ['p2', 'high', '2 - high', '2 high', 'priority 2', 'high (vip)', '4 high', 'p2 - high', 'hoch'],
  P3: ['p3', 'medium', 'normal', 'moderate', '3 - moderate', '3 - medium', '3 moderate', 'priority 3', '3 normal', 'p3 - medium', 'standard', 'mittel'],
  P4: ['p4', 'low', 'lowest', '4 - low', '4 low', 'priority 4', '2 low', 'p4 - low', 'minor', 'trivial', 'niedrig'],
}

export const VERDICT: Meanings = {
  within: ['within', 'within sla', 'met', 'in sla', 'inside', 'on time', 'ontime', 'achieved', 'sla met', 'not violated'],
  violated: ['violated', 'sla violated', 'unmet', 'missed', 'breached', 'overdue', 'out of sla', 'outside', 'late', 'not met', 'sla missed', 'failed'],
}

export const RAISED_BY: Meanings = {
  client: ['client', 'customer', 'requester', 'user', 'end user', 'contact'],
  technician: ['technician', 'agent', 'staff', 'engineer', 'internal', 'resource'],
  monitoring: ['monitoring', 'alert', 'monitor', 'rmm', 'system', 'automation', 'monitoring alert'],
}

export const PLACE: Meanings = {
  remote: ['remote', 'phone', 'online', 'offsite', 'off site'],
  on_site: ['on_site', 'on site', 'on-site', 'onsite', 'site visit', 'field'],
}

export const EVENT_KIND: Meanings = Object.fromEntries(
  ['created', 'status', 'priority', 'assigned', 'public_reply', 'auto_reply', 'client_reply', 'approval', 'reopened']
    .map((kind) => [kind, [...new Set([kind, kind.replaceAll('_', ' ')])]]),
)

/** What a standard column's words can mean, whatever the tool, for the columns that hold a few known words. */
export const KNOWN_WORDS: Readonly<Record<string, Meanings>> = {
  status: STATUS,
  priority: PRIORITY,
  response_verdict: VERDICT,
  resolution_verdict: VERDICT,
  raised_by: RAISED_BY,
  place: PLACE,
}

/** A column as its headers name it, with the known words where it has some. */
export function named(column: string, ...headers: readonly string[]): LayoutColumn {
  const words = KNOWN_WORDS[column]
  return words === undefined ? { column, headers } : { column, headers, words, only_known: true }
}

/** Texts that stand for nothing, whatever the tool, once a spreadsheet or a script has had the file. */
export const NOTHING = ['-', '--', 'n/a', 'N/A', '#N/A', 'null', 'NULL', 'None', 'nan', 'NaN']

/** The known words of a column, with what a tool means by some of them before what others do. */
export function ofTool(column: string, own: Meanings): { readonly words: Meanings; readonly only_known: true } {
  const shared = KNOWN_WORDS[column] ?? {}
  const theirs = new Set(Object.values(own).flat())
  const means = [...new Set([...Object.keys(shared), ...Object.keys(own)])]
  return { words: Object.fromEntries(means.map((one) => [one, [...own[one] ?? [], ...(shared[one] ?? []).filter((word) => !theirs.has(word))]])), only_known: true }
}
