import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { drawFiles } from './draw-files.ts'
import { drawAnswers } from './draw-answers.ts'
import { drawMerged, drawQualityLink, drawWillMerge } from './draw-merging.ts'
import { drawProblems, drawRefused } from './draw-problems.ts'
import { keptNames } from './draw-names.ts'
import { drawRepairs } from './draw-repairs.ts'
import { drawReading, showReading } from './draw-reading.ts'
import { drawSetAside } from './draw-set-aside.ts'
import { planOf } from './entry.ts'
import type { Plan } from './entry.ts'
import { ledeOf, titleOf } from './model.ts'
import type { ImportModel } from './model.ts'

/** The whole page as a list of parts; the same before a script runs and after. */
export function drawPage(document: Document, model: ImportModel): HTMLElement[] {
  const reading = model.reading
  const parts = [
    drawHead(document, model),
    ...(reading === null ? [] : [drawReading(document)]),
    drawDrop(document, model),
    ...notes(document, model),
    h(document, 'div', { class: 'import-two' },
      h(document, 'div', {},
        drawList(document, model),
        ...drawWillMerge(document, model),
        ...drawRefused(document, model),
        ...drawMerged(document, model),
        ...drawSetAside(document, model),
        ...drawRepairs(document, model)),
      drawAnswers(document, model)),
    ...drawProblems(document, model),
    ...drawQualityLink(document, model),
    ...drawSettings(document, model),
  ]
  if (reading !== null) {
    const root = h(document, 'div', {}, ...parts)
    showReading(root, reading)
  }
  return parts
}

function drawHead(document: Document, model: ImportModel): HTMLElement {
  const plan = planOf(model.entries)
  return h(document, 'div', { class: 'import-head' },
    h(document, 'div', {}, h(document, 'h1', { tabindex: -1, 'data-key': 'title' }, titleOf(model)), h(document, 'p', { class: 'lead' }, ledeOf(model))),
    h(document, 'div', { class: 'import-act' }, ...primary(document, model, plan)))
}

function primary(document: Document, model: ImportModel, plan: Plan): HTMLElement[] {
  const words = importing.primary
  if (model.reading !== null) return []
  if (plan.changes || plan.blocked === 'looking' || (plan.pending && plan.blocked === 'questions')) {
    const reason = plan.blocked === null ? (model.stage === 'ready' ? null : words.blocked.engine) : words.blocked[plan.blocked]
    const [first] = plan.waiting
    const label = plan.blocked === null && first !== undefined ? (plan.waiting.length === 1 ? words.all_but(first.file.name) : words.all_but_some(plan.waiting.length)) : words.read(Math.max(1, plan.use.length + (plan.blocked === null ? 0 : plan.waiting.length + plan.looking.length)))
    return [
      h(document, 'button', { type: 'button', class: 'button primary', 'data-act': 'read', 'data-key': 'read', 'aria-disabled': reason === null ? null : 'true', 'aria-describedby': reason === null ? null : 'import-why' }, label),
      ...(reason === null ? [] : [h(document, 'p', { id: 'import-why', class: 'small muted' }, reason)]),
    ]
  }
  if (model.workspace === 'own' && !plan.pending) return [h(document, 'a', { class: 'button primary', href: '/sla/', 'data-key': 'dashboard' }, words.dashboard)]
  return []
}

function drawDrop(document: Document, model: ImportModel): HTMLElement {
  const words = importing.drop
  const own = model.workspace === 'own' || model.entries.length > 0
  const first = !own
  return h(document, 'section', { class: 'import-drop', 'data-part': 'drop', 'aria-label': words.label },
    h(document, 'p', {}, h(document, 'b', { 'data-slot': 'drop' }, first ? words.first : words.more), ' ', h(document, 'span', { class: 'muted' }, words.about)),
    model.stage === 'built' ? h(document, 'noscript', {}, words.script) : null,
    h(document, 'button', { type: 'button', class: first ? 'button primary' : 'button', 'data-act': 'choose', 'data-key': 'choose', disabled: model.stage === 'built' }, first ? words.choose_first : words.choose))
}

function notes(document: Document, model: ImportModel): HTMLElement[] {
  const words = importing.reading
  const out: HTMLElement[] = []
  if (model.failed !== null) {
    out.push(h(document, 'section', { class: 'state refused import-refused', role: 'alert' }, h(document, 'h2', {}, words.failed_heading), h(document, 'p', {}, model.failed), h(document, 'p', { class: 'muted' }, words.failed_todo)))
  }
  if (model.said !== null) out.push(h(document, 'p', { class: 'import-said small' }, model.said))
  const own = model.workspace === 'own' || model.entries.length > 0
  if (model.stage === 'ready' && !model.keeps && own) {
    out.push(h(document, 'section', { class: 'assumed-note', 'aria-label': importing.keeps_nothing.heading }, h(document, 'b', {}, importing.keeps_nothing.heading), '. ', importing.keeps_nothing.text))
  }
  return out
}

function drawList(document: Document, model: ImportModel): HTMLElement {
  const words = importing.table
  const own = model.entries.length > 0
  const heading = h(document, 'h2', { class: own || model.workspace !== 'sample' ? 'visually-hidden' : 'list-name', id: 'import-files' }, words.caption[own ? 'own' : model.workspace])
  const files = own || (model.workspace !== 'none' && (model.summary?.files.length ?? 0) > 0)
  return h(document, 'section', { class: 'import-list', 'aria-labelledby': 'import-files' }, heading, files ? drawFiles(document, model) : h(document, 'p', { class: 'muted' }, words.none))
}

function drawSettings(document: Document, model: ImportModel): HTMLElement[] {
  const words = importing.settings
  if (model.stage !== 'ready' || model.reading !== null) return []
  const { mappings, assumed_plan } = model.kept
  const own = model.entries.some((entry) => entry.in_use)
  const button = (act: string, label: string) => h(document, 'button', { type: 'button', class: 'button', 'data-act': act, 'data-key': act }, label)
  const confirm = h(document, 'div', { class: 'import-confirm', role: 'group', 'aria-labelledby': 'import-confirm' },
    h(document, 'p', { id: 'import-confirm' }, words.confirm(model.summary?.files.length ?? 0)),
    h(document, 'div', { class: 'actions' }, button('back-yes', words.confirm_yes), button('back-no', words.confirm_no)))
  return [h(document, 'section', { class: 'section import-settings', 'aria-labelledby': 'import-settings' },
    h(document, 'h2', { id: 'import-settings' }, words.heading),
    h(document, 'p', { class: 'small muted' }, words.about(mappings, assumed_plan)),
    h(document, 'div', { class: 'actions' }, button('save-settings', words.save), button('open-settings', words.open), own && !model.confirming ? button('back', model.home === 'none' ? words.back_none : words.back) : null),
    own && model.confirming ? confirm : null, ...keptNames(document, model))]
}

/** Rows of the table that is downloaded. */
export function setAsideTable(rows: readonly { readonly file: string; readonly row: number | null; readonly problem: string; readonly text: string | null }[]): (string | number | null)[][] {
  return [[...importing.problems.download_columns], ...rows.map(({ file, row, problem, text }) => [file, row, problem, text])]
}

