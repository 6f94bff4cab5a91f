import type { Board } from '../../core/index.ts'
import { figures, register as words, stepWords } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { openedToken } from './view.ts'

/** Every client in one group: the groups beside each other, or one below the other on a phone. */
export function drawBoard(board: Board & { readonly template: string; readonly clients: number }, document: Document): HTMLElement {
  const named = words.board.groups
  const filled = board.groups.filter(({ clients, kind }) => clients.length > 0 || (kind !== 'sent' && kind !== 'no_agreement'))
  return h(document, 'section', { class: 'section', 'aria-label': words.filters.board },
    h(document, 'p', { class: 'small muted' }, words.board.balance(board.clients, board.groups.map(({ clients, kind }) => [clients.length, named[kind]] as const)),
      board.others.length === 0 ? null : ` ${words.board.others(board.others.length)}`),
    h(document, 'div', { class: 'board' }, ...filled.map(({ kind, clients }) => h(document, 'section', { class: 'board-group', 'aria-labelledby': `board-${kind}` },
      h(document, 'h2', { id: `board-${kind}` }, named[kind], h(document, 'span', { class: 'board-count' }, ` ${figures.count(clients.length)}`)),
      clients.length === 0 ? h(document, 'p', { class: 'small muted' }, words.board.nobody) : h(document, 'ul', {}, ...clients.map(({ client, entry, standing }) => {
        if (entry === null || standing === null) return h(document, 'li', {}, client)
        const token = openedToken({ what: 'details', document: entry.document, client })
        const late = standing.step?.kind === 'chase' && standing.step.days_late !== null
        const note = standing.step !== null && standing.kind === 'awaited' ? stepWords(standing.step) : standing.on === null ? null : figures.date(standing.on)
        return h(document, 'li', { 'data-place': `board:${token}` },
          openButton(document, client, { act: 'open', key: token, value: token, expanded: false, label: words.act.label(words.act.details, entry.document, client) }),
          note === null ? null : h(document, 'span', { class: `small ${late ? 'watch-ink' : 'muted'} register-said` }, note))
      })),
      kind === 'not_made' && clients.length > 0 ? h(document, 'p', { class: 'small' }, h(document, 'a', { href: `/documents/${board.template}/` }, words.board.make)) : null))),
    h(document, 'div', { 'data-place': 'board' }))
}
