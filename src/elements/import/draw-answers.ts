import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { answersOf, helpFor } from './answers.ts'
import type { Answer } from './answers.ts'
import type { Entry } from './entry.ts'
import { notGiven } from './given.ts'
import type { ImportModel } from './model.ts'

/** What the files can show and what not, and why; where no tickets were looked at, which files are not given. */
export function drawAnswers(document: Document, model: ImportModel): HTMLElement {
  const answers = answersOf(model.entries)
  return answers === null ? missingFiles(document, model) : drawnAnswers(document, answers)
}

function drawnAnswers(document: Document, answers: readonly Answer[]): HTMLElement {
  const words = importing.answers
  const can = answers.filter(({ state }) => state !== 'none')
  const cannot = answers.filter(({ state }) => state === 'none')
  const sees = (name: Answer['name']) => words.questions[name].sees
  return h(document, 'section', { class: 'import-missing', 'aria-labelledby': 'import-can' },
    h(document, 'h2', { id: 'import-can' }, words.can),
    can.length === 0 ? h(document, 'p', { class: 'muted' }, words.nothing) : h(document, 'ul', { class: 'import-can' }, ...can.map(({ name, state, lacking }) =>
      h(document, 'li', {}, sees(name), state === 'some' ? h(document, 'span', { class: 'muted' }, ` (${words.but(lacking)})`) : null))),
    h(document, 'h2', { id: 'import-cannot' }, words.cannot),
    cannot.length === 0 ? h(document, 'p', { class: 'muted' }, words.all) : h(document, 'ul', { class: 'import-cannot' }, ...cannot.map(({ name }) =>
      h(document, 'li', {}, h(document, 'b', {}, sees(name)), ', ', h(document, 'span', { class: 'muted' }, words.because(name))))),
    h(document, 'p', { class: 'small muted' }, cannot.length === 0 ? '' : `${words.note} `, words.later))
}

function missingFiles(document: Document, model: ImportModel): HTMLElement {
  const words = importing.missing
  const files = notGiven(model.entries, model.workspace === 'none' ? null : model.summary)
  const items = files.map((file) => h(document, 'li', {}, h(document, 'b', {}, file), ' ', h(document, 'span', { class: 'muted' }, words.files[file])))
  return h(document, 'section', { class: 'import-missing', 'aria-labelledby': 'import-missing' },
    h(document, 'h2', { id: 'import-missing' }, words.heading),
    items.length === 0 ? h(document, 'p', { class: 'muted' }, words.all) : h(document, 'ul', {}, ...items),
    h(document, 'p', { class: 'small muted' }, items.length === 0 ? '' : `${words.note} `, importing.answers.later))
}

/** What one file cannot answer and what would help; null where there is nothing to say. */
export function drawFileCannot(document: Document, { inspection }: Entry): HTMLElement | null {
  const words = importing.answers
  if (inspection === null || inspection.refused !== null || inspection.holding === null || inspection.cannot.length === 0) return null
  const helps = helpFor(inspection)
  return h(document, 'div', { class: 'import-remarks import-file-cannot' },
    h(document, 'h4', {}, words.cannot_file),
    h(document, 'ul', { class: 'plain' }, ...inspection.cannot.map((line) => h(document, 'li', {}, line))),
    helps.length === 0 ? null : h(document, 'p', { class: 'muted' }, words.helps(helps)))
}
