import type { Layout } from '../layout.ts'

/** Nicereply's ratings, under the field names of its interface. */
const layout: Layout = {
  id: 'nicereply',
  name: 'Nicereply ratings',
  holding: 'surveys',
  evidence: 'code',
  needs: [['score'], ['from'], ['ticket'], ['customer'], ['ip address', 'survey']],
  columns: [
    { column: 'client', headers: ['customer'], reason: 'The customer of the ticket; it may be a person rather than a company.' },
    { column: 'answered_on', headers: ['created at'] },
    { column: 'person', headers: ['from'] },
    { column: 'score', headers: ['score'] },
    { column: 'comment', headers: ['comment'] },
  ],
  cannot: ['Nicereply writes the score, but not the highest that was possible: say the scale before you compare it with other surveys.'],
}

export default layout
