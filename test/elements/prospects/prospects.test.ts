import { describe, expect, it } from 'vitest'
import type { Prospect } from '../../../src/core/index.ts'
import { blankProspect, prospectAfter, withProspect } from '../../../src/elements/prospects/changes.ts'
import { fitSentences, fitsHow } from '../../../src/elements/prospects/fitting.ts'
import { answeredOf, impressionsOf, proposalLink, QUESTIONS } from '../../../src/elements/prospects/impressions.ts'
import { readAddress } from '../../../src/elements/shared/index.ts'
import { viewOf } from '../../../src/elements/document/view.ts'
import { FIRST_MEETING, prospects as words } from '../../../src/words/index.ts'
import { readContent } from '../../../src/loading/disk/index.ts'

const LARCH: Prospect = { ...blankProspect('Larch & Sons', '2026-06-01'), seats: 62, servers: 2, sites: 2, platforms: ['windows', 'Linux'], answers: { pay_day: 'good', pay_before: 'mixed', time_people: 'bad' }, notes: { time_for_it: 'Left twice' } }
const { provider: { fit }, scoring } = await readContent('content')

describe('impressions', () => {
  it('ask two or three things about each quality that the scoring knows, in its order, each with an id of its own', () => {
    expect(Object.keys(FIRST_MEETING)).toEqual([...new Set(Object.values(scoring.signals).map(({ quality }) => quality))])
    expect(Object.values(FIRST_MEETING).every(({ length }) => length === 2 || length === 3)).toBe(true)
    const ids = Object.values(FIRST_MEETING).flatMap((questions) => questions.map(({ id }) => id))
    expect([ids.length, new Set(ids).size]).toEqual([QUESTIONS, QUESTIONS])
  })

  it('are the mean of what was answered, and nothing where nothing was', () => {
    const levels = impressionsOf(LARCH).map(({ quality, level, answers }) => [quality, level, answers])
    expect(levels.filter(([, level]) => level !== null)).toEqual([['prompt_payment', 75, 2], ['time_for_it', 0, 1]])
    expect(answeredOf(LARCH)).toBe(3)
    expect(words.level(75, 2, 3)).toBe('75 of 100 from 2 of 3 impressions')
  })

  it('change with each control, and say what cannot be', () => {
    const after = (control: string, text: string) => prospectAfter(LARCH, control, text, '2026-06-02')
    expect(after('answer:pay_day', 'bad')).toEqual({ ...LARCH, noted_on: '2026-06-02', answers: { ...LARCH.answers, pay_day: 'bad' } })
    expect(after('answer:pay_day', 'none')).toEqual({ ...LARCH, noted_on: '2026-06-02', answers: { pay_before: 'mixed', time_people: 'bad' } })
    expect(after('note:time_for_it', '  ')).toEqual({ ...LARCH, noted_on: '2026-06-02', notes: {} })
    expect(after('seats', ' 30 ')).toMatchObject({ seats: 30 })
    expect(after('seats', '')).toMatchObject({ seats: null })
    expect(after('seats', '30-40')).toEqual({ problem: 'number' })
    expect(after('platforms', 'Windows, , macOS,Windows')).toMatchObject({ platforms: ['Windows', 'macOS'] })
    expect(after('name', ' ')).toEqual({ problem: 'name' })
    expect(after('theme', 'x')).toBeNull()
    expect(withProspect([LARCH], { ...LARCH, seats: 1 })).toEqual([{ ...LARCH, seats: 1 }])
  })
})

describe('a prospect', () => {
  it('is held against what the provider does best', () => {
    expect(fitsHow(LARCH, fit)).toBe('warn')
    expect(fitSentences(LARCH, fit).map(({ standing, sentence }) => `${standing}: ${sentence}`)).toEqual([
      'warn: 62 seats: far more than you do best; 60 and more is another business.',
      'fits: 2 servers: within the 1 to 2 servers that you do best.',
      'warn: 2 sites: more than the 1 site that you do best. A network between sites is another trade.',
      'warn: Not what you do best: Linux.',
    ])
    expect(fitSentences(blankProspect('New', '2026-06-01'), fit).map(({ sentence }) => sentence)).toEqual(['Seats: not known yet.', 'Servers: not known yet.', 'Sites: not known yet.', 'Platforms: not known yet.'])
  })

  it('is carried into the proposal by the address alone, with the size that is known', () => {
    const url = new URL(proposalLink({ ...LARCH, sites: null }), 'http://here')
    expect(url.pathname).toBe('/documents/proposal/')
    const view = viewOf(readAddress({ location: { pathname: url.pathname, search: url.search, hash: url.hash }, history: { pushState: () => {}, replaceState: () => {} } }))
    expect([view.prospect, view.client, [...view.overrides]]).toEqual(['Larch & Sons', null, [['offer.seats', '62'], ['offer.servers', '2']]])
  })

  it('makes the page’s title', () => {
    expect([words.title(0, 0, 0), words.title(1, 0, 1), words.title(1, 1, 0), words.title(1, 0, 0), words.title(3, 1, 1), words.title(3, 3, 0)]).toEqual([
      'No prospect is noted yet', 'One prospect, with a size that is not known yet', 'One prospect: it fits what you do best', 'One prospect: it does not quite fit what you do best',
      '3 prospects: 1 of them fits what you do best', '3 prospects: all fit what you do best',
    ])
  })
})
