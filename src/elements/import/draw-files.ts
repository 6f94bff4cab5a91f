import type { DataSummary } from '../../models/source.ts'
import { figures, importing } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { stateMark } from './draw-mark.ts'
import type { StateMark } from './draw-mark.ts'
import { drawFileCannot } from './draw-answers.ts'
import { drawPanel } from './draw-panel.ts'
import { stateOf } from './entry.ts'
import type { Entry, EntryState } from './entry.ts'
import type { ImportModel } from './model.ts'
import type { Reading } from './reading.ts'
import { asksToLook, takenFor } from './taken-for.ts'

type Used = DataSummary['files'][number]
const MARKS: Readonly<Record<EntryState, StateMark>> = {
  looking: 'none', refused: 'bad', same: 'none', unknown: 'bad', lacks: 'bad', asks: 'bad', ready: 'good', used: 'good', changed: 'look', left_out: 'none',
}

/** The table of files: those in use and those to be read. Opened ones show what their columns mean, under their row. */
export function drawFiles(document: Document, model: ImportModel): HTMLElement {
  const words = importing.table
  const { columns } = words
  const sized = model.entries.length > 0
  const head = h(document, 'thead', {}, h(document, 'tr', {},
    h(document, 'th', { scope: 'col' }, columns.file), h(document, 'th', { scope: 'col' }, columns.holds), h(document, 'th', { scope: 'col' }, columns.layout),
    sized ? h(document, 'th', { scope: 'col', class: 'right' }, columns.size) : null,
    h(document, 'th', { scope: 'col', class: 'right' }, columns.rows), h(document, 'th', { scope: 'col', class: 'right' }, columns.used), h(document, 'th', { scope: 'col', class: 'right' }, columns.aside),
    h(document, 'th', { scope: 'col' }, columns.state),
    sized ? h(document, 'th', { scope: 'col' }, h(document, 'span', { class: 'visually-hidden' }, columns.act)) : null))
  const body = h(document, 'tbody')
  const used = [...(model.workspace === 'none' ? [] : model.summary?.files ?? [])]
  if (model.entries.length === 0) for (const file of used) body.append(usedRow(document, file, model.replaced[file.file] ?? 0))
  else {
    const left = [...used]
    for (const entry of model.entries) {
      const at = entry.in_use ? left.findIndex((file) => file.file === entry.file.name) : -1
      body.append(...entryRows(document, entry, at === -1 ? null : left.splice(at, 1)[0] ?? null, model))
    }
  }
  const caption = h(document, 'caption', { class: 'visually-hidden' }, words.caption[model.entries.length > 0 ? 'own' : model.workspace])
  return h(document, 'table', { class: 'rows import-files' }, caption, head, body)
}

function cell(document: Document, name: string, label: string, ...content: (Node | string | null)[]): HTMLElement {
  return h(document, 'td', { class: name, 'data-label': label }, ...content)
}

function counts(document: Document, file: Used | null): HTMLElement[] {
  const { columns } = importing.table
  const number = (label: string, value: number | undefined) => cell(document, value === undefined ? 'right count none' : 'right count', label, value === undefined ? figures.MISSING : figures.count(value))
  return [number(columns.rows, file?.rows), number(columns.used, file?.used), number(columns.aside, file?.set_aside)]
}

function usedState(document: Document, file: Used, replaced: number): (Node | string)[] {
  const lost = file.set_aside - replaced
  const words = lost > 0 ? importing.state.used_aside(lost) : replaced > 0 ? importing.state.used_replaced(replaced) : importing.state.used
  return [stateMark(document, lost > 0 ? 'look' : 'good'), '\u00a0', words]
}

function usedRow(document: Document, file: Used, replaced: number): HTMLElement {
  const { columns } = importing.table
  return h(document, 'tr', {},
    h(document, 'th', { scope: 'row' }, file.file), cell(document, 'holds', columns.holds, holdingWords(file.holding)), cell(document, 'layout muted', columns.layout, file.layout),
    ...counts(document, file), cell(document, 'standing', columns.state, ...usedState(document, file, replaced)))
}

