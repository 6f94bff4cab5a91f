import type { ScoredQuality, ScoredSignal } from '../../core/index.ts'
import type { SignalRow } from '../../models/index.ts'
import { figures, client as page, clientQualities as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { ClientContext } from './context.ts'
import type { Gathered } from './gather.ts'

/** Every step from a signal's rows to its quality's score, so that anybody can do the sum again. */
export function formulaSteps(one: ScoredSignal, quality: ScoredQuality, { page: { others, signals_before } }: Pick<Gathered, 'page'>): string[] {
  const { formula } = words
  const { signal, found, standing, interval, bad, good, least } = one
  const other = others.get(signal)
  const before = signals_before.find((value) => value.signal === signal)
  const counted = quality.signals.flatMap(({ standing: how, score, weight }) => (how === 'counts' && score !== null ? [[score, weight] as const] : []))
  return [
    ...(found === null ? [] : [`${words.sentence(found)}.`]),
    `${formula.ends(signal, bad, good)} ${formula.sum(one)}`.trim(),
    ...(interval === null ? [] : [formula.interval(interval.low, interval.high)]),
    ...(standing === 'few' && found !== null ? [formula.few(found.evidence, least)] : []),
    ...(counted.length === 0 || quality.from_signals === null ? [] : [formula.quality(counted, quality.from_signals)]),
    ...(other === undefined ? [] : [formula.others(signal, other.median, other.clients)]),
    ...(before === undefined ? [] : [formula.before(signal, before.value)]),
  ]
}

/** The sum of a signal, above its rows. */
export function drawSteps(steps: readonly string[], document: Document): HTMLElement {
  return h(document, 'ul', { class: 'steps' }, ...steps.map((step) => h(document, 'li', {}, step)))
}

/** Rows behind a figure, with the place of each in its file. @param signal whose amounts they carry; null: they carry none */
export function drawRows(rows: readonly SignalRow[], signal: string | null, { document }: ClientContext): HTMLElement {
  const { panel } = page
  if (rows.length === 0) return h(document, 'p', { class: 'muted' }, panel.none)
  const amount = signal === null || rows.every((row) => row.amount === null) ? null : words.amount(signal)
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  const counting = signal !== null && rows.some(({ counts }) => counts)
  return h(document, 'table', { class: 'rows behind stack' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(panel.columns.ref), head(panel.columns.on, true), head(panel.columns.label), amount === null ? null : head(amount, true), counting ? head(panel.columns.counts) : null, head(panel.columns.place))),
    h(document, 'tbody', {}, ...rows.map((row) => h(document, 'tr', { 'data-ticket': row.kind === 'ticket' || row.kind === 'event' ? row.ref : null },
      h(document, 'td', {}, refOf(row, document)),
      h(document, 'td', { class: 'right' }, row.at_on === null ? figures.MISSING : figures.date(row.at_on)),
      h(document, 'td', { class: 'subject line' }, labelOf(row)),
      amount === null ? null : h(document, 'td', { class: 'right', 'data-word': amount }, row.amount === null ? figures.MISSING : String(Math.round(row.amount * 10) / 10)),
      counting ? h(document, 'td', { 'data-word': panel.columns.counts }, row.counts ? panel.yes : panel.no) : null,
      h(document, 'td', { class: 'muted small line' }, row.file === null || row.row === null ? (row.kind === 'survey' ? panel.noted : panel.nowhere) : panel.place(row.file, row.row))))))
}

function refOf({ kind, ref }: SignalRow, document: Document): Node | string {
  if (ref === null) return figures.MISSING
  return kind === 'ticket' || kind === 'event' ? openButton(document, ref, { act: 'ticket', key: `ticket:rows:${ref}`, value: ref, expanded: false, class: 'mono' }) : ref
}

function labelOf({ kind, label }: SignalRow): string {
  if (kind === 'invoice') return words.paid(label)
  return kind === 'survey' ? words.answered(label) : label ?? ''
}
