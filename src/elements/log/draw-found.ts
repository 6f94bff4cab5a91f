import { attainment, type ClockName } from '../../core/index.ts'
import { MOST_CALLS, outcomeWords, promisedAtLeast, raisedWords, spanWords } from '../../document/index.ts'
import type { CallLog, CallLogRow } from '../../models/source.ts'
import { figures, log as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'

const CLOCKS = ['response', 'resolution'] as const
const MORE = 50

export interface FoundChoices {
  /** Rows at most. */
  readonly shown: number
  readonly hours: boolean
}

/** What the files would hold: buttons, totals, the first rows. */
export function drawFound(log: CallLog, document: Document, { shown, hours }: FoundChoices): HTMLElement {
  const all = log.rows.length
  const rows = log.rows.slice(0, shown)
  return h(document, 'div', { 'data-client': log.client },
    h(document, 'div', { class: 'log-make' },
      h(document, 'button', { type: 'button', class: 'button primary', 'data-act': 'pdf', 'data-key': 'pdf', ...(all > MOST_CALLS ? { 'aria-disabled': 'true', 'aria-describedby': 'log-note' } : {}) }, words.make.pdf),
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'csv', 'data-key': 'csv' }, words.make.csv),
      h(document, 'p', { class: 'small muted', id: 'log-note', 'data-owner': all <= MOST_CALLS }, all > MOST_CALLS ? words.too_many(all, MOST_CALLS) : words.make.note)),
    drawTotals(log, document, hours),
    h(document, 'section', { class: 'section', 'aria-labelledby': 'log-rows' },
      h(document, 'h2', { id: 'log-rows' }, words.rows.title(rows.length, all)),
      drawRows(rows, document),
      rows.length >= all ? null : h(document, 'p', { class: 'more' }, h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more' }, words.rows.more(Math.min(MORE, all - rows.length))))))
}

function drawTotals(log: CallLog, document: Document, hours: boolean): HTMLElement {
  const { totals } = words
  const right = (text: string, word: string): HTMLElement => h(document, 'td', { class: 'right', 'data-word': word }, text)
  const worked = log.rows.flatMap(({ minutes_worked }) => minutes_worked ?? [])
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'log-totals' },
    h(document, 'h2', { id: 'log-totals' }, totals.title),
    h(document, 'table', { class: 'rows log-totals stack' },
      h(document, 'thead', {}, h(document, 'tr', {}, h(document, 'th', { scope: 'col' }, totals.clock), ...[totals.counted, totals.in_time, totals.late, totals.promised].map((head) => h(document, 'th', { scope: 'col', class: 'right' }, head)), h(document, 'th', { scope: 'col' }, totals.left_out))),
      h(document, 'tbody', {}, ...CLOCKS.map((clock) => {
        const { met, missed } = log.counts[clock]
        const least = promisedAtLeast(log.counts[clock])
        const rate = attainment(log.counts[clock])
        return h(document, 'tr', {},
          h(document, 'th', { scope: 'row' }, words.clocks[clock]),
          right(figures.count(met + missed), totals.counted),
          right(rate === null ? figures.count(met) : `${figures.count(met)} (${figures.share(rate)})`, totals.in_time),
          right(figures.count(missed), totals.late), right(least === null ? figures.MISSING : totals.or_more(least), totals.promised),
          h(document, 'td', { class: 'log-left', 'data-word': totals.left_out }, leftOut(log, clock)))
      }))),
    !hours ? null : h(document, 'p', { class: 'small muted' }, worked.length === 0 ? totals.not_worked : totals.worked(worked.reduce((sum, one) => sum + one, 0), worked.length, log.rows.length)))
}

function leftOut({ rows }: CallLog, clock: ClockName): string {
  const others = Map.groupBy(rows.filter(({ clocks }) => clocks[clock].state !== 'met' && clocks[clock].state !== 'missed'), ({ clocks }) => outcomeWords(clocks[clock]))
  return [...others].toSorted(([, one], [, other]) => other.length - one.length).map(([why, some]) => `${figures.count(some.length)} ${why}`).join('; ') || figures.MISSING
}

function drawRows(rows: readonly CallLogRow[], document: Document): HTMLElement {
  const { columns, express } = words.rows
  const second = (text: string | null): HTMLElement | null => (text === null ? null : h(document, 'span', { class: 'log-second' }, text))
  const outcome = (row: CallLogRow, clock: ClockName): HTMLElement => {
    const { state } = row.clocks[clock]
    const span = spanWords(row.clocks[clock])
    const said = h(document, 'span', { class: state === 'missed' ? 'missed-ink' : span === null ? 'muted' : null }, outcomeWords(row.clocks[clock]))
    return h(document, 'td', { 'data-word': columns[clock] }, span, span === null ? said : h(document, 'span', { class: 'log-second' }, said))
  }
  return h(document, 'div', { class: 'table-scroll' }, h(document, 'table', { class: 'rows log-rows stack' },
    h(document, 'thead', {}, h(document, 'tr', {}, ...[columns.call, columns.about, columns.priority, columns.response, columns.resolution].map((head) => h(document, 'th', { scope: 'col' }, head)), h(document, 'th', { scope: 'col', class: 'right' }, columns.waiting))),
    h(document, 'tbody', {}, ...rows.map((row) => h(document, 'tr', {},
      h(document, 'th', { scope: 'row' }, row.ticket_id, second(raisedWords(row))),
      h(document, 'td', {}, row.subject ?? figures.MISSING, second(row.requester)),
      h(document, 'td', {}, row.priority ?? figures.MISSING, second(row.express ? express : null)),
      outcome(row, 'response'), outcome(row, 'resolution'),
      h(document, 'td', { class: row.paused_minutes > 0 ? 'right' : 'right log-none', 'data-word': columns.waiting }, row.paused_minutes > 0 ? figures.duration(row.paused_minutes) : figures.MISSING))))))
}
