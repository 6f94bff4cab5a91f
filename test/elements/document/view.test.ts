import { describe, expect, test } from 'vitest'
import { fileName } from '../../../src/elements/document/download.ts'
import { standingOf } from '../../../src/elements/document/standing.ts'
import { addressOf, clientLink, FIRST_VIEW, isTyped, startedOver, viewAfter, viewOf, type View } from '../../../src/elements/document/view.ts'
import { addressText } from '../../../src/elements/shared/index.ts'
import { client, HOSTILE, SUPPLEMENT, version } from './page.ts'

const through = (view: View): View => {
  const url = new URL(addressText('/documents/x/', addressOf(view)), 'http://localhost')
  expect(url.search).toBe('')
  return viewOf({ query: url.searchParams, fragment: new URLSearchParams(url.hash.slice(1)) })
}

describe('a view in the address', () => {
  test.each([HOSTILE, 'a:b?c#d&client=x', 'Łukasz Żółć', '株式会社', '100 % + more'])('%s and what was typed come back as they were, in the fragment', (name) => {
    const view: View = { client: name, prospect: null, starts_on: '', number: name, paper: 'Letter', overrides: new Map([['client.legal_name', name], ['client.address', 'a\nb']]) }
    expect(through(view)).toEqual(view)
  })

  test.each(['株式会社', 'a&client=x'])('a prospect, %s, too; a client goes before it', (prospect) => {
    const view: View = { ...FIRST_VIEW, prospect, overrides: new Map([['offer.seats', '40']]) }
    expect(through(view)).toEqual(view)
    expect(through({ ...view, client: 'Norwell' })).toEqual({ ...view, client: 'Norwell', prospect: null })
  })

  test('is empty for the first view, and a link names the client alone', () => {
    expect(addressText('/documents/x/', addressOf(FIRST_VIEW))).toBe('/documents/x/')
    expect(clientLink('Ashdown & Pell')).toBe('#client=Ashdown+%26+Pell')
  })

  test('what is no path of a field is not taken for one', () => {
    expect(viewOf({ query: new URLSearchParams(), fragment: new URLSearchParams('set.__proto__=1&set.x=2&set.rider.notice_days=3') }).overrides).toEqual(new Map([['rider.notice_days', '3']]))
  })
})

describe('what a control makes of it', () => {
  const view: View = { ...FIRST_VIEW, client: 'Norwell' }
  const after = (path: string, text: string, as_filed: string): View => viewAfter(view, { path, text, as_filed }, 'rider.starts_on')

  test('a value as the files have it is none that was typed', () => {
    expect(isTyped(after('rider.notice_days', '30', '30'))).toBe(false)
    expect(isTyped(after('rider.notice_days', ' ', '30'))).toBe(false)
    expect(after('rider.notice_days', '45', '30').overrides).toEqual(new Map([['rider.notice_days', '45']]))
  })

  test('a start may be left open, which is not the usual start', () => {
    expect(after('rider.starts_on', '', '2026-11-01').starts_on).toBe('')
    expect(after('rider.starts_on', '2026-11-01', '2026-11-01').starts_on).toBe(null)
  })

  test('starting over keeps the client alone', () => {
    expect(startedOver({ client: 'Norwell', prospect: null, starts_on: '2027-01-01', number: '1', paper: 'Letter', overrides: new Map([['rider.notice_days', '3']]) })).toEqual(view)
  })
})

test('a file is named after the document, the client and the start, in letters of any script', () => {
  const name = (one: string): string => fileName({ subject: SUPPLEMENT, case: { client: client(one) }, starts_on: '2026-11-01' })
  expect(name('Norwell Packaging')).toBe('premium-response-supplement-norwell-packaging-2026-11-01.pdf')
  expect(name('Łukasz Żółć Design')).toBe('premium-response-supplement-łukasz-żółć-design-2026-11-01.pdf')
  expect(name(HOSTILE)).toBe('premium-response-supplement-oneil-sons-2026-11-01.pdf')
  expect(name('../../etc')).toBe('premium-response-supplement-etc-2026-11-01.pdf')
  expect(name('???')).toBe('premium-response-supplement-2026-11-01.pdf')
})

describe('whether a client could take it', () => {
  const own = (starts: string, ends: string, change = {}) => [version('x', 3, starts, ends, change)]

  test.each([
    ['no agreement', [], 'none'],
    ['one in force', own('2026-01-01', '2026-12-31'), 'able'],
    ['one that ends on the start', own('2026-01-01', '2026-11-01'), 'able'],
    ['one that ended the day before', own('2026-01-01', '2026-10-31'), 'ended'],
    ['one that rolls on', own('2025-01-01', '2025-12-31', { renewal: 'rolling' }), 'able'],
    ['one that begins later', own('2027-01-01', '2027-12-31'), 'begins'],
    ['one that carries it', own('2026-01-01', '2026-12-31', { premium_response_from: '2026-11-01' }), 'carries'],
    ['one that carried it until October', own('2026-01-01', '2026-12-31', { premium_response_from: '2026-03-01', premium_response_until: '2026-10-31' }), 'able'],
    ['one that will carry it', own('2026-01-01', '2026-12-31', { premium_response_from: '2026-12-01' }), 'able'],
  ] as const)('%s', (_, versions, kind) => {
    expect(standingOf(versions, '2026-11-01', true).kind).toBe(kind)
  })

  test('where Premium Response is not asked for, an agreement that carries it stands like any other', () => {
    expect(standingOf(own('2026-01-01', '2026-12-31', { premium_response_from: '2026-11-01' }), '2026-11-01', false).kind).toBe('able')
  })
})
