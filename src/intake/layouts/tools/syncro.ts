import type { Layout, Meanings } from '../layout.ts'
import { PRIORITY, named } from '../words.ts'

/** Syncro numbers its priorities from 0. */
const NUMBERED: Meanings = {
  P1: [...PRIORITY['P1']!, '0 urgent'],
  P2: [...PRIORITY['P2']!, '1 high'],
  P3: [...PRIORITY['P3']!, '2 normal'],
  P4: [...PRIORITY['P4']!, '3 low'],
}

/** Syncro and RepairShopr: the template of their import was seen, their export was not. */
const layouts: readonly Layout[] = [
  {
    id: 'syncro',
    name: 'Syncro or RepairShopr (import template)',
    holding: 'tickets',
    evidence: 'file',
    needs: [['ticket number'], ['ticket customer'], ['ticket subject'], ['ticket created']],
    columns: [
      { column: 'ticket_id', headers: ['ticket number'] },
      { column: 'client', headers: ['ticket customer'] },
      { column: 'created_at', headers: ['ticket created'] },
      { column: 'subject', headers: ['ticket subject'] },
      { column: 'requester', headers: ['ticket contact'] },
      { column: 'issue_type', headers: ['ticket issue type'] },
      { ...named('priority', 'ticket priority'), words: NUMBERED },
      named('status', 'ticket status'),
      { column: 'resolved_at', headers: [], believed: ['ticket resolved', 'resolved'] },
      { column: 'technician', headers: ['tech'] },
    ],
    cannot: ['The import template has no times after the creation. Export the tickets from a report instead, with “Resolved” and “Due”.'],
  },
  {
    id: 'syncro-export',
    name: 'Syncro or RepairShopr (export)',
    holding: 'tickets',
    evidence: 'believed',
    needs: [['number'], ['subject'], ['status'], ['customer'], ['created'], ['resolved'], ['due']],
    columns: [
      { column: 'ticket_id', headers: [], believed: ['number'] },
      { column: 'client', headers: [], believed: ['customer'] },
      { column: 'created_at', headers: [], believed: ['created'] },
      { column: 'subject', headers: [], believed: ['subject'] },
      { column: 'issue_type', headers: [], believed: ['issue type', 'problem type'] },
      { ...named('priority'), believed: ['priority'], words: NUMBERED },
      { ...named('status'), believed: ['status'] },
      { column: 'resolved_at', headers: [], believed: ['resolved'] },
      { column: 'technician', headers: [], believed: ['tech', 'assigned to'] },
      { column: 'resolution_due_at', headers: [], believed: ['due'] },
    ],
    cannot: ['No export of Syncro was seen: its columns are taken by the names that we believe it writes. Please look at each.'],
  },
]

export default layouts
