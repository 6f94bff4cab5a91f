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
      chart: 'a chart, drawn by its name',
    } as Readonly<Record<string, string>>,
    shown_for: (client: string) => `For ${client}:`,
    no_client: 'No client of this site’s data has an agreement: the page “Write your own” shows the fields beside the editor.',
    not_filled: '–',
  },
  layouts: {
    columns: { tool: 'Export', known: 'Columns', response: 'First reply', resolution: 'Solved', client: 'Client', priority: 'Priority', waiting: 'Waiting' },
    tickets: 'Tickets, with what a file that has all of its columns shows',
    others: 'Other files, and exports that cannot serve',
    known: { file: 'seen', code: 'seen', documentation: 'seen', believed: 'believed' },
    shows: { time: 'when', minutes: 'minutes', changes: 'changes', yes: 'yes', no: '–' },
    cannot: 'What each cannot answer',
    by: (holds: string, evidence: string): string => `${holds}; its columns were ${evidence}.`,
    evidence: {
      file: 'seen in a real export',
      code: 'seen in the code of an importer, or the vendor’s own',
      documentation: 'seen in documentation',
      believed: 'believed and never seen, so check each',
    },
    believed: (headers: readonly string[]): string => `Believed, not seen: ${headers.join(', ')}.`,
    nothing_missing: 'Nothing that a page asks for.',
    fields: { name: 'Key', says: 'What it says' },
    layout: {
      id: 'Its short name: lower-case words joined by hyphens, as the file’s.',
      name: 'Its name for people.',
      holding: 'What a row is: tickets, invoices, surveys and so on, as on the page about your files.',
      evidence: 'How its headers are known: `file`, `code`, `documentation` or `believed`.',
      needs: 'Groups of headers. Of each group one has to be there, or the file is no export of this tool. Choose those that no other tool has.',
      exact: 'The headers of `needs` must stand exactly so; our own columns only.',
      columns: 'How each of our columns is written there. One column may stand several times, the best first: the one that is there and holds something counts.',
      blanks: 'Texts that mean blank in every column: `-`, `null`, `?`.',
      fold: 'A ticket stands in several rows, one for each change: which columns number them, date them and hold the status.',
      keep: 'The file mixes kinds of rows, such as invoices and payments: which are wanted, and what the others are.',
      lines: 'Several rows are one invoice: its amount stands on each (`once`), or is the sum of theirs (`sum`).',
      utc: 'Its times are UTC where they carry no offset. Without it, the reader says which zone they are in.',
      cannot: 'Sentences: what this export cannot answer, beyond what its columns show, and what to export as well. `{ without, say }` is said only where that column of ours is missing.',
      refused: 'The export is recognised, but it cannot serve: a sentence that says why, and what to export in its place.',
    } as Readonly<Record<string, string>>,
    column: {
      column: 'Our name of the column.',
      headers: 'Headers that may hold it, the best first: lower case, and every run of marks and blanks a single blank. `First response time (in hrs)` is `first response time in hrs`.',
      believed: 'The same, from memory. They are tried last, are shown as believed, and never count as known.',
      words: 'What the tool’s words mean: ours, then theirs. `overdue` as `true` means late in one tool and on time in another: this is where that is said.',
      only_known: 'A word without a meaning is asked about, rather than kept as it is.',
      factor: 'What a number is multiplied by: 60 where the file has hours and we want minutes.',
      duration: '`h:m:s` reads `123:04:05` and `-3:25`; `words` reads `1 day 2 hours` and `2h 30m`.',
      adds: 'Headers whose numbers are added to this one.',
      utc: 'This column is UTC, whatever the zone of the file.',
      sign: '`negative_late`: a number or a duration of which only the sign counts. Below zero is late.',
      when_filled: 'One of our columns: where it is blank, this one says nothing. What is left of an open ticket’s time is no verdict.',
      strip: 'Characters that are taken out: `1 234` is ticket 1234.',
      split: 'What stands before this mark is kept, and what follows goes to another column: `Client:Site`.',
      reason: 'A sentence that tells the reader why, where the header does not.',
    } as Readonly<Record<string, string>>,
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
