import { AWAITED } from '../../core/index.ts'
import { faultSentence, figures, register as words, stepWords, templateWords } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { GROUPS, type RegisterLine, type RegisterModel } from './gather.ts'
import { lineKey, openedToken, type Act } from './view.ts'

const COLUMNS = 8

/** One table, a group for each thing that comes next, the most urgent first. */
export function drawTable(model: RegisterModel, document: Document): HTMLElement {
  const { columns } = words
  const head = (word: string): HTMLElement => h(document, 'th', { scope: 'col' }, word)
  const table = h(document, 'table', { class: 'rows register stack' },
    h(document, 'caption', { class: 'visually-hidden' }, words.document_title),
    h(document, 'thead', {}, h(document, 'tr', {}, ...(['client', 'document', 'version', 'sent', 'from', 'next', 'state', 'act'] as const).map((column) => head(columns[column])))))
  for (const group of GROUPS) {
    const lines = model.shown.filter((line) => line.group === group)
    if (lines.length === 0) continue
    table.append(h(document, 'tbody', {},
      h(document, 'tr', { class: 'group' }, h(document, 'th', { scope: 'rowgroup', colspan: COLUMNS }, words.groups[group], h(document, 'span', { class: 'small muted' }, ` · ${figures.count(lines.length)}`))),
      ...lines.map((line) => drawLine(line, nameOf(line.entry, model.templates), document))))
  }
  return table
}

function drawLine(line: RegisterLine, title: string, document: Document): HTMLElement {
  const { entry, standing, faults, known, noted } = line
  const cell = (content: Node | string | null, word: string | null = null): HTMLElement => h(document, 'td', { class: content === null ? 'aside' : null, 'data-word': word }, content ?? figures.MISSING)
  const { kind, step } = standing
  const late = step?.kind === 'chase' && step.days_late !== null
  return h(document, 'tr', { 'data-place': `line:${lineKey(entry)}` },
    h(document, 'th', { scope: 'row' }, entry.client, known ? null : h(document, 'span', { class: 'small muted' }, ` ${words.unknown_client}`)),
    cell(h(document, 'span', {}, title, ' ', h(document, 'span', { class: 'small muted nowrap' }, entry.document))),
    cell(entry.version === null ? null : String(entry.version), words.columns.version),
    cell(entry.sent_on === null ? null : h(document, 'span', { class: 'nowrap' }, figures.date(entry.sent_on)), words.columns.sent),
    cell(entry.sent_on === null ? null : fromWords(entry.awaited_from), words.columns.from),
    cell(step === null ? null : h(document, 'span', { class: late ? 'watch-ink strong' : null }, stepWords(step))),
    cell(h(document, 'span', {},
      h(document, 'span', { class: kind === 'signed' ? 'kept-ink' : kind === 'declined' || kind === 'objected' || kind === 'expired' ? 'strong' : null }, stateWords(line)),
      noted ? h(document, 'span', { class: 'tiny muted' }, ` ${words.noted}`) : null,
      entry.note === null ? null : h(document, 'span', { class: 'small muted register-said' }, entry.note),
      ...faults.map((fault) => h(document, 'span', { class: 'small watch-ink register-said' }, faultSentence(fault))))),
    h(document, 'td', { class: 'acts' }, ...actsOf(line).flatMap((what) => [actButton(what, line, document), ' '])))
}

/** What a document is called: by itself, else as others of its template are. */
export const nameOf = ({ title, template }: Pick<RegisterLine['entry'], 'title' | 'template'>, templates: RegisterModel['templates']): string =>
  title ?? templates.find((one) => one.template === template)?.title ?? templateWords(template)

/** A person's name, or who is meant. */
export const fromWords = (from: string | null): string => {
  const known = AWAITED.find((one) => one === (from ?? 'client'))
  return known === undefined ? from ?? '' : words.from[known]
}

function stateWords({ entry, standing: { kind, on, step } }: RegisterLine): string {
  if (step?.kind === 'record' && entry.returned_on !== null) return words.on(words.back, entry.returned_on)
  return on === null || kind === 'made' || kind === 'awaited' || kind === 'sent' ? words.states[kind] : words.on(words.states[kind], on)
}

/** What may be noted of a document as it stands; the likeliest first. */
export function actsOf({ standing: { kind, step } }: RegisterLine): readonly Act[] {
  if (kind === 'made') return ['send', 'details']
  if (step?.kind === 'chase') return ['chase', 'answer', 'details']
  return kind === 'awaited' || kind === 'expired' ? ['answer', 'details'] : ['details']
}

function actButton(what: Act, { entry }: RegisterLine, document: Document): HTMLElement {
  const token = openedToken({ what, ...entry })
  return openButton(document, words.act[what], { act: 'open', key: token, value: token, expanded: false, label: words.act.label(words.act[what], entry.document, entry.client), class: 'small nowrap' })
}
