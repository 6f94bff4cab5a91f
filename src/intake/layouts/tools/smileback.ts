import type { Layout } from '../layout.ts'

/** SmileBack's reviews, under the field names of its interface. */
const layout: Layout = {
  id: 'smileback',
  name: 'SmileBack reviews',
  holding: 'surveys',
  evidence: 'code',
  needs: [['rating'], ['rated on'], ['company name', 'contact name']],
  columns: [
    { column: 'client', headers: ['company name'] },
    { column: 'answered_on', headers: ['rated on'] },
    { column: 'person', headers: ['contact name'] },
    { column: 'score', headers: ['rating'], reason: '1 is positive, 0 neutral and -1 negative.' },
    { column: 'comment', headers: ['comment'] },
  ],
  cannot: [
    'SmileBack rates 1, 0 or -1, so its mean runs from -100 to 100 per cent and is no share of satisfied clients.',
    'Reviews that were deleted stand in the export as well; take out those whose status is “deleted” before you bring it.',
  ],
}

export default layout
