import { fitOf } from '../../core/index.ts'
import { client as words, clients, habitFigures } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { card } from './context.ts'
import type { ClientContext } from './context.ts'
import type { Gathered } from './gather.ts'

/** In what the client stands out from the others, and whether it fits what the provider does best. */
export function drawStanding({ page: { habits, seats, servers, sites } }: Gathered, { document, content }: ClientContext): HTMLElement {
  const fit = content === null ? null : fitOf({ seats, servers, sites, platforms: [] }, content.provider.fit)
  const parts = fit === null ? [] : fit.items.flatMap(({ item, standing, found, fits }) => (found === null || fits === null ? [] : [words.fit.item(item, found, fits, standing === 'fits')]))
  return card(document, 'standing', words.habits.title, { owner: true },
    habits.length === 0 ? h(document, 'p', { class: 'small muted' }, words.habits.none)
      : h(document, 'ul', { class: 'habits' }, ...habits.map((one) => h(document, 'li', {}, h(document, 'b', {}, words.habits.says(clients.step.habit(one.habit))), h(document, 'span', { class: 'block small' }, habitFigures(one))))),
    fit === null ? null : h(document, 'h3', { class: 'under' }, words.fit.title),
    fit === null ? null : h(document, 'p', { class: 'small' }, `${words.fit.overall[fit.overall]}${parts.length === 0 ? '' : ': '}${parts.join(', ')}.`))
}
