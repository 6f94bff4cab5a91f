import { describe, expect, test } from 'vitest'
import { basisWords, clockAccount } from '../../../src/elements/ticket/index.ts'
import { random } from '../../support/random.ts'
import { at, madeDetail, NIGHT_AND_DAY, OFFICE } from './made-detail.ts'
import type { Made } from './made-detail.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const told = (made: Made): string => plain(clockAccount(madeDetail(made), 'resolution'))
const AS_OF = at(12, 31, 18)

describe('a clock in words', () => {
  test('says what counted, what did not, whose target it was and what stopped it', () => {
    const words = told({ start: at(11, 2, 9, 12), as_of: AS_OF, resolution: at(11, 3, 7, 54), target_minutes: 480, pauses: [{ from: at(11, 2, 12, 30), until: at(11, 2, 14, 5), reason: 'waiting_client' }] })
    expect(words).toBe('Resolution: counted 8 h 07 min of 8 h, so missed by 7 min. Counted: Mon 2 Nov 09:12–12:30 (3 h 18 min), 14:05–18:30 (4 h 25 min), Tue 3 Nov 07:30–07:54 (24 min). '
      + 'Not counted: waiting for the client Mon 2 Nov 12:30–14:05 (1 h 35 min open); closed Mon 2 Nov 18:30 – Tue 3 Nov 07:30 (13 h). 8 h is Gold’s target for P2. It stopped Tue 3 Nov 07:54 with the solution.')
  })

  test('says what was to spare', () => {
    expect(told({ start: at(11, 2, 9), as_of: AS_OF, resolution: at(11, 2, 12, 12) })).toContain('Resolution: counted 3 h 12 min of 4 h, so kept with 48 min to spare.')
  })

  test('goes to the second where a minute would hide the outcome', () => {
    const words = told({ start: at(11, 2, 9), as_of: AS_OF, resolution: at(11, 2, 13, 0, 20) })
    expect(words).toContain('counted 4 h 00 min 20 s of 4 h, so missed by 20 s.')
    expect(words).toContain('(4 h 00 min 20 s)')
  })

  test('calls exactly on target kept', () => {
    expect(told({ start: at(11, 2, 9), as_of: AS_OF, resolution: at(11, 2, 13) })).toContain('counted 4 h of 4 h: exactly on target, so kept.')
  })

  test('names holidays among the closed hours', () => {
    expect(told({ start: at(12, 24, 17), as_of: AS_OF, resolution: at(12, 29, 8) })).toContain('Not counted: closed Thu 24 Dec 18:30 – Tue 29 Dec 07:30 (109 h), with Christmas Day (Fri 25 Dec) and Boxing Day (substitute) (Mon 28 Dec).')
  })

  test('tells of an open clock how much is left, and when it was read', () => {
    const words = told({ start: at(12, 31, 16), as_of: AS_OF, resolution: null })
    expect(words).toContain('has counted 2 h of 4 h, so 2 h is left.')
    expect(words).toContain('It still runs; read at Thu 31 Dec 2026, 18:00.')
  })

  test('tells of an open clock that is late', () => {
    expect(told({ start: at(12, 31, 9), as_of: AS_OF, resolution: null })).toContain('has counted 9 h of 4 h, so is missed by 5 h already.')
  })

  test('tells of a clock that stands still why it does', () => {
    expect(told({ start: at(12, 31, 16), as_of: AS_OF, resolution: null, pauses: [{ from: at(12, 31, 17), until: null, reason: 'waiting_other' }] })).toContain('It stands still, waiting for someone else; read at Thu 31 Dec 2026, 18:00.')
  })

  test('gives the first and the last solution of a ticket that came back', () => {
    const events = [['done', 11, 10], ['open', 13, 0], ['done', 14, 2]].map(([value, hour, minute]) => ({ at: at(11, 2, Number(hour), Number(minute)), kind: 'status', value: String(value), by: null }))
    expect(told({ start: at(11, 2, 9), as_of: AS_OF, resolution: at(11, 2, 14, 2), events })).toContain('It came back once: first solved after 2 h 10 min, last after 5 h 02 min.')
  })

  test('takes off what an export states without times', () => {
    expect(told({ start: at(11, 2, 9), as_of: AS_OF, resolution: at(11, 2, 12), stated_pause_seconds: 35 * 60 })).toContain('counted 2 h 25 min of 4 h, so kept with 1 h 35 min to spare. Counted: Mon 2 Nov 09:00–12:00 (3 h), less 35 min of waiting that the export states without times.')
  })

  test('says of stated minutes that nobody can compute them again', () => {
    const detail = madeDetail({ start: at(11, 2, 9), as_of: AS_OF, resolution: null })
    const stated = { ...detail, traces: undefined, clocks: { ...detail.clocks, resolution: { ...detail.clocks.resolution, state: 'met' as const, why: 'as_stated', elapsed_minutes: 192, due_at: null } } }
    const { traces: _none, ...bare } = stated
    expect(plain(clockAccount(bare, 'resolution'))).toBe('Resolution: took 3 h 12 min of 4 h as stated by the export, so kept with 48 min to spare. The file holds these minutes and no times, so nobody can compute them again. 4 h is Gold’s target for P2.')
  })

  test('gives the reason where nothing is counted', () => {
    const detail = madeDetail({ start: at(11, 2, 9), as_of: AS_OF, resolution: null })
    const exempt = { ...detail, clocks: { ...detail.clocks, response: { ...detail.clocks.response, state: 'exempt' as const, why: 'raised_by_technician' } } }
    expect(clockAccount(exempt, 'response')).toBe('Response: not counted (raised by a technician).')
  })

  test('tells of a changed priority, and by which the ticket is judged', () => {
    const events = [{ at: at(11, 2, 9), kind: 'created', value: 'P3', by: null }, { at: at(11, 2, 10), kind: 'priority', value: 'P2', by: 'MK' }]
    expect(told({ start: at(11, 2, 9), as_of: AS_OF, resolution: at(11, 2, 12), events })).toContain('4 h is Gold’s target for P2. The priority changed from P3 to P2 on Mon 2 Nov 10:00; judged by the last.')
  })
})

