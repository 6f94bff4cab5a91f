import { figures, importing } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { PAGE, shownOf } from './lists.ts'
import { replacedIn, totals } from './model.ts'
import type { ImportModel } from './model.ts'
import { asideGroups } from './set-aside.ts'
import type { AsideGroup, AsideRow } from './set-aside.ts'

const LONGEST = 400
const FEW = 20

/** Every row that was set aside, by reason, as it stood; short lists are open. */
export function drawSetAside(document: Document, model: ImportModel): HTMLElement[] {
  const words = importing.aside
  const { aside } = totals(model.summary)
  const replaced = replacedIn(model)
  if (model.stage !== 'ready' || model.workspace === 'none' || aside === 0) return []
  if (model.workspace === 'sample' && model.entries.length > 0) return []
  const section = h(document, 'section', { class: 'section', 'aria-labelledby': 'import-aside' },
    h(document, 'div', { class: 'section-head' },
      h(document, 'h2', { id: 'import-aside' }, words.heading(aside - replaced, replaced)),
      h(document, 'button', { type: 'button', class: 'open small', 'data-act': 'download', 'data-key': 'download' }, words.download)))
  const about = h(document, 'p', { class: 'small muted' }, aside === replaced ? words.merged_about : words.about)
  if (model.aside === null) {
    section.append(about, h(document, 'p', {}, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'show-aside', 'data-key': 'show-aside' }, words.show(aside))))
    return [section]
  }
  const { columns } = words
  const heads = [columns.row, columns.file, columns.found, columns.text]
  section.append(about, h(document, 'table', { class: 'rows import-aside' },
    h(document, 'thead', {}, h(document, 'tr', {}, ...heads.map((head) => h(document, 'th', { scope: 'col' }, head)))),
    ...asideGroups(model.aside).map((group) => drawGroup(document, model, group, model.aside?.length ?? 0))))
  return [section]
}

function drawGroup(document: Document, model: ImportModel, { reason, merged, rows }: AsideGroup, all: number): HTMLElement {
  const words = importing.aside
  const list = `aside ${reason}`
  const shown = shownOf(model.shown, list, rows.length, all <= FEW && !merged)
  const head = h(document, 'tr', { class: shown > 0 ? 'group is-open' : 'group' }, h(document, 'th', { colspan: 4, scope: 'rowgroup' },
    openButton(document, reason, { key: list, act: 'list', value: list, label: words.open(reason, rows.length), expanded: shown > 0 }),
    h(document, 'span', { class: 'muted group-count' }, figures.count(rows.length)),
    merged && shown > 0 && model.aside?.every((row) => row.merged) === false ? h(document, 'p', { class: 'small muted' }, words.merged_about) : null))
  const body = h(document, 'tbody', {}, head, ...rows.slice(0, shown).map((row) => drawRow(document, row)))
  if (shown > 0 && shown < rows.length) body.append(h(document, 'tr', { class: 'more' }, h(document, 'td', { colspan: 4 }, moreButton(document, list, shown, rows.length))))
  return body
}

/** "Show 20 more of 214". */
export function moreButton(document: Document, list: string, shown: number, all: number): HTMLElement {
  return h(document, 'button', { type: 'button', class: 'open small', 'data-act': 'list-more', 'data-value': list, 'data-shown': shown, 'data-key': `more ${list}` }, importing.aside.more(Math.min(PAGE, all - shown), all - shown))
}

function drawRow(document: Document, { file, row, found, text }: AsideRow): HTMLElement {
  const { columns, ...words } = importing.aside
  return h(document, 'tr', {},
    h(document, 'td', { 'data-label': columns.row, class: 'nowrap' }, row === null ? figures.MISSING : figures.count(row)),
    h(document, 'td', { 'data-label': columns.file, class: 'file' }, file),
    h(document, 'td', { 'data-label': columns.found }, found ?? words.nothing),
    h(document, 'td', { 'data-label': columns.text, class: 'stood' }, text === null ? h(document, 'span', { class: 'muted' }, words.too_large) : shortened(text)))
}

/** A row's text, cut where it is long; the download has all of it. */
export const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
