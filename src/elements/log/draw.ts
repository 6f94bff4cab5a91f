import { log as words, site } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { drawFound } from './draw-found.ts'
import type { CallLogModel } from './gather.ts'
import { periodToken } from './view.ts'

export function titleOf({ standing, client, period, log, view, clients }: CallLogModel): string {
  if (clients.length === 0) return words.nobody.title
  if (standing === 'unknown') return words.unknown.title(view.client ?? '')
  if (client === null || log === null) return words.title.choose
  return standing === 'empty' ? words.empty.title(client.client, words.period(period)) : words.title.found(client.client, log.rows.length, words.period(period))
}

export const pageTitle = (model: CallLogModel): string => site.title(titleOf(model))

/** The whole page below its navigation. The same at build and in the browser. @param shown rows of the list at most */
export function drawPage(model: CallLogModel, document: Document, shown: number): HTMLElement[] {
  const results = h(document, 'div', { 'data-part': 'results' })
  results.append(...drawResults(model, document, shown))
  const controls = drawControls(model, document)
  showControls(controls, model)
  return [
    h(document, 'h1', { 'data-part': 'title', 'data-client': model.client?.client ?? null }, titleOf(model)),
    h(document, 'p', { class: 'lead' }, words.lead),
    controls,
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    results,
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

function drawControls({ clients }: CallLogModel, document: Document): HTMLElement {
  const { choose } = words
  const date = (name: string, label: string): HTMLElement => h(document, 'label', { class: 'log-field' }, h(document, 'span', {}, label), h(document, 'input', { type: 'date', name, 'data-key': name, required: true }))
  return h(document, 'div', { class: 'log-choose', role: 'group', 'aria-label': words.title.choose, hidden: clients.length === 0, 'data-part': 'choose' },
    h(document, 'label', { class: 'log-field', 'data-owner': true }, h(document, 'span', {}, choose.client), h(document, 'select', { name: 'log-client', 'data-key': 'log-client' },
      h(document, 'option', { value: '' }, choose.nobody), ...clients.map((client) => h(document, 'option', { value: client, 'data-client': client }, client)))),
    h(document, 'div', { class: 'log-field' }, h(document, 'span', { id: 'log-period' }, choose.period), h(document, 'div', { class: 'log-periods', role: 'group', 'aria-labelledby': 'log-period', 'data-part': 'periods' })),
    date('log-from', choose.from), date('log-until', choose.until),
    h(document, 'label', { class: 'log-hours' }, h(document, 'input', { type: 'checkbox', name: 'log-hours', value: 'yes', 'data-key': 'log-hours' }), h(document, 'span', {}, choose.hours)))
}

/** What is chosen, as the view has it. */
export function showControls(root: HTMLElement, { client, period, choices, view }: CallLogModel): void {
  const { ownerDocument: document } = root
  const select = root.querySelector<HTMLSelectElement>('[name="log-client"]')
  for (const option of select?.options ?? []) option.toggleAttribute('selected', option.value === (client?.client ?? ''))
  if (select !== null) select.value = client?.client ?? ''
  for (const [name, value] of [['log-from', period.from_on], ['log-until', period.until_on]] as const) {
    const input = root.querySelector<HTMLInputElement>(`[name="${name}"]`)
    if (input === null || input === document.activeElement) continue
    input.setAttribute('value', value)
    input.value = value
  }
  const hours = root.querySelector<HTMLInputElement>('[name="log-hours"]')
  if (hours !== null) hours.checked = view.hours
  hours?.toggleAttribute('checked', view.hours)
  root.querySelector('[data-part="periods"]')?.replaceChildren(...choices.map(({ choice, range, chosen }) => h(document, 'button', {
    type: 'button', class: 'button', 'aria-pressed': String(chosen), 'data-act': 'period', 'data-value': periodToken(range), 'data-key': `period:${choice}`, title: words.choose.periods[choice],
  }, words.period(range))))
}

export function drawResults(model: CallLogModel, document: Document, shown: number): HTMLElement[] {
  const { standing, client, log } = model
  const state = (title: string, text: string, link: readonly [href: string, label: string] | null = null): HTMLElement => h(document, 'section', { class: 'state', 'data-client': client?.client ?? null },
    h(document, 'h2', {}, title), h(document, 'p', {}, text), link === null ? null : h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button', href: link[0] }, link[1])))
  if (model.clients.length === 0) return [state(words.nobody.title, words.nobody.text, ['/data/', words.nobody.act])]
  if (standing === 'unknown') return [state(words.unknown.title(model.view.client ?? ''), words.unknown.text)]
  if (standing === 'order') return [h(document, 'p', { class: 'field-problem', role: 'alert' }, words.wrong_order)]
  if (client === null || log === null) return []
  if (standing === 'empty') return [state(words.empty.title(client.client, words.period(model.period)), words.empty.text)]
  return [drawFound(log, document, { shown, hours: model.view.hours })]
}
