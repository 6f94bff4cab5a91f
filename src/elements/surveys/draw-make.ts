import { surveys as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { SurveysModel } from './gather.ts'
import { SHOWS } from './view.ts'
import type { Prepared, Way } from './making.ts'

export const WAYS = ['question', 'page', 'pdf'] as const satisfies readonly Way[]

/** The bar above the list: which clients are shown and chosen, what is prepared, and what came of it. */
export function drawMake({ today, view }: SurveysModel, document: Document): HTMLElement {
  const { make, due } = words
  const field = (label: string, control: HTMLElement, extra: Node | null = null): HTMLElement => h(document, 'div', { class: 'surveys-field' }, h(document, 'label', {}, h(document, 'span', {}, label), control), extra)
  const option = (value: string, text: string, selected = false): HTMLElement => h(document, 'option', { value, selected }, text)
  return h(document, 'div', { class: 'surveys-make', role: 'group', 'aria-label': make.label, 'data-part': 'make' },
    h(document, 'div', { class: 'surveys-tools' },
      field(due.search, h(document, 'input', { type: 'search', name: 'find', value: view.find, autocomplete: 'off' })),
      field(due.show, h(document, 'select', { name: 'show' }, ...SHOWS.map((show) => option(show, due.shows[show], show === view.show)))),
      h(document, 'label', { class: 'surveys-all' }, h(document, 'input', { type: 'checkbox', name: 'survey-all' }), h(document, 'span', { 'data-make': 'all' }, due.all_shown(0)))),
    h(document, 'div', { class: 'surveys-bar', 'data-make': 'choose' },
      field(make.way, h(document, 'select', { name: 'survey-way' }, ...WAYS.map((way) => option(way, make.ways[way])))),
      field(make.sent_on, h(document, 'input', { type: 'date', name: 'survey-sent', value: today }), h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'today', 'data-key': 'today' }, make.today)),
      field(make.return_by, h(document, 'input', { type: 'date', name: 'survey-return' })),
      field(make.paper, h(document, 'select', { name: 'survey-paper' }, option('A4', 'A4'), option('Letter', 'US Letter'))),
      h(document, 'button', { type: 'button', class: 'button primary', 'data-act': 'prepare', 'data-key': 'prepare', 'data-make': 'button', 'aria-disabled': 'true' }, make.button(0, 'question'))),
    h(document, 'div', { class: 'surveys-bar', 'data-make': 'run', hidden: true },
      h(document, 'p', { 'data-make': 'at' }), h(document, 'progress', { 'data-make': 'bar', 'aria-label': make.label, max: 1 }),
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'cancel', 'data-key': 'cancel' }, make.cancel)),
    h(document, 'p', { class: 'reading-note', role: 'status', 'data-make': 'say', hidden: true }),
    h(document, 'div', { class: 'surveys-result', 'data-make': 'result', hidden: true }))
}

/** What came of a run. @param noted whether they stand as sent already */
export function drawPrepared({ zip, way, notes, sent_on, made, not_made, without }: Prepared, noted: boolean, document: Document): Node[] {
  const { make } = words
  const button = (act: string, text: string, kind = 'button'): HTMLElement => h(document, 'button', { type: 'button', class: kind, 'data-act': act, 'data-key': act }, text)
  const line = (...content: readonly (Node | string)[]): HTMLElement => h(document, 'p', {}, ...content)
  return [
    h(document, 'h3', { tabindex: -1 }, make.done(made, way, not_made.length)),
    ...(zip === null ? [] : [line((way === 'pdf' ? make.downloaded_pdf : make.downloaded)(zip.name, make.size(zip.bytes.length)), ' ', button('again', make.again, 'open')), ...(way === 'question' ? [] : [h(document, 'p', { class: 'small muted' }, make.registered)])]),
    ...(without.length === 0 || way === 'pdf' ? [] : [line(make.no_address(without))]),
    ...(notes.length === 0 || noted ? [] : [h(document, 'p', { class: 'actions' }, `${make.when_sent} `, button('note-sent', make.note_sent(notes.length, sent_on)))]),
    ...(not_made.length === 0 ? [] : [h(document, 'table', { class: 'rows', 'aria-label': make.not_made }, h(document, 'tbody', {}, ...not_made.map(({ client, sentences }) => h(document, 'tr', {}, h(document, 'th', { scope: 'row' }, client), h(document, 'td', {}, sentences.join(' '))))))]),
  ]
}

