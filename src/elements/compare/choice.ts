import { EDGES, SCHOOLS, type CountingRules, type Edge, type School } from '../../core/index.ts'

/** What the other side counts otherwise than the agreement: an option for some edges, whatever the agreement's own is. */
export type Choice = Partial<CountingRules>

/** Edges on which there is a choice, in the order of the contract. */
export const CHOICES: readonly Edge[] = EDGES.filter((edge) => edge.options.length > 1)

/** The school that the page opens with. */
export const FIRST_SCHOOL: School = SCHOOLS[0]!

const valueOf = (choice: Choice, id: string): string | undefined => (choice as Readonly<Record<string, string | undefined>>)[id]
const same = (one: Choice, other: Choice): boolean => CHOICES.every(({ id }) => valueOf(one, id) === valueOf(other, id))

/** The school that counts exactly so; null where it was set by hand. */
export const schoolOf = (choice: Choice): School | null => SCHOOLS.find((school) => same(school.rules, choice)) ?? null

/** The choice with one edge set to that option; an empty value takes it back to the agreement's. */
export function chosenWith(choice: Choice, edgeId: string, value: string): Choice {
  const edge = CHOICES.find(({ id }) => id === edgeId)
  if (edge === undefined) return choice
  const others = Object.fromEntries(Object.entries(choice).filter(([id]) => id !== edgeId))
  return edge.options.some((option) => option.value === value) ? { ...others, [edgeId]: value } : others
}

/** What an address says: `school=first-solution`, or `rules=reopened:first,hours:calendar`; neither for the first school. */
export function writeChoice(query: URLSearchParams, choice: Choice): void {
  const school = schoolOf(choice)
  if (school === FIRST_SCHOOL) return
  if (school !== null) query.set('school', school.id)
  else query.set('rules', CHOICES.flatMap(({ id }) => (valueOf(choice, id) === undefined ? [] : [`${id}:${valueOf(choice, id)}`])).join(','))
}

/** What it says wrongly is left out. */
export function readChoice(query: URLSearchParams): Choice {
  const rules = query.get('rules')
  if (rules !== null) {
    return rules.split(',').reduce<Choice>((choice, part) => {
      const [edge = '', value = ''] = part.split(':')
      return value === '' ? choice : chosenWith(choice, edge, value)
    }, {})
  }
  return (SCHOOLS.find(({ id }) => id === query.get('school')) ?? FIRST_SCHOOL).rules
}
