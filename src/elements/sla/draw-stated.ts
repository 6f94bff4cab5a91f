import { ratePoint } from '../../charts/index.ts'
import { figures, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { figureButton } from './draw-headlines.ts'
import type { SlaModel } from './gather.ts'
import { statedHeading } from './headings.ts'
import type { Opened } from './view.ts'

/** The export's own verdict beside ours, with the tickets on which they differ. */
export function drawStated(model: SlaModel, { document }: DrawContext): HTMLElement | null {
  const { stated } = model
  if (stated === null) return null
  const decided = stated.within + stated.violated
  if (decided === 0) return null
  const differ = (which: 'ours_worse' | 'ours_better' | 'contradicted', words: string): HTMLElement => {
    const opened: Opened = { place: 'stated', key: '', slice: { kind: 'differ', which } }
    const number = figures.count(stated[which])
    return h(document, 'div', { class: 'headline' },
      h(document, 'h3', { class: 'kicker' }, words),
      h(document, 'p', { class: 'figure-number' }, stated[which] === 0 ? number : figureButton(document, number, opened, `${number}: ${words}`)))
  }
  const point = ratePoint({ tickets: decided, met: stated.within, missed: stated.violated, promised_bp: 0 })
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'stated' },
    h(document, 'h2', { id: 'stated' }, statedHeading(stated)),
    h(document, 'p', { class: 'chart-caption' }, `${sla.stated.caption}. ${sla.stated.says} ${sla.stated.within(stated.within, decided)}, ${figures.share(point.rate)}. ${sla.stated.none(stated.none)}`),
    h(document, 'div', { class: 'stated-grid' },
      differ('ours_worse', sla.stated.worse), differ('ours_better', sla.stated.better), differ('contradicted', sla.stated.contradicted)),
    h(document, 'div', { 'data-place': 'stated:' }))
}
