import type { Layout } from '../layout.ts'
import { named } from '../words.ts'

/** Datto Autotask's ticket grid; which columns it holds is the user's choice, and the client is "Company" or "Account". */
const layout: Layout = {
  id: 'autotask',
  name: 'Autotask',
  holding: 'tickets',
  evidence: 'file',
  needs: [
    ['ticket number'],
    ['title'],
    ['company', 'account'],
    ['created', 'create date'],
    ['sub issue type', 'primary resource', 'total hours worked', 'nexus ticket number', 'resources'],
  ],
  columns: [
    { column: 'ticket_id', headers: ['ticket number'] },
    {
      column: 'client',
      headers: ['company', 'account'],
      split: { at: ':', rest_to: 'site' },
      reason: 'Autotask writes a client’s site after a colon: “Client:Site”.',
    },
    { column: 'created_at', headers: ['created', 'create date'] },
    { column: 'subject', headers: ['title'] },
    { column: 'requester', headers: ['contact'] },
    { column: 'issue_type', headers: ['sub issue type'] },
    { column: 'category', headers: ['issue type'] },
    named('priority', 'priority'),
    named('status', 'status'),
    { column: 'channel', headers: ['source'] },
    { column: 'first_response_at', headers: ['first response date time', 'first response actual', 'first response date'] },
    { column: 'resolved_at', headers: ['resolved date time', 'resolution actual', 'complete date', 'completed date'] },
    { column: 'technician', headers: ['primary resource', 'resources'] },
    { column: 'minutes_worked', headers: ['total hours worked'], factor: 60, reason: 'Hours in the file, minutes here.' },
    { column: 'response_due_at', headers: ['first response target'] },
    { column: 'resolution_due_at', headers: ['resolution target', 'due date'] },
    { column: 'resolution_verdict', headers: ['sla met'], words: { within: ['true', 'yes', 'met'], violated: ['false', 'no', 'not met'] }, only_known: true },
  ],
}

export default layout
