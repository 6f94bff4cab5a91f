import { markDrawing, renewalAxis, renewalFees, renewalLane, stepMarkDrawing } from '../../charts/index.ts'
import type { FeeMonth, LaneTerm as DrawnTerm, RenewalAxis, StepLook } from '../../charts/index.ts'
import { formatMoney, isoDay, monthsLater, parseDay, RENEWAL_STEPS } from '../../core/index.ts'
import type { PlannedRenewal, PlannedStep } from '../../core/index.ts'
import { figures, renewals, sla } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { clientLink } from './context.ts'
import type { RenewalsContext } from './context.ts'
import { hasEnded, nextStep } from './gather.ts'
import type { RenewalLine, RenewalsModel } from './gather.ts'

const words = renewals.chart
const LANE = 26
const FEES = { wide: 132, narrow: 118 } as const
const LOOKS = ['done', 'not_yet', 'due', 'overdue'] as const

const dayOf = (iso: string): number => parseDay(iso) ?? 0
const currencyOf = ({ content: { provider } }: RenewalsContext): string => formatMoney(0, provider.currency, provider.locale).replace(/[\d.,\s]/g, '')

/** The chart: a line for each client that has a term within the twelve months, fees by month above. */
export function drawTimeline(lines: readonly RenewalLine[], { book: { period } }: RenewalsModel, context: RenewalsContext): HTMLElement {
  const { document } = context
  const today = period.until_on
  const axis = renewalAxis(dayOf(today))
  const charted = lines.filter(({ terms }) => terms.length > 0)
  const others = lines.filter(({ terms }) => terms.length === 0)
  const { columns } = words
  const head = (kind: string, text: string, note: string | null = null): HTMLElement => h(document, 'th', { scope: 'col', class: kind }, text, note === null ? null : h(document, 'span', { class: 'visually-hidden' }, ` ${note}`))
  return h(document, 'div', { 'data-part': 'timeline' },
    charted.length === 0 ? null : h(document, 'figure', { class: 'chart fees-narrow' }, h(document, 'figcaption', { class: 'chart-caption' }, words.fees_thousands(currencyOf(context))), drawFees(charted, today, narrowAxis(axis.today), true, context)),
    charted.length === 0 ? null : h(document, 'table', { class: 'rows timeline' },
      h(document, 'thead', {}, h(document, 'tr', {},
        head('who', columns.client), head('plan', columns.plan), head('fee right', columns.fee(currencyOf(context))),
        h(document, 'td', { class: 'lane' }, h(document, 'p', { class: 'chart-caption' }, words.fees(currencyOf(context))), drawFees(charted, today, axis, false, context)),
        head('next', columns.next), head('kept', columns.kept, words.kept_note), head('letter right', columns.grade))),
      h(document, 'tbody', {}, ...charted.map((line) => rowOf(line, axis, today, context)))),
    others.length === 0 ? null : h(document, 'p', { class: 'small muted no-end' }, words.no_end(others.length),
      ...others.flatMap(({ client, plan: { standing } }, i): Child[] => [i === 0 ? null : ', ', h(document, 'span', { 'data-client': client }, h(document, 'a', { class: 'plain', href: clientLink(client) }, client), ` (${words.standing[standing]})`)]), '.'))
}

/** What the marks mean. */
export function drawKey(document: Document): HTMLElement {
  return h(document, 'div', { class: 'mark-key end timeline-key' },
    ...RENEWAL_STEPS.map((kind) => h(document, 'span', {}, stepMarkDrawing(document, kind, 'not_yet'), ` ${words.key[kind]}`)),
    h(document, 'span', {}, stepMarkDrawing(document, 'end', 'not_yet', true), ` ${words.key_ends}`),
    ...LOOKS.map((look) => h(document, 'span', { class: 'look' }, stepMarkDrawing(document, 'survey', look), ` ${words.looks[look]}`)))
}

const narrowAxis = (today: number): RenewalAxis => {
  const first = dayOf(`${isoDay(today).slice(0, 7)}-01`)
  return { from: first, until: monthsLater(first, 13), today, months: Array.from({ length: 13 }, (_, i) => monthsLater(first, i)) }
}

