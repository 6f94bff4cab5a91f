import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Content } from '../../../src/core/index.ts'
import { readContent } from '../../../src/loading/disk/index.ts'
import { drawPage, gather, tabTitle } from '../../../src/elements/client/drawing.ts'
import { promiseWords, standingWords } from '../../../src/elements/client/findings.ts'
import type { Gathered } from '../../../src/elements/client/gather.ts'
import { formulaSteps } from '../../../src/elements/client/draw-signal.ts'
import { judgementAfter } from '../../../src/elements/client/judging.ts'
import { addressOf, FIRST_VIEW, openedOf, openedToken, viewAfter, viewOf } from '../../../src/elements/client/view.ts'
import type { ClientPage } from '../../../src/models/source.ts'
import { client as words, clientQualities } from '../../../src/words/index.ts'
import { clientPage, counts, pageSource, scoring } from './fixture.ts'

const own = await readContent('content')
const content: Content = { ...own, scoring }
const { document } = new JSDOM('<!doctype html><body></body>').window
const context = { document, plans: [['silver', 'Silver']] as const, zone: 'Europe/London', width: 1280, clients_shown: Infinity, content }

async function found(page: ClientPage, judged = {}): Promise<Gathered> {
  const model = await gather(pageSource(page, judged), { ...FIRST_VIEW, client: page.client }, content)
  return model.found!
}

async function drawn(page: ClientPage | null, judged = {}, client = 'Norwell Packaging'): Promise<HTMLElement> {
  const host = document.createElement('div')
  host.append(...drawPage(await gather(pageSource(page, judged), { ...FIRST_VIEW, client }, content), context))
  return host
}

describe('the statement', () => {
  const agreement = clientPage().agreement
  test.each<[string, Partial<ClientPage['agreement']>, string]>([
    ['days before a renewal', {}, 'Norwell Packaging renews in 62 days'],
    ['a term that ends', { version: { ...agreement.version!, renewal: 'fixed' } }, 'Norwell Packaging’s agreement ends in 62 days'],
    ['the last day', { renews_on: '2026-10-30' }, 'Norwell Packaging renews today'],
    ['far ahead, the month', { renews_on: '2027-09-30' }, 'Norwell Packaging renews in September 2027'],
    ['no end stated', { renews_on: null }, 'Norwell Packaging has an agreement without an end'],
    ['an ended one', { standing: 'ended', renews_on: '2026-09-30' }, 'Norwell Packaging’s agreement ended on 30 Sep 2026'],
    ['one to come', { standing: 'to_come', version: { ...agreement.version!, starts_on: '2026-12-01' } }, 'Norwell Packaging’s agreement begins on 1 Dec 2026'],
    ['none', { standing: 'none', version: null }, 'Norwell Packaging has no agreement in the files'],
  ])('%s', async (_, changes, sentence) => {
    expect(standingWords(await found(clientPage({ agreement: { ...agreement, ...changes } })))).toBe(sentence)
  })

  test.each<[readonly [number, number], readonly [number, number], string]>([
    [[36, 4], [27, 13], 'We missed our resolution promise to them'],
    [[30, 10], [40, 0], 'We missed our response promise to them'],
    [[30, 10], [27, 13], 'We missed both promises to them'],
    [[36, 4], [40, 0], 'We kept both promises to them'],
    [[5, 5], [40, 0], 'We kept our resolution promise to them'],
    [[5, 5], [6, 4], 'Too few tickets to say how we did'],
    [[0, 0], [0, 0], 'Nothing was promised that could be judged'],
  ])('responses %j, resolutions %j', async (response, resolution, sentence) => {
    const one = await found(clientPage({ counts: { response: counts(...response), resolution: counts(...resolution) } }))
    expect(promiseWords(one, words.promise)).toBe(sentence)
  })
})

