import { RENEWAL_STEPS } from '../../core/index.ts'
import { figures, renewals } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { RenewalsContext } from './context.ts'
import { lookOf } from './draw-timeline.ts'
import type { RenewalLine } from './gather.ts'

const words = renewals.chart

/** The timeline's dates as a table: a line for each term. */
export function drawDates(lines: readonly RenewalLine[], { document }: RenewalsContext): HTMLElement {
  const rows = lines.flatMap(({ client, terms }) => terms.map((term) => ({ client, term })))
  return h(document, 'details', { class: 'as-table' }, h(document, 'summary', {}, words.as_table),
    h(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': words.as_table }, h(document, 'table', { class: 'rows dates-table' },
      h(document, 'thead', {}, h(document, 'tr', {}, h(document, 'th', { scope: 'col' }, words.columns.client), h(document, 'th', { scope: 'col' }, words.term), ...RENEWAL_STEPS.slice(0, -1).map((kind) => h(document, 'th', { scope: 'col' }, words.key[kind])))),
      h(document, 'tbody', {}, ...rows.map(({ client, term }) => h(document, 'tr', { 'data-client': client },
        h(document, 'th', { scope: 'row' }, client), h(document, 'td', { class: 'nowrap' }, figures.date(term.term_ends_on)),
        ...RENEWAL_STEPS.slice(0, -1).map((kind) => {
          const step = term.steps.find((one) => one.kind === kind)
          if (step === undefined) return h(document, 'td', { class: 'muted' }, figures.MISSING)
          const late = step.state === 'overdue'
          return h(document, 'td', { class: `nowrap${late ? ' watch-ink' : step.state === 'not_needed' ? ' muted' : ''}` }, step.state === 'not_needed' ? renewals.panel.states.not_needed : words.date_cell(step.evidence?.on ?? step.on, words.looks[lookOf(step)]))
        })))))))
}
