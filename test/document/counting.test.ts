import { describe, expect, test } from 'vitest'
import { DEFAULT_RULES, EDGES, WEEKDAYS, type ClockRules, type Content, type PauseKind, type Span } from '../../src/core/index.ts'
import { EXPLAINED, GROUPS } from '../../src/document/counting.ts'
import { plainText, problemSentence, type Block } from '../../src/document/index.ts'
import { ownContent, supplement } from './supplies.ts'

const own = ownContent()

interface Differing {
  readonly rules?: Partial<ClockRules>
  readonly pauses?: readonly PauseKind[]
  readonly calendar?: string
  readonly spans?: readonly Span[]
}

function printed({ rules = {}, pauses, calendar, spans }: Differing = {}, starts_on = '2027-01-01'): { readonly clauses: readonly string[]; readonly problems: readonly string[] } {
  const silver = own.plans.get('silver')!
  const hours = own.calendars.get('silver')!
  const open = spans === undefined ? hours.open : { ...hours.open, ...Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [day, spans])) }
  const content: Content = {
    ...own, rules: { ...DEFAULT_RULES, ...rules },
    plans: new Map([['silver', { ...silver, pauses: pauses ?? silver.pauses, calendar: calendar ?? silver.calendar }]]),
    calendars: new Map([...own.calendars, ['silver', { ...hours, open }]]),
  }
  const { terms, filled } = supplement({ content, starts_on })
  const clauses = filled.blocks.filter((block): block is Extract<Block, { kind: 'clause' }> => block.kind === 'clause').map((block) => `${block.number} ${plainText(block.runs)}`.replace(/\u00a0/g, ' '))
  return { clauses, problems: [...terms.problems, ...filled.problems].map(problemSentence) }
}

const schedule = (differing: Differing = {}): readonly string[] => printed(differing).clauses.filter((text) => /^[BC][\d.]+ /.test(text)).map((text) => text.replace(/^\S+ /, '')).filter((text) => !text.startsWith('From the start'))
const clause = (differing: Differing, number: string): string | undefined => printed(differing).clauses.find((text) => text.startsWith(`${number} `))

describe('how time is counted', () => {
  test('is a schedule of the rules in force, those alone that matter for the plan', () => {
    expect(schedule()).toEqual([
      'A call that we open for you has no response time, as we have already responded.',
      'A call that begins by waiting for you pauses from its first moment. A call that is recorded when it is already resolved took no time.',
      'A call that comes back after it was resolved counts from its beginning to its last resolution.',
      'A call whose priority changes is judged by its last priority, from the beginning.',
      'A call is judged by the version of the agreement that was in force when the call was raised.',
      'Where the count pauses, only minutes within the support hours are taken off.',
      'A call counts in the support hours of the version of the agreement by which it is judged, to its end.',
      'Where the support hours change within a version of the agreement, each day counts with the hours that held on that day.',
      'Holidays are the dates in the list of the agreement, and no others.',
      'Where the clocks change, support hours stay at the same time of day, and only time that really passed is counted.',
      'Times are given in hours and minutes of the support hours; where a day is named, its length stands beside it.',
      'A call that takes exactly the time allowed, to the second, is on time.',
      'Where the time allowed ends with the support hours of a day, it ends at closing time.',
      'A call that is still open after its time is late from that moment.',
      'Where our records hold only the minutes that a call took, those minutes count.',
    ])
  })

  test('says nothing of pauses where the plan has none', () => {
    expect(schedule({ pauses: [] }).filter((text) => /pause|waiting/.test(text))).toEqual([])
    expect(schedule({ pauses: [] })).toContain('A call that is recorded when it is already resolved took no time.')
    expect(clause({ pauses: [] }, '3.2')).toBe('3.2 The resolution is the moment at which we mark the call as resolved. The count does not pause.')
  })

  test('says nothing of holidays, closing times and clock changes where support never closes', () => {
    expect(schedule({ calendar: '24x7' }).filter((text) => /oliday|closing|clocks|break|hours change/.test(text))).toEqual([])
  })

  test('says nothing of a list of holidays where the document has none', () => {
    expect(printed({}, '2027-12-29').clauses.filter((text) => text.includes('oliday'))).toEqual([])
  })

  test('speaks of breaks where a day has one', () => {
    expect(schedule({ spans: [{ from: 510, until: 750 }, { from: 795, until: 1050 }] })).toContain('Where the support hours of a day have a break, the break does not count.')
  })

  test('explains the words by the rules in force', () => {
    expect(clause({}, '3.1')).toBe('3.1 The response is the first reply to your call by a person, written or spoken. An automatic message is not a response. Where we resolve a call without replying first, the resolution is the response.')
    expect(clause({ rules: { response: 'touch', solved_without_reply: 'exempt' } }, '3.1')).toBe('3.1 The response is the first reply, assignment or change of status that a person on our side makes to your call. Where we resolve a call without replying first, its response time is not counted.')
    expect(clause({}, '3.4')).toBe('3.4 Schedule C says how time is counted in particular cases.')
  })

  test('names the zone once: where it is the client’s, not the agreement’s', () => {
    expect(clause({}, '3.3')).toContain('08:30 to 17:30, London time, without the holidays')
    expect(clause({ rules: { zone: 'client' } }, '3.3')).toContain('08:30 to 17:30, without the holidays')
    expect(schedule({ rules: { zone: 'client' } })).toContain('The support hours are local times at your main office.')
  })

  test('promises nothing for calls raised before the end where another version judges them', () => {
    expect(clause({ rules: { agreement: 'latest' } }, '5.2')).toBe('5.2 You may end it at the end of any month with 30 days’ notice in writing, and take it again later while the agreement is in force.')
    expect(clause({ rules: { agreement: 'latest' } }, '1.2')).toContain('the shorter targets hold from 1 January 2027 on.')
  })

  const choices = EDGES.filter((edge) => edge.setting).flatMap((edge) => edge.options.map((option) => [edge.id, option.value, option.sentence] as const))

  test.each(choices)('prints the sentence of %s: %s, once, and no other of that question', (id, value, sentence) => {
    const { clauses, problems } = printed({ rules: { [id]: value } })
    const text = clauses.join(' ')
    expect(problems).toEqual([])
    expect(text).not.toMatch(/ {2}|[{}]| [.,;]/)
    expect(text.split(sentence).length).toBe(id === 'zone' && value === 'calendar' ? 1 : 2)
    for (const other of EDGES.find((edge) => edge.id === id)!.options) if (other.value !== value) expect(text).not.toContain(other.sentence)
  })

  test('has a place for every edge, and one only', () => {
    expect([...EXPLAINED, ...Object.values(GROUPS).flat()].sort()).toEqual(EDGES.map(({ id }) => id).sort())
  })
})
