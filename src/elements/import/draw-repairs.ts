import type { RepairedText } from '../../models/index.ts'
import { figures, importing } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { moreButton, shortened } from './draw-set-aside.ts'
import { shownOf } from './lists.ts'
import type { ImportModel } from './model.ts'
import { bothWays, differing, repairedFiles } from './repairs.ts'
import type { Repair, RepairedCell, RepairedFile } from './repairs.ts'

const FEW = 6

/** Every repaired row, as it stood and as it is read, with the way to undo it. */
export function drawRepairs(document: Document, model: ImportModel): HTMLElement[] {
  const words = importing.repaired
  if (model.stage !== 'ready' || model.workspace === 'none' || (model.workspace === 'sample' && model.entries.length > 0)) return []
  const files = repairedFiles(model.repaired, model.entries)
  const all = files.reduce((sum, file) => sum + file.rows.length, 0)
  if (all === 0) return []
  return [h(document, 'section', { class: 'section', 'aria-labelledby': 'import-repaired' },
    h(document, 'div', { class: 'section-head' },
      h(document, 'h2', { id: 'import-repaired' }, words.heading(all)),
      h(document, 'button', { type: 'button', class: 'open small', 'data-act': 'download-repaired', 'data-key': 'download-repaired' }, words.download)),
    h(document, 'p', { class: 'small muted' }, words.about),
    ...files.flatMap((file) => drawFile(document, model, file, all <= FEW)))]
}

function drawFile(document: Document, model: ImportModel, file: RepairedFile, short: boolean): HTMLElement[] {
  const words = importing.repaired
  const list = `repaired ${file.file}`
  const shown = shownOf(model.shown, list, file.rows.length, short)
  const every = file.rows.every(({ undone }) => undone)
  const act = file.entry === null || model.reading !== null ? null : h(document, 'button', {
    type: 'button', class: 'button quiet', 'data-act': 'undo', 'data-value': file.entry.id, 'data-rows': file.rows.map(({ row }) => row).join(' '), 'data-undo': String(!every),
    'data-key': `undo-${file.entry.id}`, 'aria-label': every ? null : words.undo_file_label(file.file),
  }, every ? words.again_file : words.undo_file)
  const head = h(document, 'div', { class: 'repaired-file' },
    h(document, 'h3', {}, openButton(document, file.file, { key: list, act: 'list', value: list, label: words.file(file.file, file.rows.length), expanded: shown > 0 }), h(document, 'span', { class: 'muted group-count' }, figures.count(file.rows.length))),
    act)
  const rows = file.rows.slice(0, shown).map((repair) => drawRepair(document, model, file, repair))
  const more = shown > 0 && shown < file.rows.length ? [h(document, 'p', {}, moreButton(document, list, shown, file.rows.length))] : []
  return [head, ...rows, ...more]
}

function drawRepair(document: Document, model: ImportModel, { file, entry }: RepairedFile, { row, repaired, undone }: Repair): HTMLElement {
  const words = importing.repaired
  const key = `undo-${entry?.id ?? ''}-${row}`
  const act = entry === null || model.reading !== null ? null : h(document, 'button', {
    type: 'button', class: 'button quiet', 'data-act': 'undo', 'data-value': entry.id, 'data-rows': row, 'data-undo': String(!undone), 'data-key': key,
    'aria-label': undone ? words.again_label(row, file) : words.undo_label(row, file),
  }, undone ? words.again : words.undo)
  const head = h(document, 'div', { class: 'repaired-head' },
    h(document, 'h4', {}, words.row(row)),
    h(document, 'p', { class: 'small muted' }, undone ? (repaired === null ? words.undone_read : words.undone) : whatWasDone(repaired)),
    act)
  return h(document, 'article', { class: undone ? 'repaired is-undone' : 'repaired' }, head, ...(repaired === null ? [] : drawBoth(document, model, repaired)))
}

/** The sentence about a repair, without the file and row that stand above it. */
function whatWasDone(repaired: RepairedText | null): string {
  const said = repaired?.problem.replace(`${repaired.file} row ${repaired.row}: `, '') ?? ''
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function drawBoth(document: Document, model: ImportModel, repaired: RepairedText): HTMLElement[] {
  const words = importing.repaired
  const cells = bothWays(repaired)
  const differ = differing(cells)
  const list = `cells ${repaired.file} ${repaired.row}`
  const open = (model.shown[list] ?? 0) > 0 || differ.length === 0
  const shown = open ? cells : differ
  const line = ({ column, stood, read }: RepairedCell) => h(document, 'tr', { class: (stood ?? '').trim() === (read ?? '').trim() ? null : 'differs' },
    h(document, 'th', { scope: 'row' }, column ?? words.surplus),
    h(document, 'td', { 'data-label': words.stood, class: column === null ? 'stood surplus' : 'stood' }, stood ?? figures.MISSING),
    h(document, 'td', { 'data-label': words.read, class: 'stood read' }, column === null ? figures.MISSING : read ?? figures.MISSING))
  return [
    h(document, 'p', { class: 'stood whole' }, shortened(repaired.text)),
    h(document, 'table', { class: 'rows both-readings' },
      h(document, 'thead', {}, h(document, 'tr', {}, ...[words.columns.column, words.stood, words.read].map((text) => h(document, 'th', { scope: 'col' }, text)))),
      h(document, 'tbody', {}, ...shown.map(line))),
    ...(differ.length === cells.length || differ.length === 0 ? [] : [h(document, 'p', {}, h(document, 'button', {
      type: 'button', class: 'open small', 'data-act': 'list', 'data-value': list, 'data-key': list, 'aria-expanded': String(open),
    }, open ? words.fewer : words.rest(cells.length)))]),
  ]
}
