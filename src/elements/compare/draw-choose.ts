import { asAgreed, differences, optionOf, SCHOOLS, type Content, type CountingRules } from '../../core/index.ts'
import { compare } from '../../words/index.ts'
import { byData, h, openButton } from '../shared/index.ts'
import { CHOICES, schoolOf, type Choice } from './choice.ts'

const BY_HAND = 'by-hand'

/** The other way to count: a school, or each difference by hand. Drawn once for the content; `showChoice` keeps it in step with the view. */
export function drawChoose(document: Document, content: Content): HTMLElement {
  const words = compare.choose
  const agreed = asAgreed(content.rules)
  const school = h(document, 'select', { id: 'compare-school', name: 'school', 'data-key': 'school' },
    ...SCHOOLS.map(({ id, name }) => h(document, 'option', { value: id }, name)),
    h(document, 'option', { value: BY_HAND, disabled: true }, words.by_hand))
  const questions = CHOICES.map((edge) => {
    const own = optionOf(edge, agreed).value
    return h(document, 'div', { class: 'question', 'data-edge': edge.id },
      h(document, 'label', { for: `compare-${edge.id}` }, edge.question),
      h(document, 'select', { id: `compare-${edge.id}`, name: `edge:${edge.id}`, 'data-key': `edge:${edge.id}` },
        ...edge.options.map((option) => h(document, 'option', { value: option.value === own ? '' : option.value }, words.option(option, option.value === own)))))
  })
  return h(document, 'section', { class: 'choose', 'aria-label': words.label, 'data-part': 'choose' },
    h(document, 'div', { class: 'school' },
      h(document, 'label', { for: 'compare-school' }, words.school),
      school,
      h(document, 'p', { class: 'small muted', 'data-part': 'seen' })),
    h(document, 'details', { class: 'by-hand' },
      h(document, 'summary', {}, h(document, 'span', { 'data-part': 'differing' })),
      h(document, 'div', { class: 'questions', role: 'group', 'aria-label': words.hand }, ...questions),
      h(document, 'p', { class: 'small' }, openButton(document, words.back, { act: 'as-agreed', key: 'as-agreed' }))))
}

/** The lists, and the words beside them, as the view has them. */
export function showChoice(root: HTMLElement, choice: Choice, content: Content): void {
  const words = compare.choose
  const agreed = asAgreed(content.rules)
  const rules: CountingRules = { ...agreed, ...choice }
  const school = schoolOf(choice)
  const differing = differences(agreed, rules)
  select(root.querySelector('select[name="school"]'), school?.id ?? BY_HAND)
  for (const edge of CHOICES) {
    const { value } = optionOf(edge, rules)
    select(root.querySelector(`select[name="edge:${edge.id}"]`), value === optionOf(edge, agreed).value ? '' : value)
    byData(root, 'edge', edge.id)?.classList.toggle('differs', differing.includes(edge))
  }
  const say = (part: string, text: string): void => {
    const place = byData(root, 'part', part)
    if (place !== null) place.textContent = text
  }
  say('seen', differing.length === 0 ? words.same_note : school?.seen_in ?? words.hand_note)
  say('differing', words.differences(differing.length, CHOICES.length))
}

/** The attribute too, so that a built page shows it before any script runs. */
function select(list: HTMLSelectElement | null, value: string): void {
  if (list === null) return
  for (const option of list.options) option.toggleAttribute('selected', option.value === value)
  list.value = value
}