describe('what both clocks rest on', () => {
  test('names version, hours and holidays', () => {
    expect(basisWords(madeDetail({ start: at(11, 2, 9), as_of: AS_OF, resolution: at(11, 2, 12) })).map(plain)).toEqual([
      'Both clocks are judged by Gold, version 3, in force since 1 February 2026.',
      'Its hours: Monday to Friday, 07:30 to 18:30, London time, less 2 holidays in 2026.',
    ])
  })

  test('tells what of the agreement changed while the ticket lived, and nothing later', () => {
    const changes = [{ at: at(11, 3, 0), kind: 'version' as const, plan: 'Platinum', version: 4 }, { at: at(11, 20, 0), kind: 'premium_begins' as const, plan: 'Platinum', version: 4 }]
    expect(basisWords(madeDetail({ start: at(11, 2, 9), as_of: AS_OF, resolution: at(11, 4, 12), changes })).at(-1)).toBe('While the ticket lived, version 4 (Platinum) began on Tue 3 Nov; it is judged by the version in force when the ticket was raised.')
  })
})

/** Seconds that `3 h 12 min`, `48 min` or `20 s` name. */
const secondsOf = (text: string): number => [...text.matchAll(/([\d,]+) (h|min|s)\b/g)].reduce((sum, [, number = '0', unit]) => sum + Number(number.replaceAll(',', '')) * (unit === 'h' ? 3600 : unit === 'min' ? 60 : 1), 0)
const LENGTH = /(?:[\d,]+ h(?: \d\d min)?(?: \d+ s)?|\d+ min(?: \d+ s)?|\d+ s)(?=[),.]|$)/g

describe('in 400 lives made at random', () => {
  const next = random(2026)
  const lives = Array.from({ length: 400 }, (): Made => {
    const start = at(11, 1, 0) + next.int(0, 20 * 86_400) * 1000
    const life = next.int(1, [3600, 86_400, 12 * 86_400, 120 * 86_400][next.int(0, 3)] ?? 3600) * 1000
    const pauses: { from: number; until: number; reason: string }[] = []
    let from = start
    for (let i = next.int(0, 5); i > 0; i--) {
      from += next.int(60, Math.max(61, life / 5000)) * 1000
      const until = from + next.int(60, Math.max(61, life / 5000)) * 1000
      pauses.push({ from, until, reason: next.int(0, 1) === 0 ? 'waiting_client' : 'waiting_other' })
      from = until
    }
    return { start, as_of: at(12, 31, 18), resolution: start + life, pauses, calendar: next.int(0, 3) === 0 ? NIGHT_AND_DAY : OFFICE, target_minutes: [15, 240, 960, 2400][next.int(0, 3)] ?? 240 }
  })

  test('the stretches that are printed add up to the figure that is printed', () => {
    for (const made of lives) {
      const words = told(made)
      const figure = secondsOf(/counted (.+?) of/.exec(words)?.[1] ?? '')
      const list = /Counted: (.+?)\. (?:Not counted|\d)/.exec(words)?.[1] ?? ''
      const listed = [...list.matchAll(LENGTH)].reduce((sum, [length]) => sum + secondsOf(length), 0)
      expect(listed, words).toBe(figure)
    }
  })

  test('figure and distance add up to the target', () => {
    for (const made of lives) {
      const [, figure = '', target = '', sign = '', apart = ''] = /counted (.+?) of (.+?), so (kept with|missed by) (.+?)(?: to spare)?\./.exec(told(made)) ?? []
      if (sign === '') continue
      expect(secondsOf(figure) + (sign === 'kept with' ? 1 : -1) * secondsOf(apart), told(made)).toBe(secondsOf(target))
    }
  })

  test('no account is much longer than 120 words', () => {
    const longest = Math.max(...lives.map((made) => told(made).split(' ').length))
    expect(Math.max(...lives.map((made) => clockAccount(madeDetail(made), 'resolution').split(' ').length))).toBeLessThanOrEqual(120)
    expect(longest).toBeLessThanOrEqual(160)
  })
})
