import type { Layout, Meanings } from '../layout.ts'
import { NOTHING, named, ofTool } from '../words.ts'

const STATUS: Meanings = {
  open: ['open', 'being processed', 'in progress'],
  waiting_client: ['pending', 'waiting on customer', 'awaiting your reply'],
  waiting_other: ['waiting on third party'],
}

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
  blanks: [...NOTHING, 'No Agent', 'No Group', 'Not Given'],
  columns: [
    { column: 'ticket_id', headers: ['ticket id'] },
    { column: 'client', headers: ['company name'], believed: ['company'] },
    { column: 'created_at', headers: ['created time'] },
    { column: 'subject', headers: ['subject'] },
    { column: 'requester', headers: ['full name', 'email'], believed: ['requester name', 'contact name'] },
    { column: 'issue_type', headers: ['type', 'topic'] },
    { column: 'category', headers: ['product group', 'product'], believed: ['category'] },
    named('priority', 'priority'),
    { column: 'status', headers: ['status'], ...ofTool('status', STATUS) },
    { column: 'channel', headers: ['source'] },
    { column: 'first_response_at', headers: ['initial response time', 'first response time'] },
    { column: 'resolved_at', headers: ['resolved time', 'resolution time'] },
    { column: 'closed_at', headers: ['closed time', 'close time'] },
    { column: 'technician', headers: ['agent', 'agent name'] },
    { column: 'minutes_worked', headers: ['time tracked'], duration: 'h:m:s', reason: 'Freshdesk writes the time tracked as hours and minutes.' },
    { column: 'satisfaction', headers: ['survey results', 'survey result'] },
    { column: 'response_due_at', headers: ['expected sla to first response'], believed: ['first response due by time', 'first response due'] },
    { column: 'resolution_due_at', headers: ['due by time', 'expected sla to resolve'] },
    named('response_verdict', 'first response status', 'sla for first response'),
    named('resolution_verdict', 'resolution status', 'sla for resolution'),
    { column: 'response_minutes', headers: ['first response time in hrs'], duration: 'h:m:s', reason: 'A duration in opening hours, however long.' },
    { column: 'resolution_minutes', headers: ['resolution time in hrs'], duration: 'h:m:s', reason: 'A duration in opening hours, however long.' },
  ],
  cannot: [
    'Freshdesk marks a ticket that is open past its due time as violated, so its own verdicts count open tickets too.',
    { without: 'client', say: 'Freshdesk leaves the company out unless it is ticked: tick “Company name” among the fields of the contact when you export.' },
    { without: 'first_response_at', say: 'Freshdesk leaves the first reply out unless it is ticked: tick “Initial response time” when you export.' },
    { without: 'resolved_at', say: 'Freshdesk leaves the solution out unless it is ticked: tick “Resolved time” when you export.' },
  ],
}

export default layout
