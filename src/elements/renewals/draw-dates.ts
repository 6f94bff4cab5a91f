import { RENEWAL_STEPS } from '../../core/index.ts'
import type { PlannedStep } from '../../core/index.ts'
import { figures, renewals } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { RenewalsContext } from './context.ts'
import { lookOf } from './draw-timeline.ts'
import type { RenewalLine } from './gather.ts'

const words = renewals.chart
/** The end stands beside the name. */
const KINDS = RENEWAL_STEPS.filter((kind) => kind !== 'end')

/** Each line's rows are drawn once. */
const DRAWN = new WeakMap<RenewalLine, readonly HTMLElement[]>()

/** The timeline's dates as a table: a line for each term. */
export function drawDates(lines: readonly RenewalLine[], { document }: RenewalsContext): HTMLElement {
  return h(document, 'details', { class: 'as-table' }, h(document, 'summary', {}, words.as_table),
    h(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': words.as_table }, h(document, 'table', { class: 'rows dates-table' },
      h(document, 'thead', {}, h(document, 'tr', {}, h(document, 'th', { scope: 'col' }, words.columns.client), h(document, 'th', { scope: 'col' }, words.term), ...KINDS.map((kind) => h(document, 'th', { scope: 'col' }, words.key[kind])))),
      h(document, 'tbody', {}, ...lines.flatMap((line) => rowsOf(line, document))))))
}

function rowsOf(line: RenewalLine, document: Document): readonly HTMLElement[] {
  const rows = DRAWN.get(line) ?? line.terms.map((term) => h(document, 'tr', { 'data-client': line.client },
    h(document, 'th', { scope: 'row' }, line.client), h(document, 'td', { class: 'nowrap' }, figures.date(term.term_ends_on)), ...KINDS.map((kind) => drawCell(term.steps.find((one) => one.kind === kind), document))))
  DRAWN.set(line, rows)
  return rows
}

function drawCell(step: PlannedStep | undefined, document: Document): HTMLElement {
  if (step === undefined) return h(document, 'td', { class: 'muted' }, figures.MISSING)
  if (step.state === 'not_needed') return h(document, 'td', { class: 'nowrap muted' }, renewals.panel.states.not_needed)
  return h(document, 'td', { class: `nowrap${step.state === 'overdue' ? ' watch-ink' : ''}` }, words.date_cell(step.evidence?.on ?? step.on, words.looks[lookOf(step)]))
}