function drawFees(lines: readonly RenewalLine[], today: string, axis: RenewalAxis, narrow: boolean, { document }: RenewalsContext): SVGElement {
  const ends = lines.flatMap(({ terms }) => terms.filter(({ followed_by }) => followed_by === null).map(({ term_ends_on, version }) => ({ month: term_ends_on.slice(0, 7), fee: version.monthly_fee_cents ?? 0 })))
  const first = dayOf(`${today.slice(0, 7)}-01`)
  const months: (FeeMonth & { readonly key: string; readonly number: number })[] = Array.from({ length: 13 }, (_, i) => {
    const day = monthsLater(first, i)
    const key = isoDay(day).slice(0, 7)
    const within = ends.filter(({ month }) => month === key)
    const fee = within.reduce((sum, one) => sum + one.fee, 0)
    return { key, number: within.length, first: day, name: narrow ? figures.monthTick(key) : words.month(key, i === 0), fee, fee_words: narrow ? (fee / 100_000).toFixed(1) : figures.count(Math.round(fee / 100)), count_words: within.length === 0 ? '' : figures.count(within.length) }
  })
  const told = months.filter(({ number }) => number > 0).map(({ key, fee, number }) => [key, figures.count(Math.round(fee / 100)), number] as const)
  return renewalFees(months, { document, axis, height: narrow ? FEES.narrow : FEES.wide, today_words: words.today(today), sentence: words.fees_sentence(told) })
}

/** Each line's row is drawn once: whoever searches only moves those that stand. */
const DRAWN = new WeakMap<RenewalLine, HTMLElement>()

function rowOf(line: RenewalLine, axis: RenewalAxis, today: string, context: RenewalsContext): HTMLElement {
  const row = DRAWN.get(line) ?? drawRow(line, axis, today, context)
  DRAWN.set(line, row)
  return row
}

function drawRow(line: RenewalLine, axis: RenewalAxis, today: string, context: RenewalsContext): HTMLElement {
  const { document } = context
  const { client, terms: [first] } = line
  const next = nextStep(line, today)
  const late = next?.state === 'overdue'
  return h(document, 'tr', { 'data-client': client },
    h(document, 'th', { scope: 'row', class: 'who' }, openButton(document, client, { act: 'open', value: client, key: `row:${client}`, expanded: false })),
    h(document, 'td', { class: 'plan' }, line.plan_name ?? words.no_plan),
    h(document, 'td', { class: 'fee right', 'data-unit': line.fee_cents === null ? null : currencyOf(context) }, line.fee_cents === null ? figures.MISSING : figures.count(Math.round(line.fee_cents / 100))),
    h(document, 'td', { class: 'lane' }, renewalLane(line.terms.map((term) => drawnTerm(term, today)), { document, axis, height: LANE, sentence: words.sentence(client, line.terms.flatMap(({ steps }) => steps.filter(({ state }) => state !== 'not_needed').map((step) => words.step_words(step.kind, stepDay(step), words.looks[lookOf(step)])))) })),
    h(document, 'td', { class: 'ends' }, first === undefined ? null : words.phone(first.term_ends_on, first.renewal === 'rolling', hasEnded(first, today))),
    h(document, 'td', { class: `next${late ? ' watch-ink' : ''}` }, next === null ? h(document, 'span', { class: 'muted' }, words.nothing_left) : words.next(next.kind, next.on, late, today)),
    h(document, 'td', { class: 'kept' }, markDrawing(document, line.response.mark, `${sla.in_time.response}: ${sla.marks[line.response.mark]}`), ' ', markDrawing(document, line.resolution.mark, `${sla.in_time.resolution}: ${sla.marks[line.resolution.mark]}`)),
    h(document, 'td', { class: 'letter right' }, line.score.grade === null ? h(document, 'span', { class: 'muted' }, figures.MISSING) : h(document, 'b', {}, line.score.grade)))
}

/** Where a step stands: what is done, on the day it was done. */
const stepDay = ({ on, evidence }: PlannedStep): string => evidence?.on ?? on

export const lookOf = ({ state }: PlannedStep): StepLook => (state === 'not_needed' ? 'not_yet' : state)

function drawnTerm(term: PlannedRenewal, today: string): DrawnTerm {
  const hollow = term.renewal === 'fixed'
  const drawn = hasEnded(term, today) ? term.steps.filter(({ kind }) => kind === 'end') : term.steps.filter(({ state, kind }) => state !== 'not_needed' || kind === 'end')
  return {
    label: words.end_label(term.term_ends_on, hasEnded(term, today)),
    steps: drawn.map((step) => ({ kind: step.kind, day: dayOf(step.kind === 'end' ? step.on : stepDay(step)), look: lookOf(step), by_hand: step.by_hand, hollow: hollow && step.kind === 'end' })),
  }
}
