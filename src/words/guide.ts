import { asAgreed, EDGES, optionOf } from '../core/index.ts'
import type { ClockRules, Edge } from '../core/index.ts'

/** Words of the guide's frame; its pages are in `content/guide/`. */
export const guide = {
  title: 'How it works, and what was decided',
  lead: 'What the figures mean, where they come from, and the choices behind them.',
  navigation: 'Guide',
  all: 'All pages',
  none: 'There are no pages yet.',
  contents: 'On this page',
  miss: 'The promises of the sample company, and every ticket behind them',
  /** Tables of the page on templates, filled from the grammar itself. */
  grammar: {
    columns: { part: 'Part', attributes: 'Takes', place: 'Stands', says: 'Prints or does', kind: 'Kind', holds: 'Holds', path: 'Field', label: 'What it is', value: 'Here' },
    places: { inline: 'in a line', block: 'on its own lines', both: 'either' },
    kinds: {
      text: 'a text on one line',
      lines: 'a text that may have several lines, such as an address',
      money: 'an amount, such as 39.18',
      date: 'a day, such as 2027-01-01',
      minutes: 'a length of time in minutes',
      count: 'a whole number',
      share: 'a share from 0 to 1, printed in words: 0.9 as nine in ten',
      flag: 'yes or no, for conditions',
      choice: 'one of its options',
      table: 'a table, printed by its name',
      list: 'a list, printed by its name',
    } as Readonly<Record<string, string>>,
    shown_for: (client: string) => `For ${client}:`,
    no_client: 'No client of this site’s data has an agreement: the page “Write your own” shows the fields beside the editor.',
    not_filled: '–',
  },
  set: {
    title: 'What is set here',
    columns: { question: 'Question', holds: 'What holds here' },
    here: 'Holds here',
    here_by_default: 'Holds here, the default',
    fallback: 'The default',
    changed: 'set here',
    prints: 'An agreement prints',
    setting: (id: string) => `Setting: ${id} in rules.yaml`,
    of_the_plan: 'There is no setting: each plan says it. The other way can be counted beside it, to compare.',
  },
} as const

export interface ShownOption {
  readonly value: string
  readonly label: string
  readonly sentence: string
  readonly holds: boolean
  readonly fallback: boolean
}

/** One edge of counting as the page of decisions shows it. */
export interface ShownEdge {
  readonly id: string
  readonly question: string
  /** Where its entry stands on that page. */
  readonly address: string
  readonly options: readonly ShownOption[]
  readonly holds: ShownOption
  /** Another option than the default holds. */
  readonly changed: boolean
  /** What the table of all edges says of it. */
  readonly in_short: string
  /** How it is set, or who else says it; null where nothing can be. */
  readonly setting: string | null
}

export function shownEdge(edge: Edge, rules: ClockRules): ShownEdge {
  const in_force = optionOf(edge, asAgreed(rules))
  const options = edge.options.map((option, index): ShownOption => ({
    value: option.value, label: option.label, sentence: option.sentence, holds: option === in_force, fallback: index === 0,
  }))
  const holds = options.find((option) => option.holds)!
  const setting = edge.setting ? guide.set.setting(edge.id) : edge.options.length > 1 ? guide.set.of_the_plan : null
  return { id: edge.id, question: edge.question, address: `#${edge.decision}`, options, holds, changed: !holds.fallback, in_short: edge.options.length > 1 ? holds.label : holds.sentence, setting }
}

export const shownEdges = (rules: ClockRules): readonly ShownEdge[] => EDGES.map((edge) => shownEdge(edge, rules))
