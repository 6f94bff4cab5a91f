import { write } from '../../words/index.ts'
import { h, type Child } from '../shared/index.ts'
import { FOLDERS, type Entry, type Folder, type NameFault } from './shelf.ts'
import { linkTo, type View } from './view.ts'

const words = write.list

/** Finds, new texts, every text by folder, and what can be done with files. */
export function drawList(document: Document): HTMLElement {
  const { files, make } = write
  return h(document, 'nav', { class: 'write-list', 'aria-label': words.label },
    h(document, 'div', { class: 'write-new' },
      ...FOLDERS.map((folder) => h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'new', 'data-value': folder, 'data-key': `new:${folder}` }, make[folder]))),
    h(document, 'div', { 'data-part': 'make' }),
    h(document, 'input', { type: 'search', class: 'search', name: 'find-text', 'aria-label': words.find, placeholder: words.find, 'aria-controls': 'write-texts', autocomplete: 'off', spellcheck: 'false' }),
    h(document, 'p', { class: 'small muted', role: 'status', 'data-part': 'found' }),
    h(document, 'div', { id: 'write-texts', 'data-part': 'texts' }),
    h(document, 'div', { class: 'write-files', role: 'group', 'aria-label': files.label },
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'take', 'data-key': 'take' }, files.take),
      h(document, 'input', { type: 'file', accept: '.mdx', multiple: true, hidden: true, name: 'take-files', tabindex: -1, 'aria-label': files.take }),
      h(document, 'p', { class: 'small muted' }, files.take_note),
      h(document, 'div', { 'data-part': 'all' })))
}

export function drawTexts(document: Document, shelf: readonly Entry[], view: View, faulty: ReadonlySet<string>): HTMLElement[] {
  return FOLDERS.flatMap((folder) => {
    const own = shelf.filter((one) => one.folder === folder)
    if (own.length === 0) return []
    return [h(document, 'section', { 'data-folder': folder },
      h(document, 'h2', {}, words.folders[folder]),
      h(document, 'ul', {}, ...own.map((entry) => h(document, 'li', { 'data-find': entry.name },
        h(document, 'a', { href: linkTo({ file: entry.path, client: view.client }), 'data-key': entry.path, 'aria-current': entry.path === view.file ? 'true' : null }, entry.name, ...marks(document, entry, faulty))))))]
  })
}

function marks(document: Document, { state, path }: Entry, faulty: ReadonlySet<string>): Child[] {
  const told = words.marks[state]
  return [
    ...(told === null ? [] : [' ', h(document, 'span', { class: 'write-mark' }, told)]),
    ...(faulty.has(path) ? [' ', h(document, 'span', { class: 'write-mark write-faulty' }, words.faulty)] : []),
  ]
}

/** Shows the texts whose names hold what is looked for, case apart. */
export function narrow(root: HTMLElement, wanted: string): void {
  const sought = wanted.trim().toLowerCase()
  const entries = [...root.querySelectorAll<HTMLElement>('[data-part="texts"] [data-find]')]
  for (const entry of entries) entry.hidden = !(entry.dataset['find'] ?? '').includes(sought)
  for (const section of root.querySelectorAll<HTMLElement>('[data-part="texts"] section')) section.hidden = section.querySelector('[data-find]:not([hidden])') === null
  const shown = entries.filter((entry) => !entry.hidden).length
  const told = root.querySelector('[data-part="found"]')
  if (told !== null) told.textContent = shown === 0 ? words.none(wanted.trim()) : words.shown(shown, entries.length)
}

/** Where the name of a new text is typed. */
export function drawMake(document: Document, folder: Folder, name: string, fault: NameFault | null): HTMLElement {
  const { make } = write
  return h(document, 'form', { class: 'write-make', 'data-folder': folder, autocomplete: 'off' },
    h(document, 'label', { for: 'write-name' }, make.name[folder]),
    h(document, 'input', { type: 'text', id: 'write-name', name: 'name', value: name, spellcheck: 'false', 'aria-describedby': 'write-name-note', 'aria-invalid': fault === null ? null : 'true' }),
    h(document, 'p', { id: 'write-name-note', class: fault === null ? 'small muted' : 'write-wrong' }, fault === null ? make.note : make.faults[fault]),
    h(document, 'div', { class: 'actions' },
      h(document, 'button', { type: 'submit', class: 'button primary' }, make.do),
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'not-new' }, make.cancel)))
}

export function drawAll(document: Document, changed: number): HTMLElement[] {
  if (changed === 0) return []
  return [
    h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'download-all', 'data-key': 'download-all' }, write.files.all(changed)),
    h(document, 'p', { class: 'small muted' }, write.files.all_note),
  ]
}
