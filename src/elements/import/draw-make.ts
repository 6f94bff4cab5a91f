import { describeExport } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Entry } from './entry.ts'
import { isNoTable } from './refusal.ts'

/** Whether a file may be a table at all: a picture or a workbook cannot be given back clean. */
const canTidy = ({ file, inspection, same_as }: Entry): boolean => file.size > 0 && same_as === null && inspection !== null && !isNoTable(inspection.refused ?? '')
const canDescribe = ({ inspection, same_as }: Entry): boolean => same_as === null && inspection !== null && inspection.header.length > 0 && (inspection.refused === null || inspection.layout === null)

/** Buttons: get the file back clean, describe it without its data. */
export function makeButtons(document: Document, entry: Entry): HTMLElement[] {
  const { tidy, describe } = importing
  const { id, file, tidied, described } = entry
  const button = (act: string, label: string, about: string, expanded: boolean | null) => h(document, 'button', {
    type: 'button', class: 'button', 'data-act': act, 'data-value': id, 'data-key': `${act}-${id}`, 'aria-label': about, 'aria-expanded': expanded === null ? null : String(expanded),
    'aria-disabled': act === 'tidy' && tidied?.kind === 'working' ? 'true' : null,
  }, label)
  return [
    ...(canTidy(entry) ? [button('tidy', tidy.button, tidy.label(file.name), null)] : []),
    ...(canDescribe(entry) ? [button('describe', describe.button, describe.label(file.name), described)] : []),
  ]
}

/** What came of them: how far cleaning is, what was saved, the description to be read before it is saved. */
export function drawMade(document: Document, entry: Entry): HTMLElement[] {
  return [...drawTidied(document, entry), ...drawDescription(document, entry)]
}

function drawTidied(document: Document, { id, file, tidied }: Entry): HTMLElement[] {
  const words = importing.tidy
  if (tidied === null) return []
  const box = (...children: (HTMLElement | string | null)[]) => [h(document, 'div', { class: 'import-made', 'data-tidied': id }, ...children)]
  switch (tidied.kind) {
    case 'working':
      return box(
        h(document, 'p', { class: 'strong', id: `tidy-${id}-name` }, words.working(file.name)),
        h(document, 'p', { class: 'small muted' }, words.about),
        h(document, 'progress', { 'data-slot': 'tidy-bar', max: Math.max(1, file.size), value: 0, 'aria-labelledby': `tidy-${id}-name` }),
        h(document, 'p', { class: 'small muted', 'data-slot': 'tidy-bytes' }, words.bytes(importing.size(0), importing.size(file.size))),
        h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'stop-tidy', 'data-value': id, 'data-key': `stop-tidy-${id}` }, words.stop))
    case 'stopped':
      return box(h(document, 'p', {}, words.stopped))
    case 'failed':
      return box(h(document, 'p', {}, words.failed(tidied.cause)))
    case 'done': {
      const button = (act: string, label: string) => h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': act, 'data-value': id, 'data-key': `${act}-${id}` }, label)
      const lines = [...tidied.lines, ...(tidied.more > 0 ? [words.more(tidied.more)] : [])]
      return box(
        h(document, 'p', { class: 'strong' }, words.done(tidied.name, tidied.tables.length)),
        h(document, 'ul', { class: 'plain small' }, ...tidied.tables.map((line) => h(document, 'li', {}, line))),
        h(document, 'p', { class: 'small' }, tidied.found.length > 0 ? `${tidied.found.join(', ')}.` : lines.length === 0 ? words.clean : ''),
        lines.length === 0 ? null : h(document, 'ul', { class: 'plain small muted' }, ...lines.map((line) => h(document, 'li', {}, line))),
        h(document, 'div', { class: 'actions' }, button('save-tidy', words.save_again), tidied.aside === null ? null : button('save-tidy-aside', words.save_aside)))
    }
  }
}

/** Brings the bar of a file that is being cleaned up to date without drawing the page again. */
export function showTidying(root: HTMLElement, id: number, done: number, total: number): void {
  const box = root.querySelector(`[data-tidied="${id}"]`)
  const bar = box?.querySelector('[data-slot="tidy-bar"]')
  bar?.setAttribute('max', String(Math.max(1, total)))
  bar?.setAttribute('value', String(done))
  const bytes = box?.querySelector('[data-slot="tidy-bytes"]')
  if (bytes !== null && bytes !== undefined) bytes.textContent = importing.tidy.bytes(importing.size(done), importing.size(total))
}

function drawDescription(document: Document, entry: Entry): HTMLElement[] {
  const words = importing.describe
  const { id, file, inspection, described } = entry
  if (!described || inspection === null || !canDescribe(entry)) return []
  const button = (act: string, label: string) => h(document, 'button', { type: 'button', class: 'button', 'data-act': act, 'data-value': id, 'data-key': `${act}-${id}` }, label)
  return [h(document, 'section', { class: 'import-made', 'aria-labelledby': `described-${id}` },
    h(document, 'h4', { id: `described-${id}`, tabindex: -1, 'data-key': `described-${id}` }, words.heading(file.name)),
    h(document, 'p', { class: 'small muted' }, words.about),
    h(document, 'pre', { class: 'import-described', tabindex: 0, 'aria-labelledby': `described-${id}` }, describeExport(inspection)),
    h(document, 'div', { class: 'actions' }, button('save-description', words.save), h(document, 'a', { href: '/guide/layouts/#send-one-in' }, words.how)))]
}
