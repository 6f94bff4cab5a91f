import { expect, it } from 'vitest'
import { keptFrom, keptText, NOTHING_KEPT, type Judgement } from '../../../src/elements/engine/index.ts'

const JUDGEMENT: Judgement = {
  overrules: [{ client: 'Norwell', quality: 'prompt_payment', score: 40, note: 'Pays by cheque, "soon"', on: '2026-05-01' }],
  labels: [{ client: 'Norwell', role: 'complainer', person: null }, { client: 'Norwell', role: 'boss', person: 'Ann Bell' }],
  labels_off: true,
  reminders: [{ client: 'Norwell', sent_on: '2026-04-01', obligation: 'logging' }],
  prospects: [{
    name: 'Larch', noted_on: '2026-06-01', seats: 30, servers: null, sites: 1, platforms: ['Windows'],
    answers: { pays_others: 'mixed' }, notes: { prompt_payment: 'asked twice' },
  }],
  steps: [{ client: 'Norwell', term_ends_on: '2026-12-31', kind: 'visit', on: '2026-11-12', done_on: null, note: 'with Ann' }],
  surveys: [{
    client: 'Norwell', sent_on: '2026-09-01', answered_on: '2026-09-04', person: 'Ann Bell', score: 4, scale: 5, answers: { q1_response: '4' }, comment: 'Answer sooner.',
    document: '1A2B-3C4D', file: 'survey.pdf',
  }],
  choices: [{ client: 'Norwell', term_ends_on: '2026-12-31', action: 'renew', note: '', on: '2026-10-01' }],
}

it('carries overrules, labels, reminders, prospects and notes on renewals in the file of kept settings', () => {
  const kept = { ...NOTHING_KEPT, ...JUDGEMENT }
  expect(keptFrom(keptText(kept))).toEqual(kept)
})

it('reads a file from before there were any', () => {
  expect(keptFrom('{"version": 1}')).toMatchObject({ overrules: [], labels: [], labels_off: false, reminders: [], prospects: [], steps: [], surveys: [], choices: [] })
})

it('leaves out what is none of them, and keeps the rest', () => {
  const [overrule, label, reminder, prospect] = [JUDGEMENT.overrules[0]!, JUDGEMENT.labels[1]!, JUDGEMENT.reminders[0]!, JUDGEMENT.prospects[0]!]
  const kept = keptFrom(JSON.stringify({
    version: 1,
    overrules: [overrule, { ...overrule, score: 101 }, { ...overrule, score: '40' }, { ...overrule, on: 'May' }, { ...overrule, client: ' ' }, null, 7, { ...overrule, note: 5 }],
    labels: [{ ...label, person: 'Someone else' }, label, { ...label, role: 'king' }, { ...label, person: 3 }, null],
    labels_off: 'yes',
    reminders: [reminder, { ...reminder, obligation: 'tea' }, { ...reminder, sent_on: '2026-13-01' }, null],
    prospects: [{ ...prospect, seats: -1, platforms: ['Windows', 3], answers: { a: 'good', b: 'fine' }, notes: { q: '', p: 'x' } }, { ...prospect, name: '' }, null, []],
    steps: [JUDGEMENT.steps[0], { ...JUDGEMENT.steps[0], kind: 'tea' }, { ...JUDGEMENT.steps[0], term_ends_on: 'soon' }, { ...JUDGEMENT.steps[0], term_ends_on: '2027-12-31', on: 'x', done_on: 5, note: 5 }],
    surveys: [JUDGEMENT.surveys[0], { ...JUDGEMENT.surveys[0], sent_on: '' }, { client: 'A', sent_on: '2026-01-02', score: -1, answers: { q: 5, p: 'yes' } }],
    choices: [JUDGEMENT.choices[0], { ...JUDGEMENT.choices[0], action: '' }, null],
  }))
  expect(kept.steps).toEqual([...JUDGEMENT.steps, { ...JUDGEMENT.steps[0]!, term_ends_on: '2027-12-31', on: null, done_on: null, note: '' }])
  expect(kept.surveys).toEqual([...JUDGEMENT.surveys, { client: 'A', sent_on: '2026-01-02', answered_on: null, person: null, score: null, scale: null, answers: { p: 'yes' }, comment: null, document: null, file: null }])
  expect(kept.choices).toEqual(JUDGEMENT.choices)
  expect(kept.overrules).toEqual([overrule, { ...overrule, note: '' }])
  expect(kept.labels).toEqual([label])
  expect(kept.labels_off).toBe(false)
  expect(kept.reminders).toEqual([reminder])
  expect(kept.prospects).toEqual([{ ...prospect, seats: null, answers: { a: 'good' }, notes: { p: 'x' } }])
  expect(keptFrom('{"version": 1, "overrules": {}, "prospects": "none"}')).toEqual(NOTHING_KEPT)
})
