import { describe, expect, it } from 'vitest'
import { contentFromJson, contentToJson } from '../../src/content/index.ts'
import { FACT_NAMES, NO_RECOMMENDATIONS, OFFERS_OF, RENEWAL_ACTIONS } from '../../src/core/index.ts'
import { contentWith, defaultFiles, sentences } from './files.ts'

const FILE = 'recommendations.yaml'
const table = (...rows: readonly string[]): Record<string, string> => ({ [FILE]: `rows:\n${rows.map((row) => `  - ${row}\n`).join('')}` })
const row = (rest: string): string => `{ name: one, ${rest} }`
const PLAIN = 'action: talk, say: Talk.'

describe('recommendations.yaml', () => {
  it('as committed has a row for every action, and says each action and offer in its head', () => {
    const text = defaultFiles.find((file) => file.path === FILE)!.text
    const { rows } = contentWith().recommendations
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(RENEWAL_ACTIONS))
    for (const word of [...RENEWAL_ACTIONS, ...Object.values(OFFERS_OF).flat()]) expect(text.split('rows:')[0]).toContain(word)
    expect(rows[0]).toMatchObject({ name: 'credit-owed', line: text.split('\n').findIndex((line) => line.includes('credit-owed')) + 1, offer: 'credit', say: [expect.stringContaining('We missed'), { fact: 'credit_periods' }, expect.stringContaining('Give it before')] })
  })

  it('may be left out, be empty, or hold comments alone', () => {
    for (const text of [null, '', '# nothing yet\n', 'rows: []\n']) expect(contentWith({ [FILE]: text }).recommendations).toEqual(NO_RECOMMENDATIONS)
  })

  it('reads conditions in each fact’s own unit', () => {
    const { rows } = contentWith(table(row(`when: { margin: [at least 0.1, below least_margin], credit_open: above 39.18, good_client: no, plan: is not gold, served_as: known, overdue_days: is 60, fee: above -1 }, ${PLAIN}`))).recommendations
    expect(rows[0]?.when).toEqual([
      { fact: 'margin', test: { how: 'at_least', than: 0.1 } }, { fact: 'margin', test: { how: 'below', fact: 'least_margin' } }, { fact: 'credit_open', test: { how: 'above', than: 3918 } },
      { fact: 'good_client', test: { how: 'is', than: false } }, { fact: 'plan', test: { how: 'is_not', than: 'gold' } }, { fact: 'served_as', test: { how: 'known' } },
      { fact: 'overdue_days', test: { how: 'is', than: 60 } }, { fact: 'fee', test: { how: 'above', than: -100 } },
    ])
    expect(rows[0]).toMatchObject({ offer: 'meeting', otherwise: false })
  })

  it.each([
    ['an unknown fact', row(`when: { margn: below 1 }, ${PLAIN}`), `${FILE} line 2: found "margn", expected a fact: ${FACT_NAMES.slice(0, -1).join(', ')} or ${FACT_NAMES.at(-1)}`],
    ['a number without a comparison', row(`when: { margin: 0.2 }, ${PLAIN}`), `${FILE} line 2: found 0.2, expected below, at most, above, at least, is or is not, and then a share such as 0.25 or another fact of its kind; or known, unknown`],
    ['a fact of another kind', row(`when: { margin: below fee }, ${PLAIN}`), `${FILE} line 2: found "below fee", expected below, at most, above, at least, is or is not, and then a share such as 0.25 or another fact of its kind; or known, unknown`],
    ['a part of a cent', row(`when: { fee: below 1.234 }, ${PLAIN}`), `${FILE} line 2: found "below 1.234", expected below, at most, above, at least, is or is not, and then an amount such as 250 or 39.18 or another fact of its kind; or known, unknown`],
    ['more than yes or no', row(`when: { runs: maybe }, ${PLAIN}`), `${FILE} line 2: found "maybe", expected yes, no, known or unknown`],
    ['a plan that there is not', row(`when: { plan: is bronze }, ${PLAIN}`), `${FILE} line 2: found "is bronze", expected a plan: gold, platinum or silver; or another fact that is a plan`],
    ['an offer of another action', row('action: make_good, offer: premium, say: x'), `${FILE} line 2: found "premium", expected what make_good offers: credit or premium_quarter`],
    ['an action that there is not', row('action: sell, say: x'), `${FILE} line 2: found "sell", expected make_good, renew, change_plan, reprice, add_premium, talk or let_go`],
    ['a figure that there is not', row('action: talk, say: "It is {magic}."'), `${FILE} line 2: found "It is {magic}.", expected a fact in place of {magic}: ${FACT_NAMES.slice(0, -1).join(', ')} or ${FACT_NAMES.at(-1)}`],
    ['a brace that stays open', row('action: talk, say: "It is {margin."'), `${FILE} line 2: found "It is {margin.", expected every brace closed, as {margin}`],
    ['a row without words', row('action: talk'), `${FILE} line 2: found no "say", expected a sentence, with facts in braces where figures stand`],
    ['an unknown key', row(`then: 1, ${PLAIN}`), `${FILE} line 2: found "then", expected one of the keys name, when, otherwise, action, offer, say`],
  ])('names %s, with its line', (_, wrong, sentence) => {
    expect(sentences(table(wrong))).toEqual([sentence])
  })

  it('names a second row of one name', () => {
    expect(sentences(table(row(PLAIN), row(PLAIN)))).toEqual([`${FILE} line 3: found "one", expected a name that no other row has`])
  })

  it('comes through JSON as it was', () => {
    const content = contentWith()
    expect(contentFromJson(contentToJson(content)).recommendations).toEqual(content.recommendations)
  })
})
