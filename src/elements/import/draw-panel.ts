import { HOLDINGS } from '../../core/reading.ts'
import type { Inspection } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { drawFileCannot } from './draw-answers.ts'
import { drawDateQuestions } from './draw-dates.ts'
import { drawMade, makeButtons } from './draw-make.ts'
import { drawMapping } from './draw-mapping.ts'
import { drawWords } from './draw-words.ts'
import { stateOf } from './entry.ts'
import type { Entry } from './entry.ts'
import { takenForSentence } from './taken-for.ts'
import { zoneWords } from './zones.ts'

/** What one file was taken for, column by column, and every question about it. */
export function drawPanel(document: Document, entry: Entry): HTMLElement {
  const { inspection, id } = entry
  const words = importing.file
  if (inspection === null) return h(document, 'div')
  const refused = inspection.refused !== null
  const head = h(document, 'div', { class: 'panel-head' },
    h(document, 'h3', { id: `file-${id}`, tabindex: -1, 'data-key': `head-${id}` }, refused ? words.raw(inspection.file) : words.heading(inspection.file)),
    h(document, 'button', { type: 'button', class: 'open end', 'data-act': 'toggle', 'data-value': id, 'data-key': `close-${id}` }, words.close))
  const panel = h(document, 'section', { class: 'import-file', 'aria-labelledby': `file-${id}`, 'data-file': id }, head, about(document, inspection))
  if (!refused) {
    panel.append(controls(document, entry, inspection))
    const cannot = drawFileCannot(document, entry)
    if (cannot !== null) panel.append(cannot)
    panel.append(...drawDateQuestions(document, entry, inspection))
    panel.append(...drawWords(document, entry, inspection))
  }
  panel.append(drawMapping(document, entry, inspection), ...remarks(document, inspection), h(document, 'div', { class: 'actions' }, ...makeButtons(document, entry), leaveOut(document, entry)), ...drawMade(document, entry))
  if (!refused) panel.append(...kept(document, entry, inspection))
  return panel
}

/** Beside a file that cannot be used as it is. */
function leaveOut(document: Document, entry: Entry): HTMLElement | null {
  return ['unknown', 'lacks'].includes(stateOf(entry)) ? h(document, 'button', { type: 'button', class: 'button', 'data-act': 'leave-out', 'data-value': entry.id, 'data-key': `out-${entry.id}` }, importing.file.leave_out) : null
}

/** Tool, encoding, separator and header row, in words. */
function about(document: Document, inspection: Inspection): HTMLElement {
  const words = importing.file
  const { dialect } = inspection
  const quotes = words.quotes[dialect.quote === null ? 'none' : dialect.escape ?? '"']
  const form = `${words.encoding(dialect.encoding)}, ${words.delimiter(dialect.delimiter)}${quotes}, ${words.header(dialect.header_row + 1)}.`
  const said = [takenForSentence(inspection), form, dialect.header_row > 0 ? words.preamble(dialect.header_row) : null, inspection.fold === null ? null : words.fold]
  return h(document, 'p', { class: 'small muted about' }, said.filter((text) => text !== null).join(' '))
}

function controls(document: Document, { id }: Entry, inspection: Inspection): HTMLElement {
  const words = importing.file
  const holds = h(document, 'select', { id: `holds-${id}`, 'data-control': 'holding', 'data-entry': id, 'data-key': `holds-${id}` },
    inspection.holding === null ? h(document, 'option', { value: '', selected: true }, words.holds_nothing) : null,
    ...Object.keys(HOLDINGS).map((holding) => h(document, 'option', { value: holding, selected: holding === inspection.holding }, importing.holding[holding as keyof typeof importing.holding])))
  const row = h(document, 'div', { class: 'import-controls' }, h(document, 'div', {}, h(document, 'label', { for: `holds-${id}` }, words.holds), ' ', holds))
  if (inspection.zone_matters) {
    row.append(h(document, 'div', {},
      h(document, 'label', { for: `zone-${id}` }, words.zone), ' ',
      h(document, 'input', { type: 'text', id: `zone-${id}`, list: 'import-zones', value: zoneWords(inspection.zone), autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `zone-note-${id}`, 'data-control': 'zone', 'data-entry': id, 'data-key': `zone-${id}` }),
      h(document, 'p', { id: `zone-note-${id}`, class: 'small missed-ink', 'data-zone-note': id, role: 'status' })))
  } else if (inspection.dates.some(({ offset }) => offset === 'all')) row.append(h(document, 'p', { class: 'small muted' }, words.zone_no_matter))
  return row
}

function remarks(document: Document, inspection: Inspection): HTMLElement[] {
  const words = importing.file
  const seen = inspection.refused === null && inspection.holding !== null ? inspection.problems.filter(({ effect }) => effect !== 'file not used').map(({ found, expected }) => `${found ?? ''} (${importing.refused.expected.toLowerCase()}: ${expected})`) : []
  const part = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : [h(document, 'div', { class: 'import-remarks' }, h(document, 'h4', {}, heading), h(document, 'ul', { class: 'plain' }, ...lines.map((line) => h(document, 'li', {}, line))))])
  return part(words.remarks, seen)
}

function kept(document: Document, entry: Entry, inspection: Inspection): HTMLElement[] {
  const words = importing.file
  if (!entry.corrected && !inspection.kept) return []
  return [h(document, 'p', { class: 'small import-kept' },
    entry.corrected ? words.kept : words.kept_before, ' ',
    h(document, 'button', { type: 'button', class: 'open', 'data-act': 'forget', 'data-value': entry.id, 'data-key': `forget-${entry.id}` }, words.forget))]
}
