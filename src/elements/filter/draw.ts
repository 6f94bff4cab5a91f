import { PRIORITIES } from '../../core/index.ts'
import type { ClockName } from '../../core/index.ts'
import type { DataSummary, SlaFilter } from '../../models/source.ts'
import { figures, sla } from '../../words/index.ts'
import { byData, h, openButton } from '../shared/index.ts'
import { planName } from '../ticket/index.ts'
import type { DrawContext } from '../ticket/index.ts'

const SEARCH_FROM = 10

/** What of the row of controls a page has. */
export interface FilterParts {
  /** Id of the results that the tabs of the two clocks show; null for a page of one clock. */
  readonly tabs: string | null
  /** Controls of the page's own, after the tabs. */
  readonly own?: readonly HTMLElement[]
  /** The page can download its rows. */
  readonly download: boolean
  /** Filters that say nothing about what the page shows. */
  readonly without?: readonly ('priorities' | 'lane' | 'assume')[]
}

/** The row of controls. Drawn once for the data; `showFilter` then keeps it in step with the view. */
export function drawFilters(summary: DataSummary, context: DrawContext, parts: FilterParts): HTMLElement {
  const { document } = context
  const words = sla.filters
  const tab = (clock: ClockName, results: string): HTMLElement => h(document, 'button', { type: 'button', role: 'tab', id: `tab-${clock}`, 'aria-controls': results, 'data-act': 'clock', 'data-value': clock, 'data-key': `clock:${clock}` }, sla.tabs[clock])
  return h(document, 'div', { class: 'filters', role: 'group', 'aria-label': words.label },
    parts.tabs === null ? null : h(document, 'div', { class: 'segments', role: 'tablist', 'aria-label': sla.tabs_label }, tab('response', parts.tabs), tab('resolution', parts.tabs)),
    ...(parts.own ?? []),
    period(summary, context),
    summary.clients.length > 1 ? clients(summary, context) : null,
    summary.plans.length > 1 ? filter(context, 'plans', words.plan, boxes(context, 'plans', summary.plans.map((id) => [id, planName(context, id, words.no_plan)] as const))) : null,
    parts.without?.includes('priorities') === true ? null : filter(context, 'priorities', words.priority, boxes(context, 'priorities', [...PRIORITIES.map((name) => [name, name] as const), ['none', words.no_priority] as const])),
    summary.express_tickets > 0 && parts.without?.includes('lane') !== true ? filter(context, 'lane', words.lane, radios(context, 'lane', (['all', 'express', 'regular'] as const).map((lane) => [lane, words.lanes[lane]] as const))) : null,
    summary.without_agreement > 0 && parts.without?.includes('assume') !== true ? assume(summary, context) : null,
    h(document, 'div', { class: 'end' },
      openButton(document, words.reset, { act: 'reset', key: 'reset' }),
      openButton(document, words.keep_link, { act: 'keep-link', key: 'keep-link' }),
      parts.download ? openButton(document, words.download, { act: 'download', key: 'download' }) : null))
}

