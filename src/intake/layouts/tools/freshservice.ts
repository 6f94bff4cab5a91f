import type { Layout, Meanings } from '../layout.ts'
import { NOTHING, named, ofTool } from '../words.ts'

const STATUS: Meanings = {
  waiting_client: ['pending', 'waiting on customer', 'awaiting customer', 'awaiting requester'],
  waiting_other: ['waiting on third party', 'pending approval', 'awaiting approval'],
}

/** Freshservice: as Freshdesk, but in Title Case, with impact and urgency. The client is the company, or the department outside its mode for providers. */
const layout: Layout = {
  id: 'freshservice',
  name: 'Freshservice',
  holding: 'tickets',
  evidence: 'code',
  needs: [
    ['ticket id'],
    ['created time'],
    ['status'],
    ['urgency', 'impact', 'sub category', 'requester name', 'requester location', 'requester vip', 'approval status', 'association type', 'resolution note', 'last updated time', 'department'],
  ],
  blanks: NOTHING,
  columns: [
    { column: 'ticket_id', headers: ['ticket id'] },
    { column: 'client', headers: ['company'], believed: ['company name', 'requester company'] },
    { column: 'client', headers: ['department'], believed: ['departments', 'requester department'], reason: 'Outside its mode for providers Freshservice has no company; the department stands in for the client.' },
    { column: 'created_at', headers: ['created time'] },
    { column: 'subject', headers: ['subject'] },
    { column: 'requester', headers: ['requester name', 'requester email'] },
    { column: 'issue_type', headers: ['sub category', 'category', 'type'] },
    { column: 'category', headers: ['category', 'type'] },
    named('priority', 'priority'),
    { column: 'impact', headers: ['impact'] },
    { column: 'urgency', headers: ['urgency'] },
    { column: 'status', headers: ['status'], ...ofTool('status', STATUS) },
    { column: 'channel', headers: ['source'] },
    { column: 'site', headers: ['requester location'] },
    { column: 'first_response_at', headers: ['initial response time'] },
    { column: 'resolved_at', headers: ['resolved time'] },
    { column: 'closed_at', headers: ['closed time'] },
    { column: 'technician', headers: ['agent'] },
    { column: 'minutes_worked', headers: ['time tracked'], duration: 'h:m:s', reason: 'Freshservice writes the time tracked as hours and minutes.' },
    { column: 'satisfaction', headers: ['survey result', 'experience score'] },
    { column: 'response_due_at', headers: [], believed: ['first response due by time', 'first response due'] },
    { column: 'resolution_due_at', headers: ['due by time'] },
    named('response_verdict', 'first response status'),
    named('resolution_verdict', 'resolution status'),
    { column: 'response_minutes', headers: ['first response time in hrs'], duration: 'h:m:s', reason: 'A duration in opening hours, however long.' },
    { column: 'resolution_minutes', headers: ['resolution time in hrs'], duration: 'h:m:s', reason: 'A duration in opening hours, however long.' },
  ],
  cannot: [
    'Freshservice marks a ticket that is open past its due time as violated, so its own verdicts count open tickets too.',
    { without: 'client', say: 'Tick “Company” (or “Department”) when you export from Freshservice, so that clients can be told apart.' },
    { without: 'first_response_at', say: 'Tick “Initial Response Time” when you export from Freshservice, to know when the first reply was.' },
    { without: 'resolved_at', say: 'Tick “Resolved Time” when you export from Freshservice, to know when a ticket was solved.' },
  ],
}

export default layout