describe('the address', () => {
  test('holds the client and what stands open in its fragment only', () => {
    const view = { client: 'A & B: C', clock: 'resolution', opened: { what: 'tickets', of: 'response', key: 'P2', states: ['missed'] }, ticket: '77' } as const
    const parts = addressOf(view)
    expect(parts.query.toString()).toBe('clock=resolution')
    expect(viewOf(parts)).toEqual(view)
  })

  test('opens again what its token says, and closes it on a second press', () => {
    const token = openedToken({ what: 'rows', of: 'logging', key: 'walk_up', states: [] })
    expect(token).toBe('rows:logging:walk_up')
    const open = viewAfter({ ...FIRST_VIEW, client: 'X' }, 'open', token)!
    expect(open.opened).toEqual(openedOf(token))
    expect(viewAfter(open, 'open', token)!.opened).toBeNull()
    expect(openedOf('nonsense:of:it')).toBeNull()
  })
})

describe('what the client may see', () => {
  test('is without grade, scores, worth, people and reasons, and has its own heading', async () => {
    const host = await drawn(clientPage())
    const heading = (): string => host.querySelector('h1')!.textContent
    expect(heading()).toContain('Norwell Packaging renews in 62 days. We missed our resolution promise to them')
    for (const part of host.querySelectorAll('[data-owner]')) part.remove()
    expect(heading()).toBe('Norwell Packaging: we missed our resolution promise')
    expect([...host.querySelectorAll('h2')].map((one) => one.textContent)).toEqual(['What we promised, what we did', 'What we agreed that you would do'])
    expect(host.textContent).not.toMatch(/grade|score|margin|worth|complain|Agnes Nash|good client|reminder|proposal/i)
    expect(host.querySelectorAll('.card:empty, section:not(:has(*))')).toHaveLength(0)
  })

  test('names the page in the browser’s tab without a judgement', async () => {
    expect(tabTitle(await gather(pageSource(clientPage()), { ...FIRST_VIEW, client: 'Norwell Packaging' }, content))).toBe('Norwell Packaging: we missed our resolution promise')
  })
})

describe('the qualities', () => {
  test('every signal of scoring.yaml has a name, a sentence and a file of its own', () => {
    const strange = Object.keys(own.scoring.signals).filter((signal) => clientQualities.file(signal) === null || clientQualities.sentence({ signal, value: 1, evidence: 5, part: 3, whole: 5 }).includes('_'))
    expect(strange).toEqual([])
  })

  test('a signal opens to a sum that anyone can redo', async () => {
    const one = await found(clientPage())
    const quality = one.score.qualities.find((other) => other.quality === 'prompt_payment')!
    const signal = quality.signals.find((other) => other.signal === 'share_paid_on_time')!
    expect(formulaSteps(signal, quality, one)).toEqual([
      '6 of 12 invoices paid in time.',
      '10 % scores 0, 80 % scores 100, and in proportion between them. 0.5 scores 57: 100 × (0.5 − 0.1) ÷ (0.8 − 0.1).',
      'So few rows leave the score between 22 and 92, at 95 %.',
      'The quality is the mean by weight: (90 × 2 + 57 × 1) ÷ 3 = 79.',
      'The median of 20 other clients is 80 %.',
      'The year before it was 40 %.',
    ].map((step) => step.replace(/(\d) %/g, (_, digit: string) => `${digit}\u00a0%`).replace('95\u00a0%', '95 %')))
  })

  test('what is missing names the file that would switch it on; too few rows are counted', async () => {
    const text = (await drawn(clientPage())).querySelector('[data-place="part:qualities"]')!.textContent
    expect(text).toContain('No evidence: surveys answered (a file of surveys would switch it on)')
    expect(text).toContain('2 of 2 reviews that were due were held not enough: 2 of 3 rows, so anything from 34 to 100\u00a0%')
  })

  test('a signal of few rows has its interval, and no score', async () => {
    const one = await found(clientPage())
    const [few] = one.score.qualities.flatMap((quality) => quality.signals.filter(({ standing, interval }) => standing === 'few' && interval !== null).map((signal) => formulaSteps(signal, quality, one)))
    expect(few).toContain('So few rows leave the score between 7 and 100, at 95 %.')
    const text = (await drawn(clientPage())).querySelector('[data-place="part:obligations"]')!.textContent
    expect(text).toMatch(/so few leave anything from \d+ to \d+\u00a0%/)
  })

  test('the owner’s own level is shown as such, beside what the signals say', async () => {
    const overrules = [{ client: 'Norwell Packaging', quality: 'prompt_payment', score: 25, note: 'cheques', on: '2026-09-12' }, { client: 'Hollins Logistics', quality: 'time_for_it', score: 90, note: 'x', on: '2026-09-12' }]
    const host = await drawn(clientPage(), { overrules })
    expect([...host.querySelectorAll('.overruled')].map((one) => one.textContent)).toEqual(['Set to 25 by you on 12 Sep 2026: “cheques”. The signals say 79.'])
  })
})

