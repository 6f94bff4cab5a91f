import type { Layout, Meanings } from '../layout.ts'
import { NOTHING, named, ofTool } from '../words.ts'

const STATUS: Meanings = {
  open: ['dispatched', 'escalate', 'customer note added', 'follow up', 'to be scheduled', 'on-site', 'change order'],
  waiting_client: ['waiting customer', 'waiting customer approval'],
  waiting_other: ['waiting materials', 'waiting vendor', 'waiting approval', 'parts ordered'],
  done: ['complete', 'rmm resolved', 'work complete', 'ready to bill'],
}

/** Datto Autotask's ticket grid; which columns it holds is the user's choice, and the client is “Company” or “Account”. */
const grid: Layout = {
  id: 'autotask',
  name: 'Autotask',
  holding: 'tickets',
  evidence: 'file',
  needs: [
    ['ticket number'],
    ['title'],
    ['company', 'account'],
    ['created', 'create date'],
    ['sub issue type', 'primary resource', 'total hours worked', 'nexus ticket number', 'resources', 'first response actual', 'resolution actual'],
  ],
  blanks: NOTHING,
  columns: [
    { column: 'ticket_id', headers: ['ticket number'], believed: ['ticketnumber'] },
    {
      column: 'client',
      headers: ['company', 'account'],
      believed: ['account name', 'company name', 'companyname', 'accountname'],
      split: { at: ':', rest_to: 'site' },
      reason: 'Autotask writes a client’s site after a colon: “Client:Site”.',
    },
    { column: 'created_at', headers: ['created'], believed: ['create date', 'createdate', 'create date time'] },
    { column: 'subject', headers: ['title'] },
    { column: 'requester', headers: ['contact'], believed: ['contact name'] },
    { column: 'issue_type', headers: ['sub issue type'], believed: ['subissuetype'] },
    { column: 'category', headers: ['issue type'], believed: ['issuetype'] },
    named('priority', 'priority'),
    { column: 'status', headers: ['status'], ...ofTool('status', STATUS) },
    { column: 'channel', headers: ['source'] },
    { column: 'first_response_at', headers: ['first response actual'], believed: ['first response date time', 'first response date', 'firstresponsedatetime'] },
    { column: 'resolved_at', headers: ['resolution actual'], believed: ['resolved date time', 'resolved date', 'resolveddatetime'] },
    { column: 'resolved_at', headers: ['complete date'], believed: ['completed date', 'completeddate'] },
    { column: 'closed_at', headers: ['complete date'], believed: ['completed date', 'completeddate'] },
    { column: 'technician', headers: ['primary resource', 'resources'] },
    { column: 'minutes_worked', headers: ['total hours worked'], factor: 60, reason: 'Hours in the file, minutes here.' },
    { column: 'response_due_at', headers: ['first response target'], believed: ['first response due date time', 'first response due', 'firstresponseduedatetime'] },
    { column: 'resolution_due_at', headers: ['resolution target'], believed: ['resolved due date time', 'resolved due', 'resolvedduedatetime'] },
    { column: 'resolution_due_at', headers: ['due date'], believed: ['due date time', 'duedatetime'] },
    {
      column: 'resolution_verdict',
      headers: [],
      believed: ['sla met', 'service level agreement has been met', 'servicelevelagreementhasbeenmet'],
      words: { within: ['true', 'yes', '1', 'met'], violated: ['false', 'no', '0', 'not met', 'missed'] },
      only_known: true,
      reason: 'Autotask’s own verdict, without a clock’s name: it belongs to the resolution.',
    },
  ],
  cannot: [
    { without: 'first_response_at', say: 'Autotask records the first response as an event of the SLA, which the grid leaves out: add its column (First Response, actual) to the grid before you export it. The ticket needs a service level agreement for that.' },
    { without: 'response_due_at', say: 'Autotask’s own due times are not in this grid: add First Response Target and Resolution Target to compare them.' },
  ],
}

/** The fields of its API, as scripts write them to a CSV. */
const api: Layout = {
  ...grid,
  name: 'Autotask (names of its API)',
  evidence: 'believed',
  needs: [['ticketnumber'], ['title'], ['createdate'], ['firstresponsedatetime', 'resolveddatetime', 'firstresponseduedatetime', 'servicelevelagreementhasbeenmet', 'companyid', 'companyname', 'queueid']],
}

export default [grid, api]
