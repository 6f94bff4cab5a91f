import { sums as words } from '../../words/index.ts'
import { clientLink } from '../clients/links.ts'
import { h } from '../shared/index.ts'
import type { SumsContext } from './context.ts'
import type { SumsModel } from './gather.ts'

/** What is missing, and of whom: never a nothing in a sum. Null where nothing is. */
export function drawWarnings({ rows }: Pick<SumsModel, 'rows'>, { document }: SumsContext): HTMLElement | null {
  const warned = rows.filter(({ sums }) => sums.warnings.length > 0)
  if (warned.length === 0) return null
  return h(document, 'details', { class: 'sums-warnings', open: warned.length <= 4 },
    h(document, 'summary', {}, h(document, 'span', { class: 'diamond', 'aria-hidden': 'true' }), words.warnings.title(warned.length)),
    h(document, 'ul', {}, ...warned.map(({ client, sums }) => h(document, 'li', { 'data-client': client }, h(document, 'a', { class: 'plain', href: clientLink(client) }, client), h(document, 'span', {}, sums.warnings.map(words.warnings.text).join(' '))))))
}
