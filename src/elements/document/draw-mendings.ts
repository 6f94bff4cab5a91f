import { documents } from '../../words/index.ts'
import { h, openButton, type Child } from '../shared/index.ts'
import type { Mending } from './problems.ts'

const words = documents.problems
const SVG = 'http://www.w3.org/2000/svg'

/** The box at the top: each thing to be mended, where it stands, what to do, and the way to its field. */
export function drawMending(document: Document, mending: Mending, label: string | null): HTMLElement {
  const { title, path, code } = mending
  const sentences = [...(mending.places.length === 0 ? [] : [words.at(mending.places)]), ...mending.sentences]
  const named: Child[] = code === null || !title.startsWith(code) ? [title] : [h(document, 'code', {}, code), title.slice(code.length)]
  return h(document, 'li', { class: 'state refused doc-mending' },
    h(document, 'h2', {}, mark(document), ' ', ...named),
    ...(sentences.length === 0 ? [] : [h(document, 'p', {}, sentences.join(' '))]),
    path === null || label === null ? null : h(document, 'p', {}, openButton(document, words.go(label), { act: 'go', value: path, key: `go:${path}:${title}` })))
}

function mark(document: Document): Node {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [name, value] of [['class', 'mark doc-problem'], ['width', '12'], ['height', '12'], ['viewBox', '0 0 12 12'], ['role', 'img'], ['aria-label', words.mark]] as const) svg.setAttribute(name, value)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', 'M1 2h10L6 11z')
  svg.append(path)
  return svg
}
