import { markDrawing, rateLane } from '../../charts/index.ts'
import type { RatePoint } from '../../charts/index.ts'
import type { ClockName, Priority } from '../../core/index.ts'
import type { ClockCounts, ClockState } from '../../models/source.ts'
import { figures, client as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { planName } from '../ticket/index.ts'
import { card } from './context.ts'
import type { ClientContext } from './context.ts'
import { CLOCKS } from './gather.ts'
import type { Gathered } from './gather.ts'
import { openedToken } from './view.ts'

const LANE = 210
const OUTSIDE: readonly ClockState[] = ['exempt', 'unknown', 'running', 'paused']

/** What was promised by clock and priority, and how it was kept. */
export function drawPromise(found: Gathered, context: ClientContext): HTMLElement {
  const { document } = context
  const { promised } = words
  const { page, clocks } = found
  if (page.counts.response.tickets === 0) return card(document, 'promise', promised.title, {}, h(document, 'p', { class: 'small muted' }, promised.no_tickets))
  const from = axisFrom(found)
  const head = (word: string, kind = ''): HTMLElement => h(document, 'th', { scope: 'col', class: kind === '' ? null : kind }, word)
  const { columns } = promised
  const nothing = CLOCKS.every((clock) => clocks[clock].point.decided === 0)
  return card(document, 'promise', promised.title, {},
    h(document, 'p', { class: 'card-caption' }, captionOf(found, context, from)),
    nothing ? h(document, 'p', { class: 'small' }, promised.no_agreement) : null,
    h(document, 'table', { class: 'rows promise' },
      h(document, 'thead', {}, h(document, 'tr', {}, head(columns.what), head(columns.target, 'right target'), head(columns.rate, 'right'), head(columns.tickets, 'right'),
        h(document, 'th', { scope: 'col', class: 'lane' }, h(document, 'span', { class: 'lane-ends' },
          h(document, 'span', {}, figures.share(from, 0)), h(document, 'span', { class: 'visually-hidden' }, columns.interval), h(document, 'span', {}, figures.share(1, 0)))),
        head(columns.promise, 'verdict'))),
      ...CLOCKS.map((clock) => h(document, 'tbody', {}, ...rowsOf(found, clock, context, from)))),
    ...CLOCKS.map((clock) => outside(clock, clocks[clock].counts, document)),
    h(document, 'div', { 'data-place': 'outside' }))
}

function captionOf({ page: { period, agreement: { version } }, clocks }: Gathered, context: ClientContext, from: number): string {
  const { promised } = words
  const shares = CLOCKS.map((clock) => clocks[clock].point.promise)
  const [response, resolution] = [shares[0] ?? null, shares[1] ?? null]
  const promise = response === null || resolution === null ? (response ?? resolution) : figures.promised(response) === figures.promised(resolution) ? response : null
  const say = promise !== null ? promised.share(promise) : response !== null && resolution !== null ? promised.shares(response, resolution) : ''
  return promised.caption(period.from_month, period.until_month, version === null ? null : planName(context, version.plan, ''), say, Math.round(from * 100))
}

/** The lowest end of a judged interval, in tenths, and never above a half: intervals of few tickets may begin before it. */
function axisFrom({ clocks }: Gathered): number {
  const judged = CLOCKS.flatMap((clock) => [clocks[clock].point, ...clocks[clock].priorities.map(({ point }) => point)]).filter((point) => !point.few)
  return Math.min(0.5, ...judged.map((point) => Math.floor(point.low * 10) / 10))
}

function rowsOf({ page, clocks }: Gathered, clock: ClockName, context: ClientContext, from: number): HTMLElement[] {
  const { counts, point, priorities } = clocks[clock]
  const plan = page.agreement.version === null ? undefined : context.content?.plans.get(page.agreement.version.plan)
  const name = words.promised.clocks[clock]
  return [
    row({ clock, key: 'all', name, target: '', counts, point, total: true }, context, from),
    ...priorities.map((one) => {
      const minutes = one.key === 'none' ? null : plan?.targets[one.key]?.[clock] ?? null
      return row({ clock, key: one.key, name: one.key === 'none' ? words.promised.none : one.key, target: minutes === null ? figures.MISSING : figures.target(minutes), counts: one.counts, point: one.point, total: false }, context, from)
    }),
  ]
}

interface Line {
  readonly clock: ClockName
  readonly key: 'all' | Priority | 'none'
  readonly name: string
  readonly target: string
  readonly counts: ClockCounts
  readonly point: RatePoint
  readonly total: boolean
}

function row({ clock, key, name, target, counts, point, total }: Line, { document }: ClientContext, from: number): HTMLElement {
  const { promised } = words
  const what = key === 'all' ? name : `${promised.clocks[clock]}, ${name}`
  const opens = (content: string, states: readonly ClockState[], which: string): HTMLElement => {
    const token = openedToken({ what: 'tickets', of: clock, key, states })
    return openButton(document, content, { act: 'open', key: token, value: token, expanded: false, label: promised.open(what, `${content}, ${which}`), class: 'strong' })
  }
  const of = promised.of(counts.met, point.decided)
  const late: readonly ClockState[] = counts.missed > 0 ? ['missed'] : ['met']
  const rate = point.decided === 0 ? figures.MISSING : point.few ? opens(of, ['met', 'missed'], promised.decided) : opens(figures.share(point.rate), late, counts.missed > 0 ? promised.late : promised.decided)
  return h(document, 'tr', { class: total ? 'total' : null, 'data-place': `tickets:${clock}:${key}` },
    h(document, 'th', { scope: 'row' }, name),
    h(document, 'td', { class: 'right target' }, target),
    h(document, 'td', { class: 'right' }, rate),
    h(document, 'td', { class: 'right count' }, point.few ? '' : of),
    h(document, 'td', { class: 'lane' }, rateLane(point, { document, width: LANE, from, sentence: point.decided === 0 ? `${what}: ${promised.marks.none}` : promised.sentence(what, point.rate, point.low, point.high, point.promise) })),
    h(document, 'td', { class: 'verdict' }, markDrawing(document, point.mark, ''), ' ', h(document, 'span', { class: total ? 'strong' : null }, promised.marks[point.mark])))
}

/** What is in no rate, each opening to its tickets. */
function outside(clock: ClockName, counts: ClockCounts, document: Document): HTMLElement {
  const { promised } = words
  const there = OUTSIDE.filter((state) => counts[state] > 0)
  if (there.length === 0) return h(document, 'p', { class: 'small muted' }, promised.all_in(clock, counts.tickets))
  return h(document, 'p', { class: 'small muted' }, promised.outside(clock, counts.tickets), ...there.flatMap((state, index) => {
    const token = openedToken({ what: 'tickets', of: clock, key: 'all', states: [state] })
    return [index === 0 ? '' : ', ', openButton(document, promised.state(state, counts[state]), { act: 'open', key: token, value: token, expanded: false })]
  }))
}
