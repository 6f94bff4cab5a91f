import { brokenByMonth, markDrawing } from '../../charts/index.ts'
import { reminderLink, wilson } from '../../core/index.ts'
import type { Mark } from '../../core/index.ts'
import type { ClientObligation, ObligationVerdict } from '../../models/source.ts'
import { clientObligations as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { bothVoices, card } from './context.ts'
import type { ClientContext } from './context.ts'
import type { Gathered } from './gather.ts'
import { openedToken } from './view.ts'

const CHART = 236
const MARKS: Readonly<Record<ObligationVerdict, Mark>> = { kept: 'kept', kept_close: 'kept_close', broken_close: 'missed_close', broken: 'missed', few: 'few', none: 'none' }

/** What the client owes, whether reminding worked, and what we owe in turn. */
export function drawObligations(found: Gathered, context: ClientContext): HTMLElement {
  const { document } = context
  const { obligations } = found.page
  const judged = obligations.filter(({ verdict }) => verdict !== 'few' && verdict !== 'none')
  const kept = judged.filter(({ verdict }) => verdict === 'kept' || verdict === 'kept_close').length
  const head = (word: string, owner = false): HTMLElement => h(document, 'th', { scope: 'col', 'data-owner': owner }, word)
  return card(document, 'obligations', bothVoices(document, words.title(kept, judged.length), words.room), { class: 'wide' },
    h(document, 'p', { class: 'card-caption' }, words.caption),
    h(document, 'table', { class: 'rows obligations' },
      h(document, 'thead', {}, h(document, 'tr', {}, head(words.columns.obligation), head(words.columns.months), head(words.columns.counts), head(words.columns.verdict), head(words.columns.reminder, true))),
      h(document, 'tbody', {}, ...obligations.map((one) => row(one, found, document)))),
    drawOwn(found, document))
}

function row(one: ClientObligation, found: Gathered, document: Document): HTMLElement {
  const { obligation, months, kept, broken, before, tolerated, verdict, kinds } = one
  const name = words.names[obligation]
  const all = kept + broken
  const year_before = before.kept + before.broken
  const opens = (content: string, kind: string): HTMLElement => {
    const token = openedToken({ what: 'rows', of: obligation, key: kind, states: [] })
    return openButton(document, content, { act: 'open', key: token, value: token, expanded: false })
  }
  return h(document, 'tr', { 'data-place': `rows:${obligation}` },
    h(document, 'th', { scope: 'row' }, name),
    h(document, 'td', { class: 'chart-cell' }, all === 0 ? h(document, 'span', { class: 'small muted' }, words.none[obligation](found.page.holdings.includes('checks'))) : brokenByMonth(months, {
      document, width: CHART, tolerated, sentence: words.sentence(name, months.length, broken, all, tolerated),
      reminders: one.reminders.map(({ sent_on }) => ({ sent_on, words: words.reminded(sent_on) })),
    })),
    h(document, 'td', { class: 'counts' }, ...(all === 0 ? [''] : [
      h(document, 'b', {}, broken === 0 ? words.counts(broken, all) : opens(words.counts(broken, all), '')), `, ${words.rate(broken, all)}`,
      verdict === 'few' ? h(document, 'span', { class: 'small muted block' }, words.few(wilson(broken, all))) : '',
      h(document, 'span', { class: 'small muted block' }, ...kinds.filter(({ rows }) => rows > 0).flatMap(({ kind, rows }, index) => [index === 0 ? '' : ', ', opens(words.kinds(kind, rows), kind)])),
      year_before === 0 ? '' : h(document, 'span', { class: 'small muted block' }, words.year_before(before.broken, year_before)),
    ])),
    h(document, 'td', { class: 'verdict' }, markDrawing(document, MARKS[verdict], ''), ` ${words.verdicts[verdict]}`, h(document, 'span', { class: 'small muted block' }, words.tolerated(tolerated))),
    h(document, 'td', { class: 'reminder', 'data-owner': true }, ...reminderWords(one, found, document)))
}

function reminderWords(one: ClientObligation, { page, noted }: Gathered, document: Document): HTMLElement[] {
  const { obligation, reminders, next_due } = one
  const line = (text: string, kind = ''): HTMLElement => h(document, 'span', { class: `block${kind}` }, text)
  const told = new Set(reminders.map(({ sent_on }) => sent_on))
  const token = openedToken({ what: 'sent', of: obligation, key: '', states: [] })
  const [latest, ...earlier] = reminders
  return [
    ...(latest === undefined ? [line(words.no_reminder, ' muted')] : [line(words.effect(latest)), line(words.beside(latest), ' small muted')]),
    ...earlier.map((effect) => line(words.effect(effect), ' small muted')),
    ...noted.filter((own) => own.obligation === obligation && !told.has(own.sent_on)).map(({ sent_on }) => line(words.noted(sent_on), ' small')),
    ...(next_due === null ? [] : [line(words.due(next_due))]),
    h(document, 'span', { class: 'block small reminder-acts' },
      h(document, 'a', { href: reminderLink(page.client, obligation), 'aria-label': words.write_label(words.names[obligation]) }, words.write), ' · ',
      openButton(document, words.sent, { act: 'open', key: token, value: token, expanded: false, label: words.sent_label(words.names[obligation]) })),
  ]
}

/** Our own consistency: what was asked by the way and served all the same. */
function drawOwn({ page: { consistency } }: Gathered, document: Document): HTMLElement {
  const { own } = words
  const token = openedToken({ what: 'rows', of: 'unlogged', key: '', states: [] })
  const unlogged = consistency.unlogged_minutes === null ? own.no_entries : own.unlogged(consistency.unlogged_minutes, consistency.unlogged_entries)
  return h(document, 'div', { class: 'own-side', 'data-place': 'rows:unlogged' },
    h(document, 'h3', {}, ...bothVoices(document, own.title, own.room)),
    h(document, 'p', {}, consistency.unlogged_entries > 0 ? openButton(document, unlogged, { act: 'open', key: token, value: token, expanded: false }) : unlogged, ' ', consistency.tickets === 0 ? null : own.logged_after(consistency)))
}
