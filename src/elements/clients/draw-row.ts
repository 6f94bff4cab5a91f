import { markDrawing, qualityBars, sparkline } from '../../charts/index.ts'
import type { RatePoint } from '../../charts/index.ts'
import type { ClockName } from '../../core/index.ts'
import { clients, figures, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { planName, stepFormat } from './context.ts'
import type { ClientsContext } from './context.ts'
import type { ClientRow, ClientsModel } from './gather.ts'
import { clientLink, slaLink } from './links.ts'

const words = clients.table
/** What the head and foot of every sparkline stand for: as far down as a bad month goes. */
const DOMAIN = [0.7, 1] as const
/** A deadline within so many days is written in ink. */
const NEAR = 14

/** One client's line. It is drawn once; sorting and searching only move it. */
export function drawRow(row: ClientRow, model: ClientsModel, context: ClientsContext): HTMLElement {
  const { document } = context
  const { of, client } = row
  const { today } = stepFormat(context, model)
  const { agreement: { version, standing, renews_on, notice_by }, worth } = of
  const cell = (name: string, ...content: readonly Child[]): HTMLElement => h(document, 'td', { class: name }, ...content)
  const number = (name: string, text: string | null): HTMLElement => cell(`${name} right${text === null ? ' aside' : ''}`, text ?? figures.MISSING)
  const plan = planName(context, version?.plan ?? null)
  const date = (iso: string | null): string | null => (iso === null ? null : figures.date(iso))
  return h(document, 'tr', { 'data-client': client },
    h(document, 'th', { scope: 'row', class: 'who' }, h(document, 'span', { class: 'rank' }, row.rank === null ? figures.MISSING : String(row.rank)), h(document, 'a', { class: 'plain', href: clientLink(client), title: client, 'data-key': `row:${client}` }, client)),
    cell('plan', words.plan(standing === 'in_force' ? plan ?? words.no_plan : words.no_plan, of.seats)),
    h(document, 'td', { class: 'renews right', 'data-phone': renews_on === null ? null : row.standing === 'ended' ? words.ended(figures.date(renews_on)) : words.renews(figures.date(renews_on)) }, date(renews_on) ?? figures.MISSING),
    number('days', row.days === null ? null : figures.count(row.days)),
    cell(`notice right${notice_by === null ? ' aside' : isNear(row, notice_by, model) ? ' strong' : ''}`, notice_by === null ? figures.MISSING : clients.day(notice_by, today)),
    cell('spark', sparkline(row.months, { document, width: 96, height: 22, domain: DOMAIN, sentence: sparkWords(row) })),
    ...rateCells('response', row, model, context), cell('of right', row.response.decided === 0 ? null : figures.count(row.response.decided)),
    ...rateCells('resolution', row, model, context),
    cell('letter', row.score.grade === null ? h(document, 'span', { class: 'small muted' }, words.too_little) : h(document, 'b', {}, row.score.grade)),
    cell('bars', qualityBars(row.score.qualities.map(({ score }) => score), { document, height: 14, sentence: barWords(row) })),
    cell('evidence', words.evidence(row.score.with_evidence, row.score.qualities.length)),
    number('obligations', row.obligations.judged === 0 ? null : words.of(row.obligations.kept, row.obligations.judged)),
    number('fee', worth.fee_cents === null ? null : figures.count(worth.fee_cents / 100)),
    number('margin', worth.margin === null ? null : figures.bareShare(worth.margin, 0)),
    ...stepCells(row, model, context))
}

function isNear({ standing }: ClientRow, iso: string, { portfolio: { period } }: ClientsModel): boolean {
  return standing !== 'ended' && iso >= period.until_on && Date.parse(iso) - Date.parse(period.until_on) <= NEAR * 86_400_000
}

function rateCells(clock: ClockName, row: ClientRow, { portfolio: { period } }: ClientsModel, { document }: ClientsContext): HTMLElement[] {
  const point: RatePoint = row[clock]
  const counts = words.of(point.met, point.decided)
  const text = point.few ? counts : figures.bareShare(point.rate)
  const mark = sla.marks[point.mark]
  const figure = point.decided === 0 ? figures.MISSING
    : h(document, 'a', { class: 'open', href: slaLink(row.client, clock, period), 'aria-label': words.rate_label(row.client, sla.in_time[clock], text, counts, mark) }, text)
  return [
    h(document, 'td', { class: `rate ${clock} right${point.few ? ' few' : ''}` }, figure),
    h(document, 'td', { class: `mark-cell ${clock}` }, markDrawing(document, point.mark, point.decided === 0 ? mark : '')),
  ]
}

function stepCells({ next }: ClientRow, model: ClientsModel, context: ClientsContext): HTMLElement[] {
  const { document } = context
  const format = stepFormat(context, model)
  if (next === null) return [h(document, 'td', { class: 'step aside' }, words.no_step), h(document, 'td', { class: 'by right' })]
  const due = model.needs.some(({ client }) => client === next.client)
  return [
    h(document, 'td', { class: 'step' }, words_of(next, format)),
    h(document, 'td', { class: `by right${next.late ? ' watch-ink strong' : due ? ' strong' : ''}` }, next.late ? words.late(next.on, format.today) : clients.day(next.on, format.today)),
  ]
}

const words_of = clients.step.action

function sparkWords({ client, months, response }: ClientRow): string {
  const counted = months.filter(({ decided }) => decided > 0)
  return words.sparkline(client, response.few ? null : words.sparkline_months(counted.filter(({ rate, promise }) => promise !== null && rate < promise).length, counted.length))
}

const barWords = ({ score }: ClientRow): string => words.bars(score.qualities.map(({ quality, score: one }) => [clients.qualities[quality] ?? quality.replaceAll('_', ' '), one]))
