import type { Piece } from './editor-seam.ts'

/** What goes into the text at a press. */
export interface Snippet {
  readonly text: string
  readonly piece: Piece
}

/** An example of each component that reads without a fault. */
export const SNIPPETS: Readonly<Record<string, Snippet>> = {
  Clause: { text: '<Clause name="holidays" />', piece: 'block' },
  Parties: { text: '<Parties />', piece: 'block' },
  TargetTable: { text: '<TargetTable path="schedule.plan_targets" />', piece: 'block' },
  Table: { text: '<Table path="schedule.priorities" />', piece: 'block' },
  Holidays: { text: '<Holidays />', piece: 'block' },
  CountingRules: { text: '<CountingRules />', piece: 'block' },
  Chart: { text: '<Chart path="review.by_month" />', piece: 'block' },
  List: { text: '<List path="schedule.holidays" />', piece: 'block' },
  Schedule: { text: '<Schedule title="Title of the schedule" id="label" />', piece: 'block' },
  Signatures: { text: '<Signatures />', piece: 'block' },
  Ask: { text: '<Ask id="answer" kind="pick" options="Yes, No">What is asked</Ask>', piece: 'block' },
  PageBreak: { text: '<PageBreak />', piece: 'block' },
  Note: { text: '<Note>A remark.</Note>', piece: 'block' },
  If: { text: '<If path="schedule.holidays">\n\nWhat stands here only then.\n\n</If>', piece: 'block' },
  Label: { text: '<Label id="label" />', piece: 'inline' },
  Ref: { text: '<Ref to="label" />', piece: 'inline' },
}

/** A field within the line; a table or a list on lines of its own. @param kind of the field's value */
export function fieldSnippet(path: string, kind: string): Snippet {
  if (kind === 'table') return { text: `<Table path="${path}" />`, piece: 'block' }
  if (kind === 'chart') return { text: `<Chart path="${path}" />`, piece: 'block' }
  return kind === 'list' ? { text: `<List path="${path}" />`, piece: 'block' } : { text: `{${path}}`, piece: 'inline' }
}
