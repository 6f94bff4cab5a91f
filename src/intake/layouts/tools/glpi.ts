import type { Layout, LayoutColumn, Meanings } from '../layout.ts'
import { named } from '../words.ts'

const STATUS: Meanings = {
  new: ['new'],
  open: ['processing (assigned)', 'processing (planned)', 'assigned', 'planned'],
  waiting_client: ['pending'],
  done: ['solved', 'closed'],
}

const PRIORITY: Meanings = {
  P1: ['major', 'very high'],
  P2: ['high'],
  P3: ['medium'],
  P4: ['low', 'very low'],
}

/** GLPI writes several people into one cell, a line each: the first counts. */
function people(column: string, headers: readonly string[], believed: readonly string[]): LayoutColumn {
  return { column, headers, believed, split: { at: '\n', rest_to: null }, strip: '\r', reason: 'Several names stand below each other in a cell; the first counts.' }
}

/** GLPI's list of tickets: semicolons, quoted, ids with blanks ("1 234"). Five headers are seen in code; the others are from memory. */
const layout: Layout = {
  id: 'glpi',
  name: 'GLPI',
  holding: 'tickets',
  evidence: 'code',
  needs: [['id'], ['title'], ['opening date'], ['status']],
  columns: [
    { column: 'ticket_id', headers: ['id'], strip: ' \u00A0\u202F', reason: 'GLPI writes numbers with blanks (“1 234”); they are taken out.' },
    { column: 'client', headers: [], believed: ['entity'], reason: 'An entity of GLPI for each client.' },
    { column: 'created_at', headers: ['opening date'] },
    { column: 'subject', headers: ['title'] },
    people('requester', ['requester requester'], ['requester']),
    { column: 'category', headers: [], believed: ['category'] },
    { ...named('priority'), believed: ['priority'], words: PRIORITY },
    { ...named('status', 'status'), words: STATUS },
    { column: 'channel', headers: [], believed: ['request source'] },
    { column: 'resolved_at', headers: [], believed: ['resolution date'] },
    { column: 'closed_at', headers: [], believed: ['closing date'] },
    people('technician', [], ['assigned to technician', 'technician']),
    { column: 'response_due_at', headers: [], believed: ['time to own'] },
    { column: 'resolution_due_at', headers: [], believed: ['time to resolve'] },
  ],
  cannot: [
    'GLPI’s list has no time of the first reply to a client: “Time to own” is when a ticket had to be taken on, not when it was answered.',
    { without: 'resolved_at', say: 'Add “Resolution date” and “Closing date” to the list before you export it.' },
    { without: 'client', say: 'Add “Entity” to the list, if you keep an entity for each client.' },
  ],
}

export default layout