/** Ticks, words and outlines as the view has them. */
export function showFilter(root: HTMLElement, view: { readonly clock?: ClockName; readonly filter: SlaFilter }, summary: DataSummary, context: DrawContext): void {
  const words = sla.filters
  const { filter: chosen } = view
  for (const tab of root.querySelectorAll<HTMLElement>('[role="tab"]')) {
    const selected = tab.dataset['value'] === view.clock
    tab.setAttribute('aria-selected', String(selected))
    tab.tabIndex = selected ? 0 : -1
  }
  const tick = (name: string, on: (value: string) => boolean): void => {
    for (const input of root.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
      input.checked = on(input.value)
      input.toggleAttribute('checked', input.checked)
    }
  }
  tick('clients', (value) => chosen.clients.includes(value))
  tick('plans', (value) => chosen.plans.includes(value))
  tick('priorities', (value) => chosen.priorities.some((priority) => priority === value))
  tick('lane', (value) => chosen.lane === value)
  tick('assume', (value) => (value === '' ? summary.plan_assumed === null : summary.plan_assumed === value || summary.plan_assumed === planName(context, value, '')))
  for (const [name, value] of [['from', chosen.from], ['until', chosen.until]] as const) {
    for (const option of root.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`)) option.toggleAttribute('selected', option.value === (value ?? ''))
    const select = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
    if (select !== null) select.value = value ?? ''
  }
  const say = (name: string, text: string, restricts: boolean): void => {
    const details = byData(root, 'filter', name)
    details?.classList.toggle('restricts', restricts)
    const place = details?.querySelector('.chosen')
    if (place) place.textContent = text
  }
  const reset = byData(root, 'key', 'reset')
  if (reset !== null) reset.hidden = chosen.from === null && chosen.until === null && chosen.clients.length + chosen.plans.length + chosen.priorities.length === 0 && chosen.lane === 'all'
  say('period', periodWords(chosen.from, chosen.until), chosen.from !== null || chosen.until !== null)
  say('clients', chosen.clients.length === 0 ? words.all_of(summary.clients.length) : listed(chosen.clients), chosen.clients.length > 0)
  say('plans', chosen.plans.length === 0 ? words.all : listed(chosen.plans.map((id) => planName(context, id, words.no_plan))), chosen.plans.length > 0)
  say('priorities', chosen.priorities.length === 0 ? words.all : listed(chosen.priorities.map((name) => (name === 'none' ? words.no_priority : name))), chosen.priorities.length > 0)
  say('lane', words.lanes[chosen.lane], chosen.lane !== 'all')
  say('assume', summary.plan_assumed === null ? words.in_force : words.assumed(planName(context, summary.plan_assumed, '')), summary.plan_assumed !== null)
}

export function periodWords(from: string | null, until: string | null): string {
  const words = sla.filters
  if (from === null && until === null) return words.whole
  if (until === null) return words.since(figures.shortMonth(from ?? ''))
  if (from === null) return words.to(figures.shortMonth(until))
  return words.between(figures.shortMonth(from), figures.shortMonth(until))
}

function listed(names: readonly string[]): string {
  return names.length > 2 ? sla.filters.some_of(names.length) : names.join(', ')
}

function filter({ document }: DrawContext, name: string, title: string, ...content: (Node | null)[]): HTMLElement {
  return h(document, 'details', { class: 'filter', 'data-filter': name, 'data-owner': name === 'clients' ? '' : null },
    h(document, 'summary', {}, h(document, 'span', { class: 'name' }, title), ' ', h(document, 'span', { class: 'chosen' })),
    h(document, 'fieldset', { class: 'choices' }, h(document, 'legend', { class: 'visually-hidden' }, title), ...content))
}

function boxes({ document }: DrawContext, name: string, options: readonly (readonly [string, string])[]): HTMLElement {
  return h(document, 'ul', {}, ...options.map(([value, label]) => h(document, 'li', { 'data-client': name === 'clients' ? value : null }, h(document, 'label', {}, h(document, 'input', { type: 'checkbox', name, value }), label))))
}

function radios({ document }: DrawContext, name: string, options: readonly (readonly [string, string])[]): HTMLElement {
  return h(document, 'ul', {}, ...options.map(([value, label]) => h(document, 'li', {}, h(document, 'label', {}, h(document, 'input', { type: 'radio', name, value }), label))))
}

function period(summary: DataSummary, context: DrawContext): HTMLElement {
  const { document } = context
  const select = (name: string, label: string): HTMLElement[] => [
    h(document, 'label', { for: `sla-${name}` }, label),
    h(document, 'select', { id: `sla-${name}`, name },
      h(document, 'option', { value: '' }, sla.filters.whole),
      ...summary.months.map((month) => h(document, 'option', { value: month }, figures.month(month)))),
  ]
  return filter(context, 'period', sla.filters.period, h(document, 'div', { class: 'pair' }, ...select('from', sla.filters.from), ...select('until', sla.filters.until)))
}

function clients(summary: DataSummary, context: DrawContext): HTMLElement {
  const { document } = context
  const search = summary.clients.length < SEARCH_FROM ? null
    : h(document, 'input', { type: 'search', class: 'search', name: 'find-client', 'aria-label': sla.filters.find_client, placeholder: sla.filters.find_client, autocomplete: 'off' })
  return filter(context, 'clients', sla.filters.client, search,
    boxes(context, 'clients', summary.clients.map((name) => [name, name] as const)),
    h(document, 'p', { class: 'clear' }, openButton(document, sla.filters.clear, { act: 'clear-clients', key: 'clear-clients' })))
}

function assume(summary: DataSummary, context: DrawContext): HTMLElement {
  return filter(context, 'assume', sla.filters.judged_by,
    h(context.document, 'p', {}, sla.filters.assume_note(summary.without_agreement)),
    radios(context, 'assume', [['', sla.filters.assume_none], ...context.plans]))
}
