import type { Layout, Meanings } from '../layout.ts'
import { named } from '../words.ts'

const SUB_STATUS: Meanings = {
  open: ['in progress', 'assigned', 'awaiting assignment', 'unmatched'],
  waiting_client: ['wait - user', 'wait - customer'],
  waiting_other: ['wait', 'wait - vendor', 'wait - implementation'],
  done: ['resolved', 'closed', 'in call'],
  cancelled: ['cancelled'],
}

/** Volvo IT's incidents of the BPI Challenge 2013: one row for each change of a status, and no column for the creation or the solution. */
const layout: Layout = {
  id: 'volvo-incidents',
  name: 'Volvo IT incident log (one row for each change)',
  holding: 'tickets',
  evidence: 'file',
  needs: [['sr number'], ['change date time'], ['status'], ['sub status'], ['sr latest impact']],
  fold: { at: 'change date time', status: 'sub status', created_first: true },
  columns: [
    { column: 'ticket_id', headers: ['sr number'] },
    { column: 'category', headers: ['product'] },
    {
      ...named('priority', 'sr latest impact'),
      words: { P1: ['major'], P2: ['high'], P3: ['medium'], P4: ['low'] },
      reason: 'The log has no priority; the latest impact stands in for it.',
    },
    {
      ...named('status', 'sub status'),
      words: SUB_STATUS,
      reason: 'The sub status tells the kinds of waiting apart, and what was completed.',
    },
    { column: 'technician', headers: ['owner first name'] },
  ],
  cannot: [
    'A ticket counts as created at its first row: the log has no column for the creation, and may begin after it.',
    'A ticket counts as resolved when it last became completed; time as resolved and closed after that is not counted.',
  ],
}

export default layout
