import type { Layout, LayoutColumn, Meanings } from '../layout.ts'
import { NOTHING, named, ofTool } from '../words.ts'

const STATUS: Meanings = { waiting_client: ['pending'], waiting_other: ['hold', 'on-hold', 'on hold'], done: ['solved', 'closed', 'archived'], cancelled: ['deleted', 'suspended'] }

/** Zendesk writes minutes as “in minutes”, “(in minutes)” or “(min)”, by calendar and by business hours; a promise is made in business hours. */
function business(column: string, what: string, reason: string): LayoutColumn {
  return {
    column,
    headers: [`${what} in minutes within business hours`],
    believed: [`${what} min within business hours`, `${what} within business hours min`, `${what} within business hours in minutes`, `${what} in business hours min`, `${what} business hours min`],
    reason,
  }
}

const columns: readonly LayoutColumn[] = [
  { column: 'ticket_id', headers: ['id'], believed: ['ticket id'] },
  { column: 'client', headers: ['organization'], believed: ['organisation', 'organization name', 'ticket organization name', 'requester organization'] },
  { column: 'client', headers: [], believed: ['client list', 'company list', 'customer list', 'client txt', 'company txt', 'customer txt'], reason: 'No organisation is filled in; a field of your own stands in for the client.' },
  { column: 'client', headers: ['requester domain'], reason: 'No organisation is filled in; the domain of the requester’s address stands in for the client.' },
  { column: 'created_at', headers: ['created at'], believed: ['created', 'requested', 'request date'] },
  { column: 'subject', headers: ['subject'] },
  { column: 'requester', headers: ['requester'], believed: ['requester name'] },
  { column: 'issue_type', headers: ['client request type list'], believed: ['request type list', 'issue type list', 'category list', 'type of issue list'] },
  { column: 'issue_type', headers: ['ticket type'], believed: ['type'] },
  { column: 'category', headers: ['ticket type'], believed: ['type'] },
  named('priority', 'priority'),
  { column: 'status', headers: ['status'], believed: ['ticket status'], ...ofTool('status', STATUS) },
  { column: 'channel', headers: ['via'], believed: ['channel'] },
  { column: 'resolved_at', headers: ['solved at'], believed: ['solved'] },
  business('paused_minutes', 'agent wait time', 'What Zendesk calls the agent’s wait is the time a ticket was pending: waiting on the client, in business hours.'),
  { column: 'reopened_count', headers: ['reopens'] },
  { column: 'technician', headers: ['assignee'], believed: ['assignee name'] },
  { column: 'minutes_worked', headers: [], believed: ['total time spent sec int', 'total time spent sec'], factor: 1 / 60, reason: 'Seconds in the file, minutes here.' },
  {
    column: 'satisfaction',
    headers: ['satisfaction score'],
    believed: ['satisfaction', 'satisfaction rating', 'ticket satisfaction rating'],
    words: { 1: ['good', 'good with comment'], 0: ['bad', 'bad with comment'] },
    reason: '“Good” counts 1 and “Bad” 0, so that the mean is the share of good ones; “Offered” is no answer.',
  },
  business('response_minutes', 'first reply time', 'Business minutes to the first reply: the ones that a promise in business hours is held against.'),
  business('resolution_minutes', 'full resolution time', 'Business minutes to the last solution: the ones that a promise in business hours is held against.'),
]

/** Zendesk's tickets as a CSV: headers differ by age in case and brackets, and fields of one's own end in their type: “… [list]”. */
const full: Layout = {
  id: 'zendesk',
  name: 'Zendesk',
  holding: 'tickets',
  evidence: 'code',
  needs: [
    ['id', 'ticket id'],
    ['created at'],
    ['requester', 'requester id', 'organization', 'submitter'],
    [
      'summation column', 'group stations', 'assignee stations', 'initially assigned at', 'satisfaction score', 'solved at', 'requester domain',
      'first reply time in minutes', 'first reply time min', 'first reply time in minutes within business hours',
      'full resolution time in minutes', 'full resolution time min', 'full resolution time in minutes within business hours',
    ],
  ],
  blanks: [...NOTHING, 'Offered', 'offered', 'Unoffered', 'unoffered', 'Not Offered', 'Not offered'],
  columns,
  cannot: [
    'Zendesk’s CSV has no time of the first reply, only minutes: a response is judged by the business minutes that Zendesk states, in the hours of its own schedule, and cannot be computed again.',
    { without: 'response_minutes', say: 'There are no minutes in business hours here; calendar minutes run on at night and are not used. Export with “First reply time in minutes within business hours”, for which Zendesk needs a schedule.' },
    'Zendesk’s SLA policies and their verdicts are not in its ticket export.',
  ],
}

/** The columns of a view, as its CSV has them. */
const view: Layout = {
  ...full,
  name: 'Zendesk (a view)',
  evidence: 'believed',
  needs: [['id'], ['requested', 'request date'], ['requester'], ['subject'], ['status', 'assignee', 'group', 'next sla breach']],
  cannot: [
    'A view’s CSV holds neither the first reply nor its minutes: use the full export of the account’s data instead.',
    { without: 'resolved_at', say: 'Add “Solved” to the view to know when a ticket was solved.' },
  ],
}

export default [full, view]
