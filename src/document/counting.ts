/** The rules of counting in force, as fields that an agreement can print. */
import { asAgreed, EDGES, optionOf, type CalendarSpec, type ClockRules, type Edge, type Plan } from '../core/index.ts'
import type { FieldValue } from './fields.ts'

const FROM = 'rules.yaml'

/** Under what a schedule of counting prints an edge; those not named here are said where the words are explained. */
export const GROUPS = {
  about_calls: ['agent_raised', 'created_paused', 'reopened', 'priority', 'agreement'],
  about_hours: ['pause_length', 'zone', 'calendars', 'calendar_edited', 'holidays', 'spans', 'clock_change', 'one_day'],
  about_verdicts: ['on_target', 'due_at_closing', 'open_late', 'summary_only'],
} as const

/** Said where a document explains its words: printed there, not in the groups. */
export const EXPLAINED = ['response', 'solved_without_reply', 'hours', 'pauses'] as const

const HOURS_ALONE: readonly string[] = ['zone', 'calendar_edited', 'holidays', 'spans', 'clock_change', 'one_day', 'due_at_closing']

export interface CountedUnder {
  readonly plan: Plan | undefined
  readonly calendar: CalendarSpec | undefined
  /** The document lists holidays. */
  readonly holidays: boolean
}

/**
 * `rules.<edge>` is the sentence that an edge prints, missing where it does not matter under the plan; `rules.<edge>_is_<option>`
 * says which option holds; `rules.about_calls`, `…hours` and `…verdicts` list the sentences of a schedule, and
 * `rules.sentences` those three and the ones that a document explains its words with.
 */
export function countingFields(rules: ClockRules, under: CountedUnder): [string, FieldValue][] {
  const counting = asAgreed(rules)
  const said = new Map(EDGES.flatMap((one): [string, string][] => {
    const { sentence, unpaused, value } = optionOf(one, counting)
    if (!matters(one, value, under)) return []
    return [[one.id, under.plan?.pauses.length === 0 ? unpaused ?? sentence : sentence]]
  }))
  const list = (ids: readonly string[]): FieldValue => {
    const value = ids.flatMap((id) => said.get(id) ?? [])
    return { kind: 'list', value, text: `${value.length} ${value.length === 1 ? 'sentence' : 'sentences'}`, from: FROM }
  }
  return [
    ...EDGES.map((one): [string, FieldValue] => {
      const sentence = said.get(one.id)
      return [`rules.${one.id}`, sentence === undefined ? { kind: 'missing', expected: 'a sentence that matters under this plan', from: FROM } : { kind: 'text', value: sentence, text: sentence, from: FROM }]
    }),
    ...EDGES.filter((one) => one.options.length > 1).flatMap((one) => one.options.map(({ value }): [string, FieldValue] => {
      const holds = optionOf(one, counting).value === value
      return [`rules.${one.id}_is_${value}`, { kind: 'flag', value: holds, text: holds ? 'yes' : 'no', from: FROM }]
    })),
    ...Object.entries(GROUPS).map(([name, ids]): [string, FieldValue] => [`rules.${name}`, list(ids)]),
    ['rules.sentences', list([...EXPLAINED, ...Object.values(GROUPS).flat()])],
  ]
}

/** Whether an edge can change anything under this plan and its hours. */
function matters({ id }: Edge, value: string, { plan, calendar, holidays }: CountedUnder): boolean {
  if (id === 'pause_length') return plan === undefined || plan.pauses.length > 0
  if (calendar === undefined) return true
  if (calendar.always && HOURS_ALONE.includes(id)) return false
  if (id === 'holidays') return holidays
  if (id === 'spans') return Object.values(calendar.open).some((spans) => spans.length > 1)
  // The agreed hours are printed with their zone; another zone has to be said.
  if (id === 'zone') return value !== 'calendar'
  return true
}
