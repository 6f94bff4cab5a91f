import { signersOf, type Template } from '../../document/index.ts'
import { documents } from '../../words/index.ts'
import { byData, h, keepFocus } from '../shared/index.ts'
import type { Composition } from './compose.ts'
import { drawChooser } from './draw-choose.ts'
import { showFields } from './draw-fields.ts'
import { drawMending } from './draw-mendings.ts'
import { showPreview } from './draw-preview.ts'
import { fieldRows } from './field-rows.ts'
import { documentTitle } from './finding.ts'
import type { Case } from './gather.ts'
import type { Subject } from './subject.ts'
import { isTyped, type View } from './view.ts'

const part = (root: ParentNode, name: string): HTMLElement | null => byData(root, 'part', name)

/** More things to be mended than these stand close together. */
const FEW = 3

/** The places of one client's document; `showWork` fills them. */
export function drawWork(document: Document, { name }: Subject, edited: readonly string[]): HTMLElement {
  return h(document, 'div', { class: 'doc-work' },
    h(document, 'ul', { class: 'doc-mendings', 'data-part': 'mendings', 'aria-label': documents.problems.label }),
    h(document, 'section', { class: 'doc-preview', 'data-part': 'preview', 'aria-label': documents.preview.label }),
    h(document, 'div', { class: 'doc-side' },
      h(document, 'ul', { class: 'doc-notes', 'data-part': 'notes', 'aria-label': documents.notes_label }),
      h(document, 'div', { 'data-part': 'fields' }),
      h(document, 'p', { class: 'small muted doc-emptied' }, documents.fields.empty),
      h(document, 'section', { class: 'doc-signer', 'aria-labelledby': 'signer', 'data-part': 'signer' }),
      drawText(document, name, edited)))
}

/** Where the document's own words come from. */
function drawText(document: Document, name: string, edited: readonly string[]): HTMLElement {
  const words = documents.text
  const link = (path: string, label: string): HTMLElement => h(document, 'a', { class: 'open', href: `/documents/write/#${new URLSearchParams({ file: path })}` }, label)
  const file = (path: string): string => path.replace(/\.mdx$/, '')
  const told = edited.length === 0 ? null : h(document, 'p', { class: 'reading-note', 'data-part': 'edited' }, words.edited(edited.length), ' ',
    ...edited.flatMap((path, index) => [...(index === 0 ? [] : [', ']), link(file(path), path)]), '.')
  return h(document, 'section', { class: 'doc-text', 'aria-labelledby': 'doc-text' },
    h(document, 'h2', { id: 'doc-text' }, words.title), told,
    h(document, 'p', {}, words.file(`content/templates/${name}.mdx`), ' ', link(`templates/${name}`, words.edit)),
    h(document, 'p', { class: 'small muted' }, documents.signer.legal))
}

/** The buttons beside the title. */
export function drawActions(document: Document, one: Case, view: View): HTMLElement[] {
  const words = documents.choose
  return [
    drawChooser(document, one.clients, one.client.client, view.paper, one.prospect),
    h(document, 'button', { type: 'button', class: 'button', 'data-act': 'start-over', 'data-key': 'start-over' }, words.start_over),
    h(document, 'button', { type: 'button', class: 'button', 'data-act': 'email', 'data-key': 'email', 'aria-disabled': 'true', 'aria-describedby': 'download-reason' }, words.email),
    h(document, 'button', { type: 'button', class: 'button primary', 'data-act': 'download', 'data-key': 'download', 'aria-disabled': 'true', 'aria-describedby': 'download-reason' }, words.download),
    h(document, 'p', { class: 'doc-reason', id: 'download-reason', 'data-part': 'reason' }, words.waits),
  ]
}

/** Brings everything in step with the document as it is now; `typing`: but for the field in focus. */
export function showWork(root: HTMLElement, made: Composition, typing: boolean): void {
  const { ownerDocument: document } = root
  const rows = fieldRows(made)
  const label = (path: string | null): string | null => rows.find((row) => row.path === path && row.control !== null)?.label ?? null
  const title = part(root, 'title')
  if (title !== null) title.textContent = documentTitle(made)
  const mendings = part(root, 'mendings')
  if (mendings !== null) {
    mendings.hidden = made.mendings.length === 0
    mendings.classList.toggle('is-many', made.mendings.length > FEW)
    keepFocus(mendings, () => mendings.replaceChildren(...made.mendings.map((mending) => drawMending(document, mending, label(mending.path)))))
  }
  const notes = part(root, 'notes')
  const told = made.draft.terms.notes
  if (notes !== null) {
    notes.hidden = told.length === 0
    notes.replaceChildren(...told.map((note) => h(document, 'li', { class: 'reading-note' }, note)))
  }
  const fields = part(root, 'fields')
  if (fields !== null) showFields(fields, rows, typing)
  const signer = part(root, 'signer')
  if (signer !== null) showSigner(signer, made.template)
  const preview = part(root, 'preview')
  if (preview !== null) showPreview(preview, made)
  showActions(root, made)
}

function showSigner(place: HTMLElement, template: Template): void {
  const { ownerDocument: document } = place
  const signers = signersOf(template)
  const said = signers.length > 1 ? documents.signer.both : signers.length === 1 ? documents.signer.one[signers[0] ?? 'provider'] : documents.signer.nobody
  if (place.dataset['said'] === said.title) return
  place.dataset['said'] = said.title
  place.replaceChildren(h(document, 'h2', { id: 'signer' }, said.title), h(document, 'ul', {}, ...said.points.map((point) => h(document, 'li', {}, point))))
}

function showActions(root: HTMLElement, { mendings, view }: Composition): void {
  const over = byData(root, 'key', 'start-over')
  if (over !== null) over.hidden = !isTyped(view)
  const blocked = mendings.length > 0
  const reason = part(root, 'reason')
  if (reason !== null) {
    reason.hidden = !blocked
    reason.textContent = blocked ? documents.choose.blocked(mendings.length) : ''
  }
  for (const key of ['download', 'email']) {
    const button = byData(root, 'key', key)
    if (blocked) button?.setAttribute('aria-disabled', 'true')
    else button?.removeAttribute('aria-disabled')
  }
}
