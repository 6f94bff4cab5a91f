import type { GoneTicket, MergedCell, QualityRow } from '../../models/source.ts'
import { figures, quality, sla } from '../../words/index.ts'
import { h, openButton, type Child } from '../shared/index.ts'
import { dataYear, type DrawContext } from '../ticket/index.ts'
import { FIRST_ROWS, type OpenedRows, type QualityModel } from './gather.ts'
import { openedToken } from './view.ts'

/** The rows behind a count, ready to stand under it. */
export function drawPanel(found: OpenedRows, model: QualityModel, context: DrawContext): HTMLElement {
  const { document } = context
  const words = quality.panel
  const token = openedToken(found.opened)
  const shown = found.kind === 'changed' ? found.shown : found.rows.length
  return h(document, 'div', { class: 'opened-quality', 'data-panel': token },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, titleOf(found)),
      h(document, 'span', { class: 'small muted' }, words.count(shown, found.total)),
      h(document, 'span', { class: 'end' },
        h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'download', 'data-key': `csv:${token}`, 'data-value': token }, words.csv),
        openButton(document, words.close, { act: 'close', key: `close:${token}` }))),
    found.kind === 'line' ? drawParts(found, document) : null,
    tableOf(found, model, context),
    shown >= found.total ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more:panel' }, words.more(Math.min(FIRST_ROWS, found.total - shown)))))
}

function titleOf(found: OpenedRows): string {
  if (found.kind === 'line') return quality.panel.title(quality.lines[found.line.line].name, found.opened.part === null ? '' : quality.partWords(found.line.line, found.opened.part))
  return found.kind === 'gone' ? quality.merge.gone(found.pair.older, found.pair.newer) : quality.merge.changed(found.pair.older, found.pair.newer, found.opened.column)
}

/** Reasons with their counts; each shows its rows alone. */
function drawParts({ line: { line, parts, count }, opened }: OpenedRows & { kind: 'line' }, document: Document): HTMLElement | null {
  if (parts.length < 2) return null
  const one = (part: string | null, name: string, number: number): HTMLElement => {
    const token = openedToken({ kind: 'line', line, part })
    return h(document, 'li', {}, h(document, 'button', { type: 'button', class: 'open', 'data-act': 'open', 'data-key': `part:${token}`, 'data-value': token, 'aria-pressed': String(opened.part === part) }, `${name}\u00a0${figures.count(number)}`))
  }
  const most = parts.slice(0, 12)
  return h(document, 'ul', { class: 'quality-parts', 'aria-label': quality.panel.parts }, one(null, quality.panel.all, count), ...most.map(({ part, count: number }) => one(part, quality.partWords(line, part), number)))
}

function tableOf(found: OpenedRows, model: QualityModel, context: DrawContext): HTMLElement {
  if (found.rows.length === 0) return h(context.document, 'p', { class: 'muted' }, quality.panel.none)
  if (found.kind === 'line') return lineTable(found, context)
  return found.kind === 'gone' ? goneTable(found.rows, model, context) : changedTable(found.rows, context)
}

const COLUMNS = ['ticket_id', 'client', 'column', 'found', 'part', 'file', 'row'] as const
/** Lines whose row is told in one sentence. */
const SENTENCES: readonly string[] = ['zones', 'months', 'clients', 'skew', 'orders']

function lineTable({ line: { line, parts }, opened, rows }: OpenedRows & { kind: 'line' }, { document }: DrawContext): HTMLElement {
  const words = quality.panel
  const told = SENTENCES.includes(line)
  const columns = COLUMNS.filter((column) => {
    if (column === 'part') return !told && opened.part === null && parts.length > 1 && !['set_aside', 'blanked', 'repaired', 'status_words', 'priority_words', 'event_words', 'future'].includes(line)
    if (column === 'column') return !told && line !== 'names' && rows.some((row) => row.column !== null)
    if (column === 'found') return told || rows.some((row) => row.found !== null)
    return rows.some((row) => row[column] !== null)
  })
  const headWord = (column: (typeof COLUMNS)[number]): string => (column === 'found' ? words.found[line] ?? words.columns.found : column === 'column' && (line === 'set_aside' || line === 'repaired') ? words.columns.part : words.columns[column])
  const head = h(document, 'tr', {}, ...columns.map((column) => h(document, 'th', { scope: 'col', class: column === 'row' ? 'right' : null }, headWord(column))))
  const body = rows.map((row) => h(document, 'tr', { 'data-ticket': row.ticket_id }, ...columns.map((column) => cell(row, column, document, line))))
  return h(document, 'table', { class: 'rows quality-rows stack' }, h(document, 'thead', {}, head), h(document, 'tbody', {}, ...body))
}

