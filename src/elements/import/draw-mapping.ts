import { HOLDINGS, REQUIRED } from '../../core/reading.ts'
import type { Inspection } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { stateMark } from './draw-mark.ts'
import type { Entry } from './entry.ts'
import { howRead } from './how.ts'

const LONGEST = 200
const NAMED = 8

/** Every column of the file: its name, three rows, what it is, and how it is read. */
export function drawMapping(document: Document, entry: Entry, inspection: Inspection): HTMLElement {
  const words = importing.file
  const { columns } = words
  const mapped = new Map(inspection.mapping.map((column) => [column.index, column]))
  const maps = inspection.refused === null && inspection.holding !== null
  const all = !maps || entry.all_columns || mapped.size === 0 || inspection.missing.length > 0
  const shown = inspection.header.flatMap((_, index) => (all || mapped.has(index) ? [index] : []))
  const head = h(document, 'thead', {}, h(document, 'tr', {},
    h(document, 'th', { scope: 'col' }, columns.yours), h(document, 'th', { scope: 'colgroup', colspan: 3 }, columns.rows),
    maps ? h(document, 'th', { scope: 'col' }, columns.is) : null, maps ? h(document, 'th', { scope: 'col' }, columns.how) : null))
  const body = h(document, 'tbody', {}, ...shown.map((index) => {
    const column = mapped.get(index)
    return h(document, 'tr', { class: column === undefined && maps ? 'unused' : null },
      h(document, 'th', { scope: 'row' }, headerWords(inspection.header, index)),
      ...[0, 1, 2].map((row) => sample(document, inspection.preview[row]?.[index])),
      ...(maps ? [
        h(document, 'td', { class: 'is' }, choice(document, entry.id, inspection, index)),
        h(document, 'td', { class: 'how muted' }, ...how(document, column, inspection)),
      ] : []))
  }))
  const table = h(document, 'div', { class: 'table-scroll' }, h(document, 'table', { class: 'import-map' }, head, body))
  const box = h(document, 'div', { class: 'import-mapping' }, ...inspection.missing.map((column) => h(document, 'p', { class: 'import-lacks' }, importing.how.required(column))), table)
  if (maps && mapped.size > 0 && inspection.missing.length === 0) box.append(...others(document, entry, inspection))
  return box
}

function how(document: Document, column: Inspection['mapping'][number] | undefined, inspection: Inspection): (Node | string)[] {
  if (column === undefined) return []
  const looks = inspection.believed.includes(column.column) ? [stateMark(document, 'look'), '\u00a0'] : []
  return [...looks, howRead(column, inspection)]
}

function headerWords(header: readonly string[], index: number): string {
  const name = header[index]?.trim() ?? ''
  return name === '' ? importing.file.no_name(index) : name
}

function sample(document: Document, text: string | undefined): HTMLElement {
  const value = text?.replace(/\s+/g, ' ').trim() ?? ''
  if (value === '') return h(document, 'td', { class: 'cell muted' }, text === undefined ? '' : importing.file.empty)
  const short = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  return h(document, 'td', { class: 'cell', title: value.length > 14 ? short : null }, short)
}

function choice(document: Document, id: number, inspection: Inspection, index: number): HTMLElement {
  const words = importing.file
  if (inspection.holding === null) return h(document, 'span')
  const taken = new Map(inspection.mapping.map((column) => [column.column, column]))
  const mine = inspection.mapping.find((column) => column.index === index)?.column ?? null
  const required = REQUIRED[inspection.holding]
  const select = h(document, 'select', {
    class: mine === null ? 'mono unused' : 'mono', 'aria-label': words.is_label(headerWords(inspection.header, index)),
    'data-control': 'column', 'data-entry': id, 'data-index': index, 'data-key': `column-${id}-${index}`,
  }, h(document, 'option', { value: '', selected: mine === null }, words.not_used), ...HOLDINGS[inspection.holding].map((column) => {
    const by = taken.get(column)
    const label = by === undefined || by.index === index ? column : words.taken(column, headerWords(inspection.header, by.index))
    return h(document, 'option', { value: column, selected: column === mine }, label)
  }))
  const box = h(document, 'span', { class: 'choice' }, select)
  if (mine !== null && required.includes(mine)) box.append(h(document, 'span', { class: 'tiny muted' }, words.required))
  return box
}

function others(document: Document, entry: Entry, inspection: Inspection): HTMLElement[] {
  const words = importing.file
  const unused = inspection.unmapped.map(({ index }) => headerWords(inspection.header, index))
  if (unused.length === 0) return []
  const button = h(document, 'button', { type: 'button', class: 'open', 'data-act': 'columns', 'data-value': entry.id, 'data-key': `columns-${entry.id}`, 'aria-expanded': String(entry.all_columns) },
    entry.all_columns ? words.fewer : words.others(unused.length))
  return [h(document, 'p', { class: 'small muted' }, button, ...(entry.all_columns ? [] : [' ', words.unused(unused.slice(0, NAMED), Math.max(0, unused.length - NAMED))]))]
}
