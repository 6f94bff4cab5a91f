import { expect, test } from 'vitest'
import { lastFull, obligationChosen, periodInWords, reminderLink, withSent } from '../../src/core/index.ts'

test('the last full period before a day; a month counts on its last day', () => {
  expect(['2026-10-30', '2026-10-31', '2026-01-15', '2026-03-31'].map((on) => [lastFull('month', on), lastFull('quarter', on), lastFull('year', on)].map(({ from_on, until_on }) => `${from_on} ${until_on}`))).toEqual([
    ['2026-09-01 2026-09-30', '2026-07-01 2026-09-30', '2025-10-01 2026-09-30'],
    ['2026-10-01 2026-10-31', '2026-07-01 2026-09-30', '2025-11-01 2026-10-31'],
    ['2025-12-01 2025-12-31', '2025-10-01 2025-12-31', '2025-01-01 2025-12-31'],
    ['2026-03-01 2026-03-31', '2026-01-01 2026-03-31', '2025-04-01 2026-03-31'],
  ])
  expect(() => lastFull('month', '2026-02-30')).toThrow('"2026-02-30" is not a date')
})

test('a range in words', () => {
  expect(periodInWords({ from_on: '2024-02-01', until_on: '2024-02-29' })).toBe('February 2024')
  expect(periodInWords({ from_on: '2024-02-01', until_on: '2024-02-28' })).toBe('1 February 2024 to 28 February 2024')
})

test('a letter’s address keeps the client out of what a server sees, and its choice names the obligation', () => {
  const { pathname, search, hash } = new URL(reminderLink('O\'Neil & <Sons>', 'quota'), 'http://x')
  const fragment = new URLSearchParams(hash.slice(1))
  expect([pathname, search, fragment.get('client'), obligationChosen(fragment.get('set.reminder.obligation'))]).toEqual(['/documents/obligation-reminder/', '', 'O\'Neil & <Sons>', 'quota'])
  expect([obligationChosen(' Calls through the agreed channels'), obligationChosen('politeness'), obligationChosen(null)]).toEqual(['logging', null, null])
})

test('a reminder counts once, however often its letter is made', () => {
  const one = { client: 'Alder', sent_on: '2026-10-30', obligation: 'quota' } as const
  expect(withSent([one], [one, { ...one, obligation: 'logging' }, { ...one, obligation: 'logging' }])).toEqual([one, { ...one, obligation: 'logging' }])
})
