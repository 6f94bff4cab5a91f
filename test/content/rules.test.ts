import { describe, expect, it } from 'vitest'
import { contentFromJson, contentToJson } from '../../src/content/index.ts'
import { DEFAULT_RULES, EDGES, formatTarget } from '../../src/core/index.ts'
import { contentWith, defaultFiles, edited, sentences } from './files.ts'

const RULES = 'rules.yaml'
const PLAN = 'plans/silver.yaml'
const RIDER = 'riders/premium-response.yaml'
const settings = EDGES.filter((edge) => edge.setting)

describe('rules.yaml', () => {
  it('as committed holds every setting at its default, and says every choice beside it', () => {
    const text = defaultFiles.find((file) => file.path === RULES)!.text
    for (const { id, options } of settings) {
      const line = text.split('\n').find((one) => one.startsWith(`${id}: `))!
      expect(line.slice(id.length + 2).split(' ', 1)[0]).toBe(options[0]!.value)
      for (const { value } of options) expect(line.split('#')[1]).toMatch(new RegExp(`\\b${value}\\b`))
    }
    expect(contentWith()).toMatchObject({ rules: DEFAULT_RULES, day_minutes: null })
  })

  it('may be left out, be empty, or hold comments alone', () => {
    for (const text of [null, '', '# nothing yet\n']) expect(contentWith({ [RULES]: text })).toMatchObject({ rules: DEFAULT_RULES, day_minutes: null })
  })

  it.each(settings.flatMap(({ id, options }) => options.map(({ value }) => [id, value] as const)))('%s: %s is read, and all else stays', (id, value) => {
    expect(contentWith({ [RULES]: `${id}: ${value}\n` }).rules).toEqual({ ...DEFAULT_RULES, [id]: value })
  })

  it.each(settings.map(({ id, options }) => [id, options.map(({ value }) => value)] as const))('a wrong %s is answered with its choices', (id, options) => {
    const listed = `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`
    expect(sentences({ [RULES]: `# how we count\n${id}: sometimes\n` })).toEqual([`rules.yaml line 2: found "sometimes", expected ${listed}`])
    expect(sentences({ [RULES]: `${id}:\n` })).toEqual([`rules.yaml line 1: found nothing, expected ${listed}`])
  })

  it('names what it does not know, by file and line', () => {
    const keys = [...settings.map(({ id }) => id), 'day_minutes'].join(', ')
    expect(sentences({ [RULES]: 'priority: first\nhours: calendar\n' })).toEqual([`rules.yaml line 2: found "hours", expected one of the keys ${keys}`])
    expect(sentences({ [RULES]: '- priority\n' })).toEqual([`rules.yaml line 1: found a list, expected the keys ${keys}`])
    expect(sentences({ [RULES]: 'day_minutes: 8h\n' })).toEqual(['rules.yaml line 1: found "8h", expected a whole number of open minutes a day from 1 to 1440'])
    expect(sentences({ [RULES]: 'day_minutes: 1500\n' })).toEqual(['rules.yaml line 1: found 1500, expected a whole number of open minutes a day from 1 to 1440'])
  })

  it('is not blamed twice: a target in days is no second problem', () => {
    expect(sentences({ [RULES]: 'day_minutes: long\n', [PLAN]: edited(PLAN, 'resolution: 480', 'resolution: 2d') })).toEqual([
      'rules.yaml line 1: found "long", expected a whole number of open minutes a day from 1 to 1440',
    ])
  })

  it('goes with the content into the page', () => {
    const content = contentWith({ [RULES]: 'reopened: afresh\nday_minutes: 540\n' })
    expect(contentFromJson(contentToJson(content))).toMatchObject({ rules: { ...DEFAULT_RULES, reopened: 'afresh' }, day_minutes: 540 })
  })
})

describe('a promised time', () => {
  const target = (written: string, rules = 'day_minutes: 540\n') => contentWith({ [RULES]: rules, [PLAN]: edited(PLAN, 'resolution: 480', `resolution: ${written}`) }).plans.get('silver')!.targets.P1!.resolution

  it.each([['480', 480], ['4h', 240], ['"4 h"', 240], ['1.5h', 90], ['90 min', 90], ['90min', 90], ['2d', 1080], ['0.5 d', 270]])('%s is %i minutes where a day is 9 hours', (written, minutes) => {
    expect(target(written)).toBe(minutes)
  })

  it('takes the length of its day from the rules, and hours from none', () => {
    expect(target('1d', 'day_minutes: 480\n')).toBe(480)
    expect(target('1d', 'day_minutes: 1440\n')).toBe(1440)
    expect(target('4h', '')).toBe(240)
  })

  it('in days is a problem where the rules do not say how long a day is', () => {
    const said = 'found "2d", expected a time in hours or minutes, as 4h, or day_minutes in rules.yaml, which says how many open minutes a day has'
    expect(sentences({ [PLAN]: edited(PLAN, 'resolution: 480', 'resolution: 2d') })).toEqual([`${PLAN} line 5: ${said}`])
    expect(sentences({ [RIDER]: edited(RIDER, 'P1: { response: 10,', 'P1: { response: 2d,') })).toEqual([`${RIDER} line 6: ${said}`])
    expect(sentences({ 'catalogue.csv': edited('catalogue.csv', 'work_stops,60,240', 'work_stops,60,2d') })).toEqual([`catalogue.csv line 2: ${said}, as silver_resolution, or nothing`])
  })

  it.each(['0h', '-1h', '4 hours', 'h', '"4"', '1h30', '2 D', '0.00001h'])('%s is not one', (written) => {
    expect(sentences({ [RULES]: 'day_minutes: 540\n', [PLAN]: edited(PLAN, 'resolution: 480', `resolution: ${written}`) })).toEqual([
      expect.stringMatching(/^plans\/silver\.yaml line 5: found .*, expected a number of minutes above 0, or a time such as 4h, 90 min or 2d$/),
    ])
  })

  it('may stand so in a rider and in the catalogue too', () => {
    const content = contentWith({
      [RULES]: 'day_minutes: 540\n', [RIDER]: edited(RIDER, 'P1: { response: 10,', 'P1: { response: 15 min,'),
      'catalogue.csv': edited('catalogue.csv', 'work_stops,60,240', 'work_stops,1h,1d'),
    })
    expect(content.riders.get('premium-response')!.targets.P1!.response).toBe(15)
    expect(content.catalogue[0]!.turnaround['silver']).toEqual({ response: 60, resolution: 540 })
  })

  it('is never printed in days', () => {
    for (const minutes of [480, 540, 1080, 1440, 2880, 14_400]) expect(formatTarget(minutes)).toMatch(/^[\d,]+ h$/)
    expect(formatTarget(target('2d')!)).toBe('18 h')
  })
})
