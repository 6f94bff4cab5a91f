import { clientPeople as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { card, money } from './context.ts'
import type { ClientContext } from './context.ts'
import { daysBetween } from './gather.ts'
import type { ClientModel, Gathered, ShownPerson } from './gather.ts'
import { openedToken } from './view.ts'

/** The four people: who they are, what they met with, what they will remember, and what comes before the meeting. */
export function drawPeople({ judged }: ClientModel, found: Gathered, context: ClientContext): HTMLElement {
  const { document } = context
  const labels = (act: 'labels-on' | 'labels-off', text: string): HTMLElement => h(document, 'p', { class: 'small no-print' }, openButton(document, text, { act, key: 'labels' }))
  if (judged.labels_off) return card(document, 'people', words.title, { owner: true, class: 'wide' }, h(document, 'p', { class: 'small muted' }, words.off), labels('labels-on', words.switch_on))
  const head = (word: string): HTMLElement => h(document, 'th', { scope: 'col' }, word)
  const { columns } = words
  return card(document, 'people', words.title, { owner: true, class: 'wide' },
    h(document, 'p', { class: 'card-caption' }, words.caption),
    h(document, 'table', { class: 'rows people' },
      h(document, 'thead', {}, h(document, 'tr', {}, head(columns.who), head(columns.met), head(columns.remembers), head(columns.before))),
      h(document, 'tbody', {}, ...found.people.map((person) => row(person, found, context)))),
    labels('labels-off', words.switch_off))
}

function row(one: ShownPerson, found: Gathered, context: ClientContext): HTMLElement {
  const { document } = context
  const { role, person, experience, last_contact_on } = one
  const { page } = found
  const token = openedToken({ what: 'label', of: role, key: '', states: [] })
  const days = last_contact_on === null ? null : daysBetween(last_contact_on, page.period.until_on)
  const overdue = page.invoices === null || page.invoices.overdue === 0 ? null : money(context, page.invoices.overdue_cents)
  const steps = words.before({ role, person, experience, days, overdue, unpaid: page.invoices?.unpaid ?? null })
  const block = (text: string, kind = ''): HTMLElement => h(document, 'span', { class: `block${kind}` }, text)
  return h(document, 'tr', { 'data-place': `person:${role}` },
    h(document, 'th', { scope: 'row' },
      h(document, 'span', { class: 'role' }, words.roles[role]),
      block(person ?? (one.labelled ? words.nobody_meant : words.nobody[role]), person === null ? ' muted' : ' name'),
      person === null ? null : block(last_contact_on === null || days === null ? words.never_spoken : words.spoken(last_contact_on, days), ' small muted'),
      one.labelled ? block(words.yours, ' small muted') : null,
      h(document, 'span', { class: 'block small no-print' }, openButton(document, words.change, { act: 'open', key: token, value: token, expanded: false, label: words.change_label(words.roles[role]) }))),
    h(document, 'td', {}, ...metWith(one, found, context)),
    h(document, 'td', {}, ...remembered(one, document)),
    h(document, 'td', {}, ...(steps.length === 0 ? [block(person === null ? '' : words.nothing_before, ' muted')] : steps.map((step) => block(step)))))
}

function metWith(one: ShownPerson, { page }: Gathered, context: ClientContext): HTMLElement[] {
  const { document } = context
  const { role, person, experience, reasons, named_in_file } = one
  const block = (kind: string, ...children: readonly (Node | string)[]): HTMLElement => h(document, 'span', { class: `block${kind}` }, ...children)
  const token = openedToken({ what: 'person', of: role, key: '', states: [] })
  const { invoices } = page
  return [
    ...(role !== 'finance' ? [] : [block('', invoices === null ? words.no_invoices(page.holdings.includes('invoices')) : words.invoices(invoices.unpaid, invoices.overdue, money(context, invoices.overdue_cents), invoices.oldest_days_overdue))]),
    ...(person === null ? [] : experience === null || experience.tickets === 0 ? [block(' muted', words.no_tickets)]
      : [block('', openButton(document, words.tickets(experience.tickets), { act: 'open', key: token, value: token, expanded: false }), words.met(experience) === '' ? '' : `: ${words.met(experience)}`)]),
    ...(experience?.survey?.comment == null ? [] : [block(' small', words.comment(experience.survey.comment))]),
    ...(reasons.length === 0 ? [] : [block(' small muted', `${words.reasons}: ${reasons.map((why) => words.reason(why.kind, why.part, why.whole, why.others_part, why.others_whole)).join('; ')}`)]),
    ...(named_in_file === null || named_in_file === person ? [] : [block(' small muted', words.in_file(named_in_file))]),
  ]
}

function remembered({ experience, person }: ShownPerson, document: Document): HTMLElement[] {
  if (person === null || experience === null) return []
  if (experience.remembers.length === 0) return [h(document, 'span', { class: 'muted' }, words.remembers_nothing)]
  return experience.remembers.map(({ ticket_id, subject, why }) => h(document, 'span', { class: 'block remembered' },
    openButton(document, ticket_id, { act: 'ticket', key: `ticket:remembers:${ticket_id}`, value: ticket_id, expanded: false, class: 'mono' }),
    h(document, 'span', {}, ` ${words.why[why]}`), subject === null ? null : h(document, 'span', { class: 'muted' }, `, ${subject}`)))
}

