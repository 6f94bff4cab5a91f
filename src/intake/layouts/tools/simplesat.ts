import type { Layout } from '../layout.ts'

/** Simplesat: the fields of its responses and answers, as documented; no file of it was seen. */
const layout: Layout = {
  id: 'simplesat',
  name: 'Simplesat answers',
  holding: 'surveys',
  evidence: 'documentation',
  needs: [['survey id'], ['customer company'], ['created'], ['customer name', 'customer email', 'team member id']],
  columns: [
    { column: 'client', headers: ['customer company'] },
    { column: 'answered_on', headers: ['created'] },
    { column: 'person', headers: ['customer name', 'customer email'] },
    { column: 'score', headers: ['choice'] },
    { column: 'comment', headers: ['comment'] },
  ],
  cannot: ['Simplesat writes the answer, but not the highest that was possible: say the scale before you compare it with other surveys.'],
}

export default layout
