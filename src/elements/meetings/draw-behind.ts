import { outstandingCents } from '../../core/index.ts'
import type { SumRow } from '../../models/source.ts'
import { figures, meetings, recommendation } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { dataYear, ticketTable } from '../ticket/index.ts'
import type { Behind, BehindRows } from './behind.ts'
import { factText, money } from './context.ts'
import type { MeetingsContext } from './context.ts'
import type { Meeting, MeetingsModel } from './gather.ts'

const words = meetings.behind
export const MORE = 25

/** A figure taken apart: how it is come by, and the rows behind it with the place of each. */
export function drawBehind({ fact, steps, rows, link }: Behind, { recommendation: { facts } }: Meeting, model: MeetingsModel, context: MeetingsContext): HTMLElement {
  const { document } = context
  const { rows: shown, total } = rows
  return h(document, 'div', { class: 'figure-behind', 'data-figure': fact },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, words.title(recommendation.fact(fact), factText(fact, facts[fact], context))),
      total === 0 ? null : h(document, 'span', { class: 'small muted' }, words.rows(shown.length, total)),
      h(document, 'span', { class: 'end' }, link === null ? null : h(document, 'a', { class: 'open', href: link.href }, link.text), openButton(document, words.close, { act: 'close-figure', key: 'close:figure' }))),
    h(document, 'ul', { class: 'steps' }, ...steps.map((step) => h(document, 'li', {}, step))),
    ...drawRows(rows, model, context),
    shown.length >= total ? null : h(document, 'p', { class: 'more' }, h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more:figure' }, words.more(Math.min(MORE, total - shown.length)))))
}

function drawRows(behind: BehindRows, { summary }: MeetingsModel, context: MeetingsContext): HTMLElement[] {
  const { document } = context
  if (behind.rows.length === 0) return []
  if (behind.kind === 'tickets') return [ticketTable(behind.rows, context, { scope: 'panel', year: dataYear({ summary }), late: behind.late })]
  const head = (text: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, text)
  const cell = (text: string, right = false, word: string | null = null): HTMLElement => h(document, 'td', { class: right ? 'right' : null, 'data-word': word }, text)
  const place = (file: string | null, row: number | null, nowhere: string = words.noted): HTMLElement => h(document, 'td', { class: 'muted small' }, file === null || row === null ? nowhere : words.place(file, row))
  const table = (heads: readonly HTMLElement[], rows: readonly (readonly HTMLElement[])[]): HTMLElement =>
    h(document, 'table', { class: 'rows behind stack' }, h(document, 'thead', {}, h(document, 'tr', {}, ...heads)), h(document, 'tbody', {}, ...rows.map((cells) => h(document, 'tr', {}, ...cells))))
  const sum = (cents: number | null): string => (cents === null ? figures.MISSING : money(context, cents))
  const day = (on: string | null): string => (on === null ? figures.MISSING : figures.date(on))
  if (behind.kind === 'credits') {
    const { credit } = words
    return [table([head(credit.period), head(credit.fee, true), head(credit.due, true), head(credit.offered, true), head(credit.settled, true), head(credit.owed, true), head(words.columns.place)], behind.rows.map((line) => [
      cell(line.open ? `${line.period}, ${credit.open}` : line.period), cell(sum(line.fee_cents), true, credit.fee), cell(sum(line.due_cents), true, credit.due), cell(sum(line.offered_cents), true, credit.offered), cell(sum(line.settled_cents), true, credit.settled), cell(money(context, outstandingCents(line)), true, credit.owed), place(line.file, line.row, credit.in_no_file)]))]
  }
  if (behind.kind === 'surveys') {
    const { survey } = words
    return [table([head(survey.on), head(survey.person), head(survey.score, true), head(words.columns.label), head(words.columns.place)], behind.rows.map((one) => [
      cell(day(one.answered_on)), cell(one.person ?? figures.MISSING), cell(one.score === null || one.scale === null ? figures.MISSING : survey.of(one.score, one.scale), true), cell(one.comment ?? ''), place(one.file, one.row)]))]
  }
  const amounts = behind.rows.some(({ amount }) => amount !== null)
  return [table([head(words.columns.ref), head(words.columns.on, true), head(words.columns.label), ...(amounts ? [head(words.columns.amount, true)] : []), head(words.columns.place)], behind.rows.map((row) => [
    row.ref !== null && row.kind === 'ticket' ? h(document, 'td', {}, openButton(document, row.ref, { act: 'ticket', key: `ticket:rows:${row.ref}`, value: row.ref, expanded: false, class: 'mono' })) : cell(row.ref ?? figures.MISSING),
    cell(day(row.at_on), true), cell(row.label ?? ''), ...(amounts ? [cell(amountOf(row, context), true, words.columns.amount)] : []), place(row.file, row.row)]))]
}

/** Cents of an agreement, seats of a client, minutes of work and tickets; of others as the signal has it. */
function amountOf({ kind, amount }: SumRow, context: MeetingsContext): string {
  if (amount === null) return figures.MISSING
  if (kind === 'agreement') return money(context, amount)
  return kind === 'work' || kind === 'ticket' ? figures.duration(amount) : figures.count(amount)
}
