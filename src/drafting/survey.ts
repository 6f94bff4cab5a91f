import { SURVEY_TEMPLATE, type AskedQuestion } from '../core/index.ts'
import { fillTemplate, plainText } from '../document/index.ts'
import type { Templates } from './templates.ts'

/** What the survey asks, in its order, as its template and clauses stand now; empty where there is no such template. */
export function surveyQuestions({ templates, clauses }: Pick<Templates, 'templates' | 'clauses'>): AskedQuestion[] {
  const template = templates.get(SURVEY_TEMPLATE)
  if (template === undefined) return []
  return fillTemplate(template, clauses, new Map()).blocks.flatMap((block): AskedQuestion[] => {
    if (block.kind !== 'ask') return []
    const { id, control, options } = block
    const numbers = options.map(Number)
    const most = options.length > 1 && numbers.every((number) => Number.isFinite(number) && number >= 0) ? Math.max(...numbers) : null
    return [{ id, label: plainText(block.label), most, kind: most !== null ? 'scale' : control === 'date' ? 'answered_on' : control === 'lines' ? 'comment' : id === 'person' || id === 'name' ? 'person' : 'other' }]
  })
}
