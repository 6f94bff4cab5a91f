import { hoursInWords, optionOf, type CountingRules, type Edge } from '../../core/index.ts'
import { compare } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { CompareModel } from './gather.ts'

/** What the owner can say, from what differs. */
export function meetingWords({ differences, ours, theirs, agreement }: CompareModel): string {
  return compare.meeting({ differences, ours: ours.rules, theirs: theirs.rules, agreed_on: agreement?.agreed_on ?? null, hours: agreement?.hours ?? null })
}

/** For each difference the sentence that either contract prints. */
export function drawPrint(model: CompareModel, document: Document): HTMLElement {
  const words = compare.print
  const { differences, ours, theirs } = model
  const sentence = (edge: Edge, rules: CountingRules): HTMLElement => h(document, 'p', {}, optionOf(edge, rules).sentence)
  const one = (edge: Edge): HTMLElement => h(document, 'div', { class: 'clause-pair' },
    h(document, 'h3', {}, edge.question, ' ', h(document, 'a', { class: 'small', href: `/guide/decisions/#${edge.decision}` }, words.decision)),
    h(document, 'div', {}, h(document, 'h4', { class: 'kicker' }, words.ours), sentence(edge, ours.rules), ...(edge.id === 'hours' ? planHours(model, document) : [])),
    h(document, 'div', {}, h(document, 'h4', { class: 'kicker' }, words.theirs), sentence(edge, theirs.rules)))
  return h(document, 'section', { class: 'section printed', 'aria-labelledby': 'compare-print' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'compare-print' }, words.title)),
    ...(differences.length === 0 ? [h(document, 'p', { class: 'muted' }, words.none)] : differences.map(one)))
}

function planHours({ content, summary }: CompareModel, document: Document): HTMLElement[] {
  return [...content.plans.values()].flatMap((plan) => {
    const calendar = content.calendars.get(plan.calendar)
    return calendar === undefined || !summary.plans.includes(plan.id) ? [] : [h(document, 'p', { class: 'small muted' }, compare.print.plan_hours(plan.name, hoursInWords(calendar)))]
  })
}