describe('what is kept', () => {
  const form = (name: string, value: string): HTMLElement => {
    const host = document.createElement('div')
    for (const [field, text] of [['overrule_score', '60'], ['overrule_note', 'calls first'], ['overrule_on', '2026-10-30'], ['label_person', 'nobody'], ['sent_on', '2026-10-30'], [name, value]]) {
      host.querySelector(`[name="${field}"]`)?.remove()
      const input = document.createElement('input')
      input.name = field!
      input.value = text!
      host.append(input)
    }
    return host
  }
  const before = { overrules: [{ client: 'A', quality: 'q', score: 1, note: 'n', on: '2026-01-01' }, { client: 'B', quality: 'q', score: 2, note: 'n', on: '2026-01-01' }], labels: [], labels_off: false, reminders: [] }

  test('a level takes the place of the one before, of this client and quality alone, and can be taken back', () => {
    const save = judgementAfter(form('', ''), 'A', 'save-overrule', 'q')
    const forget = judgementAfter(form('', ''), 'A', 'forget-overrule', 'q')
    if (typeof save !== 'function' || typeof forget !== 'function') throw new Error('no change')
    expect(save(before)).toEqual({ overrules: [before.overrules[1], { client: 'A', quality: 'q', score: 60, note: 'calls first', on: '2026-10-30' }] })
    expect(forget(before)).toEqual({ overrules: [before.overrules[1]] })
  })

  test('a level without a reason is not taken', () => {
    expect(judgementAfter(form('overrule_note', ' '), 'A', 'save-overrule', 'q')).toBe(clientQualities.overrule.needs_note)
  })

  test('a label is moved, or nobody has it; labels that are off show nobody', async () => {
    const change = judgementAfter(form('', ''), 'A', 'save-label', 'complainer')
    if (typeof change !== 'function') throw new Error('no change')
    expect(change(before)).toEqual({ labels: [{ client: 'A', role: 'complainer', person: null }] })
    const moved = await found(clientPage(), { labels: [{ client: 'Norwell Packaging', role: 'complainer', person: 'Niamh Eaves' }] })
    expect(moved.people.find(({ role }) => role === 'complainer')).toMatchObject({ person: 'Niamh Eaves', labelled: true, reasons: [] })
    expect((await drawn(clientPage(), { labels_off: true })).textContent).not.toMatch(/Tariq|Agnes|Xenia/)
  })
})

describe('the states', () => {
  test('a name that no client has is said, with the clients there are', async () => {
    const host = await drawn(null, {}, 'Norwel')
    expect(host.querySelector('h1')!.textContent).toBe('No client is called Norwel')
    expect([...host.querySelectorAll('li a')].map((one) => one.getAttribute('href'))).toEqual(expect.arrayContaining(['/clients/client/#client=Norwell+Packaging', '/clients/client/#client=Hollins+Logistics']))
  })

  test('a client with few tickets has counts and no verdict', async () => {
    const few = counts(5, 1)
    const host = await drawn(clientPage({ counts: { response: few, resolution: few }, by_priority: { response: [], resolution: [] }, months: { response: [], resolution: [] } }))
    expect([...host.querySelectorAll('.promise tbody .verdict')].map((one) => one.textContent.trim())).toEqual(['too few', 'too few'])
    expect(host.querySelector('.promise')!.textContent).toContain('5 of 6')
    expect(host.querySelector('.promise tbody')!.textContent).not.toContain('83')
  })
})
