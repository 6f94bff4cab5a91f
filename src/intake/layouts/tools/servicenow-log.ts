import type { Layout } from '../layout.ts'
import { named } from '../words.ts'

/** ServiceNow's incidents with one row for every update, as in the "Incident management process enriched event log" of the UCI. */
const layout: Layout = {
  id: 'servicenow-log',
  name: 'ServiceNow incident log (one row for each update)',
  holding: 'tickets',
  evidence: 'file',
  needs: [['number'], ['incident state'], ['sys mod count'], ['opened at'], ['sys updated at']],
  blanks: ['?'],
  fold: { order: 'sys mod count', at: 'sys updated at', status: 'incident state' },
  columns: [
    { column: 'ticket_id', headers: ['number'] },
    { column: 'client', headers: ['company', 'location'], reason: 'The log names no client; the location of the caller stands in for it.' },
    { column: 'created_at', headers: ['opened at'] },
    { column: 'subject', headers: ['short description'] },
    { column: 'requester', headers: ['caller id'] },
    { column: 'category', headers: ['category'] },
    { column: 'issue_type', headers: ['subcategory'] },
    named('priority', 'priority'),
    named('status', 'incident state'),
    { column: 'channel', headers: ['contact type'] },
    { column: 'resolved_at', headers: ['resolved at'] },
    { column: 'closed_at', headers: ['closed at'] },
    { column: 'reopened_count', headers: ['reopen count'] },
    { column: 'technician', headers: ['assigned to'] },
    {
      column: 'resolution_verdict',
      headers: ['made sla'],
      words: { within: ['true', 'yes'], violated: ['false', 'no'] },
      only_known: true,
      reason: 'ServiceNow’s own verdict, without a clock’s name: it belongs to the resolution.',
    },
  ],
}

export default layout
