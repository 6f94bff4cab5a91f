import { credits as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { planName, ticketTable } from '../ticket/index.ts'
import { money } from './context.ts'
import type { CreditsContext } from './context.ts'
import type { OpenedLine } from './gather.ts'
import type { LedgerLine } from './status.ts'
import { clockOf, openedToken } from './view.ts'

const CLOCKS = ['response', 'resolution'] as const

/** What stands under an opened line: its misses, how its sum comes about, or the form of its note. */
export function drawOpenedLine({ opened, line, rows, total }: OpenedLine, context: CreditsContext): HTMLElement {
  const { document } = context
  const clock = clockOf(opened)
  const period = words.period(line.period)
  const title = clock !== null ? words.misses.title(clock, line.client, period) : opened.what === 'note' ? words.note.title(line.client, period) : words.sum.title(line.client, period)
  const shown = rows?.length ?? 0
  return h(document, 'div', { class: 'opened-line', 'data-panel': openedToken(opened) },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, title),
      rows === null ? null : h(document, 'span', { class: 'small muted' }, words.misses.count(shown, total)),
      h(document, 'span', { class: 'end' }, openButton(document, words.close, { act: 'close', key: `close:${openedToken(opened)}` }))),
    rows !== null ? ticketTable(rows, context, { scope: 'panel', year: null, late: true }) : opened.what === 'note' ? noteForm(line, context) : sumWords(line, context),
    shown >= total || rows === null ? null : h(document, 'p', { class: 'more' }, h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more:panel' }, words.more(Math.min(25, total - shown)))))
}

/** Every step from the counts to the amount, so that anybody can do the sum again. */
export function sumSteps(line: LedgerLine, context: CreditsContext): string[] {
  const { sum } = words
  const clocks = CLOCKS.map((clock) => {
    const { met, missed, promised_bp, points_below, misses_too_many, undecided } = line.clocks[clock]
    const decided = met + missed
    return sum.clock(clock, met, decided, decided === 0 ? 0 : promised_bp / decided / 10_000, points_below, misses_too_many, line.open ? undecided : 0)
  })
  if (line.rule === null) return [...clocks, sum.no_rule]
  const points = line.clocks.response.points_below + line.clocks.resolution.points_below
  if (points === 0) return [...clocks, sum.kept]
  const { share_of_fee_per_point_below, cap_share_of_fee } = line.rule
  return [
    ...clocks,
    sum.product(points, share_of_fee_per_point_below, line.share),
    sum.cap(cap_share_of_fee, line.capped),
    line.fee_cents === null ? sum.no_fee : sum.fee(money(context, line.fee_cents), words.months(line.from, line.until), planName(context, line.plan_id, '')),
    ...(line.due_cents === null ? [] : [sum.due(money(context, line.due_cents))]),
  ]
}

function sumWords(line: LedgerLine, context: CreditsContext): HTMLElement {
  const { document } = context
  const place = line.file === null || line.row === null ? null : words.sum.file(line.file, line.row)
  return h(document, 'div', {},
    h(document, 'ul', { class: 'steps' }, ...sumSteps(line, context).map((step) => h(document, 'li', {}, step))),
    place === null ? null : h(document, 'p', { class: 'small muted' }, [place, line.note].filter((part) => part !== null).join(' ')))
}

function noteForm(line: LedgerLine, { document }: CreditsContext): HTMLElement {
  const { note } = words
  const field = (name: string, label: string, type: 'date' | 'text', value: string): HTMLElement[] => [
    h(document, 'label', { for: `credit-${name}` }, label),
    h(document, 'input', { id: `credit-${name}`, name, type, value, ...(type === 'text' ? { inputmode: 'decimal', autocomplete: 'off' } : {}) }),
  ]
  const amount = (cents: number | null): string => (cents === null ? '' : (cents / 100).toFixed(2))
  return h(document, 'div', { class: 'credit-note' },
    h(document, 'div', { class: 'credit-fields' },
      ...field('offered_on', note.offered_on, 'date', line.offered_on ?? ''),
      ...field('offered', note.offered, 'text', amount(line.offered_cents ?? (line.due_cents === 0 ? null : line.due_cents))),
      ...field('settled_on', note.settled_on, 'date', line.settled_on ?? ''),
      ...field('settled', note.settled, 'text', amount(line.settled_cents))),
    h(document, 'p', { class: 'field-problem', role: 'alert', 'data-part': 'note-problem', hidden: true }),
    h(document, 'p', { class: 'actions' },
      h(document, 'button', { type: 'button', class: 'button primary', 'data-act': 'save-note', 'data-key': 'save-note' }, note.save),
      line.noted ? h(document, 'button', { type: 'button', class: 'button', 'data-act': 'forget-note', 'data-key': 'forget-note' }, note.forget) : null),
    h(document, 'p', { class: 'small muted' }, note.where))
}

