import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { drawSumOpened, drawSums } from '../../../src/elements/client/draw-sums.ts'
import { sumOpened, sumsOf } from '../../../src/elements/client/sums.ts'
import { smallContent } from '../../support/content.ts'
import { LOSES, NONE, sourceOf, sumsOf as made } from '../sums/fixture.ts'

const { document } = new JSDOM('<!doctype html><body></body>').window
const context = { document, plans: [['silver', 'Silver']] as const, zone: 'Europe/London', width: 1280, clients_shown: Infinity, content: smallContent() }
const summary = await sourceOf([]).summary()
const source = { renewals: sourceOf([made('Alder', LOSES), made('Birch'), made('Cedar', NONE)]) }

describe('the sums on a client’s page', () => {
  it('say why it is costly, and open by name', async () => {
    const card = drawSums((await sumsOf(source, 'Alder'))!, context)
    expect(card.querySelector('h2')?.textContent).toBe('Alder takes 40.0 minutes a seat and month more than the others: tickets that take too long')
    expect([...card.querySelectorAll('[data-place="sums-row"] td')].map((cell) => cell.textContent)).toEqual(['5,000', '120', '5,280', '1,140', '−1,420', '−28', '£91', '45.0', '1.00', '60.0', 'long tickets'])
    expect([...card.querySelectorAll<HTMLElement>('[data-act="open"]')].map(({ dataset }) => dataset['value'])).toEqual(['sum:fee', 'sum:hours', 'sum:labour', 'sum:tools', 'sum:left', 'sum:margin', 'sum:hourly_rate', 'sum:reactive_hours', 'sum:tickets', 'sum:tickets', 'sum:why'])
    expect(drawSums((await sumsOf(source, 'Cedar'))!, context).querySelector('.watch-ink')?.textContent).toBe('No agreement binds in these twelve months, so there is no fee.')
  })

  it('open to formula and rows; nothing where nobody tells them', async () => {
    const opened = (await sumOpened(source, 'Alder', 'left', 10))!
    const panel = drawSumOpened({ summary }, opened, 'sum:left', context)
    expect([panel.getAttribute('data-panel'), ...[...panel.querySelectorAll('.steps li')].map((step) => step.textContent)]).toEqual(['sum:left', 'Fee − labour − tools', '£5,000.00 − £5,280.00 − £1,140.00 = −£1,420.00'])
    expect(panel.querySelectorAll('tbody tr').length).toBe(2)
    expect((await sumOpened(source, 'Alder', 'why', 10))?.kind).toBe('why')
    expect([await sumOpened(source, 'Alder', 'else', 10), await sumOpened(source, 'Nobody', 'fee', 10), await sumsOf({ renewals: null }, 'Alder')]).toEqual([null, null, null])
  })
})