export function holdingWords(holding: string | null): string {
  return (importing.holding as Readonly<Record<string, string>>)[holding ?? ''] ?? figures.MISSING
}

function entryRows(document: Document, entry: Entry, used: Used | null, { reading, replaced }: Pick<ImportModel, 'reading' | 'replaced'>): HTMLElement[] {
  const words = importing.table
  const { columns } = words
  const { file, inspection, id } = entry
  const read = reading !== null && reading.files.some((one) => one.id === id) ? reading : null
  const opens = inspection !== null && inspection.header.length > 0 && read === null
  const name = opens
    ? openButton(document, file.name, { key: `open-${id}`, act: 'toggle', value: String(id), label: words.open(file.name), expanded: entry.opened })
    : file.name
  const row = h(document, 'tr', { class: entry.opened && opens ? 'is-open' : null },
    h(document, 'th', { scope: 'row' }, name),
    cell(document, 'holds', columns.holds, holdingWords(inspection?.holding ?? used?.holding ?? null)),
    cell(document, 'layout muted', columns.layout, inspection === null ? used?.layout ?? figures.MISSING : takenFor(inspection) ?? figures.MISSING),
    cell(document, 'right size', columns.size, importing.size(file.size)),
    ...counts(document, used),
    cell(document, 'standing', columns.state, ...(read === null ? stateWords(document, entry, used, replaced[file.name] ?? 0) : readingWords(document, id, read))),
    cell(document, 'act', columns.act, reading === null || !entry.in_use && read === null ? actButton(document, entry) : null))
  if (!entry.opened || !opens) {
    const note = read === null && !entry.in_use ? drawFileCannot(document, entry) : null
    if (note === null) return [row]
    row.classList.add('has-note')
    return [row, h(document, 'tr', { class: 'note' }, h(document, 'td', { colspan: 9 }, note))]
  }
  return [row, h(document, 'tr', { class: 'opened' }, h(document, 'td', { colspan: 9 }, drawPanel(document, entry)))]
}

function stateWords(document: Document, entry: Entry, used: Used | null, replaced: number): (Node | string)[] {
  const state = stateOf(entry)
  if (state === 'used' && used !== null) return usedState(document, used, replaced)
  if (state === 'ready' && !entry.corrected && entry.inspection !== null && asksToLook(entry.inspection)) return [stateMark(document, 'look'), '\u00a0', importing.state.guessed]
  const unknown = state === 'ready' ? entry.inspection?.words_unknown.reduce((sum, { words }) => sum + words.length, 0) ?? 0 : 0
  if (unknown > 0) return [stateMark(document, 'look'), '\u00a0', importing.state.words(unknown)]
  const words = state === 'same' ? importing.state.same(entry.same_as ?? '') : importing.state[state]
  return [stateMark(document, MARKS[state]), '\u00a0', words]
}

function readingWords(document: Document, id: number, reading: Reading): (Node | string)[] {
  const at = reading.files.findIndex((file) => file.id === id)
  const file = reading.files[at]
  if (file === undefined) return [importing.state.not_read]
  return [h(document, 'progress', { 'data-bar': id, max: file.total, value: file.done, 'aria-label': importing.state.reading(String(at + 1)) })]
}

function actButton(document: Document, entry: Entry): HTMLElement {
  const words = importing.table
  const { id, file } = entry
  if (entry.left_out) return h(document, 'button', { type: 'button', class: 'open', 'data-act': 'take-back', 'data-value': id, 'data-key': `act-${id}` }, words.take_back)
  return h(document, 'button', { type: 'button', class: 'leave-out', 'data-act': 'leave-out', 'data-value': id, 'data-key': `act-${id}`, 'aria-label': words.leave_out(file.name), title: words.leave_out(file.name) }, cross(document))
}

function cross(document: Document): SVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [name, value] of Object.entries({ width: '12', height: '12', viewBox: '0 0 12 12', 'aria-hidden': 'true' })) drawing.setAttribute(name, value)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  for (const [name, value] of Object.entries({ d: 'M2.5 2.5l7 7m0-7l-7 7', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round' })) path.setAttribute(name, value)
  drawing.append(path)
  return drawing
}
