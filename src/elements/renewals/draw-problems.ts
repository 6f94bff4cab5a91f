import { renewals } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { clientLink } from './context.ts'
import type { RenewalsContext } from './context.ts'
import type { RenewalsModel } from './gather.ts'

const words = renewals.problems

/** What is wrong with agreements as the files have them: where it stands, and the rule by which it is handled. */
export function drawProblems({ problems }: RenewalsModel, { document }: RenewalsContext): HTMLElement {
  const { columns } = words
  const clients = new Set(problems.map(({ client }) => client)).size
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'agreement-problems', 'data-part': 'problems' },
    h(document, 'h2', { id: 'agreement-problems' }, problems.length === 0 ? words.title_none : words.title(clients)),
    problems.length === 0 ? h(document, 'p', { class: 'muted' }, words.none)
      : h(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'agreement-problems' }, h(document, 'table', { class: 'rows agreement-problems' },
        h(document, 'thead', {}, h(document, 'tr', {}, ...(['client', 'what', 'rule', 'place'] as const).map((column) => h(document, 'th', { scope: 'col' }, columns[column])))),
        h(document, 'tbody', {}, ...problems.map((one) => h(document, 'tr', { 'data-client': one.client },
          h(document, 'th', { scope: 'row' }, h(document, 'a', { class: 'plain', href: clientLink(one.client) }, one.client)),
          h(document, 'td', {}, words.fault(one)), h(document, 'td', {}, words.rules[one.rule]),
          h(document, 'td', { class: 'small muted' }, one.file === null ? words.no_file : renewals.panel.place(one.file, one.row))))))))
}
