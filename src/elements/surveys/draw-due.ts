import { actDate, figures, surveys as words } from '../../words/index.ts'
import { h, openButton, type Child } from '../shared/index.ts'
import { drawSurveys } from './draw-list.ts'
import { shownLines, type SurveyLine, type SurveysModel } from './gather.ts'
import type { View } from './view.ts'

const clientLink = (client: string): string => `/clients/client/#${new URLSearchParams({ client }).toString()}`

/** The clients, the soonest due first, each with a box. */
export function drawDue(model: SurveysModel, view: View, chosen: ReadonlySet<string>, document: Document): HTMLElement[] {
  const { due } = words
  const shown = shownLines(model, view)
  const { survey_before_offer_days: days, survey_early_days: early, survey_every_months: months } = model.rules
  if (shown.length === 0) return [h(document, 'p', { class: 'muted' }, due.none), rule(document, due.rule(days, early, months))]
  const head = (word: string): HTMLElement => h(document, 'th', { scope: 'col' }, word)
  const { columns } = due
  return [
    h(document, 'table', { class: 'rows stack surveys-due', 'aria-label': due.title },
      h(document, 'thead', {}, h(document, 'tr', {}, head(columns.client), head(columns.on), head(columns.why), head(columns.last), head(columns.said), head(columns.to))),
      h(document, 'tbody', {}, ...shown.flatMap((line) => [drawLine(line, view.client === line.client, chosen.has(line.client), document), ...(view.client === line.client ? [drawHistory(line, model, document)] : [])]))),
    rule(document, due.rule(days, early, months)),
  ]
}

const rule = (document: Document, text: string): HTMLElement => h(document, 'p', { class: 'small muted footnote' }, text)

function drawLine(line: SurveyLine, open: boolean, chosen: boolean, document: Document): HTMLElement {
  const { due } = words
  const { client, next, last, answer, waits_since, recipient } = line
  const cell = (name: string, word: string, ...content: readonly Child[]): HTMLElement => h(document, 'td', { class: name, 'data-word': word }, ...content)
  const state = next === null || next.state === 'not_yet' ? null : h(document, 'span', { class: next.state === 'overdue' ? 'surveys-state is-late' : 'surveys-state' }, next.state === 'overdue' ? due.late : due.due)
  const asked = last?.sent_on == null ? due.never : figures.date(last.sent_on)
  const said = answer === null ? due.no_answer : answer.score === null || answer.scale === null ? (answer.answered_on === null ? figures.MISSING : figures.date(answer.answered_on)) : `${due.score(answer.score, answer.scale)}${answer.answered_on === null ? '' : `, ${figures.date(answer.answered_on)}`}`
  return h(document, 'tr', { 'data-find': client },
    h(document, 'th', { scope: 'row', class: 'who' }, h(document, 'label', { class: 'surveys-choose' },
      h(document, 'input', { type: 'checkbox', name: 'survey-client', value: client, checked: chosen, 'aria-label': due.choose(client), 'data-key': `choose:${client}` }), h(document, 'span', {}, client))),
    cell('nowrap', due.columns.on, next === null ? figures.MISSING : openButton(document, actDate(next.on), { act: 'open', key: `by:${client}`, value: client, expanded: open, label: due.by_opens(client, next.on) }), state === null ? null : ' ', state),
    cell('', due.columns.why, next === null ? due.not_bound : due.why(next)),
    cell('nowrap', due.columns.last, openButton(document, asked, { act: 'open', key: `open:${client}`, value: client, expanded: open, label: due.opens(client, asked) }),
      waits_since === null ? null : h(document, 'span', { class: 'surveys-second' }, due.waits)),
    cell('nowrap', due.columns.said, said),
    cell('', due.columns.to, recipient.kind === 'boss' ? recipient.person : due.nobody))
}

/** Every survey of one client, and a way to note one that was sent elsewhere. */
function drawHistory({ client, surveys, next }: SurveyLine, { today, rules }: SurveysModel, document: Document): HTMLElement {
  const { due } = words
  const id = 'surveys-sent-by-hand'
  return h(document, 'tr', { class: 'opened', 'data-opened': 'client' }, h(document, 'td', { colspan: 6 },
    h(document, 'section', { class: 'surveys-history', 'aria-label': due.history(client) },
      next === null ? null : h(document, 'p', { class: 'small' }, due.reckoned(next, rules.survey_before_offer_days, rules.survey_every_months, rules.on_free_day !== 'same')),
      h(document, 'h3', {}, due.history(client)), drawSurveys(surveys, false, document),
      h(document, 'p', { class: 'actions' },
        h(document, 'label', { for: id }, due.sent_by_hand), h(document, 'input', { type: 'date', id, name: 'sent-by-hand', value: today }),
        h(document, 'button', { type: 'button', class: 'button', 'data-act': 'note-one', 'data-value': client, 'data-key': 'note-one' }, due.sent_button),
        h(document, 'a', { class: 'open', href: clientLink(client) }, due.client_page),
        h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'close', 'data-key': 'close' }, words.headlines.close)))))
}
