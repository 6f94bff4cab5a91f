import type { SumRow } from '../../models/source.ts'
import { figures, trueUp } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import type { TrueUpContext } from './context.ts'
import type { OpenedLine } from './gather.ts'
import { BEHIND } from './view.ts'
import type { Behind } from './view.ts'

const words = trueUp.panel
/** So many more with each press. */
export const MORE_ROWS = 25

/** The devices or the people behind a count, each with its place in its file. */
export function drawSeatRows({ rows, count, which }: OpenedLine, { document }: TrueUpContext): HTMLElement {
  const rest = Math.min(MORE_ROWS, count - rows.length)
  return h(document, 'section', {},
    h(document, 'p', { class: 'row-tabs' }, ...BEHIND.map((one) => h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'rows', 'data-value': one, 'data-key': `rows:${one}`, 'aria-pressed': String(one === which) }, words.rows[one])),
      count === 0 ? null : h(document, 'span', { class: 'small muted' }, words.rows_shown(rows.length, count))),
    rows.length === 0 ? h(document, 'p', { class: 'muted small' }, words.none[which]) : TABLES[which](rows, document),
    rest <= 0 ? null : h(document, 'p', { class: 'more' }, h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more' }, words.more_rows(rest))))
}

const place = ({ file, row }: SumRow): string => (file === null || row === null ? figures.MISSING : words.place(file, row))

function table(document: Document, head: readonly (readonly [word: string, right: boolean])[], rows: readonly (readonly Child[])[]): HTMLElement {
  return h(document, 'table', { class: 'rows behind' },
    h(document, 'thead', {}, h(document, 'tr', {}, ...head.map(([word, right]) => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)))),
    h(document, 'tbody', {}, ...rows.map((cells) => h(document, 'tr', {}, ...cells.map((cell, i) => h(document, 'td', { class: head[i]?.[1] === true ? 'right' : i === cells.length - 1 ? 'muted small' : null }, cell))))))
}

const deviceTable = (rows: readonly SumRow[], document: Document): HTMLElement => table(document, [[words.columns.device, false], [words.columns.kind, false], [words.columns.counts, false], [words.columns.place, false]],
  rows.map((row) => [row.ref ?? figures.MISSING, row.label ?? words.kind_unknown, row.counts ? words.yes : words.no, place(row)]))

const peopleTable = (rows: readonly SumRow[], document: Document): HTMLElement => table(document, [[words.columns.person, false], [words.columns.tickets, true], [words.columns.last, false], [words.columns.on, true], [words.columns.place, false]],
  rows.map((row) => [row.label ?? figures.MISSING, row.amount === null ? figures.MISSING : figures.count(row.amount), h(document, 'span', { class: 'mono' }, row.ref ?? figures.MISSING), row.at_on === null ? figures.MISSING : figures.date(row.at_on), place(row)]))

const statedTable = (rows: readonly SumRow[], document: Document): HTMLElement => table(document, [[words.columns.name, false], [words.columns.seats, true], [words.columns.counts, false], [words.columns.place, false]],
  rows.map((row) => [row.ref ?? figures.MISSING, row.amount === null ? figures.MISSING : figures.count(row.amount), row.counts ? words.yes : words.no, place(row)]))

const TABLES: Readonly<Record<Behind, (rows: readonly SumRow[], document: Document) => HTMLElement>> = { devices: deviceTable, requesters: peopleTable, stated: statedTable }