function cell(row: QualityRow, column: (typeof COLUMNS)[number], document: Document, line: Parameters<typeof quality.partWords>[0]): HTMLElement {
  const one = (content: Child, attributes: Readonly<Record<string, string>> = {}): HTMLElement => h(document, 'td', attributes, content)
  switch (column) {
    case 'ticket_id': return one(row.ticket_id === null ? '' : ticketButton(document, row.ticket_id))
    case 'row': return one(row.row === null ? '' : figures.count(row.row), { class: 'right', 'data-word': quality.panel.columns.row })
    case 'found': return one(quality.foundWords(line, row), { class: `found line${['set_aside', 'repaired', 'blanked'].includes(line) ? ' mono' : ''}` })
    case 'part': return one(quality.partWords(line, row.part), { class: 'line' })
    case 'column': return one(row.column ?? '', { class: line === 'set_aside' || line === 'repaired' ? 'found line' : 'mono' })
    default: return one(row[column] ?? '')
  }
}

const ticketButton = (document: Document, id: string): HTMLElement =>
  openButton(document, id, { act: 'ticket', key: `ticket:panel:${id}`, value: id, expanded: false, label: sla.tickets.open(id), class: 'mono' })

function changedTable(rows: readonly MergedCell[], { document }: DrawContext): HTMLElement {
  const words = quality.merge.cells
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return h(document, 'table', { class: 'rows quality-rows stack' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(words.ticket), head(words.client), head(words.column), head(words.was), head(words.now), head(words.older_row, true), head(words.newer_row, true))),
    h(document, 'tbody', {}, ...rows.map((row, i) => {
      const again = rows[i - 1]?.ticket_id === row.ticket_id && rows[i - 1]?.newer_row === row.newer_row
      return h(document, 'tr', { class: again ? 'again' : null, 'data-ticket': again ? null : row.ticket_id },
        h(document, 'td', {}, again ? '' : ticketButton(document, row.ticket_id)),
        h(document, 'td', {}, again ? '' : row.client),
        h(document, 'td', { class: 'mono' }, row.column),
        h(document, 'td', { class: row.was === null ? 'muted found' : 'found', 'data-word': words.was }, row.was ?? quality.merge.blank),
        h(document, 'td', { class: row.now === null ? 'muted found' : 'found', 'data-word': words.now }, row.now ?? quality.merge.blank),
        h(document, 'td', { class: 'right aside' }, figures.count(row.older_row)),
        h(document, 'td', { class: 'right aside' }, figures.count(row.newer_row)))
    })))
}

function goneTable(rows: readonly GoneTicket[], model: QualityModel, { document }: DrawContext): HTMLElement {
  const words = quality.merge.tickets
  const year = dataYear(model)
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return h(document, 'table', { class: 'rows quality-rows stack' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(words.ticket), head(words.client), head(words.status), head(words.created, true), head(words.subject), head(words.row, true))),
    h(document, 'tbody', {}, ...rows.map((row) => h(document, 'tr', { 'data-ticket': row.ticket_id },
      h(document, 'td', {}, ticketButton(document, row.ticket_id)),
      h(document, 'td', {}, row.client),
      h(document, 'td', {}, row.status ?? figures.MISSING),
      h(document, 'td', { class: 'right' }, figures.moment(row.created_at, row.zone, year)),
      h(document, 'td', { class: 'found line' }, row.subject ?? ''),
      h(document, 'td', { class: 'right', 'data-word': words.row }, figures.count(row.row))))))
}
