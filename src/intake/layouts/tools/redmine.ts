import type { Layout, Meanings } from '../layout.ts'
import { named } from '../words.ts'

const STATUS: Meanings = {
  new: ['new', 'neu'],
  open: ['in progress', 'in bearbeitung', 'assigned'],
  waiting_client: ['feedback'],
  done: ['closed', 'resolved', 'erledigt', 'gelöst'],
  cancelled: ['rejected', 'abgewiesen'],
}

const PRIORITY: Meanings = {
  P1: ['immediate', 'urgent', 'sofort', 'dringend'],
  P2: ['high', 'hoch'],
  P3: ['normal'],
  P4: ['low', 'niedrig'],
}

/** Redmine's list of issues, in English and in German; which columns it holds is the user's choice. */
const layout: Layout = {
  id: 'redmine',
  name: 'Redmine',
  holding: 'tickets',
  evidence: 'file',
  needs: [['#'], ['project', 'projekt'], ['tracker'], ['status'], ['created', 'angelegt']],
  columns: [
    { column: 'ticket_id', headers: ['#'] },
    { column: 'client', headers: ['project', 'projekt'], reason: 'Redmine has no client; a project for each client stands in for it.' },
    { column: 'created_at', headers: ['created', 'angelegt'] },
    { column: 'subject', headers: ['subject', 'thema'] },
    { column: 'requester', headers: ['author', 'autor'] },
    { column: 'issue_type', headers: ['tracker'] },
    { column: 'category', headers: ['category', 'kategorie'] },
    { ...named('priority', 'priority', 'priorität'), words: PRIORITY },
    { ...named('status', 'status'), words: STATUS },
    { column: 'closed_at', headers: ['closed', 'geschlossen am'] },
    { column: 'technician', headers: ['assignee', 'zugewiesen an'] },
    { column: 'minutes_worked', headers: ['spent time', 'aufgewendete zeit'], factor: 60, reason: 'Hours in the file, minutes here.' },
  ],
  cannot: [
    'Redmine does not record the first reply to a client. Keep its time in a custom field, add that column, and choose it as the first reply.',
    { without: 'closed_at', say: 'Add the column “Closed” to the list before you export it.' },
    'The due date is a day, not a time, so it is not used as the due time of a solution.',
    'An issue that was opened again keeps the time of its earlier closing in Redmine; it counts as open here.',
  ],
}

export default layout
