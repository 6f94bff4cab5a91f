import { describe, expect, it } from 'vitest'
import { contentFromJson, contentToJson } from '../../src/content/index.ts'
import { DEFAULT_RENEWAL_RULES } from '../../src/core/index.ts'
import { contentWith, defaultFiles, sentences } from './files.ts'

const FILE = 'renewals.yaml'
const read = (text: string) => contentWith({ [FILE]: text }).renewals

describe('renewals.yaml', () => {
  it('as committed says every setting, each at its default', () => {
    const text = defaultFiles.find((file) => file.path === FILE)!.text
    for (const name of Object.keys(DEFAULT_RENEWAL_RULES)) expect(text).toMatch(new RegExp(`^${name}:`, 'm'))
    expect(contentWith().renewals).toEqual(DEFAULT_RENEWAL_RULES)
  })

  it('may be left out, be empty, or hold comments alone', () => {
    for (const text of [null, '', '# nothing yet\n']) expect(contentWith({ [FILE]: text }).renewals).toEqual(DEFAULT_RENEWAL_RULES)
  })

  it('says what it says, and all else stays', () => {
    expect(read('offer_before_notice_days: 45\non_free_day: after\ncalendar: silver\ndevice_kinds: [laptop]\n')).toEqual({
      ...DEFAULT_RENEWAL_RULES, offer_before_notice_days: 45, on_free_day: 'after', calendar: 'silver', device_kinds: ['laptop'],
    })
  })

  it('a calendar left blank is none', () => {
    expect(read('calendar:\n').calendar).toBe(null)
  })

  it('names what it does not know, by file and line', () => {
    const keys = Object.keys(DEFAULT_RENEWAL_RULES)
    expect(sentences({ [FILE]: 'due_before_days: 7\nremind_on: monday\n' })).toEqual([`renewals.yaml line 2: found "remind_on", expected one of the keys ${keys.join(', ')}`])
  })

  it.each([
    ['due_before_days: soon', 'found "soon", expected a whole number of days from 0 to 366'],
    ['offer_before_notice_days: -1', 'found -1, expected a whole number of days from 0 to 366'],
    ['survey_every_months: 0', 'found 0, expected a whole number of months from 1 to 60'],
    ['on_free_day: never', 'found "never", expected before, after or same'],
    ['calendar: bronze', 'found "bronze", expected a calendar: 24x7, gold, platinum or silver'],
    ['increase_per_year: 4', 'found 4, expected a share from 0 to 1, such as 0.90'],
    ['seats_from: guess', 'found "guess", expected clients, assets or larger'],
    ['device_kinds: []', 'found [], expected kinds of device, as [laptop, workstation]'],
  ])('%s is answered with what fits', (line, said) => {
    expect(sentences({ [FILE]: `# renewals\n${line}\n` })).toEqual([`renewals.yaml line 2: ${said}`])
  })

  it('goes with the content into the page', () => {
    const content = contentWith({ [FILE]: 'least_margin: 0.3\ncalendar: silver\n' })
    expect(contentFromJson(contentToJson(content)).renewals).toEqual({ ...DEFAULT_RENEWAL_RULES, least_margin: 0.3, calendar: 'silver' })
  })
})
