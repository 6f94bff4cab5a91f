import type { Problem } from '../../core/reading.ts'
import { figures, importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { drawMade, makeButtons } from './draw-make.ts'
import { nameRows } from './draw-names.ts'
import { planOf } from './entry.ts'
import type { Entry } from './entry.ts'
import { totals } from './model.ts'
import type { ImportModel } from './model.ts'
import { refusalParts } from './refusal.ts'

const FIRST = 12
const LONGEST = 90

/** One card for each file that cannot serve: where, found, expected, to do. */
export function drawRefused(document: Document, model: ImportModel): HTMLElement[] {
  return planOf(model.entries).refused.map((entry) => refusal(document, entry))
}

function refusal(document: Document, entry: Entry): HTMLElement {
  const words = importing.refused
  const { file, id } = entry
  const term = (name: string, text: string | null) => (text === null ? [] : [h(document, 'dt', {}, name), h(document, 'dd', {}, text)])
  const problem = entry.inspection?.problems[0]
  const parts = entry.same_as !== null
    ? { found: words.same_found(entry.same_as), todo: words.same_todo }
    : refusalParts(entry.failure ?? entry.inspection?.refused ?? '')
  const expected = entry.same_as !== null ? words.same_expected : entry.failure !== null ? null : problem?.expected ?? words.expected_table
  const panel = entry.opened && entry.inspection !== null && entry.inspection.header.length > 0
  const shows = entry.same_as === null && entry.inspection !== null && entry.inspection.header.length > 0 && entry.inspection.preview.length > 0 && !entry.opened
  return h(document, 'section', { class: 'state refused import-refused', 'aria-labelledby': `refused-${id}` },
    h(document, 'h3', { id: `refused-${id}` }, entry.same_as === null ? words.heading(file.name) : words.twice(file.name)),
    h(document, 'dl', { class: 'facts' },
      ...term(words.where, problem?.row != null ? words.row(problem.row) : words.whole),
      ...term(words.found, parts.found), ...term(words.expected, expected),
      ...term(words.todo, `${parts.todo ?? ''} ${words.others}`.trim())),
    h(document, 'div', { class: 'actions' },
      shows ? h(document, 'button', { type: 'button', class: 'button', 'data-act': 'toggle', 'data-value': id, 'data-key': `show-${id}` }, words.show) : null,
      ...(panel ? [] : makeButtons(document, entry)),
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'leave-out', 'data-value': id, 'data-key': `out-${id}` }, words.leave_out)),
    ...(panel ? [] : drawMade(document, entry)))
}

/** What was found in the rows of the files in use, those set aside apart, and what happens with each. */
export function drawProblems(document: Document, model: ImportModel): HTMLElement[] {
  const words = importing.problems
  if (model.summary === null || model.summary.files.length === 0 || model.workspace === 'none' || model.stage !== 'ready') return []
  if (model.workspace === 'sample' && model.entries.length > 0) return []
  const { aside } = totals(model.summary)
  const problems = model.problems.filter(({ effect }) => effect !== 'set aside')
  const section = h(document, 'section', { class: 'section', 'aria-labelledby': 'import-problems' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'import-problems' }, aside > 0 ? words.also : words.heading)))
  if (problems.length + model.near.length === 0) {
    section.append(h(document, 'p', { class: 'muted' }, words.none))
    return aside > 0 ? [] : [section]
  }
  const { columns } = words
  const labels = [columns.file, columns.row, columns.column, columns.found, columns.expected, columns.effect]
  const most = model.all_problems ? Infinity : FIRST
  const names = nameRows(document, model, labels).slice(0, most)
  const shown = problems.slice(0, most - names.length)
  const body = shown.map((problem) => {
    const texts = [problem.file, words.rows(problem.row, problem.count), problem.column ?? figures.MISSING, found(problem), problem.expected, words.effect[problem.effect]]
    return h(document, 'tr', {}, ...texts.map((text, at) => h(document, 'td', { 'data-label': labels[at] ?? '', class: ['file', 'nowrap', '', 'found strong', 'muted', ''][at] ?? null }, text)))
  })
  section.append(h(document, 'table', { class: 'rows import-problems' }, h(document, 'thead', {}, h(document, 'tr', {}, ...labels.map((label) => h(document, 'th', { scope: 'col' }, label)))), h(document, 'tbody', {}, ...names, ...body)))
  const more = model.near.length - names.length + problems.length - shown.length
  if (more > 0) section.append(h(document, 'p', { class: 'small' }, h(document, 'button', { type: 'button', class: 'open', 'data-act': 'all-problems', 'data-key': 'all-problems' }, words.more(more))))
  return [section]
}

/** A cell's text in quotation marks; what is said of a whole row or file as it stands. */
function found({ found: text, column }: Problem): string {
  const value = text?.replace(/\s+/g, ' ').trim() ?? ''
  if (value === '') return importing.problems.nothing
  const short = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  return column === null ? short : `“${short}”`
}
