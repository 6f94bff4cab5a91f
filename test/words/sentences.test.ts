import { describe, expect, test } from 'vitest'
import { figures, findingSentence, prioritySentence, sla } from '../../src/words/index.ts'

describe('the finding as a sentence', () => {
  test.each([
    [{ kind: 'below', from: '2026-06', until: '2026-08', fell: true, back_since: '2026-09' }, 'Responses fell below the promise from June to August, and have been back since September'],
    [{ kind: 'below', from: '2025-11', until: '2026-01', fell: true, back_since: null }, 'Responses fell below the promise from November 2025 to January'],
    [{ kind: 'below', from: '2025-02', until: '2025-04', fell: true, back_since: '2025-05' }, 'Responses fell below the promise from February to April 2025, and have been back since May 2025'],
    [{ kind: 'below', from: '2026-06', until: '2026-06', fell: true, back_since: '2026-07' }, 'Responses fell below the promise in June, and have been back since July'],
    [{ kind: 'below_now', since: '2026-09', fell: true }, 'Responses have been below the promise since September'],
    [{ kind: 'below_now', since: '2026-09', fell: false }, 'Responses have been clearly below the promise since September'],
    [{ kind: 'below', from: '2025-11', until: '2025-12', fell: false, back_since: '2026-01' }, 'Responses were clearly below the promise from November to December 2025, and have been back since January'],
    [{ kind: 'kept' }, 'Responses have kept the promise in every month'],
    [{ kind: 'mixed', short: 3, counted: 12 }, 'Responses kept the promise over all, and missed it in 3 of 12 months'],
    [{ kind: 'missed', worst: null, short: 5, counted: 12 }, 'Responses missed the promise in 5 of 12 months'],
    [{ kind: 'missed', worst: null, short: 12, counted: 12 }, 'Responses missed the promise in every month'],
    [{ kind: 'missed', worst: { from: '2026-06', until: '2026-07' }, short: 5, counted: 12 }, 'Responses missed the promise, most of all from June to July'],
    [{ kind: 'too_few' }, 'Responses against the promise'],
  ] as const)('%o', (finding, sentence) => {
    expect(findingSentence(finding, 'response', '2026-10')).toBe(sentence)
  })

  test('claims no months where none has enough tickets', () => {
    expect(findingSentence({ kind: 'kept' }, 'resolution', '2026-10', 0)).toBe('Resolutions have kept the promise')
  })
})

test.each([
  [{ kind: 'worst', worst: ['P1'], held: ['P4'] }, 'P1 suffered most; P4 held'],
  [{ kind: 'worst', worst: ['P1', 'P2'], held: [] }, 'P1 and P2 suffered most'],
  [{ kind: 'worst', worst: ['P3'], held: ['P1', 'P2', 'P4'] }, 'P3 suffered most; P1, P2 and P4 held'],
  [{ kind: 'counts', below: 0, judged: 4 }, 'Every priority with 20 tickets or more is at or above its promise'],
  [{ kind: 'counts', below: 1, judged: 4 }, '1 of 4 priorities is below its promise'],
  [{ kind: 'counts', below: 2, judged: 2 }, 'Both priorities are below their own promise'],
  [{ kind: 'too_few' }, 'By priority and month'],
] as const)('the finding by priority as a sentence: %o', (finding, sentence) => {
  expect(prioritySentence(finding)).toBe(sentence)
})

describe('figures in sentences', () => {
  test('says by how much a promise was missed or kept', () => {
    expect(sla.headline.promise(0.9, 0.895)).toBe('Promise 90\u00a0%: missed by 0.5\u00a0points.')
    expect(sla.headline.promise(0.925, 0.935)).toBe('Promise 92.5\u00a0%: kept by 1.0\u00a0point.')
    expect(sla.headline.promise(0.9, 0.9)).toBe('Promise 90\u00a0%: kept exactly.')
  })

  test('gives an instant its weekday and year in its own zone', () => {
    expect(figures.instant(Date.UTC(2026, 6, 30, 16, 48), 'Europe/London')).toBe('Thu 30 Jul 2026, 17:48')
  })

  test('says the year of a moment only where it is another one', () => {
    expect(figures.moment(Date.UTC(2026, 9, 22, 16, 28), 'Europe/London', '2026')).toBe('Thu 22 Oct 17:28')
    expect(figures.moment(Date.UTC(2025, 9, 22, 16, 28), 'Europe/London', '2026')).toBe('Wed 22 Oct 2025 17:28')
  })
})
