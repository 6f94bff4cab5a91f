import { trueUpLink } from '../../core/index.ts'
import { figures, trueUp } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { clientLink, money } from './context.ts'
import type { TrueUpContext } from './context.ts'
import { drawAmounts, drawFee, drawHistory } from './draw-sums.ts'
import { drawSeatRows } from './draw-seat-rows.ts'
import type { OpenedLine, TrueUpLine, TrueUpModel } from './gather.ts'
import type { View } from './view.ts'

const words = trueUp.panel

/** How a line comes about: what to say by when, the seats with their rows, what they cost, the next fee, and the fees until now. */
export function drawPanel(opened: OpenedLine, { book }: TrueUpModel, view: View, context: TrueUpContext): HTMLElement {
  const { document } = context
  const { line } = opened
  return h(document, 'div', { class: 'true-up-panel' },
    h(document, 'div', { class: 'panel-head' }, h(document, 'h3', { tabindex: -1 }, words.title(line.client)),
      h(document, 'span', { class: 'end' }, h(document, 'a', { href: clientLink(line.client) }, line.client), openButton(document, words.close, { act: 'close', key: 'close' }))),
    h(document, 'div', { class: 'true-up-columns' },
      h(document, 'div', {}, drawSay(line, book.period.until_on, view, context), drawCount(line, context), drawSeatRows(opened, context)),
      h(document, 'div', {}, drawAmounts(line, context), drawFee(line, view.price, context), drawHistory(line, context))))
}

function drawSay({ client, facts, offer, letter_on }: TrueUpLine, today: string, { price }: View, context: TrueUpContext): HTMLElement {
  const { document } = context
  const { version, standing, notice_by, from_on, follows, after, seats } = facts
  const lines = version === null ? [words.no_agreement] : [
    ...(offer === null || offer.state === 'not_needed' ? [] : [offer.state === 'done' ? words.offered(offer.evidence?.on ?? offer.on) : offer.state === 'overdue' ? words.late_offer(offer.on, today) : words.by_offer(offer.on, today)]),
    ...(notice_by === null ? (standing === 'ended' ? [] : [words.no_notice]) : [notice_by < today ? words.notice_passed(notice_by) : words.by_notice(notice_by, today)]),
    ...(follows !== null ? [words.follows(follows.version, follows.starts_on, follows.billed_seats, follows.monthly_fee_cents === null ? null : money(context, follows.monthly_fee_cents))] : from_on === null ? [words.ended] : [words.from(from_on)]),
    ...(letter_on === null ? [] : [words.made(letter_on)]),
  ]
  const can = follows === null && from_on !== null && after[price] !== null && seats.more !== null
  return h(document, 'section', {}, h(document, 'h4', {}, words.say), h(document, 'ul', { class: 'steps' }, ...lines.map((line) => h(document, 'li', {}, line))),
    can ? h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button', href: trueUpLink(client, price) }, letter_on === null ? words.letter : words.again)) : null)
}

function drawCount({ of, facts, requesters }: TrueUpLine, { document, content: { renewals } }: TrueUpContext): HTMLElement {
  const { seats, version } = facts
  const place = version === null ? undefined : of.versions.find((one) => one.version === version.version)
  const row = (name: string, count: number | null, note: string, strong = false): HTMLElement => h(document, 'tr', { class: strong ? 'total' : null }, h(document, 'th', { scope: 'row' }, name), h(document, 'td', { class: 'right' }, count === null ? figures.MISSING : figures.count(count)), h(document, 'td', { class: 'muted small' }, note))
  const billed_at = place?.file == null || place.row === null ? '' : words.place(place.file, place.row)
  return h(document, 'section', {}, h(document, 'h4', {}, words.seats), h(document, 'table', { class: 'rows sum-lines' }, h(document, 'tbody', {},
    row(words.billed, seats.billed, [version === null ? '' : words.version(version.version), billed_at].filter((part) => part !== '').join(', ')),
    row(words.stated, seats.stated, ''), row(words.devices(renewals.device_kinds), seats.devices, ''), row(words.requesters, requesters, ''),
    row(words.used, seats.used, seats.used_from === null ? '' : words.used_from[seats.used_from], true),
    seats.used === null || seats.billed === null || seats.more === null ? null : h(document, 'tr', { class: 'total' }, h(document, 'th', { scope: 'row' }, words.more), h(document, 'td', { class: 'right' }, trueUp.table.more(seats.more)), h(document, 'td', { class: 'muted small' }, words.sum(seats.used, seats.billed, seats.more))))))
}
