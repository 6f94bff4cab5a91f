import type { Layout, LayoutColumn, Meanings } from '../layout.ts'
import { named } from '../words.ts'

const STATUS: Meanings = {
  new: ['new'],
  open: ['open'],
  waiting_client: ['pending reminder', 'pending close'],
  done: ['closed'],
  cancelled: ['merged', 'removed'],
}

const PRIORITY: Meanings = { P2: ['3 high'], P3: ['2 normal'], P4: ['1 low'] }

function spent(column: string, header: string): LayoutColumn {
  return { column, headers: [header], reason: 'Open minutes by the calendar of the SLA in Zammad.' }
}

function left(column: string, header: string): LayoutColumn {
  return { column, headers: [header], sign: 'negative_late', reason: 'The target less the minutes used; below zero is late.' }
}

/** The download of Zammad's ticket report. */
const layout: Layout = {
  id: 'zammad',
  name: 'Zammad',
  holding: 'tickets',
  evidence: 'code',
  needs: [['#'], ['title'], ['state'], ['created at'], ['create channel', 'close in min', 'close diff in min', 'first response in min', 'first response diff in min', 'close escalation at']],
  blanks: ['-'],
  columns: [
    { column: 'ticket_id', headers: ['#'] },
    { column: 'client', headers: ['organization'] },
    { column: 'created_at', headers: ['created at'] },
    { column: 'subject', headers: ['title'] },
    { column: 'requester', headers: ['customer'] },
    { column: 'category', headers: ['group'] },
    { ...named('priority', 'priority'), words: PRIORITY },
    { ...named('status', 'state'), words: STATUS },
    { column: 'channel', headers: ['create channel'] },
    { column: 'first_response_at', headers: ['first response at'] },
    { column: 'closed_at', headers: ['closed at'] },
    { column: 'technician', headers: ['owner'] },
    { column: 'minutes_worked', headers: ['time units total'], reason: 'Zammad’s accounted time, in its time units, taken as minutes.' },
    named('raised_by', 'sender'),
    { column: 'response_due_at', headers: ['first response escalation at'] },
    { column: 'resolution_due_at', headers: ['close escalation at'] },
    left('response_verdict', 'first response diff in min'),
    left('resolution_verdict', 'close diff in min'),
    spent('response_minutes', 'first response in min'),
    spent('resolution_minutes', 'close in min'),
  ],
  cannot: [
    { without: 'client', say: 'Zammad names the client as “Organization”; give the customers one to tell clients apart.' },
    'Zammad empties the due time once a ticket is answered or closed, so due times are those of open tickets alone. Tickets without an SLA in Zammad have no minutes and no verdict.',
  ],
}

export default layout
