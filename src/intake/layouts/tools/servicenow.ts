import type { Layout, LayoutColumn } from '../layout.ts'
import { NOTHING, ofTool } from '../words.ts'

/** ServiceNow's choices by label and, where an export holds the stored values, by number. */
const STATE = ofTool('status', {
  new: ['1'],
  open: ['active', '2'],
  waiting_client: ['awaiting caller', 'awaiting user info', '4'],
  waiting_other: ['on hold', '3', '5', 'awaiting problem', 'awaiting vendor', 'awaiting evidence', 'awaiting change', 'pending'],
  done: ['resolved', 'closed', '6', '7'],
  cancelled: ['canceled', 'cancelled', '8'],
})

const PRIORITY = ofTool('priority', { P1: ['1'], P2: ['2'], P3: ['3'], P4: ['4'] })

/** What a list of incidents and the log of their updates share, by the labels of the columns and by their names. */
export const incidentColumns: readonly LayoutColumn[] = [
  { column: 'ticket_id', headers: ['number'] },
  { column: 'client', headers: [], believed: ['company', 'customer account', 'account', 'caller company', 'caller id company'], reason: 'The company of the incident.' },
  { column: 'client', headers: ['location'], reason: 'No company is filled in; the location of the caller stands in for the client.' },
  { column: 'created_at', headers: ['opened at'], believed: ['opened'] },
  { column: 'created_at', headers: ['created', 'sys created at'], believed: ['sys created on'] },
  { column: 'subject', headers: ['short description'] },
  { column: 'requester', headers: ['caller', 'caller id'] },
  { column: 'issue_type', headers: ['subcategory'] },
  { column: 'category', headers: ['category'] },
  { column: 'priority', headers: ['priority'], ...PRIORITY },
  { column: 'status', headers: ['incident state', 'state'], ...STATE },
  { column: 'channel', headers: ['contact type'], believed: ['channel'] },
  { column: 'site', headers: ['location'] },
  { column: 'first_response_at', headers: [], believed: ['u first response', 'u first response at', 'first response', 'first response time'] },
  { column: 'resolved_at', headers: ['resolved at', 'resolved'] },
  { column: 'closed_at', headers: ['closed at'], believed: ['closed'] },
  { column: 'reopened_count', headers: ['reopen count'] },
  { column: 'technician', headers: ['assigned to'] },
  {
    column: 'resolution_verdict',
    headers: ['made sla'],
    words: { within: ['true', 'yes', '1'], violated: ['false', 'no', '0'] },
    only_known: true,
    reason: 'ServiceNow’s own verdict, without a clock’s name: it belongs to the resolution.',
  },
  {
    column: 'resolution_minutes',
    headers: [],
    believed: ['business stc', 'business resolve time'],
    factor: 1 / 60,
    when_filled: 'resolved_at',
    reason: 'ServiceNow’s business time to resolve, in seconds there.',
  },
]

export const NO_REPLY = 'ServiceNow keeps no time of the first reply with an incident: where your instance records one in a field of its own, add it to the list and choose it here.'
export const OPEN_MADE_IT = 'made_sla is true until an SLA is breached, so incidents that are still open count as within.'

/** A list of incidents, one row each: by labels (“Short description”), or by names of fields (short_description). */
const layout: Layout = {
  id: 'servicenow',
  name: 'ServiceNow',
  holding: 'tickets',
  evidence: 'code',
  needs: [
    ['number'],
    ['opened at', 'opened', 'created', 'sys created at', 'sys created on'],
    ['state', 'incident state', 'priority'],
    ['short description', 'assignment group', 'caller', 'caller id', 'made sla', 'incident state'],
  ],
  blanks: [...NOTHING, '?', '(empty)'],
  columns: incidentColumns,
  cannot: [
    NO_REPLY,
    { without: 'client', say: 'Add the column “Company” (the caller’s: caller_id.company) to the ServiceNow list, so that clients can be told apart.' },
    { without: 'resolution_verdict', say: 'ServiceNow’s own verdict is in the column “Made SLA”, which this list lacks; the verdict of each SLA is in another table (task_sla), which is not read.' },
  ],
}

export default layout
