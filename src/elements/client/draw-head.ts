import { figures, client as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { planName } from '../ticket/index.ts'
import { money } from './context.ts'
import type { ClientContext } from './context.ts'
import { promiseWords, standingWords } from './findings.ts'
import { daysBetween } from './gather.ts'
import type { Gathered } from './gather.ts'

const fragment = (client: string): string => `#${new URLSearchParams({ client }).toString()}`

/** Trail, statement, who the client is, and what can be made of the page. */
export function drawHead(found: Gathered, context: ClientContext): HTMLElement[] {
  const { document } = context
  const { client } = found.page
  const link = (href: string, text: string, primary = false): HTMLElement => h(document, 'a', { class: `button${primary ? ' primary' : ''}`, href: `${href}${fragment(client)}` }, text)
  return [
    drawTrail(client, context),
    h(document, 'div', { class: 'client-head' },
      h(document, 'div', {},
        h(document, 'h1', { 'data-part': 'title', tabindex: -1 },
          h(document, 'span', { 'data-owner': true },
            h(document, 'span', { class: 'sentence' }, `${standingWords(found)}.`), ' ', h(document, 'span', { class: 'sentence' }, promiseWords(found, words.promise))),
          h(document, 'span', { 'data-in-room': true }, words.room.title(client, promiseWords(found, words.room)))),
        h(document, 'p', { class: 'client-line' }, lineOf(found, context).join(' · '))),
      h(document, 'p', { class: 'client-actions' },
        h(document, 'button', { type: 'button', class: 'button', 'data-act': 'print', 'data-key': 'print' }, words.actions.print),
        link('/clients/log/', words.actions.log),
        h(document, 'span', { 'data-owner': true }, link('/documents/proposal/', words.actions.proposal, true)))),
    ...drawComing(found, document),
  ]
}

export function drawTrail(client: string | null, { document }: ClientContext): HTMLElement {
  return h(document, 'nav', { class: 'trail', 'aria-label': words.trail }, h(document, 'ol', {},
    h(document, 'li', { 'data-owner': true }, h(document, 'a', { href: '/clients/' }, words.clients)),
    client === null ? null : h(document, 'li', { 'aria-current': 'page' }, client)))
}

/** Plan, seats, sites, since when, which version, what it pays. */
function lineOf({ page }: Gathered, context: ClientContext): string[] {
  const { line } = words
  const { agreement: { version, standing }, seats, sites, travel_minutes, client_since } = page
  const place = sites === null ? (travel_minutes === null ? null : line.travel(travel_minutes)) : line.sites(sites, travel_minutes)
  const who = [version === null ? null : planName(context, version.plan, line.no_plan), seats === null ? null : line.seats(seats), place].filter((part) => part !== null).join(', ')
  return [
    who,
    client_since === null ? '' : line.since(client_since),
    version === null ? '' : line.version(version.version, version.starts_on, standing),
    version?.monthly_fee_cents === null || version?.monthly_fee_cents === undefined ? '' : line.fee(money(context, version.monthly_fee_cents)),
  ].filter((part) => part !== '')
}

interface Stop {
  readonly kind: 'past' | 'today' | 'notice' | 'future'
  readonly name: string
  readonly on: string
  readonly note: string
}

/** What was done and what is coming up, in order of time: room for the steps of a renewal. */
function drawComing({ page: { client, agreement: { version, standing, renews_on, notice_by }, contacts, period } }: Gathered, document: Document): HTMLElement[] {
  const { way } = words
  const today = period.until_on
  const stop = (on: string | null, name: string, note: string, kind?: Stop['kind']): Stop[] => (on === null ? [] : [{ kind: kind ?? (on < today ? 'past' : 'future'), name, on, note }])
  const bound = standing === 'in_force' && renews_on !== null
  const stops = [
    ...stop(contacts.survey_sent_on, way.survey, contacts.survey_answered_on !== null && contacts.survey_sent_on !== null && contacts.survey_answered_on >= contacts.survey_sent_on ? way.answered(figures.date(contacts.survey_answered_on).slice(0, -5)) : way.unanswered),
    ...stop(contacts.visited_on, way.visit, way.visited),
    ...stop(contacts.reviewed_on, way.review, way.held),
    ...stop(today, way.today, way.here, 'today'),
    ...(bound ? stop(notice_by, way.notice, way.notice_note(notice_by === null ? 0 : daysBetween(today, notice_by)), 'notice') : []),
    ...(bound ? stop(renews_on, version?.renewal === 'fixed' ? way.ends : way.renews, way.notice_note(daysBetween(today, renews_on))) : []),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  if (stops.length < 2) return []
  return [h(document, 'ol', { class: 'coming', 'aria-label': way.label }, ...stops.map(({ kind, name, on, note }) => h(document, 'li', { class: `is-${kind}` },
    h(document, 'span', { class: 'stop', 'aria-hidden': 'true' }),
    h(document, 'b', {}, name), h(document, 'span', { class: 'on' }, figures.date(on)), h(document, 'span', { class: 'note' }, note)))),
    h(document, 'p', { class: 'small coming-all', 'data-owner': true }, h(document, 'a', { href: `/renewals/${fragment(client)}` }, way.all))]
}

