import { write } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { Checked, Fault } from './check.ts'

const words = write.faults

/** Most that are listed of one kind. */
const MOST = 30

export type Told = Pick<Checked, 'faults'> & Partial<Pick<Checked, 'elsewhere' | 'lacks'>>

/** What is wrong, each opening at its place. */
export function drawFaults(document: Document, { faults, elsewhere = [], lacks = [] }: Told, path: string, client: string | null): HTMLElement[] {
  const sections = [
    faults.length === 0
      ? h(document, 'p', { class: 'write-fine' }, words.none)
      : h(document, 'section', { class: 'write-wrongs' }, h(document, 'h2', {}, words.some(faults.length)), list(document, faults, path, 'text')),
  ]
  if (elsewhere.length > 0) sections.push(h(document, 'section', { class: 'write-wrongs' }, h(document, 'h2', {}, words.elsewhere), list(document, elsewhere, path, 'other')))
  if (lacks.length > 0) sections.push(h(document, 'section', { class: 'write-lacks' }, h(document, 'h2', {}, words.lacks(client ?? '')), list(document, lacks, path, 'client')))
  return sections
}

function list(document: Document, faults: readonly Fault[], path: string, kind: string): HTMLElement {
  return h(document, 'ul', {}, ...faults.slice(0, MOST).map((fault, nth) => {
    const place = fault.path === path ? words.place(fault.line, fault.column) : fault.path === null ? null : words.in_file(fault.path, fault.line)
    return h(document, 'li', {},
      place === null ? null : openButton(document, place, { act: 'go', key: `${kind}:${nth}`, value: `${fault.path ?? ''}:${fault.line}:${fault.column}` }),
      place === null ? null : ' ', h(document, 'span', {}, fault.message))
  }))
}
