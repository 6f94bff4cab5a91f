import { LEAST_DECIDED } from '../../core/index.ts'
import { overService as words } from '../../words/index.ts'
import type { OverService, ServedAs } from '../../models/source.ts'
import { clientLink } from '../clients/links.ts'
import { h, openButton } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { planName } from '../ticket/index.ts'
import type { SumsContext } from './context.ts'
import type { SumsModel } from './gather.ts'
import { openedToken } from './view.ts'

/** Both promises within so much of being kept, a share: worth a line of its own. */
const NEAR = 0.1
/** So much of what a client raises outside its hours, of 20 tickets or more, asks for other hours. */
const OFTEN = 0.2

const callsOutside = ({ outside_hours: { part, whole } }: OverService): boolean => whole >= LEAST_DECIDED && part / whole >= OFTEN

const rate = ({ met, missed }: ServedAs['clocks']['response']): number => (met + missed === 0 ? 0 : met / (met + missed))
const comesNear = ({ clocks: { response, resolution } }: ServedAs): boolean => [response, resolution].every((clock) => rate(clock) >= clock.promised - NEAR)

/** Those that reached a plan, came near one, or call outside their hours; of all, everyone with a plan above. Reached ones first, then the nearest to it. */
export function shownOver(over: readonly OverService[], all: boolean): readonly OverService[] {
  const nearest = ({ above }: OverService): number => Math.max(...above.map(({ clocks }) => Math.min(rate(clocks.response) - clocks.response.promised, rate(clocks.resolution) - clocks.resolution.promised)))
  return over.filter(({ above }) => above.length > 0).filter((one) => all || one.served_as !== null || callsOutside(one) || one.above.some(comesNear))
    .toSorted((a, b) => Number(b.served_as !== null) - Number(a.served_as !== null) || nearest(b) - nearest(a) || (a.client < b.client ? -1 : 1))
}

/** How clients stand beside the plans above the one that they pay. */
export function drawOver({ over, view }: Pick<SumsModel, 'over' | 'view'>, context: SumsContext): HTMLElement {
  const { document } = context
  const judged = over?.filter(({ above }) => above.length > 0) ?? []
  const reached = judged.filter(({ served_as }) => served_as !== null)
  const shown = over === null ? [] : shownOver(over, view.all)
  const plan = (id: string): string => planName(context, id, words.no_plan)
  const highest = over?.filter(({ above, plan: paid }) => above.length === 0 && paid !== null).length ?? 0
  const without = over?.filter(({ plan: paid }) => paid === null).length ?? 0
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'over-service', 'data-part': 'over' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'over-service' }, over === null ? words.counting : words.title(reached.length, judged.length))),
    over === null ? null : h(document, 'p', { class: 'card-caption' }, words.caption),
    ...reached.map((one) => h(document, 'p', { class: 'over-finding' }, words.finding(one.client, plan(one.served_as!), plan(one.plan!)), ' ', words.same_day(one.same_day), ' ', words.outside(one.outside_hours))),
    ...(over ?? []).filter((one) => one.served_as === null && callsOutside(one)).map((one) => h(document, 'p', { class: 'over-finding' }, words.calls_outside(one.client, one.outside_hours))),
    shown.length === 0 ? null : drawRows(shown, context),
    over === null ? null : h(document, 'p', { class: 'small muted footnote' }, words.left_out(highest, without)),
    judged.length === 0 ? null : h(document, 'p', { class: 'more book-tools' },
      judged.length > shown.length || view.all ? h(document, 'button', { type: 'button', class: 'open small', 'data-act': 'over-all', 'data-key': 'over-all' }, view.all ? words.fewer : words.all(judged.length)) : null,
      h(document, 'button', { type: 'button', class: 'open small end', 'data-act': 'download-over', 'data-key': 'download-over' }, words.download)))
}

function drawRows(shown: readonly OverService[], context: SumsContext): HTMLElement {
  const { document } = context
  const { columns } = words
  const head = (word: string, name: string): HTMLElement => h(document, 'th', { scope: 'col', class: name }, word)
  return h(document, 'table', { class: 'rows over stack' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(columns.client, 'who'), head(columns.plan, 'plan'), head(columns.above, 'plan'), head(columns.response, 'right'), head(columns.resolution, 'right'), head(columns.both, 'right'), head(columns.reached, 'reached'), head(columns.same_day, 'right'), head(columns.outside, 'right'))),
    ...shown.map((one) => h(document, 'tbody', { 'data-client': one.client }, ...one.above.map((served, nth) => drawServed(one, served, nth === 0, context)))))
}

function drawServed(one: OverService, served: ServedAs, first: boolean, context: SumsContext): HTMLElement {
  const { document } = context
  const { columns } = words
  const plan = (id: string): string => planName(context, id, words.no_plan)
  const cell = (name: string, word: string | null, ...content: readonly Child[]): HTMLElement => h(document, 'td', { class: name, 'data-word': word }, ...content)
  const clock = (name: 'response' | 'resolution'): HTMLElement => {
    const counts = served.clocks[name]
    const decided = counts.met + counts.missed
    return cell('right', columns[name], decided < LEAST_DECIDED ? null : h(document, 'span', {}, words.rate(counts)), h(document, 'span', { class: 'count' }, ` ${words.counts(counts)}`))
  }
  const token = openedToken({ what: 'over', of: served.plan, client: one.client })
  const few = (['response', 'resolution'] as const).some((name) => served.clocks[name].met + served.clocks[name].missed < LEAST_DECIDED)
  return h(document, 'tr', { 'data-row': token },
    first ? h(document, 'th', { scope: 'row', class: 'who' }, h(document, 'a', { class: 'plain', href: clientLink(one.client) }, one.client)) : h(document, 'td', { class: 'who' }),
    cell('plan', first ? columns.plan : null, first ? plan(one.plan ?? 'none') : null), cell('plan', columns.above, plan(served.plan)), clock('response'), clock('resolution'),
    cell('right', columns.both, served.both_met === 0 ? words.of(served.both_met, served.both_decided) : openButton(document, words.of(served.both_met, served.both_decided), { act: 'open', key: token, value: token, expanded: false, label: words.open(one.client, plan(served.plan), words.of(served.both_met, served.both_decided)) })),
    cell(`reached ${served.reached ? 'strong' : 'aside'}`, columns.reached, served.reached ? words.reached(plan(served.plan)) : few ? words.few : words.not),
    cell('right', first ? columns.same_day : null, first ? words.share(one.same_day) : null), cell('right', first ? columns.outside : null, first ? words.share(one.outside_hours) : null))
}
