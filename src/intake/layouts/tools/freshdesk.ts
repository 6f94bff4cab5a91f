import type { Layout } from '../layout.ts'
import { named } from '../words.ts'

/**
 * Freshdesk's ticket export, and the technical-support set, whose headers are like it. "First response
 * time" and "Resolution time" are instants; the columns "(in hrs)" are durations in opening hours.
 */
const layout: Layout = {
  id: 'freshdesk',
  name: 'Freshdesk',
  holding: 'tickets',
  evidence: 'file',
  needs: [
    ['ticket id'],
    ['created time'],
    ['status'],
    ['resolved time', 'resolution time', 'first response time', 'initial response time', 'due by time'],
    ['agent', 'agent name', 'contact id', 'agent interactions', 'full name', 'company name'],
  ],
  columns: [
    { column: 'ticket_id', headers: ['ticket id'] },
    { column: 'client', headers: ['company name', 'company'] },
    { column: 'created_at', headers: ['created time'] },
    { column: 'subject', headers: ['subject'] },
    { column: 'requester', headers: ['full name', 'requester name', 'email'] },
    { column: 'issue_type', headers: ['type', 'topic'] },
    { column: 'category', headers: ['product group', 'product', 'category'] },
    named('priority', 'priority'),
    named('status', 'status'),
    { column: 'channel', headers: ['source'] },
    { column: 'first_response_at', headers: ['initial response time', 'first response time'] },
    { column: 'resolved_at', headers: ['resolved time', 'resolution time'] },
    { column: 'closed_at', headers: ['closed time', 'close time'] },
    { column: 'technician', headers: ['agent', 'agent name'] },
    { column: 'minutes_worked', headers: ['time tracked'], duration: 'h:m:s', reason: 'Freshdesk writes the time tracked as hours and minutes.' },
    { column: 'satisfaction', headers: ['survey results', 'survey result'] },
    { column: 'response_due_at', headers: ['expected sla to first response'] },
    { column: 'resolution_due_at', headers: ['due by time', 'expected sla to resolve'] },
    named('response_verdict', 'first response status', 'sla for first response'),
    named('resolution_verdict', 'resolution status', 'sla for resolution'),
    { column: 'response_minutes', headers: ['first response time in hrs'], duration: 'h:m:s', reason: 'A duration in opening hours, however long.' },
    { column: 'resolution_minutes', headers: ['resolution time in hrs'], duration: 'h:m:s', reason: 'A duration in opening hours, however long.' },
  ],
}

export default layout
